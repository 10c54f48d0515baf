import type { LinesSpec, SpokenView } from '../../blueprint/views';
import { numberAt, rowCount } from '../../blueprint/viewCells';
import { type Column } from './cells';
import { ticksUpTo } from './ticks';

/** Most of what will ever happen. */
const nearlyAll = 0.95;
/** The axis is cut only where that leaves out most of it: a cut has to be explained. */
const worthCutting = 0.5;

/** Rows that hold a figure: a curve ends where nobody was observed any longer. */
export function filledRows(column: Column, count: number): number {
  let end = count;
  while (end > 0 && Number.isNaN(numberAt(column, end - 1))) end--;
  return end;
}

/** The first of the rows, which rise, that is not below a value; `count` where all are. */
export function firstFrom(column: Column, value: number, count: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numberAt(column, middle) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Where the horizontal axis ends: of curves that fall with the table. Times to value run far out, while nearly all happens early: rather than squeeze that
 * into a corner, the axis ends at a round time after all lines have come nearly to their end.
 */
export function axisEnd({ columns, ...view }: SpokenView, { x, series, falls }: LinesSpec): number {
  const count = rowCount({ columns, ...view });
  const longest = numberAt(columns[x], count - 1);
  if (falls) return longest;
  const settled = series.map(({ column }) => {
    const end = filledRows(columns[column], count);
    const row = firstFrom(columns[column], nearlyAll * numberAt(columns[column], end - 1), end);
    return end > 0 ? numberAt(columns[x], row) : 0;
  });
  const round = ticksUpTo(Math.max(...settled)).at(-1) ?? longest;
  return round < longest * worthCutting ? round : longest;
}

/** Marks of a vertical axis: quarters where the curves come far, so that the half, the median, is among them. */
export const shareTicks = (most: number): number[] =>
  most > 0.5 ? [0, 0.25, 0.5, 0.75, 1] : ticksUpTo(most);
