import { sum } from '../analytics/numerics/compensatedSums';
import { descendingOrder } from '../analytics/numerics/descending';
import { type CellError, quote } from '../cells';
import type { CommonSaying } from './commonSayings';
import { noResult } from './noResult';
import type { Figure } from './session';
import type { ColumnFormat, Named, ResultView, TableColumn } from './views';

/** Rows behind a figure that are listed one by one: more nobody reads. */
export const mostListed = 200;

/** A column of what stands behind a figure, told for any of the rows there are. */
export interface ListedColumn {
  heading: Named;
  format: ColumnFormat;
  /** The cell of the row at a place. */
  cell(place: number): number | Named;
  /** The figures of the column add up to one of the result. */
  addsUp?: true;
  /** As of a column of a view. */
  groups?: true;
}

/**
 * The rows behind a figure, of which the first are listed unless all are asked for; the others are one row, and a last one is the
 * sum of all where there is something to add up.
 *
 * @param order places of all rows, in the order they are listed.
 */
export function listing(
  { column: id, whole }: Figure,
  order: Int32Array,
  columns: readonly ListedColumn[],
): ResultView {
  const most = whole ? order.length : mostListed;
  const shown = order.subarray(0, most);
  const others = order.subarray(most);
  const addsUp = columns.some((column) => column.addsUp);
  const feet = [
    ...(others.length > 0 ? [{ name: '', rows: others }] : []),
    ...(order.length > 1 && addsUp ? [{ name: { code: 'total' }, rows: order }] : []),
  ];
  return {
    id,
    columns: columns.map((column, i): TableColumn => {
      const { heading, format, cell, addsUp, groups } = column;
      const listed = Array.from(shown, cell);
      const footOf = ({ name, rows }: (typeof feet)[number]) => {
        if (column.addsUp) return sum(Float64Array.from(rows, (place) => Number(cell(place))));
        if (i === 0) return name;
        return typeof listed[0] === 'number' ? NaN : '';
      };
      return {
        heading,
        format,
        cells: numbersIn([...listed, ...feet.map(footOf)]),
        ...(addsUp && { addsUp }),
        ...(groups && { groups }),
      };
    }),
    footRows: feet.length,
    ...(others.length > 0 && { rest: others.length }),
    chart: null,
    notes: [],
  };
}

const numbersIn = (cells: (number | Named)[]): TableColumn['cells'] =>
  cells.every((cell) => typeof cell === 'number') ? Float64Array.from(cells) : cells;

/** Places of numbers, largest first; equal ones stay as they come. */
export const largestFirst = (values: Float64Array): Int32Array => descendingOrder(values, (i, j) => i - j);

/** Nothing of the result is called so: it was once, or is in another language. */
export const noSuchRow = ({ row }: Figure): CellError =>
  noResult<CommonSaying>({ code: 'noSuchRow', values: { row: quote(row) } });

/** Names of rows as their keys; none of a name that stands twice. */
export function uniqueKeys(names: readonly (number | string)[]): string[] {
  const times = new Map<string, number>();
  const texts = Array.from<number | string, string>(names, String);
  for (const text of texts) times.set(text, (times.get(text) ?? 0) + 1);
  return texts.map((text) => (times.get(text) === 1 ? text : ''));
}
