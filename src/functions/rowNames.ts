import { type Column, columnOf, errorForName, nameIds, passOnError, requireSameLength } from '../cells';
import type { Reading } from './settings/reading';
import { zeroIsBlankIn } from './zeros';

/** What a column beside a log names in each of its rows. */
export interface RowNames {
  names: readonly string[];
  /** By row of the log: place in `names`, −1 where the cell is empty. */
  of: Int32Array;
}

/** The columns of the log itself. */
type LogColumns = Record<'customer' | 'time' | 'touchpoint' | 'value', unknown>;

/**
 * Reads a column of names beside a journey log, or throws the error that names the bad row.
 *
 * @param argument what the function calls it.
 * @param ranges of the log, which have as many rows.
 * @param log by row: the row of the ranges, counted from 1.
 */
export function rowNames(
  range: unknown,
  argument: string,
  ranges: LogColumns,
  log: { row: Int32Array },
  reading: Reading,
): RowNames {
  const column = columnOf(range, argument);
  requireSameLength([columnOf(ranges.customer, 'customer'), column]);
  const zeros = column.cells.includes(0) ? zeroIsBlank(column, ranges, log.row[0] - 1) : [];
  const ids = nameIds(argument, { ...reading, zeroIsBlankIn: zeros });
  const spelling = log.row.map((row) => {
    const cell = column.cells[row - 1];
    const id = ids.idOf(cell);
    if (id === errorForName) passOnError(cell, `${argument}, row ${row}`);
    return id;
  });
  const { names, ids: of } = ids.finish(spelling);
  return { names, of };
}

/** The column, if a 0 in it is an empty cell. */
function zeroIsBlank(
  column: Column,
  { customer, time, touchpoint, value }: LogColumns,
  first: number,
): string[] {
  const dates = [columnOf(time, 'time')];
  const others = [
    columnOf(customer, 'customer'),
    columnOf(touchpoint, 'touchpoint'),
    columnOf(value, 'value'),
  ];
  const evidence = { columns: [column, ...dates, ...others], dates, first };
  return zeroIsBlankIn([{ column, isNeverEmpty: false }], evidence);
}
