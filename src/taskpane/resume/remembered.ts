import type { Services } from '../services';

/** The setting that holds how the pane was left in workbooks. */
export const setting = 'set-ups';

/** Whether something may be known of this workbook: enough to have the code come that reads it. */
export function mayBeRemembered({ recall, workbook }: Pick<Services, 'recall' | 'workbook'>): boolean {
  const key = workbook.workbookKey();
  return key !== null && (recall(setting) ?? '').includes(JSON.stringify(key));
}
