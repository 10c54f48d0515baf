import { momentsOf as periodMoments, periodsBetween } from '../../src/analytics/attribution/countedPeriods';
import { defaultSettings } from '../../src/analytics/attribution/models';
import { trendKinds } from '../../src/analyses/attribution/trendView';
import { day as calendarDay } from '../../src/analytics/periods/calendar';
import type { Period } from '../../src/analytics/periods/period';
import type { Days } from '../../src/analytics/periods/ranges';
import { momentsOf, periodsIn } from '../../src/blueprint/period/periods';
import { CellError } from '../../src/cells';
import { unixEpochDay } from '../../src/cells/dates';
import {
  checkQuery,
  type CreditModel,
  type CreditSettings,
  creditsQuery,
  dayColumns,
  type Dialect,
  dialects,
  hardRowsQuery,
  hasClock,
  nameKey,
  namesMetQuery,
  pathColumns,
  pathsQuery,
  periodHeading,
  type QueryPeriod,
  seenDaysQuery,
  touchNamesQuery,
  type TouchQuery,
} from '../../src/queries';
import type { Answer } from './asked';
import type { FileEngine } from './engine';
import { addTo, creditFigures, type Figures, journeysOfRows, type LogRow, pathFigures } from './finish';
import { apartNotes, laterNotes, tieNotes } from './notes';
import { slicesNeeded, slicesOf } from './slices';

const { duckdb } = dialects;

export const touchReductions = ['paths', 'credits', 'check'] as const;

/** What is asked of a log of touches and transactions. */
export interface TouchesAsked {
  reduction: (typeof touchReductions)[number];
  query: TouchQuery;
  models: readonly CreditModel[];
  settings: CreditSettings;
}

/** The statement about the rows of a query: those asked about, or a slice of them. */
export function touchStatement(
  { reduction, models, settings }: TouchesAsked,
  query: TouchQuery,
  dialect: Dialect,
): string {
  switch (reduction) {
    case 'paths':
      return pathsQuery(query, dialect);
    case 'credits':
      return creditsQuery(query, dialect, models, settings);
    case 'check':
      return checkQuery(query, dialect);
  }
}

const checkHeadings = ['rows', 'rows used', 'last moment', 'customers finished here', 'tied moments'];

/** Customers with refunds that no statement settles are finished by our own functions and added. */
export async function touchAnswer(asked: TouchesAsked, engine: FileEngine, count?: number): Promise<Answer> {
  await refuseNamesNotMet(asked, engine);
  const { reduction, query, models, settings } = asked;
  const slices = await slicesOfTouches(engine, query, count);
  const { rows, used, until, hard, tied } = await checkOf(engine, slices);
  const notes = notesOf(rows, used, hard, tied);
  if (reduction === 'check')
    return { rows: [checkHeadings, [rows, used, new Date(until).toISOString(), hard, tied]], notes };
  const seen = await seenDays(engine, slices);
  const parts = await knowingAll(engine, query, slices, until, seen);
  const [name, ...counts] = reduction === 'paths' ? pathColumns : ['touchpoint', ...models, 'conversions'];
  const figures: Figures = new Map();
  const isByPeriod = query.by !== undefined;
  for (const part of parts) {
    const rows = await engine.rows(touchStatement(asked, part, duckdb));
    addTo(figures, figuresOf(rows, counts.length, isByPeriod));
  }
  const time = partsOfTime(query, seen);
  if (hard > 0) {
    const apart = await hardRows(engine, parts);
    for (const { period, periodNo } of time) {
      const journeys = journeysOfRows(apart, query, { until, ...(period && { period }) });
      const more = reduction === 'paths' ? pathFigures(journeys) : creditFigures(journeys, models, settings);
      addTo(figures, new Map([...more].map(([each, all]) => [keyOf(each, periodNo), all])));
      if (reduction === 'paths') notes.push(...laterNotes(journeys.afterwards.value));
    }
  }
  if (isByPeriod) return { rows: [[name, periodHeading, ...counts], ...tableRows(figures)], notes };
  const days = query.period === undefined ? [] : time.flatMap(({ days }) => days ?? []);
  const headings = days.length === 0 ? [] : dayColumns;
  return {
    rows: [[name, ...counts, ...headings], ...tableRows(figures).map((row) => [...row, ...days])],
    notes,
  };
}

