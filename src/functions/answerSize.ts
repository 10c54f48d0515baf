import { named } from '../analytics/attribution/direct';
import { CellError, invalid, type NameIds } from '../cells';
import type { Output, OutputCell } from './output';

/** Excel on the web drops a larger answer and leaves the cell at #BUSY! for ever. */
const largestAnswer = 5_000_000;

/** Excel shows an error without a reason where a cell would have to hold a longer text. */
export const longestText = 32_767;

/** Brackets, commas and at least one character a cell: no table of so many rows takes less. */
const leastBytes = (rows: number, columns: number): number => rows * (2 * columns + 2);

/** Of the two around all rows one stands for the comma that the last row has not. */
const outerBracket = 1;

const tooLarge = (what: string): CellError =>
  invalid(`${what} larger than Excel accepts from a function. Use the Touchstone pane instead.`);

const resultOf = (rows: number | string): string => `The result of ${rows} rows is`;

/** The error for a table of so many rows, the headings included, or, where not all are known, of more. */
export const tooManyRows = (rows: number, areAll: boolean): CellError =>
  tooLarge(resultOf(areAll ? rows : `more than ${rows - 1}`));

/** Whether so many rows below the headings are too many, whatever stands in them. */
export const isTooLarge = (rows: number, columns: number): boolean =>
  leastBytes(rows, columns) > largestAnswer;

export const lengthOf = (names: readonly string[]): number =>
  names.reduce((sum, { length }) => sum + length, 0);

/** The least that so many rows with these names in them take. */
const bytesWith = (rows: number, columns: number, names: readonly string[]): number =>
  leastBytes(rows, columns) + lengthOf(names) + names.length;

/** Refuses a table before its figures are worked out. `names`: texts that are going to stand in its rows. */
export function refuseLarge(rows: number, columns: number, names: readonly string[] = []): void {
  if (bytesWith(rows, columns, names) > largestAnswer) throw tooLarge(resultOf(rows + 1));
}

/** An answer that has more in it the more names there are. */
export interface AnswerOfNames {
  /** The least that it takes with these names. */
  bytes: (names: readonly string[]) => number;
  /** What is said of one with more than so many names: what it is, and "is" or "are". */
  what: (names: number) => string;
}

/** A table with a row each name. */
export const rowEachName = (columns: number): AnswerOfNames => ({
  bytes: (names) => bytesWith(names.length, columns, names),
  what: (names) => resultOf(`more than ${names}`),
});

/**
 * Texts in which each name stands, but perhaps some, and behind it a separator or the end of a cell.
 *
 * @param without names that may be left out.
 */
export const pathsOfNames = (separator: number, without: readonly string[]): AnswerOfNames => ({
  bytes: (names) => {
    const isLeftOut = without.length > 0 ? named(names, without) : [];
    const shown = names.filter((_, i) => !isLeftOut[i]);
    return lengthOf(shown) + shown.length * Math.min(separator, leastBytes(1, 1));
  },
  what: (names) => `Paths of more than ${names} touchpoints are`,
});

/**
 * A table with a row each way from one name to the next. A customer comes to each name but the first one, and goes on from each but the
 * last.
 */
export const waysBetweenNames = (customers: NameIds, columns: number): AnswerOfNames => ({
  bytes: (names) => {
    const longest = names.reduce((most, { length }) => Math.max(most, length), 0);
    const ways = names.length - customers.size;
    return leastBytes(ways, columns) + 2 * (lengthOf(names) - customers.size * longest - ways);
  },
  what: (names) => resultOf(`more than ${names - customers.size}`),
});

/** Fewer names of a few letters fit any table. */
const fewNames = 1 << 16;

/** How many more rows are read until the names are looked at. */
const rowsBetween = 1 << 12;

/** How many times as many names as were looked at are read, at most, until all are looked at again. */
const mostAgain = 8;

/**
 * Refuses an answer of names while they are still being read. Call what it answers at every row.
 *
 * @param answer `null`: it does not grow with the names.
 */
export function refuseManyNames(names: NameIds, answer: AnswerOfNames | null): () => void {
  if (answer === null) return () => undefined;
  let [rows, due] = [0, fewNames];
  return () => {
    if (rows++ % rowsBetween > 0 || names.size < due) return;
    const soFar = names.namesSoFar();
    const bytes = answer.bytes(soFar);
    if (bytes > largestAnswer) throw tooLarge(answer.what(soFar.length));
    // If the next ones are like these, it is then too large.
    due = names.size * Math.min(mostAgain, largestAnswer / Math.max(1, bytes));
  };
}

/** Refuses a table while its rows are still being found, each with at least so many characters beside one a cell. */
export function refuseManyRows(columns: number): (characters: number) => void {
  let [rows, bytes] = [0, 0];
  return (characters) => {
    bytes += leastBytes(1, columns) + characters;
    if (bytes > largestAnswer) throw tooLarge(resultOf(`more than ${rows}`));
    rows++;
  };
}

/** Refuses a table that has so many rows below its headings or more: how many exactly is work that is then not done. */
export function refuseLargeFrom(rows: number, columns: number): void {
  if (isTooLarge(rows, columns)) throw tooManyRows(rows + 1, false);
}

/** A figure that comes of no round one has so many characters beside its first one, or more but for one in twenty. */
export const longFigure = 16;

/** Whether so many rows are too many in which at least so many characters stand beside one a cell. */
export const isLong = (rows: number, columns: number, more: number): boolean =>
  leastBytes(rows, columns) + outerBracket + more > largestAnswer;

/** Refuses such a table before its cells are worked out. */
export function refuseLong(rows: number, columns: number, more: number): void {
  if (isLong(rows, columns, more)) throw tooLarge(resultOf(rows));
}

/** A number of Excel in the longest spelling. */
const longestNumber = 25;

/**
 * Refuses a table whose rows have these names and figures by the digits of all of them, before the rows are put in order.
 *
 * @param rows with the headings, and those of no name.
 */
export function refuseLongFigures(
  rows: number,
  names: readonly string[],
  figures: readonly Float64Array[],
): void {
  const columns = figures.length + 1;
  let more = lengthOf(names) + names.length;
  // Of a table that is far from too large nothing has to be spelt out.
  if (!isLong(rows, columns, more + longestNumber * names.length * figures.length)) return;
  for (const column of figures) {
    for (let i = 0; i < column.length; i++) {
      // What is wrong with that is told by itself.
      if (!Number.isFinite(column[i])) return;
      more += String(column[i]).length - 1;
    }
  }
  refuseLong(rows, columns, more);
}

/** Counts the texts of a column of so many rows as they are found, and refuses once they alone are too large. */
export function countedTexts(rows: number): (text: string) => string {
  let bytes = leastBytes(rows, 1);
  return (text) => {
    bytes += text.length;
    if (bytes > largestAnswer) throw tooLarge(resultOf(rows));
    return text;
  };
}

/** A character may be an escape of six. */
const mostBytes = (cell: OutputCell): number =>
  typeof cell === 'string' ? 6 * cell.length + 3 : longestNumber;

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
  if (most > largestAnswer && bytesOf(rows) > largestAnswer) throw tooLarge(resultOf(rows.length));
  return result;
}

const bytesOf = (rows: OutputCell[][]): number => new TextEncoder().encode(JSON.stringify(rows)).length;
