import { errorCodeOf, isBlankKey, passOnError } from '../../cells';
import { refusedPath } from './pathSentences';

/** The names in a path. Blanks around names and separator do not count, unless the separator is nothing but blanks. */
export const splitPath = (path: string, separator: string): string[] =>
  path.split(separator.trim() || separator).map((step) => step.trim());

/** The names in the cell of a path, none where it is empty. Throws where one is missing between separators. */
export function stepsOf(cell: unknown, separator: string, row: number): string[] {
  if (isBlankKey(cell)) return [];
  if (errorCodeOf(cell)) passOnError(cell, `path, row ${row},`);
  const steps = splitPath(String(cell), separator);
  if (steps.includes('')) throw refusedPath({ code: 'nameMissing', values: { row, separator } });
  return steps;
}
