import type { AttributionRequest } from '../../worker/protocol';
import type { Source } from '../../excel/types';
import type { AttributionModel } from '../services';
import { type Dimension, dimensions, requiredRoles, type Role, type RoleColumns } from './roles';

/** What the user has set, as typed; `problemsOf` says what cannot be used. */
export interface Options {
  /** Names of models in the order they were chosen: the first one orders the table. */
  models: string[];
  dimension: Dimension;
  lookback: string;
  halfLife: string;
  direct: string;
}

export const defaultOptions: Options = {
  models: ['Linear', 'Last touch', 'First touch'],
  dimension: 'touchpoint',
  lookback: '',
  halfLife: '7',
  direct: 'Direct',
};

export type Problem =
  | { field: Role; kind: 'missing' }
  | { field: Role; kind: 'twice'; other: Role }
  | { field: 'models'; kind: 'none' }
  | { field: 'lookback' | 'halfLife'; kind: 'not days' }
  | { field: 'direct'; kind: 'empty' };

export type Field = Problem['field'];

/** Whether one of the chosen models has this setting. */
export function takes(setting: 'halfLife' | 'direct', options: Options, models: readonly AttributionModel[]) {
  return models.some((model) => model.setting === setting && options.models.includes(model.name));
}

/** Dimensions there is a column for. */
export const mappedDimensions = (columns: RoleColumns): Dimension[] =>
  dimensions.filter((dimension) => columns[dimension] !== null);

/** What has to be put right before the analysis can run, in the order of the page. */
export function problemsOf(
  columns: RoleColumns,
  options: Options,
  models: readonly AttributionModel[],
): Problem[] {
  const problems: Problem[] = [...missingRoles(columns), ...sharedColumns(columns)];
  if (options.models.length === 0) problems.push({ field: 'models', kind: 'none' });
  if (options.lookback.trim() !== '' && days(options.lookback) === null) {
    problems.push({ field: 'lookback', kind: 'not days' });
  }
  if (takes('halfLife', options, models) && days(options.halfLife) === null) {
    problems.push({ field: 'halfLife', kind: 'not days' });
  }
  if (takes('direct', options, models) && options.direct.trim() === '') {
    problems.push({ field: 'direct', kind: 'empty' });
  }
  return problems;
}

const missingRoles = (columns: RoleColumns): Problem[] =>
  requiredRoles.filter((role) => columns[role] === null).map((field) => ({ field, kind: 'missing' }));

/** Only the required roles must differ: a campaign column may well serve as the touchpoint too. */
function sharedColumns(columns: RoleColumns): Problem[] {
  return requiredRoles.flatMap((field, position) => {
    const other = requiredRoles
      .slice(0, position)
      .find((earlier) => columns[field] !== null && columns[earlier] === columns[field]);
    return other ? [{ field, kind: 'twice', other } as const] : [];
  });
}

/** A positive number of days, with a point or a comma before the decimals. */
function days(text: string): number | null {
  const number = Number(text.trim().replace(',', '.'));
  return text.trim() !== '' && Number.isFinite(number) && number > 0 ? number : null;
}

/** The request for the worker, or `null` as long as there are problems. */
export function requestOf(
  source: Source,
  hasHeadings: boolean,
  columns: RoleColumns,
  options: Options,
  models: readonly AttributionModel[],
): AttributionRequest | null {
  const { customer, time, value } = columns;
  const touchpoint = columns[options.dimension];
  if (problemsOf(columns, options, models).length > 0) return null;
  if (customer === null || time === null || touchpoint === null || value === null) return null;
  return {
    kind: 'attribution',
    columns: { customer, time, touchpoint, value },
    options: {
      models: options.models,
      lookback: days(options.lookback),
      halfLife: days(options.halfLife) ?? Number(defaultOptions.halfLife),
      direct: options.direct.trim() || defaultOptions.direct,
    },
    hasHeadings,
    firstSheetRow: source.firstRow,
  };
}
