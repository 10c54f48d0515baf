import { errorCodeOf, quote } from './cell';
import { CellError } from './cellError';

/** Why a cell cannot be used: the sentence `<column> <reason>`, and what to do about it. */
export interface CellProblem {
  column: string;
  reason: string;
  advice: string;
  cell: unknown;
}

export const dateAdvice = 'Use an Excel date or ISO text such as 2026-03-01 14:30.';
export const numberAdvice = 'Use a number; Data > Text to Columns turns text into numbers.';

export const emptyProblem = (column: string): CellProblem => ({
  column,
  reason: 'is empty',
  advice: 'Fill it in or delete the row.',
  cell: null,
});

export const dateProblem = (column: string, cell: unknown): CellProblem =>
  errorProblem(column, cell) ?? { column, reason: 'is not a date', advice: dateAdvice, cell };

export const numberProblem = (column: string, cell: unknown): CellProblem =>
  errorProblem(column, cell) ?? { column, reason: 'is not a number', advice: numberAdvice, cell };

export const errorProblem = (column: string, cell: unknown): CellProblem | null =>
  errorCodeOf(cell) && { column, reason: 'is an error', advice: 'Correct the formula there.', cell };

/** The Excel error for a problem in row `row` (counted from 1 at the top of the range). */
export function problemError({ column, reason, advice, cell }: CellProblem, row: number): CellError {
  const code = errorCodeOf(cell);
  if (code) return new CellError(code, `${column}, row ${row}, holds the error ${code}.`);
  const subject = reason === 'is empty' ? `${column}, row ${row},` : `${column}, row ${row}: ${quote(cell)}`;
  return new CellError('#VALUE!', `${subject} ${reason}. ${advice}`);
}
