import type { BareCode } from './failure';
import type { FaultKind } from './types';
import { WorkbookError } from './workbookError';

const faults: Record<string, [FaultKind, BareCode]> = {
  AccessDenied: ['protected', 'accessDenied'],
  InvalidOperationInCellEditMode: ['editing', 'cellEdited'],
  ItemNotFound: ['sheet gone', 'itemGone'],
  InvalidReference: ['bad address', 'noSuchCells'],
  InvalidSelection: ['nothing selected', 'noCellsSelected'],
  RequestPayloadSizeLimitExceeded: ['unexpected', 'requestTooLarge'],
  ResponsePayloadSizeLimitExceeded: ['unexpected', 'answerTooLarge'],
  ApiNotFound: ['unavailable', 'tooOld'],
  UnsupportedOperation: ['unavailable', 'unsupported'],
  UnsupportedSheet: ['bad address', 'noCellsOnSheet'],
  FilteredRangeConflict: ['write failed', 'filterInTheWay'],
  MergedRangeConflict: ['write failed', 'mergedCells'],
  PivotTableRangeConflict: ['write failed', 'pivotTable'],
  Timeout: ['no answer', 'tooSlow'],
  ConnectionFailure: ['no answer', 'connectionLost'],
};

/** Names that several releases of Excel use for the same fault. */
const sameAs: Record<string, string> = {
  CellEditMode: 'InvalidOperationInCellEditMode',
  RequestAborted: 'Timeout',
  InvalidOrTimedOutSession: 'ConnectionFailure',
  InvalidRequestContext: 'ConnectionFailure',
  HostRestartNeeded: 'ConnectionFailure',
  ActivityLimitReached: 'Timeout',
  OperationCellsExceedLimit: 'ResponsePayloadSizeLimitExceeded',
  RangeExceedsLimit: 'ResponsePayloadSizeLimitExceeded',
  UnsupportedFeature: 'UnsupportedOperation',
  NotImplemented: 'UnsupportedOperation',
  InvalidBinding: 'ItemNotFound',
};

/** The code of an error Excel's client raised, or `null` when it is another kind of error. */
export function excelCode(error: unknown): string | null {
  if (typeof error !== 'object' || error === null || !('code' in error)) return null;
  const code = String(error.code);
  return sameAs[code] ?? code;
}

/** Whether it is understood what went wrong when Excel gives this code. */
export const hasKnownReason = (code: string): boolean => code in faults;

/** The request or the answer was too large, or there were too many cells: less at once will do. */
export function isSizeLimit(error: unknown): boolean {
  const code = excelCode(error);
  return code === 'RequestPayloadSizeLimitExceeded' || code === 'ResponsePayloadSizeLimitExceeded';
}

/** Whatever went wrong, as a WorkbookError. The words of the API never reach the user. */
export function toWorkbookError(error: unknown): WorkbookError {
  if (error instanceof WorkbookError) return error;
  const code = excelCode(error);
  const [kind, failure] = (code !== null && faults[code]) || (['unexpected', 'unexpected'] as const);
  return new WorkbookError(kind, { code: failure }, code === null ? {} : { code });
}
