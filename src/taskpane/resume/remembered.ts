import type { Services } from '../services';

/** What the browser keeps of all workbooks. */
export const remembered = 'set-ups';

/** Whether something may be known of this workbook: enough to go and look, without the code that reads it. */
export function isRemembered({ recall, workbook }: Services): boolean {
  const key = workbook.workbookKey();
  return recall(remembered)?.includes(JSON.stringify(key)) ?? false;
}
