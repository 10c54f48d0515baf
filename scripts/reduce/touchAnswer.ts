import { defaultSettings } from '../../src/analytics/attribution/models';
import {
  checkQuery,
  type CreditModel,
  type CreditSettings,
  creditsQuery,
  type Dialect,
  dialects,
  hardRowsQuery,
  nameKey,
  namesMetQuery,
  pathColumns,
  pathsQuery,
  touchNamesQuery,
  type TouchQuery,
} from '../../src/queries';
import type { Answer } from './asked';
import type { FileEngine } from './engine';
import { addTo, creditFigures, type Figures, journeysOfRows, type LogRow, pathFigures } from './finish';
import { apartNotes, tieNotes } from './notes';
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
  const parts = await knowingAll(engine, query, slices, until);
  const columns = reduction === 'paths' ? pathColumns : ['touchpoint', ...models, 'conversions'];
  const figures: Figures = new Map();
  for (const part of parts)
    addTo(figures, figuresOf(await engine.rows(touchStatement(asked, part, duckdb)), columns.length));
  if (hard > 0) {
    const journeys = journeysOfRows(await hardRows(engine, parts), query, { until });
    addTo(figures, reduction === 'paths' ? pathFigures(journeys) : creditFigures(journeys, models, settings));
  }
  return { rows: [[...columns], ...tableRows(figures)], notes };
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

/** The slices with what hangs on the whole log: when it ends, and which spelling of a name is shown. */
async function knowingAll(
  engine: FileEngine,
  query: TouchQuery,
  slices: readonly TouchQuery[],
  until: number,
): Promise<readonly TouchQuery[]> {
  if (slices.length === 1) return slices;
  const names = 'touchstone names';
  await engine.rows(
    `CREATE OR REPLACE TEMPORARY TABLE ${duckdb.quote(names)} AS ${touchNamesQuery(query, duckdb)}`,
  );
  return slices.map((slice) => ({ ...slice, whole: { until, names: [names] } }));
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
    ))
      found.push({
        customer,
        milliseconds: Number(milliseconds),
        touchpoint: touchpoint as string | null,
        amount: Number(amount),
        orderId: orderId === undefined || more[0] === '' ? null : String(more[0]),
        milestone: milestone === undefined ? null : reached[Number(more.at(-1))],
      });
  }
  return found;
}

const reached = [null, 'lead', 'opportunity'];

/** Those apart are finished here: their number, behind the columns, is told in the notes. */
const figuresOf = (rows: readonly unknown[][], columns: number): Figures =>
  new Map(
    rows.map(([name, ...figures]) => [
      String(name),
      figures.slice(0, columns - 1).map((figure) => Number(figure ?? 0)),
    ]),
  );

/** Rows that say something, the largest first figure first. */
const tableRows = (figures: Figures): (string | number)[][] =>
  [...figures]
    .filter(([, all]) => all.some((figure) => figure !== 0))
    .sort(([a, [one]], [b, [other]]) => other - one || (a < b ? -1 : 1))
    .map(([name, all]) => [name, ...all]);
