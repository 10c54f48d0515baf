import type { Figures } from '../../../scripts/reduce/finish';
import { apartColumn, type DialectId, dialects, type TimeKind } from '../../../src/queries';
import type { Engine } from './engine';

export type Cell = string | number | null;

const iso = (at: number): string => new Date(at).toISOString();
const moment = (at: number): string => iso(at).replace('T', ' ').replace('Z', '');

interface MomentType {
  type: string;
  write: (at: number) => string;
}

const standardMoments: Record<TimeKind, MomentType> = {
  clock: { type: 'TIMESTAMP', write: (at) => `TIMESTAMP '${moment(at)}'` },
  instant: { type: 'TIMESTAMPTZ', write: (at) => `TIMESTAMPTZ '${moment(at)}+00'` },
  date: { type: 'DATE', write: (at) => `DATE '${iso(at).slice(0, 10)}'` },
};
const clickhouseMoment: MomentType = {
  type: "Nullable(DateTime64(3, 'UTC'))",
  write: (at) => `toDateTime64('${moment(at)}', 3, 'UTC')`,
};
const clickhouseMoments: Record<TimeKind, MomentType> = {
  clock: clickhouseMoment,
  instant: clickhouseMoment,
  date: { type: 'Nullable(Date32)', write: (at) => `toDate32('${iso(at).slice(0, 10)}')` },
};

const sparkMoments: Record<TimeKind, MomentType> = {
  clock: { type: 'TIMESTAMP', write: (at) => `TIMESTAMP '${moment(at)}'` },
  instant: { type: 'TIMESTAMP', write: (at) => `TIMESTAMP '${moment(at)}+00:00'` },
  date: standardMoments.date,
};
const otherMoments: Partial<Record<DialectId, Record<TimeKind, MomentType>>> = {
  clickhouse: clickhouseMoments,
  spark: sparkMoments,
};

/** A column of moments, of which `at` is one in milliseconds since 1970: of a clock without a zone, with one, of a day. */
export const momentsOf = ({ dialect }: Engine, time: TimeKind): MomentType =>
  (otherMoments[dialect] ?? standardMoments)[time];

/** A column of a table and what stands in it; `write` makes a constant of a cell that is there. */
export interface TableColumn<Row> {
  name: string;
  type: string;
  cell: (row: Row) => Cell;
  write?: (cell: number) => string;
}

/** Puts rows into a new table of an engine. */
export async function loadTable<Row>(
  { run, dialect: id, tables }: Engine,
  table: string,
  columns: readonly TableColumn<Row>[],
  rows: readonly Row[],
): Promise<void> {
  const { quote, literal } = dialects[id];
  const constant = (cell: Cell, write: (cell: number) => string = String) =>
    cell === null ? 'NULL' : typeof cell === 'number' ? write(cell) : literal(cell);
  const values = rows.map(
    (row) => `(${columns.map(({ cell, write }) => constant(cell(row), write)).join(', ')})`,
  );
  const name = quote(table);
  const all = values.join(', ');
  if (tables && 'areViews' in tables) {
    const names = columns.map((each) => quote(each.name));
    const typed = columns.map((each) => `CAST(${quote(each.name)} AS ${each.type}) AS ${quote(each.name)}`);
    await run(
      `CREATE OR REPLACE TEMPORARY VIEW ${name} AS SELECT ${typed.join(', ')} FROM VALUES ${all} AS given(${names.join(', ')})`,
    );
    return;
  }
  const typed = columns.map((each) => `${quote(each.name)} ${each.type}`);
  await run(`DROP TABLE IF EXISTS ${name}`);
  await run(`CREATE TABLE ${name} (${typed.join(', ')}) ${tables?.end ?? ''}`);
  await run(`INSERT INTO ${name} VALUES ${all}`);
}

/** The rows an engine answered with, by the text of their first columns, so many of them. */
/** A reduction without the column in which it tells how many customers it leaves out; where it has rows, that number. */
export function apartIn(rows: readonly Record<string, unknown>[]): {
  rows: Record<string, unknown>[];
  apart: number | null;
} {
  const told = new Set(rows.map((row) => Number(row[apartColumn])));
  if (told.size > 1) throw new Error('Rows tell different numbers of customers apart.');
  const [apart = null] = told;
  return {
    apart,
    rows: rows.map((row) => Object.fromEntries(Object.entries(row).filter(([name]) => name !== apartColumn))),
  };
}

export function tableOf(rows: readonly Record<string, unknown>[], keys: number): Figures {
  const figures: Figures = new Map();
  for (const row of rows) {
    const cells = Object.values(row);
    const key = cells.slice(0, keys).map(String).join('|').toLowerCase();
    if (figures.has(key)) throw new Error(`Two rows of ${key}.`);
    figures.set(
      key,
      cells.slice(keys).map((cell) => (cell === null ? NaN : Number(cell))),
    );
  }
  return figures;
}

/** To nine digits, or to 1e-9 below 1; NaN: there is none. */
const isSame = (figure: number, other: number | undefined): boolean =>
  other !== undefined &&
  (Number.isNaN(figure)
    ? Number.isNaN(other)
    : Math.abs(other - figure) <= 1e-9 * Math.max(1, Math.abs(figure)));

/** The figures are those that are expected. */
export function expectTable(found: Figures, expected: Figures): void {
  expect([...found.keys()].sort()).toEqual([...expected.keys()].sort());
  const wrong = [...expected].filter(([key, figures]) => {
    const others = found.get(key) ?? [];
    return (
      others.length !== figures.length || !figures.every((figure, place) => isSame(figure, others[place]))
    );
  });
  expect(wrong.map(([key, figures]) => ({ key, figures, found: found.get(key) }))).toEqual([]);
}

/** The same where rows of nothing but zeros may be there or not. */
export const expectSame = (found: Figures, expected: Figures): void =>
  expectTable(speaks(found), speaks(expected));

const speaks = (figures: Figures): Figures =>
  new Map([...figures].filter(([, all]) => all.some((figure) => Math.abs(figure) > 1e-9)));
