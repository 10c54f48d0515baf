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
    throw new WorkbookError(
      'nothing selected',
      several
        ? 'Several separate areas are selected. Select one block of cells.'
        : 'No cells are selected. Click into the data or select a range of cells, not a chart or picture.',
    );
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
export function onSelectionChanged(callback: () => void): Promise<() => Promise<void>> {
  return inWorkbook(async (context) => {
    const registration = context.workbook.onSelectionChanged.add(async () => callback());
    await context.sync();
    return () => unsubscribe(registration);
  });
}

async function unsubscribe(
  registration: OfficeExtension.EventHandlerResult<Excel.SelectionChangedEventArgs>,
): Promise<void> {
  try {
    // A handler can only be removed in the context it was added in.
    await Excel.run(registration.context, async (context) => {
      registration.remove();
      await context.sync();
    });
  } catch (error) {
    throw toWorkbookError(error);
  }
}
