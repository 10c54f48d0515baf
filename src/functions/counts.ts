import { type Column, emptyProblem, invalid, isBlank, numberProblem, problemError } from '../cells';

/** The whole number from 0 on in a cell, or the error that names its row. `of`: what it counts, for the message. */
export function countIn({ name, cells }: Column, row: number, of: string): number {
  const cell = cells[row];
  if (isBlank(cell)) throw problemError(emptyProblem(name), row + 1);
  if (typeof cell !== 'number' || !Number.isFinite(cell))
    throw problemError(numberProblem(name, cell), row + 1);
  if (cell >= 0 && Number.isSafeInteger(cell)) return cell;
  throw invalid(`${name}, row ${row + 1}: ${cell} is not a number of ${of}. Use a whole number, 0 or more.`);
}
