import { inWorkbook } from './inWorkbook';

/** Address of the active cell with its sheet; unlike a source it may be empty. */
export function activeCell(): Promise<string> {
  return inWorkbook(async (context) => {
    const cell = context.workbook.getActiveCell();
    cell.load('address');
    await context.sync();
    return cell.address;
  });
}
