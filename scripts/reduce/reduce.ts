import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import {
  checkQuery,
  creditsQuery,
  type DialectId,
  dialectIds,
  dialects,
  hardRowsQuery,
  nameKey,
  namesMetQuery,
  pathColumns,
  pathsQuery,
} from '../../src/queries';
import type { Journeys } from '../../src/analytics/attribution/journeys';
import { defaultSettings } from '../../src/analytics/attribution/models';
import { type Definition, definitionIn } from './definition';
import { type FileEngine, openFiles } from './engine';
import { addFigures, creditFigures, type Figures, journeysOfRows, type LogRow, pathFigures } from './finish';
import { csvText, xlsxBytes } from './write';

const usage = `npm run reduce -- definition.json file.csv [more files] [--out table.csv] [--memory 4GB]
npm run reduce -- definition.json --sql ${dialectIds.join('|')}

Reads CSV (also .csv.gz) or Parquet files with DuckDB, however large, and writes the small table the definition asks for, as CSV or
.xlsx; without --out it is printed. With --sql nothing runs: the statement for a warehouse is printed. See docs/beyond.md.`;

/** Runs the command; answers what it has to say in the end. */
export async function reduce(args: readonly string[]): Promise<string> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      out: { type: 'string' },
      memory: { type: 'string', default: '4GB' },
      sql: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  const [file, ...files] = positionals;
  if (values.help || file === undefined) return usage;
  const definition = definitionIn(file);
  if (values.sql !== undefined) return `${sqlOf(definition, dialectNamed(values.sql))};`;
  if (files.length === 0) throw new Error(`Which files? ${usage}`);
  const { out } = values;
  if (out !== undefined && !/\.(csv|xlsx)$/i.test(out))
    throw new Error(`${out}: the table is written as .csv or .xlsx.`);
  const table = await tableOf(definition, files, values.memory);
  if (out === undefined) return csvText(table.rows).trimEnd();
  writeFileSync(out, /\.xlsx$/i.test(out) ? xlsxBytes(table.rows) : csvText(table.rows));
  return [`${out}: ${table.rows.length - 1} rows.`, ...table.notes].join('\n');
}

function dialectNamed(name: string): DialectId {
  const found = dialectIds.find((id) => id === name);
  if (!found) throw new Error(`--sql: "${name}" is not known. Known are ${dialectIds.join(', ')}.`);
  return found;
}

function sqlOf({ reduction, query, models, settings }: Definition, id: DialectId): string {
  const dialect = dialects[id];
  switch (reduction) {
    case 'paths':
      return pathsQuery(query, dialect);
    case 'credits':
      return creditsQuery(query, dialect, models, settings);
    case 'check':
      return checkQuery(query, dialect);
  }
}

interface Table {
  rows: (string | number)[][];
  notes: string[];
}

async function tableOf(definition: Definition, files: readonly string[], memory: string): Promise<Table> {
  const spillInto = mkdtempSync(path.join(tmpdir(), 'touchstone-reduce-'));
  let engine: FileEngine | null = null;
  try {
    engine = await openFiles(files, definition.query.table.name, { memory, spillInto });
    return await reduced(definition, engine);
  } finally {
    engine?.close();
    rmSync(spillInto, { recursive: true, force: true });
  }
}

const checkHeadings = ['rows', 'rows used', 'last moment', 'customers finished here', 'tied moments'];

async function reduced(definition: Definition, engine: FileEngine): Promise<Table> {
  const { reduction, query, models, settings } = definition;
  await refuseNamesNotMet(definition, engine);
  const [check] = await engine.rows(checkQuery(query, dialects.duckdb));
  const [rowCount, rowsUsed, last, hard, tied] = check.map(Number);
  const notes = notesOf(rowCount, rowsUsed, hard, tied);
  const lastMoment = new Date(last).toISOString();
  if (reduction === 'check')
    return { rows: [checkHeadings, [rowCount, rowsUsed, lastMoment, hard, tied]], notes };
  const columns = reduction === 'paths' ? pathColumns : ['touchpoint', ...models, 'conversions'];
  const answered = figuresOf(await engine.rows(sqlOf(definition, 'duckdb')), columns.length);
  const journeys = hard > 0 ? journeysOfRows(await hardRows(definition, engine), query, last) : null;
  const finished = (hardOnes: Journeys) =>
    reduction === 'paths' ? pathFigures(hardOnes) : creditFigures(hardOnes, models, settings);
  const all = journeys ? addFigures(answered, finished(journeys)) : answered;
  return { rows: [[...columns], ...tableRows(all)], notes };
}

/** A name that no row bears is a mistyped one; of what is direct only where somebody has said it. */
async function refuseNamesNotMet({ query, models, settings }: Definition, engine: FileEngine): Promise<void> {
  const isGiven = settings.direct !== defaultSettings.direct && models.includes('last_non_direct');
  for (const [part, names] of [
    ['passOver', query.policy.passOver],
    ['direct', isGiven ? settings.direct : []],
  ] as const) {
    if (names.length === 0) continue;
    const rows = await engine.rows(namesMetQuery(query, dialects.duckdb, names));
    const met = new Set(rows.map(([key]) => key));
    const missing = names.find((name) => !met.has(nameKey(name)));
    if (missing !== undefined) throw new Error(`${part}: no row has the touchpoint "${missing}".`);
  }
}

function notesOf(rowCount: number, rowsUsed: number, hard: number, tied: number): string[] {
  return [
    `${rowsUsed} of ${rowCount} rows count; the others name no customer or moment, or neither touchpoint nor value.`,
    ...(hard > 0
      ? [`${hard} customers have refunds that only Touchstone's own functions settle: done here.`]
      : []),
    ...(tied > 0
      ? [
          `In ${tied} moments of a customer several touches are ordered by name: name a sequence to order them.`,
        ]
      : []),
  ];
}

/** The rows of customers that no statement settles, in the order in which they count. */
async function hardRows({ query }: Definition, engine: FileEngine): Promise<LogRow[]> {
  const { orderId, milestone } = query.columns;
  const rows = await engine.rows(hardRowsQuery(query, dialects.duckdb));
  const reached = [null, 'lead', 'opportunity'];
  return rows.map(([customer, milliseconds, touchpoint, amount, ...more]) => ({
    customer,
    milliseconds: Number(milliseconds),
    touchpoint: touchpoint as string | null,
    amount: Number(amount),
    orderId: orderId === undefined || more[0] === '' ? null : String(more[0]),
    milestone: milestone === undefined ? null : reached[Number(more.at(-1))],
  }));
}

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
