import type { Failure } from './failure';
import type { FaultKind, Written } from './types';

/** A failure at the workbook: what happened, for the pane to put into words. */
export class WorkbookError extends Error {
  override readonly name = 'WorkbookError';

  constructor(
    readonly kind: FaultKind,
    readonly failure: Failure,
    readonly details: FaultDetails = {},
  ) {
    // For logs: nobody else reads it.
    super(JSON.stringify(failure));
  }
}

export interface FaultDetails {
  /** What a failed write left behind, for `removeOutput`. */
  remains?: Written;
  /** The code Excel gave, for bug reports; never shown as it is. */
  code?: string;
}
