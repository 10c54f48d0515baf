import type { FaultKind, Written } from './types';

/** A failure at the workbook, told as a sentence for the user: what happened and what to do about it. */
export class WorkbookError extends Error {
  override readonly name = 'WorkbookError';

  constructor(
    readonly kind: FaultKind,
    message: string,
    readonly details: FaultDetails = {},
  ) {
    super(message);
  }
}

export interface FaultDetails {
  /** The cells in the way. */
  occupied?: { address: string; count: number };
  /** What a failed write left behind, for `removeOutput`. */
  remains?: Written;
  /** The code Excel gave, for bug reports; never shown as it is. */
  code?: string;
}
