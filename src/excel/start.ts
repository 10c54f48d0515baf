import { WorkbookError } from './workbookError';

const patience = 20_000;

/**
 * Resolves once the workbook can be used. A page without a known host is fine as long as Excel's API is present.
 */
export async function startOffice(): Promise<void> {
  if (typeof Office === 'undefined') throw new WorkbookError('unavailable', { code: 'notLoaded' });
  const { host } = await Promise.race([Office.onReady(), giveUp()]);
  const isExcel = host === Office.HostType.Excel || (!host && typeof Excel !== 'undefined');
  if (!isExcel) throw new WorkbookError('unavailable', { code: 'notExcel' });
}

/**
 * `Office.onReady` stays silent for ever when a part of the library is missing, of which the API is the last, and when
 * Excel does not answer it.
 */
function giveUp(): Promise<never> {
  return new Promise((_, reject) => {
    setTimeout(() => {
      const code = typeof Excel === 'undefined' ? 'notLoaded' : 'notStarted';
      reject(new WorkbookError('unavailable', { code }));
    }, patience);
  });
}
