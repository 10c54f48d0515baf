import { toWorkbookError } from './faults';
import { WorkbookError } from './workbookError';

/** Excel that says nothing for so long has lost its connection, or waits for the user. */
const patience = 60_000;

/**
 * Runs a batch against the workbook. While a cell is being edited the batch waits where Excel can wait, but not for
 * ever; every failure comes out as a WorkbookError.
 */
export async function inWorkbook<T>(
  batch: (context: Excel.RequestContext) => Promise<T>,
  options: Excel.RunOptions = {},
): Promise<T> {
  try {
    return await Excel.run({ delayForCellEdit: true, ...options }, (context) => {
      const sync = context.sync.bind(context);
      context.sync = (passedOn) => inTime(sync(passedOn));
      return batch(context);
    });
  } catch (error) {
    throw toWorkbookError(error);
  }
}

/** An answer that comes later finds nobody any more: the batch has ended by then. */
async function inTime<T>(answer: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(noAnswer()), patience);
  });
  try {
    return await Promise.race([answer, silence]);
  } finally {
    clearTimeout(timer);
  }
}

const noAnswer = () => new WorkbookError('no answer', { code: 'silent' });

/** Whether this Excel knows a requirement set of its object model. */
export const supports = (version: string): boolean =>
  Office.context.requirements.isSetSupported('ExcelApi', version);
