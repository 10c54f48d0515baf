import type { Saying } from './saying';

/** Excel's error values. A function shows its message only with `#VALUE!` and `#N/A`. */
export const cellErrorCodes = [
  '#VALUE!',
  '#N/A',
  '#NUM!',
  '#DIV/0!',
  '#REF!',
  '#NAME?',
  '#NULL!',
  '#CALC!',
  '#SPILL!',
  '#BUSY!',
  '#FIELD!',
  '#CONNECT!',
  '#BLOCKED!',
  '#UNKNOWN!',
  '#EXTERNAL!',
  '#GETTING_DATA',
] as const;

export type CellErrorCode = (typeof cellErrorCodes)[number];

/** A failure the user can do something about: an Excel error value with a sentence that says what and where. */
export class CellError extends Error {
  override readonly name = 'CellError';

  constructor(
    readonly code: CellErrorCode,
    message: string,
    /** The same as a code, for those who do not speak English. */
    readonly saying: Saying | null = null,
  ) {
    super(message);
  }
}

/** Bad input: `#VALUE!` with a message. */
export const invalid = (message: string): CellError => new CellError('#VALUE!', message);

/** There is no such figure: `#N/A` with a reason. */
export const notAvailable = (reason: string): CellError => new CellError('#N/A', reason);
