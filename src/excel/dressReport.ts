import type { Rectangle } from './address';
import { attemptDress, printOnePageWide } from './dressSheet';
import type { Layout } from './layout';

/** Points: room for an amount, and for a heading whose words stand one below the other. */
const narrowest = 70;
/** A longer name takes the room of the figures. */
const widest = 150;

/** Readies a report for reading and printing: headings in several lines, a page that is one wide and lies on its side. */
export async function dressReport(name: string, { table, body, above }: Layout): Promise<void> {
  await fitReportColumns(name, table);
  await attemptDress(name, '1.8', (sheet) => {
    // The first of the sentences is the answer.
    sheet.getRangeByIndexes(body.row + above.indexOf('') + 1, body.column, 1, 1).format.font.bold = true;
    sheet.showGridlines = false;
  });
  await attemptDress(name, '1.9', (sheet) => {
    printOnePageWide(sheet, table);
    sheet.pageLayout.orientation = 'Landscape';
  });
}

/** Makes columns of a report as wide as their figures, and lets headings go on in further lines. */
export function fitReportColumns(name: string, table: Rectangle): Promise<void> {
  return attemptDress(name, '1.2', async (sheet, context) => {
    const headings = sheet.getRangeByIndexes(table.row, table.column, 1, table.columns);
    headings.format.wrapText = true;
    headings.format.verticalAlignment = 'Top';
    // Without figures to go by a column would keep the width of its heading.
    headings.format.columnWidth = narrowest;
    sheet
      .getRangeByIndexes(table.row + 1, table.column, table.rows - 1, table.columns)
      .format.autofitColumns();
    const columns = Array.from({ length: table.columns }, (_, i) =>
      sheet.getRangeByIndexes(table.row, table.column + i, 1, 1),
    );
    for (const column of columns) column.load('format/columnWidth');
    await context.sync();
    for (const { format } of columns)
      format.columnWidth = Math.min(widest, Math.max(narrowest, format.columnWidth));
    headings.format.autofitRows();
  });
}
