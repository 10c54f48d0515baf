import type { FaultKind, Written } from '../../excel/types';
import { texts } from '../texts';
import { fromOtherRooms } from '../../blueprint/translated';

/** What went wrong, in words, and what to do next. */
export interface Fault {
  title: string;
  advice: string;
  /** Asks once more for what failed; `null` where there is nothing to try again. */
  retry: (() => Promise<void>) | null;
  /** What a failed write left in the workbook. */
  remains: Written | null;
}

/**
 * The kind of a workbook's failure, `null` for any other. Told by its shape, not its class, so that this room needs
 * no more of src/excel than its types.
 */
export function kindOf(error: unknown): FaultKind | null {
  if (!(error instanceof Error) || !('kind' in error)) return null;
  return typeof error.kind === 'string' && error.kind in texts.faultTitle ? (error.kind as FaultKind) : null;
}

/** Cells that are no data yet: told at the field they were asked for, for nothing has failed. */
export function hintOf(error: unknown): string | null {
  const kind = kindOf(error);
  const isNoData = kind === 'empty' || kind === 'nothing selected' || kind === 'bad address';
  return isNoData && error instanceof Error ? error.message : null;
}

/** Failures of workbook and worker tell their story for the user; any other error's words are not for showing. */
export function adviceOf(error: unknown): string {
  const isTold = error instanceof Error && (kindOf(error) !== null || error.name === 'WorkerFailure');
  return isTold ? fromOtherRooms.sentence(error.message) : texts.unexpectedAdvice;
}

export function faultOf(
  error: unknown,
  otherwise: 'computing' | 'not kept' | 'unexpected',
  retry: Fault['retry'],
  remains: Written | null = null,
): Fault {
  const kind = kindOf(error);
  // Of what was written but not kept, that it was written matters most.
  const title = otherwise === 'not kept' ? otherwise : (kind ?? otherwise);
  return {
    // Read when they are shown, so that they follow the language.
    get title() {
      return texts.faultTitle[title];
    },
    get advice() {
      return adviceOf(error);
    },
    retry,
    remains: remainsOf(error) ?? remains,
  };
}

/** What a failed write left in the workbook. */
export function remainsOf(error: unknown): Written | null {
  if (!(error instanceof Error) || !('details' in error)) return null;
  const details = error.details as { remains?: Written } | null;
  return details?.remains ?? null;
}

/** A cancelled call rejects with an AbortError, or with a workbook's failure of kind `cancelled`. */
export const isCancelled = (error: unknown): boolean =>
  kindOf(error) === 'cancelled' || (error instanceof Error && error.name === 'AbortError');

/** What is no longer there need not be removed. */
export function ignoreGone(error: unknown): void {
  if (kindOf(error) !== 'sheet gone' && kindOf(error) !== 'output gone') throw error;
}
