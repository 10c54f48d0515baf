import type { Saying } from '../cells';

/**
 * What went wrong in the worker. Of a worksheet function `code` is the Excel error it shows, and the message says why; what an
 * analysis says the pane has the words for.
 */
export class WorkerFailure extends Error {
  override readonly name = 'WorkerFailure';

  constructor(
    message: string,
    readonly code = '#VALUE!',
    readonly saying: Saying | null = null,
  ) {
    super(message);
  }
}
