import { inWorkbook } from './inWorkbook';

/** Serial number of 1 January 2000 in workbooks that count days from 1904. */
const newYear2000From1904 = 35_064;

/**
 * Whether the workbook counts days from 1904. Excel has no property for it; its own DATE function answers in the
 * workbook's system.
 */
export function uses1904Dates(): Promise<boolean> {
  return inWorkbook(async (context) => {
    const newYear2000 = context.workbook.functions.date(2000, 1, 1);
    newYear2000.load('value');
    await context.sync();
    return newYear2000.value === newYear2000From1904;
  });
}
