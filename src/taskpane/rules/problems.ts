import type { AttributionModel } from '../../analyses/attribution/models';
import { daysIn } from '../../reading/numbers';
import { type Options, settingsInUse, sharesIn } from '../../analyses/attribution/options';
import { type OtherTable, type OtherTables, otherTables, rolesIn } from '../../blueprint/otherTables';
import { requiredRoles, type Role, type RoleColumns } from '../../reading/roles';

/** Everything a run is made of, as the user has set it. */
export interface Settings {
  columns: RoleColumns;
  options: Options;
  others: OtherTables;
}

/** A column of the main source, or of one of the other tables. */
export type ColumnField = Role | `${OtherTable}.${Role}`;

export type Problem =
  | { field: ColumnField; kind: 'missing'; role: Role }
  | { field: ColumnField; kind: 'twice'; other: Role }
  | { field: `${OtherTable}.source`; kind: 'no source' }
  | { field: 'models'; kind: 'none' }
  | { field: 'models'; kind: 'needs milestone'; model: string }
  | { field: 'lookback' | 'halfLife'; kind: 'not days' }
  | { field: 'direct'; kind: 'empty' }
  | { field: 'shares'; kind: 'not shares' };

export type Field = Problem['field'];

/** The roles the main source must fill: with the orders in a table of their own it holds no value. */
export const rolesNeeded = ({ orders }: OtherTables): readonly Role[] =>
  orders ? requiredRoles.filter((role) => role !== 'value') : requiredRoles;

/** What has to be put right before the analysis can run, in the order of the page. */
export function problemsOf(
  { columns, options, others }: Settings,
  models: readonly AttributionModel[],
): Problem[] {
  const needed = rolesNeeded(others);
  return [
    ...missing(columns, needed, (role) => role),
    ...twice(columns, [...needed, 'cost'], (role) => role),
    ...otherTables.flatMap((table) => problemsOfTable(table, others)),
    ...modelProblems(columns, options, models),
    ...settingProblems(options, models),
  ];
}

function problemsOfTable(table: OtherTable, others: OtherTables): Problem[] {
  const other = others[table];
  if (!other) return [];
  if (!other.source) return [{ field: `${table}.source`, kind: 'no source' }];
  const fieldOf = (role: Role): ColumnField => `${table}.${role}`;
  const among = rolesIn[table];
  return [...missing(other.columns, among, fieldOf), ...twice(other.columns, among, fieldOf)];
}

const missing = (
  columns: RoleColumns,
  needed: readonly Role[],
  fieldOf: (role: Role) => ColumnField,
): Problem[] =>
  needed
    .filter((role) => columns[role] === null)
    .map((role) => ({ field: fieldOf(role), kind: 'missing', role }));

/** Only some roles must differ: a campaign column may well serve as the touchpoint too. */
function twice(
  columns: RoleColumns,
  among: readonly Role[],
  fieldOf: (role: Role) => ColumnField,
): Problem[] {
  return among.flatMap((role, position) => {
    const other = among
      .slice(0, position)
      .find((earlier) => columns[role] !== null && columns[earlier] === columns[role]);
    return other ? [{ field: fieldOf(role), kind: 'twice', other } as const] : [];
  });
}

/** Whether a model wants a column that is not there. */
export const lacksMilestones = ({ needs }: AttributionModel, columns: RoleColumns): boolean =>
  needs === 'milestones' && columns.milestone === null;

function modelProblems(
  columns: RoleColumns,
  options: Options,
  models: readonly AttributionModel[],
): Problem[] {
  if (options.models.length === 0) return [{ field: 'models', kind: 'none' }];
  const lacking = models.find(
    (model) => options.models.includes(model.name) && lacksMilestones(model, columns),
  );
  return lacking ? [{ field: 'models', kind: 'needs milestone', model: lacking.name }] : [];
}

function settingProblems(options: Options, models: readonly AttributionModel[]): Problem[] {
  const inUse = settingsInUse(options, models);
  const problems: Problem[] = [];
  if (inUse.includes('halfLife') && daysIn(options.halfLife) === null) {
    problems.push({ field: 'halfLife', kind: 'not days' });
  }
  if (inUse.includes('direct') && options.direct.trim() === '') {
    problems.push({ field: 'direct', kind: 'empty' });
  }
  if (inUse.includes('shares') && sharesIn(options.shares) === null) {
    problems.push({ field: 'shares', kind: 'not shares' });
  }
  if (options.lookback.trim() !== '' && daysIn(options.lookback) === null) {
    problems.push({ field: 'lookback', kind: 'not days' });
  }
  return problems;
}
