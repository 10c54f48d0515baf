import { CellError, invalid, type NameIds } from '../cells';
import type { Output, OutputCell } from './output';

/** Excel on the web drops a larger answer and leaves the cell at #BUSY! for ever. */
const largestAnswer = 5_000_000;

/** Excel shows an error without a reason where a cell would have to hold a longer text. */
export const longestText = 32_767;

/** Brackets, commas and at least one character a cell: no table of so many rows takes less. */
const leastBytes = (rows: number, columns: number): number => rows * (2 * columns + 2);

const tooLarge = (rows: number | string): CellError =>
  invalid(
    `The result of ${rows} rows is larger than Excel accepts from a function. Use the Touchstone pane instead.`,
  );

/** Whether so many rows below the headings are too many, whatever stands in them. */
export const isTooLarge = (rows: number, columns: number): boolean =>
  leastBytes(rows, columns) > largestAnswer;

/** Whether so many rows with these names in them are too many. */
const areTooLarge = (rows: number, columns: number, names: readonly string[]): boolean =>
  names.reduce((sum, { length }) => sum + length + 1, leastBytes(rows, columns)) > largestAnswer;

/** Refuses a table before its figures are worked out. `names`: texts that are going to stand in its rows. */
export function refuseLarge(rows: number, columns: number, names: readonly string[] = []): void {
  if (areTooLarge(rows, columns, names)) throw tooLarge(rows + 1);
}

/** Fewer names of a few letters fit any table. */
const fewNames = 1 << 16;

/** How many more rows are read until the names are looked at. */
const rowsBetween = 1 << 12;

/**
 * Refuses a table with a row each name while the names are still being read. Call what it answers at every row.
 *
 * @param columns of the table; `null`: it has no such rows.
 */
export function refuseManyNames(names: NameIds, columns: number | null): () => void {
  if (columns === null) return () => undefined;
  let [rows, due] = [0, fewNames];
  return () => {
    if (rows++ % rowsBetween > 0 || names.size < due) return;
    const soFar = names.namesSoFar();
    if (areTooLarge(soFar.length, columns, soFar)) throw tooLarge(`more than ${soFar.length}`);
    due = 2 * names.size;
  };
}

/** Refuses a table that has so many rows below its headings or more: how many exactly is work that is then not done. */
export function refuseLargeFrom(rows: number, columns: number): void {
  if (isTooLarge(rows, columns)) throw tooLarge(`more than ${rows}`);
}

/** Refuses a table before its cells are worked out, in which at least so many characters stand beside one a cell. */
export function refuseLong(rows: number, columns: number, more: number): void {
  if (leastBytes(rows, columns) + more > largestAnswer) throw tooLarge(rows);
}

/** Counts the texts of a column of so many rows as they are found, and refuses once they alone are too large. */
export function countedTexts(rows: number): (text: string) => string {
  let bytes = leastBytes(rows, 1);
  return (text) => {
    bytes += text.length;
    if (bytes > largestAnswer) throw tooLarge(rows);
    return text;
  };
}

/** A number of Excel in the longest spelling, and a character as an escape of six. */
const mostBytes = (cell: OutputCell): number => (typeof cell === 'string' ? 6 * cell.length + 3 : 25);

/** The result, unless Excel cannot show it: it shows 0 where a table holds no number, so that fails the whole answer. */
export function fitting(result: Output): Output {
  const rows = Array.isArray(result) ? result : [[result]];
  let most = 0;
  for (const row of rows) {
    for (const cell of row) {
      if (typeof cell === 'number' && !Number.isFinite(cell))
        throw new CellError('#NUM!', 'The result is too large or not a number.');
      if (typeof cell === 'string' && cell.length > longestText)
        throw invalid(`The result holds a text longer than the ${longestText} characters of a cell.`);
      most += mostBytes(cell);
    }
    most += 3;
  }
  if (most > largestAnswer && bytesOf(rows) > largestAnswer) throw tooLarge(rows.length);
  return result;
}

const bytesOf = (rows: OutputCell[][]): number => new TextEncoder().encode(JSON.stringify(rows)).length;
