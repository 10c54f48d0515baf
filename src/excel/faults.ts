import type { FaultKind } from './types';
import { WorkbookError } from './workbookError';

const faults: Record<string, [FaultKind, string]> = {
  AccessDenied: [
    'protected',
    'The sheet or the workbook is protected. Remove the protection (Review > Unprotect) and try again.',
  ],
  InvalidOperationInCellEditMode: [
    'editing',
    'A cell is being edited. Press Enter or Esc in the sheet, then try again.',
  ],
  ItemNotFound: [
    'sheet gone',
    'The sheet or table is no longer there. It may have been deleted or renamed; choose the data again.',
  ],
  InvalidReference: ['bad address', 'These cells do not exist in the workbook. Check the address.'],
  InvalidSelection: [
    'nothing selected',
    'No cells are selected. Click into the data or select a range of cells, not a chart or picture.',
  ],
  RequestPayloadSizeLimitExceeded: [
    'unexpected',
    'Excel could not take so much text at once. Shorten very long texts in the data and try again.',
  ],
  ResponsePayloadSizeLimitExceeded: [
    'unexpected',
    'Excel could not hand over so much text at once. Shorten very long texts in the data and try again.',
  ],
  ApiNotFound: ['unavailable', 'This version of Excel is too old for this. Update Excel and try again.'],
  UnsupportedOperation: ['unavailable', 'This version of Excel cannot do this. Update Excel and try again.'],
  UnsupportedSheet: [
    'bad address',
    'This kind of sheet holds no cells. Choose a worksheet instead of a chart or macro sheet.',
  ],
  FilteredRangeConflict: ['write failed', 'A filter is in the way. Clear the filter and try again.'],
  MergedRangeConflict: [
    'write failed',
    'Merged cells are in the way. Unmerge them or choose another place, then try again.',
  ],
  PivotTableRangeConflict: ['write failed', 'A PivotTable is in the way. Choose another place.'],
  Timeout: [
    'no answer',
    'Excel took too long to answer. Wait until it has finished calculating, then try again.',
  ],
  ConnectionFailure: [
    'no answer',
    'The connection to Excel was lost. Check the network and try again; if that does not help, reload the workbook.',
  ],
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
  const [kind, message] = (code !== null && faults[code]) || [
    'unexpected' as const,
    'Excel could not do this. Try again; if it happens once more, save the workbook and reload it.',
  ];
  return new WorkbookError(kind, message, code === null ? {} : { code });
}
