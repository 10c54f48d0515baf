import type { LogTable, QueryPeriod, RowCondition, TimeKind, WholePeriod } from '../../src/queries';

/** How the parts of a definition are read, each of which names itself where it cannot be. */

const timeKinds: readonly TimeKind[] = ['clock', 'instant', 'date'];
const tests: readonly RowCondition['test'][] = ['is', 'is not', 'contains', 'between', 'empty', 'filled'];

/** Something that the definition does not say, or says otherwise than it can be read. */
export class DefinitionError extends Error {
  override readonly name = 'DefinitionError';
}

export type Parts = Readonly<Record<string, unknown>>;

/** The parts every definition has. */
const usual = ['reduction', 'table', 'time', 'conditions', 'spelling', 'columns'];

/** A definition of those and some others. */
export const definitionOfParts = (all: Parts, others: readonly string[]): Parts =>
  object(all, 'the definition', [...usual, ...others]);

export function logTable(all: Parts): LogTable {
  const name = typeof all.table === 'string' ? [all.table] : list(all.table, 'table', text);
  if (name.length === 0)
    throw new DefinitionError('table is missing: the name of the table, or the parts of its name.');
  const time = oneOf(all.time ?? 'clock', 'time', timeKinds);
  if (all.zone !== undefined && time !== 'instant')
    throw new DefinitionError(
      'zone: only moments that name their own zone have another one: "time": "instant".',
    );
  return {
    name,
    time,
    ...(all.zone !== undefined && { zone: text(all.zone, 'zone') }),
    conditions: list(all.conditions ?? [], 'conditions', condition),
    isSpellingKept:
      oneOf(all.spelling ?? 'any case', 'spelling', ['any case', 'as written']) === 'as written',
  };
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

/** The names of columns by their roles. */
export function columnsIn<Needed extends string, Other extends string>(
  given: unknown,
  needed: readonly Needed[],
  others: readonly Other[],
): Record<Needed, string> & Partial<Record<Other, string>> {
  const columns = object(given, 'columns', [...needed, ...others]);
  const missing = needed.find((role) => columns[role] === undefined);
  if (missing !== undefined) throw new DefinitionError(`columns: ${missing} is missing.`);
  return Object.fromEntries(
    Object.entries(columns).map(([role, column]) => [role, text(column, `columns, ${role}`)]),
  ) as Record<Needed, string> & Partial<Record<Other, string>>;
}

function object(given: unknown, where: string, known: readonly string[]): Parts {
  if (typeof given !== 'object' || given === null || Array.isArray(given))
    throw new DefinitionError(`${where}: give an object with ${known.join(', ')}.`);
  const other = Object.keys(given).find((key) => !known.includes(key));
  if (other !== undefined)
    throw new DefinitionError(`${where}: "${other}" is not known. Known are ${known.join(', ')}.`);
  return given as Parts;
}

export function list<One>(given: unknown, where: string, read: (one: unknown, where: string) => One): One[] {
  if (!Array.isArray(given)) throw new DefinitionError(`${where}: give a list.`);
  return given.map((one, place) => read(one, `${where}, ${place + 1}`));
}

export function text(given: unknown, where: string): string {
  if (typeof given === 'string' && given !== '') return given;
  throw new DefinitionError(`${where}: give a text.`);
}

export function oneOf<One extends string>(given: unknown, where: string, known: readonly One[]): One {
  if (known.includes(given as One)) return given as One;
  throw new DefinitionError(
    `${where}: ${JSON.stringify(given)} is not known. Known are ${known.join(', ')}.`,
  );
}

export function positive(given: unknown, where: string, orNothing = false): number {
  if (typeof given === 'number' && Number.isFinite(given) && (given > 0 || (orNothing && given === 0)))
    return given;
  throw new DefinitionError(`${where}: give a number ${orNothing ? 'from 0 on' : 'above 0'}.`);
}

export function wholeFrom(least: number, given: unknown, where: string): number {
  if (typeof given === 'number' && Number.isSafeInteger(given) && given >= least) return given;
  throw new DefinitionError(`${where}: give a whole number from ${least} on.`);
}

export function flag(given: unknown, where: string): boolean {
  if (typeof given === 'boolean') return given;
  throw new DefinitionError(`${where}: give true or false.`);
}

/** A day such as 2026-06-30. */
export function day(given: unknown, where: string): string {
  if (typeof given === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(given)) {
    const at = Date.parse(`${given}T00:00:00Z`);
    if (!Number.isNaN(at) && isoDay(at) === given) return given;
  }
  throw new DefinitionError(`${where}: give a day such as 2026-06-30.`);
}

const wholePeriods: readonly WholePeriod[] = ['month', 'quarter', 'year'];

/** The days that count: the last whole period of a kind, or days from one to another. */
export function periodOf(given: unknown, where: string): QueryPeriod {
  if (typeof given === 'string') return oneOf(given, where, wholePeriods);
  const { from, to } = object(given, where, ['from', 'to']);
  const [first, last] = [
    ifGiven(from, (one) => day(one, `${where}, from`)),
    ifGiven(to, (one) => day(one, `${where}, to`)),
  ];
  if (first === null && last === null)
    throw new DefinitionError(`${where}: give the first day, the last day, or both.`);
  if (first !== null && last !== null && first > last)
    throw new DefinitionError(`${where}: the last day lies before the first.`);
  return { from: first, to: last };
}

/** The day of milliseconds since 1970. */
export const isoDay = (at: number): string => new Date(at).toISOString().slice(0, 10);

/** What is given, read; `null` where nothing is. */
export const ifGiven = <Read>(given: unknown, read: (given: unknown) => Read): Read | null =>
  given === undefined || given === null ? null : read(given);
