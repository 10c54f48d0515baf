import type { Rectangle } from './address';
import { inWorkbook, supports } from './inWorkbook';
import type { Layout } from './layout';

/** Points between the margins of an upright page of A4 or Letter, whichever is narrower. */
const uprightWidth = 490;

/**
 * Readies a sheet that holds an output alone for scrolling and printing: the headings stay in sight and stand on each
 * page, and the page is one wide. The output is as good without, so what Excel refuses of it is let be.
 */
export async function dressSheet(name: string, layout: Pick<Layout, 'table' | 'chart'>): Promise<void> {
  const { table, chart } = layout;
  // Frozen along with a chart above them, headings would leave no room to scroll.
  const isChartAbove = chart !== null && chart.row < table.row;
  if (!isChartAbove) await attemptDress(name, '1.7', (sheet) => sheet.freezePanes.freezeRows(table.row + 1));
  await attemptDress(name, '1.9', async (sheet, context) => {
    const { pageLayout } = sheet;
    printOnePageWide(sheet, table);
    const across = widthOf(sheet, table, chart && !isChartAbove ? chart : table);
    across.load('width');
    await context.sync();
    pageLayout.orientation = across.width > uprightWidth ? 'Landscape' : 'Portrait';
  });
}

/** The headings of a table stand on each page, and the page is one wide. */
export function printOnePageWide({ pageLayout }: Excel.Worksheet, { row }: Rectangle): void {
  pageLayout.setPrintTitleRows(`$${row + 1}:$${row + 1}`);
  pageLayout.zoom = { horizontalFitToPages: 1 };
}

/** Does to a sheet, where Excel can, what its output is as good without. */
export async function attemptDress(
  name: string,
  version: string,
  dress: (sheet: Excel.Worksheet, context: Excel.RequestContext) => void | Promise<void>,
): Promise<void> {
  if (!supports(version)) return;
  await inWorkbook(async (context) => {
    await dress(context.workbook.worksheets.getItem(name), context);
    await context.sync();
  }).catch(() => undefined);
}

/** Cells as wide as all from the table's left to the right of the last part. */
const widthOf = (sheet: Excel.Worksheet, table: Rectangle, last: Rectangle): Excel.Range =>
  sheet.getRangeByIndexes(table.row, table.column, 1, last.column + last.columns - table.column);
