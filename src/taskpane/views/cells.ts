import type { ColumnFormat, ResultView } from '../../blueprint/views';
import type { Format } from '../../language/format';
import { dateText } from '../../reading/dates';

export type Column = ResultView['columns'][number];

/** Rows of a view, the total included. */
export const rowCount = ({ columns }: ResultView): number => columns[0]?.cells.length ?? 0;

/** Rows of a view without the total. */
export const bodyCount = (view: ResultView): number => rowCount(view) - (view.hasTotal ? 1 : 0);

/** A cell as a number, NaN where it holds none. */
export function numberAt({ cells }: Column, row: number): number {
  const cell = cells[row];
  return typeof cell === 'number' ? cell : NaN;
}

/** A number as the pane writes it. */
export function numberText(value: number, kind: ColumnFormat, format: Format): string {
  switch (kind) {
    case 'count':
      return format.count(value);
    case 'money':
      return format.money(value);
    case 'share':
      return format.share(value);
    case 'date':
      return dateText(value);
    default:
      return format.figure(value);
  }
}

/** Where a column holds amounts in the thousands, cents would only crowd a chart. */
const large = 1000;

/** A number of a column for a chart: all figures of a column have the same decimals. */
export function shortText(value: number, { cells, format: kind }: Column, format: Format): string {
  const isLarge = kind === 'money' && Math.abs(Number(cells[0])) >= large;
  return isLarge ? format.count(value) : numberText(value, kind, format);
}

/** A cell as the pane writes it; what is not there leaves it empty. */
export function cellText({ cells, format: kind }: Column, row: number, format: Format): string {
  const cell = cells[row];
  if (typeof cell !== 'number') return String(cell);
  if (Number.isNaN(cell)) return '';
  // In a column of numbers the decimal points stand below each other.
  const isAligned = kind === 'number' && cells instanceof Float64Array && Math.abs(cell) >= 0.1;
  return isAligned ? format.money(cell) : numberText(cell, kind, format);
}
