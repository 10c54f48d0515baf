import { excelCode, toWorkbookError } from './faults';
import { inWorkbook, supports } from './inWorkbook';
import { WorkbookError } from './workbookError';

/** The selected block of cells. Charts, pictures and several separate areas are refused. */
export async function selectedRange(context: Excel.RequestContext): Promise<Excel.Range> {
  try {
    const range = context.workbook.getSelectedRange();
    range.load('address');
    await context.sync();
    return range;
  } catch (error) {
    if (excelCode(error) === 'InvalidOperationInCellEditMode') throw toWorkbookError(error);
    const several = await areSeveralAreasSelected();
    throw new WorkbookError('nothing selected', { code: several ? 'severalAreas' : 'noCellsSelected' });
  }
}

/** Excel answers the same error for a chart and for several areas; only this tells them apart. */
async function areSeveralAreasSelected(): Promise<boolean> {
  if (!supports('1.9')) return false;
  try {
    return await inWorkbook(async (context) => {
      const areas = context.workbook.getSelectedRanges();
      areas.load('areaCount');
      await context.sync();
      return areas.areaCount > 1;
    });
  } catch {
    return false;
  }
}

/** Calls back whenever the selection changes, until the answered function is called. */
export async function onSelectionChanged(callback: () => void): Promise<() => Promise<void>> {
  const { document } = Office.context;
  const type = Office.EventType.DocumentSelectionChanged;
  const handler = () => callback();
  await answered((done) => document.addHandlerAsync(type, handler, done));
  return () => answered((done) => document.removeHandlerAsync(type, { handler }, done));
}

function answered(call: (done: (result: Office.AsyncResult<void>) => void) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    call(({ status, error }) => {
      if (status === Office.AsyncResultStatus.Succeeded) resolve();
      else reject(toWorkbookError(error));
    });
  });
}
