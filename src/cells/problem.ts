import { errorCodeOf, quote } from './cell';
import { CellError } from './cellError';
import { firstDayTooLate, lastDay, millisecondsPerDay } from './dates';
import { readMomentText } from './momentText';
import { type Reason, reasons } from './reasons';

/** Why a cell cannot be used, and what a function says can be done about it. */
export interface CellProblem {
  column: string;
  reason: Reason;
  advice: string;
  cell: unknown;
  /** What a function says where it can say more than that. */
  sentence?: string;
}

/** A problem and the row it is in. */
export interface RowProblem extends CellProblem {
  row: number;
}

export const dateAdvice =
  'Use an Excel date or ISO text such as 2026-03-01 14:30; TOUCH.DATE reads other texts.';
export const numberAdvice = 'Use a number; TOUCH.AMOUNT makes one of texts such as $1,234.50.';

export const emptyProblem = (column: string): CellProblem => ({
  column,
  reason: 'empty',
  advice: 'Fill it in or delete the row.',
  cell: null,
});

export const dateProblem = (column: string, cell: unknown): CellProblem =>
  errorProblem(column, cell) ??
  (isTooLate(cell)
    ? { column, reason: 'after2199', advice: 'If it stands for "never", leave the cell empty.', cell }
    : { column, reason: 'notDate', advice: dateAdvice, cell });

function isTooLate(cell: unknown): boolean {
  if (typeof cell === 'number') return cell >= firstDayTooLate && cell < lastDay + 1;
  const read = typeof cell === 'string' ? readMomentText(cell) : null;
  return read !== null && read.clock >= firstDayTooLate * millisecondsPerDay;
}

export const orderProblem = (column: string, cell: unknown): CellProblem => ({
  column,
  reason: 'twoDates',
  advice:
    'No date of the column says which part is the day: read it with TOUCH.DATE and the order "dmy" or "mdy".',
  cell,
});

export const numberProblem = (column: string, cell: unknown): CellProblem =>
  errorProblem(column, cell) ?? { column, reason: 'notNumber', advice: numberAdvice, cell };

/** Why a cell holds no name. */
export const nameProblem = (column: string, cell: unknown): CellProblem =>
  errorProblem(column, cell) ?? emptyProblem(column);

export const errorProblem = (column: string, cell: unknown): CellProblem | null =>
  errorCodeOf(cell) && { column, reason: 'error', advice: 'Correct the formula there.', cell };

/** The Excel error for a problem in row `row` (counted from 1 at the top of the range). */
export function problemError(problem: CellProblem, row: number): CellError {
  const { column, reason, advice, cell, sentence } = problem;
  const code = errorCodeOf(cell);
  if (code) return new CellError(code, `${column}, row ${row}, holds the error ${code}.`);
  if (sentence !== undefined) return new CellError('#VALUE!', sentence);
  const subject = reason === 'empty' ? `${column}, row ${row},` : `${column}, row ${row}: ${quote(cell)}`;
  return new CellError('#VALUE!', `${subject} ${reasons[reason]}. ${advice}`);
}
