import { toWorkbookError } from './faults';

/**
 * Runs a batch against the workbook. While a cell is being edited the batch waits where Excel can wait; every
 * failure comes out as a WorkbookError.
 */
export async function inWorkbook<T>(
  batch: (context: Excel.RequestContext) => Promise<T>,
  options: Excel.RunOptions = {},
): Promise<T> {
  try {
    return await Excel.run({ delayForCellEdit: true, ...options }, batch);
  } catch (error) {
    throw toWorkbookError(error);
  }
}

/** Whether this Excel knows a requirement set of its object model. */
export const supports = (version: string): boolean =>
  Office.context.requirements.isSetSupported('ExcelApi', version);

/** Where Excel can, one Undo takes back all of a batch. */
export const oneUndoStep = (): Excel.RunOptions => (supports('1.20') ? { mergeUndoGroup: true } : {});
