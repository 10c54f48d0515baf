import { errorCodeOf, isBlankName } from '../../cells';
import type { TouchColumns } from './messages';

/** Stands where a touch has nothing in a column it is broken down by. */
const blank = '(blank)';

/**
 * How the rows of a source name what earns credit: by the touchpoint, by another column, or by two crossed, as in
 * `Email × Starter kit`. A row without a touchpoint is no touch whatever else it holds: its name is empty. An error
 * cell is handed on as it is.
 */
export function touchpointNamer({
  touchpoint,
  breakDownBy = [touchpoint],
}: TouchColumns): (row: readonly unknown[]) => unknown {
  if (breakDownBy.length === 1 && breakDownBy[0] === touchpoint) return (row) => row[touchpoint];
  return (row) => {
    if (isBlankName(row[touchpoint]) || errorCodeOf(row[touchpoint])) return row[touchpoint];
    const cells = breakDownBy.map((column) => (column === null ? null : row[column]));
    const broken = cells.find((cell) => errorCodeOf(cell));
    if (broken !== undefined) return broken;
    return cells.map((cell) => (isBlankName(cell) ? blank : cell)).join(' × ');
  };
}
