import type { FaultKind, Written } from '../../excel/types';
import { WorkbookError } from '../../excel/workbookError';
import { texts } from '../texts';
import { sentenceOf } from '../../blueprint/sentences';
import { WorkerFailure } from '../../worker/failure';
import { failureText } from '../texts/workbook';

/** What went wrong, in words, and what to do next. */
export interface Fault {
  title: string;
  advice: string;
  /** Asks once more for what failed; `null` where there is nothing to try again. */
  retry: (() => Promise<void>) | null;
  /** What a failed write left in the workbook. */
  remains: Written | null;
}

/** `settings`: what is set cannot be followed. */
export type RefusalKind = FaultKind | 'settings';

/** What the pane does not even ask of the workbook, told like a failure there. */
export class Refused extends Error {
  override readonly name = 'Refused';
  constructor(
    readonly kind: RefusalKind,
    /** Read when they are shown, so that they follow the language. */
    readonly words: () => string,
  ) {
    super(kind);
  }
}

/** The kind of a workbook's failure, `null` for any other. */
export const kindOf = (error: unknown): RefusalKind | null =>
  error instanceof WorkbookError || error instanceof Refused ? error.kind : null;

/** Cells that are no data yet: told at the field they were asked for, for nothing has failed. */
export function hintOf(error: unknown): (() => string) | null {
  const kind = kindOf(error);
  const isNoData = kind === 'empty' || kind === 'nothing selected' || kind === 'bad address';
  return isNoData ? () => adviceOf(error) : null;
}

/** Failures of workbook and worker tell their story for the user; any other error's words are not for showing. */
export function adviceOf(error: unknown): string {
  if (error instanceof WorkbookError) return failureText(error.failure);
  if (error instanceof Refused) return error.words();
  if (!(error instanceof WorkerFailure)) return texts.unexpectedAdvice;
  return (error.saying && sentenceOf(error.saying)) ?? texts.unexpectedAdvice;
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
export const remainsOf = (error: unknown): Written | null =>
  (error instanceof WorkbookError && error.details.remains) || null;

/** A cancelled call rejects with an AbortError, or with a workbook's failure of kind `cancelled`. */
export const isCancelled = (error: unknown): boolean =>
  kindOf(error) === 'cancelled' || (error instanceof Error && error.name === 'AbortError');

/** What is no longer there need not be removed. */
export function ignoreGone(error: unknown): void {
  if (!isGone(error)) throw error;
}

/** What was written is not there any more. */
export const isGone = (error: unknown): boolean =>
  kindOf(error) === 'sheet gone' || kindOf(error) === 'output gone';
