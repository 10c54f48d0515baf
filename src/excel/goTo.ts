import { inWorkbook } from './inWorkbook';
import { locate } from './locate';

/** Shows and selects the cells at an address. */
export function goTo(address: string): Promise<void> {
  return inWorkbook(async (context) => {
    const range = await locate(context, address);
    range.worksheet.activate();
    range.select();
    await context.sync();
  });
}