/** A query about each slice. */
async function slicesOfTouches(engine: FileEngine, query: TouchQuery, count?: number): Promise<TouchQuery[]> {
  const { table, columns } = query;
  const slices = await slicesOf(
    engine,
    table,
    columns.customer,
    count ?? (await slicesNeeded(engine, table)),
  );
  return slices.map((slice) => ({ ...query, table: slice }));
}

interface Check {
  rows: number;
  used: number;
  /** The moment the log ends; 0 where no row counts. */
  until: number;
  hard: number;
  tied: number;
}

async function checkOf(engine: FileEngine, slices: readonly TouchQuery[]): Promise<Check> {
  const all: Check = { rows: 0, used: 0, until: -Infinity, hard: 0, tied: 0 };
  for (const slice of slices) {
    const [[rows, used, until, hard, tied]] = await engine.rows(checkQuery(slice, duckdb));
    all.rows += Number(rows);
    all.used += Number(used);
    if (until !== null) all.until = Math.max(all.until, Number(until));
    all.hard += Number(hard);
    all.tied += Number(tied);
  }
  return { ...all, until: all.used === 0 ? 0 : all.until };
}

/** First and last day of the log; `null`: nobody has to know, or no row counts. */
async function seenDays(engine: FileEngine, slices: readonly TouchQuery[]): Promise<Days | null> {
  let seen: Days | null = null;
  for (const slice of slices.filter(({ period, by }) => period !== undefined || by !== undefined)) {
    const [[first, last]] = await engine.rows(seenDaysQuery(slice, duckdb));
    if (first === null) continue;
    const days = { first: Number(first) + unixEpochDay, last: Number(last) + unixEpochDay };
    seen = seen ? { first: Math.min(seen.first, days.first), last: Math.max(seen.last, days.last) } : days;
  }
  return seen;
}

/** The period that counts, each of those that are told apart, or all time. */
interface PartOfTime {
  period: Period | null;
  /** The number of the calendar period; `null`: they are not told apart. */
  periodNo: number | null;
  /** First and last day of the period that counts. */
  days?: readonly [number, number];
}

function partsOfTime({ period, by }: TouchQuery, seen: Days | null): PartOfTime[] {
  if (period !== undefined) {
    if (seen === null) return [];
    const now = daysOf(period, seen);
    return [{ period: momentsOf(now), periodNo: null, days: [now.first, now.last] }];
  }
  if (by === undefined) return [{ period: null, periodNo: null }];
  const periods = seen && periodsBetween(momentsOf(seen), trendKinds[by], null);
  return Array.from({ length: (periods?.begins.length ?? 1) - 1 }, (_, place) => ({
    period: periods && periodMoments(periods, place),
    periodNo: (periods?.first ?? 0) + place,
  }));
}

/** Throws where the data hold nothing of the period. */
function daysOf(period: QueryPeriod, seen: Days): Days {
  try {
    return periodsIn({ period }, { ...seen, silence: 0 })?.now ?? seen;
  } catch (error) {
    if (!(error instanceof CellError)) throw error;
    const [first, last] = [seen.first, seen.last].map((day) => calendarDay.label(day));
    throw new Error(`inPeriod: the data run from ${first} to ${last}; nothing in them is of it.`);
  }
}

/** The slices with what hangs on the whole log: when it begins and ends, and which spelling of a name is shown. */
async function knowingAll(
  engine: FileEngine,
  query: TouchQuery,
  slices: readonly TouchQuery[],
  until: number,
  seen: Days | null,
): Promise<readonly TouchQuery[]> {
  if (slices.length === 1) return slices;
  const names = 'touchstone names';
  await engine.rows(
    `CREATE OR REPLACE TEMPORARY TABLE ${duckdb.quote(names)} AS ${touchNamesQuery(query, duckdb)}`,
  );
  const days = seen && { first: seen.first - unixEpochDay, last: seen.last - unixEpochDay };
  return slices.map((slice) => ({ ...slice, whole: { until, names: [names], ...(days && { days }) } }));
}

