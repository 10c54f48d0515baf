import { WorkbookError } from './workbookError';

const patience = 20_000;

const notLoaded =
  'Excel’s add-in library could not be loaded. Check the internet connection, then close and reopen this pane.';
const notExcel = 'Touchstone works inside Excel. Open a workbook and start it from the Home tab.';

/**
 * Resolves once the workbook can be used. A page without a known host is fine as long as Excel's API is present.
 */
export async function startOffice(): Promise<void> {
  if (typeof Office === 'undefined') throw new WorkbookError('unavailable', notLoaded);
  const { host } = await Promise.race([Office.onReady(), giveUp()]);
  const isExcel = host === Office.HostType.Excel || (!host && typeof Excel !== 'undefined');
  if (!isExcel) throw new WorkbookError('unavailable', notExcel);
}

/** `Office.onReady` stays silent for ever when a part of the library is missing. */
function giveUp(): Promise<never> {
  return new Promise((_, reject) => {
    setTimeout(() => reject(new WorkbookError('unavailable', notLoaded)), patience);
  });
}
