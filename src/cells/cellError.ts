/** The error values a worksheet function may answer with. Excel shows the message only for `#VALUE!` and `#N/A`. */
export type CellErrorCode =
  '#VALUE!' | '#N/A' | '#NUM!' | '#DIV/0!' | '#REF!' | '#NAME?' | '#NULL!' | '#CALC!' | '#SPILL!' | '#BUSY!';

/** A failure the user can do something about: an Excel error value with a sentence that says what and where. */
export class CellError extends Error {
  override readonly name = 'CellError';

  constructor(
    readonly code: CellErrorCode,
    message: string,
  ) {
    super(message);
  }
}

/** Bad input: `#VALUE!` with a message. */
export const invalid = (message: string): CellError => new CellError('#VALUE!', message);

/** There is no such figure: `#N/A` with a reason. */
export const notAvailable = (reason: string): CellError => new CellError('#N/A', reason);
