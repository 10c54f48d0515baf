import { CellError, type CellErrorCode, cellErrorCodes } from './cellError';

const errorCodes = new Set<string>(cellErrorCodes);

/** An empty cell: Excel delivers `null` to functions and `""` to the pane. */
export function isBlank(cell: unknown): boolean {
  return cell === null || cell === undefined || cell === '';
}

/**
 * An empty cell where an id, a name or a date is due. Some desktop builds of Excel deliver empty cells as the
 * number 0, which is no date and not an id anybody uses.
 */
export function isBlankKey(cell: unknown): boolean {
  return cell === 0 || isBlank(cell);
}

/** What exports write where there is nothing. */
const nothings = new Set(['null', 'n/a', '-', '(blank)', 'undefined', 'none']);

/** How these begin: few other texts do, and no copy of those has to be made to look further. */
const mayBeNothing = /^\s*[nu(-]/i;

/** Whether a text says that there is nothing: so where an id or an amount is due, while a name may be called so. */
export const saysNothing = (text: string): boolean =>
  mayBeNothing.test(text) && nothings.has(text.trim().toLowerCase());

/**
 * The Excel error a cell holds, or `null`. Worksheet functions receive errors as objects with a `code`, the pane
 * reads them as text. Any other object is nothing we can read: a `#VALUE!`.
 */
export function errorCodeOf(cell: unknown): CellErrorCode | null {
  if (typeof cell === 'string')
    return cell[0] === '#' && errorCodes.has(cell) ? (cell as CellErrorCode) : null;
  if (typeof cell !== 'object' || cell === null) return null;
  return 'code' in cell && errorCodes.has(cell.code as string) ? (cell.code as CellErrorCode) : '#VALUE!';
}

/** Whether the formula of a cell still waits for its result: what it shows meanwhile looks like an error and is none. */
export function isComputing(cell: unknown): boolean {
  const code = errorCodeOf(cell);
  return code === '#BUSY!' || code === '#GETTING_DATA';
}

/** Throws the error a cell holds, as every worksheet function hands on the errors of its arguments. */
export function passOnError(cell: unknown, where: string): void {
  const code = errorCodeOf(cell);
  if (code) throw new CellError(code, `${where} holds the error ${code}.`);
}

/** How a cell is quoted in a message: text in quotes and cut to a readable length. */
export function quote(cell: unknown): string {
  if (typeof cell !== 'string') return String(cell);
  return `"${shortened(cell)}"`;
}

/** A text cut to a readable length. */
export const shortened = (text: string): string => (text.length > 40 ? `${text.slice(0, 39)}…` : text);