/** A name that no row bears is a mistyped one; of what is direct only where somebody has said it. */
async function refuseNamesNotMet(
  { query, models, settings }: TouchesAsked,
  engine: FileEngine,
): Promise<void> {
  const isGiven = settings.direct !== defaultSettings.direct && models.includes('last_non_direct');
  for (const [part, names] of [
    ['passOver', query.policy.passOver],
    ['direct', isGiven ? settings.direct : []],
  ] as const) {
    if (names.length === 0) continue;
    const rows = await engine.rows(namesMetQuery(query, duckdb, names));
    const met = new Set(rows.map(([key]) => key));
    const missing = names.find((name) => !met.has(nameKey(name)));
    if (missing !== undefined) throw new Error(`${part}: no row has the touchpoint "${missing}".`);
  }
}

function notesOf(rowCount: number, rowsUsed: number, hard: number, tied: number): string[] {
  return [
    `${rowsUsed} of ${rowCount} rows count; the others name no customer or moment, or neither touchpoint nor value.`,
    ...apartNotes(hard),
    ...tieNotes(tied, 'touches'),
  ];
}

/** The rows of customers that no statement settles, in the order in which they count. */
async function hardRows(engine: FileEngine, parts: readonly TouchQuery[]): Promise<LogRow[]> {
  const found: LogRow[] = [];
  for (const part of parts) {
    const { orderId, milestone } = part.columns;
    for (const [customer, milliseconds, touchpoint, amount, ...more] of await engine.rows(
      hardRowsQuery(part, duckdb),
    )) {
      const id = orderId === undefined ? '' : more.shift();
      const stage = milestone === undefined ? 0 : more.shift();
      found.push({
        customer,
        milliseconds: Number(milliseconds),
        touchpoint: touchpoint as string | null,
        amount: Number(amount),
        orderId: id === '' ? null : String(id),
        milestone: reached[Number(stage)],
        ...(hasClock(part) && { clock: Number(more.shift()) }),
      });
    }
  }
  return found;
}

const reached = [null, 'lead', 'opportunity'];

/**
 * Figures by what they are of, and by the period where they are told apart by it. Those apart are finished here: their number, behind the
 * columns, is told in the notes.
 */
const figuresOf = (rows: readonly unknown[][], counts: number, isByPeriod: boolean): Figures =>
  new Map(
    rows.map(([name, ...figures]) => {
      const periodNo = isByPeriod ? Number(figures.shift()) : null;
      return [keyOf(String(name), periodNo), figures.slice(0, counts).map((figure) => Number(figure ?? 0))];
    }),
  );

/** What parts a name from the number of the period in front of it: no name holds it. */
const parting = '\u0000';

const keyOf = (name: string, periodNo: number | null): string =>
  periodNo === null ? name : `${periodNo}${parting}${name}`;

function partsOfKey(key: string): [name: string, periodNo: number | null] {
  const [periodNo, ...name] = key.split(parting);
  return name.length === 0 ? [key, null] : [name.join(parting), Number(periodNo)];
}

/** Rows that say something, by period, the largest first figure first. */
const tableRows = (figures: Figures): (string | number)[][] =>
  [...figures]
    .filter(([, all]) => all.some((figure) => figure !== 0))
    .map(([key, all]) => ({ name: partsOfKey(key), all }))
    .sort(
      ({ name: [a, period], all: [one] }, { name: [b, otherPeriod], all: [other] }) =>
        (period ?? 0) - (otherPeriod ?? 0) || other - one || (a < b ? -1 : 1),
    )
    .map(({ name: [name, period], all }) => [name, ...(period === null ? [] : [period]), ...all]);
