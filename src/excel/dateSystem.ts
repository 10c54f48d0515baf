import { setEnvironment } from '../cells/environment';
import { inWorkbook } from './inWorkbook';

export { serialShift } from '../cells/environment';

/**
 * Asks Excel whether the workbook counts its days from 1904, which no property tells: there 2 January 1904 is day 1.
 * An Excel that cannot be asked counts as nearly all workbooks do.
 */
export async function learnDateSystem(): Promise<void> {
  try {
    const day = await inWorkbook(async (context) => {
      const date = context.workbook.functions.date(1904, 1, 2);
      date.load('value');
      await context.sync();
      return date.value;
    });
    setEnvironment({ date1904: day === 1 });
  } catch {
    setEnvironment({ date1904: false });
  }
}
