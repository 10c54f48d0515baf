import { type Column, emptyProblem, invalid, isBlank, numberProblem, problemError } from '../cells';

/** Days from the first date of Excel to its last: more are no days. */
export const mostDays = 2_958_465;

/** Refuses seconds or milliseconds where days are due. */
export function requireDays(days: number, { name }: Column, row: number): void {
  if (days > mostDays)
    throw invalid(
      `${name}, row ${row + 1}: ${days} days are more than Excel’s calendar has. Give days: divide seconds by 86400.`,
    );
}

/** Columns of numbers, by whose cells the row of headings is told. */
export const dueNumbers = (columns: readonly Column[]) =>
  columns.map((column) => ({ column, accepts: (cell: unknown) => typeof cell === 'number' }));

/** The number in a cell, or the error that names its row. */
export function numberIn({ name, cells }: Column, row: number): number {
  const cell = cells[row];
  if (isBlank(cell)) throw problemError(emptyProblem(name), row + 1);
  if (typeof cell === 'number' && Number.isFinite(cell)) return cell;
  throw problemError(numberProblem(name, cell), row + 1);
}

/** The whole number from 0 on in a cell, or the error that names its row. `of`: what it counts, for the message. */
export function countIn(column: Column, row: number, of: string): number {
  const { name } = column;
  const cell = numberIn(column, row);
  if (cell >= 0 && Number.isSafeInteger(cell)) return cell;
  throw invalid(`${name}, row ${row + 1}: ${cell} is not a number of ${of}. Use a whole number, 0 or more.`);
}
