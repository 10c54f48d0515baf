import { readFileSync } from 'node:fs';
import { defaultSettings } from '../../src/analytics/attribution/models';
import { millisecondsPerDay } from '../../src/cells';
import {
  type CreditModel,
  creditModels,
  type CreditSettings,
  type RowCondition,
  type TimeKind,
  type TouchQuery,
} from '../../src/queries';

/** What is asked of a log, as a file of JSON says it. */
export interface Definition {
  reduction: Reduction;
  query: TouchQuery;
  models: readonly CreditModel[];
  settings: CreditSettings;
}

const reductions = ['paths', 'credits', 'check'] as const;
export type Reduction = (typeof reductions)[number];

const timeKinds: readonly TimeKind[] = ['clock', 'instant', 'date'];
const tests: readonly RowCondition['test'][] = ['is', 'is not', 'contains', 'between', 'empty', 'filled'];
const roles = ['customer', 'time', 'touchpoint', 'value', 'orderId', 'milestone', 'sequence'];

/** Something that the definition does not say, or says otherwise than it can be read. */
export class DefinitionError extends Error {
  override readonly name = 'DefinitionError';
}

export function definitionIn(file: string): Definition {
  let given: unknown;
  try {
    given = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new DefinitionError(`${file} cannot be read as JSON: ${(error as Error).message}`);
  }
  return definitionOf(given);
}

/** @throws DefinitionError that names the part and what it may be. */
export function definitionOf(given: unknown): Definition {
  const all = object(given, 'the definition', [
    ...[
      'reduction',
      'table',
      'time',
      'conditions',
      'spelling',
      'columns',
      'lookback',
      'startsAnew',
      'collapse',
    ],
    ...['passOver', 'conversions', 'models', 'halfLife', 'direct', 'shares'],
  ]);
  const columns = object(all.columns, 'columns', roles);
  for (const role of ['customer', 'time', 'touchpoint'])
    if (columns[role] === undefined) throw new DefinitionError(`columns: ${role} is missing.`);
  const table = typeof all.table === 'string' ? [all.table] : list(all.table, 'table', text);
  if (table.length === 0)
    throw new DefinitionError('table is missing: the name of the table, or the parts of its name.');
  const lookback = all.lookback ?? null;
  return {
    reduction: oneOf(all.reduction ?? 'paths', 'reduction', reductions),
    query: {
      table: {
        name: table,
        time: oneOf(all.time ?? 'clock', 'time', timeKinds),
        conditions: list(all.conditions ?? [], 'conditions', condition),
        isSpellingKept:
          oneOf(all.spelling ?? 'any case', 'spelling', ['any case', 'as written']) === 'as written',
      },
      columns: Object.fromEntries(
        Object.entries(columns).map(([role, column]) => [role, text(column, `columns, ${role}`)]),
      ) as unknown as TouchQuery['columns'],
      policy: {
        lookback: lookback === null ? null : positive(lookback, 'lookback', true),
        startsAnew: flag(all.startsAnew ?? false, 'startsAnew'),
        collapse: flag(all.collapse ?? false, 'collapse'),
        passOver: list(all.passOver ?? [], 'passOver', text),
        isOneACustomer:
          oneOf(all.conversions ?? 'each row', 'conversions', ['each row', 'one a customer']) ===
          'one a customer',
      },
    },
    models: models(all.models, columns.milestone !== undefined),
    settings: {
      halfLife: positive(all.halfLife ?? defaultSettings.halfLife / millisecondsPerDay, 'halfLife'),
      direct: all.direct === undefined ? defaultSettings.direct : list(all.direct, 'direct', text),
      shares: shares(all.shares ?? defaultSettings.shares),
    },
  };
}

function models(given: unknown, hasMilestones: boolean): CreditModel[] {
  const usual: readonly CreditModel[] = ['first_touch', 'last_touch', 'linear', 'position_based'];
  const chosen = list(given ?? usual, 'models', (one, where) => oneOf(one, where, creditModels));
  if (chosen.length === 0)
    throw new DefinitionError(`models: name one at least of ${creditModels.join(', ')}.`);
  const needing = chosen.find((model) => model === 'w_shaped' || model === 'full_path');
  if (needing && !hasMilestones)
    throw new DefinitionError(`models: ${needing} needs the column of milestones: name it under columns.`);
  return chosen;
}

function shares(given: unknown): [number, number, number] {
  const all = list(given, 'shares', (one, where) => positive(one, where, true));
  const [first, between, last] = all;
  if (all.length !== 3 || first + between + last === 0 || first + last === 0)
    throw new DefinitionError(
      'shares: give three numbers, of the first touch, those between and the last, such as [40, 20, 40].',
    );
  return [first, between, last];
}

function condition(given: unknown, where: string): RowCondition {
  const { column, test, values } = object(given, where, ['column', 'test', 'values']);
  return {
    column: text(column, `${where}, column`),
    test: oneOf(test, `${where}, test`, tests),
    values: list(values ?? [], `${where}, values`, (one, place) =>
      text(typeof one === 'number' ? String(one) : one, place),
    ),
  };
}

function object(given: unknown, where: string, known: readonly string[]): Record<string, unknown> {
  if (typeof given !== 'object' || given === null || Array.isArray(given))
    throw new DefinitionError(`${where}: give an object with ${known.join(', ')}.`);
  const other = Object.keys(given).find((key) => !known.includes(key));
  if (other !== undefined)
    throw new DefinitionError(`${where}: "${other}" is not known. Known are ${known.join(', ')}.`);
  return given as Record<string, unknown>;
}

function list<One>(given: unknown, where: string, read: (one: unknown, where: string) => One): One[] {
  if (!Array.isArray(given)) throw new DefinitionError(`${where}: give a list.`);
  return given.map((one, place) => read(one, `${where}, ${place + 1}`));
}

function text(given: unknown, where: string): string {
  if (typeof given === 'string' && given !== '') return given;
  throw new DefinitionError(`${where}: give a text.`);
}

function oneOf<One extends string>(given: unknown, where: string, known: readonly One[]): One {
  if (known.includes(given as One)) return given as One;
  throw new DefinitionError(
    `${where}: ${JSON.stringify(given)} is not known. Known are ${known.join(', ')}.`,
  );
}

function positive(given: unknown, where: string, orNothing = false): number {
  if (typeof given === 'number' && Number.isFinite(given) && (given > 0 || (orNothing && given === 0)))
    return given;
  throw new DefinitionError(`${where}: give a number ${orNothing ? 'from 0 on' : 'above 0'}.`);
}

function flag(given: unknown, where: string): boolean {
  if (typeof given === 'boolean') return given;
  throw new DefinitionError(`${where}: give true or false.`);
}
