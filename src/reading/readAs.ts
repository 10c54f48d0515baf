import { AmountColumn, type DayOrder, type DecimalMark, isBlank, MomentColumn } from '../cells';
import { millisecondsPerDay, unixEpochDay } from '../cells/dates';
import { plainIso } from '../cells/plainMoment';
import type { Source } from '../excel/types';
import { amountOf } from './amountOf';
import type { AmountsFound, TimesFound } from './cellCheck';
import { readingOptions } from './readingOptions';
import type { AmountReading, TableReading } from './tableReading';

/** A cell that has to be made out, and the moment it is taken for. */
export interface MomentRead {
  cell: string;
  /** What a clock shows then, as if that clock were in UTC. */
  clock: Date;
  hasTime: boolean;
}

/** The cells of a column in the first rows, below the headings. */
export const headOf = ({ head }: Source, column: number, hasHeadings: boolean): unknown[] =>
  head.slice(hasHeadings ? 1 : 0).flatMap((row) => (isBlank(row[column]) ? [] : [row[column]]));

/** A cell as a moment, in an order of day and month; `null`: it is none, or leaves its order open. */
export function momentRead(
  cell: unknown,
  order: DayOrder | null,
  reading: Pick<TableReading, 'zone'> = {},
): MomentRead | null {
  const column = new MomentColumn('', 1, { ...readingOptions(reading), dayOrder: order });
  if (column.add(cell, 1)) return null;
  const { time, clock, timeOfDay, problems } = column.finish();
  if (problems.length > 0) return null;
  const moment = (clock ?? time)[0] - unixEpochDay * millisecondsPerDay;
  return { cell: String(cell), clock: new Date(moment), hasTime: timeOfDay[0] === 0 };
}

/** Whether a cell has to be made out: Excel's own dates and plain ISO texts say themselves what they are. */
const isPlainMoment = (cell: unknown, unit: TimesFound['unit']): boolean =>
  typeof cell === 'number' ? unit === null : typeof cell !== 'string' || !Number.isNaN(plainIso(cell));

/** The first cell of a column that has to be made out, as it is read. */
export function firstMomentRead(
  cells: readonly unknown[],
  { order, unit }: TimesFound,
  reading: TableReading,
): MomentRead | null {
  for (const cell of cells) {
    const read = isPlainMoment(cell, unit)
      ? null
      : momentRead(cell, reading.dayOrder ?? order?.is ?? null, reading);
    if (read) return read;
  }
  return null;
}

/** The first text of a column, and the amount it is taken for. */
export function firstAmountRead(
  cells: readonly unknown[],
  { mark }: AmountsFound,
  reading: TableReading,
): { cell: string; amount: number } | null {
  for (const cell of cells) {
    const amount = typeof cell === 'string' ? amountIn(cell, reading.decimal ?? mark) : null;
    if (amount !== null) return { cell: String(cell), amount };
  }
  return null;
}

/** The amount in one cell by a decimal mark; `null`: there is none, or its marks leave it open. */
export function amountIn(cell: string, mark: DecimalMark | null): number | null {
  const column = new AmountColumn('', mark);
  try {
    return column.add(cell, 1) ? null : column.finish()[0];
  } catch {
    return null;
  }
}

/** The first amount that several columns make, and the cells it is made of; an empty one is 0. */
export function firstAmountMade(
  { head }: Source,
  hasHeadings: boolean,
  made: AmountReading,
  decimal: DecimalMark | undefined,
): { amount: number; of: unknown; times: unknown; less: unknown[] } | null {
  const { of, times, less = [] } = made;
  const amount = amountOf({ ...made, oncePer: undefined }, decimal);
  for (const row of head.slice(hasHeadings ? 1 : 0)) {
    const made = amount(row);
    if (typeof made !== 'number') continue;
    const told = (column: number) => (isBlank(row[column]) ? 0 : row[column]);
    return {
      amount: made,
      of: told(of),
      times: times === undefined ? null : told(times),
      less: less.map(told),
    };
  }
  return null;
}
