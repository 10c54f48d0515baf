import { type CellError, errorCodeOf, isBlankKey, passOnError } from '../../cells';
import { refusedPath } from './pathSentences';

/** The names in a path. Blanks around names and separator do not count, unless the separator is nothing but blanks. */
export const splitPath = (path: string, separator: string): string[] =>
  path.split(separator.trim() || separator).map((step) => step.trim());

/**
 * Calls `take` for each name in a path, with where it begins and ends: those that `splitPath` finds, without cutting them out. A name
 * may be empty.
 */
export function eachStep(path: string, separator: string, take: (from: number, to: number) => void): void {
  const between = separator.trim() || separator;
  for (let begin = 0; ;) {
    const found = path.indexOf(between, begin);
    let end = found < 0 ? path.length : found;
    const next = end + between.length;
    while (begin < end && isSpace(path.charCodeAt(begin))) begin++;
    while (begin < end && isSpace(path.charCodeAt(end - 1))) end--;
    take(begin, end);
    if (found < 0) return;
    begin = next;
  }
}

/** What `trim` takes off; hardly a character has to be looked at twice. */
const isSpace = (code: number): boolean =>
  code <= 32 || code >= 0xa0 ? String.fromCharCode(code).trim() === '' : false;

/** The names in the cell of a path, none where it is empty. Throws where one is missing between separators. */
export function stepsOf(cell: unknown, separator: string, row: number): string[] {
  const text = pathIn(cell, row);
  if (text === null) return [];
  const steps = splitPath(text, separator);
  if (steps.includes('')) throw nameMissing(row, separator);
  return steps;
}

/** The text of a path; `null`: the cell is empty. */
export function pathIn(cell: unknown, row: number): string | null {
  if (isBlankKey(cell)) return null;
  if (errorCodeOf(cell)) passOnError(cell, `path, row ${row},`);
  return String(cell);
}

export const nameMissing = (row: number, separator: string): CellError =>
  refusedPath({ code: 'nameMissing', values: { row, separator } });
