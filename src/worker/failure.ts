/** What went wrong in the worker, in words for the user; `code` is the Excel error a worksheet function shows. */
export class WorkerFailure extends Error {
  override readonly name = 'WorkerFailure';

  constructor(
    message: string,
    readonly code = '#VALUE!',
  ) {
    super(message);
  }
}
