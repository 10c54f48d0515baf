import { addTable, takenNames } from './addTable';
import type { Rectangle } from './address';
import { dressSheet } from './dressSheet';
import { ask } from './askInput';
import type { InputTable, InsertedTable } from './inputTable';
import { inWorkbook, supports } from './inWorkbook';
import { removeSheets } from './insertSheets';
import { sheetName, tableName } from './names';
import { refuseProtectedWorkbook } from './target';

/** The line, an empty row, the headings. */
const headingRow = 2;
/** A table grows by itself when rows are pasted or typed below it, and what holds for its columns grows along. */
const emptyRows = 10;

/** Puts an empty table on a new sheet of its own and selects its first cell. All or nothing. */
export async function insertInput(input: InputTable): Promise<InsertedTable> {
  const area = { row: headingRow, column: 0, rows: 1 + emptyRows, columns: input.columns.length };
  const added: string[] = [];
  try {
    const inserted = await inWorkbook(async (context) => {
      await refuseProtectedWorkbook(context);
      const taken = await takenNames(context);
      const name = sheetName(input.name, taken.sheets);
      const sheet = context.workbook.worksheets.add(name);
      sheet.load('name');
      await context.sync();
      added.push(name);
      sheet.getRangeByIndexes(0, 0, 1, 1).values = [[input.line]];
      sheet.getRangeByIndexes(headingRow, 0, 1, area.columns).values = [
        input.columns.map(({ heading }) => heading),
      ];
      const formats = input.columns.map(({ format }) => format);
      const table = addTable(sheet, area, tableName(input.name, taken.names), formats);
      table.load('name');
      input.columns.forEach(({ width }, i) => {
        sheet.getRangeByIndexes(0, i, 1, 1).format.columnWidth = width;
      });
      sheet.activate();
      sheet.getRangeByIndexes(headingRow + 1, 0, 1, 1).select();
      await context.sync();
      return { sheet: name, table: table.name };
    });
    await validate(inserted.sheet, area, input);
    await dressSheet(inserted.sheet, { table: area, chart: null });
    return inserted;
  } catch (error) {
    await removeSheets(added);
    throw error;
  }
}

/** Has Excel ask for what belongs into the columns. Older ones cannot, and the table serves as well without. */
async function validate(sheet: string, { row, rows }: Rectangle, { columns }: InputTable): Promise<void> {
  if (!supports('1.8')) return;
  await inWorkbook(async (context) => {
    const cells = context.workbook.worksheets.getItem(sheet);
    columns.forEach((asked, i) => ask(cells, { row: row + 1, column: i, rows: rows - 1, columns: 1 }, asked));
    await context.sync();
  }).catch(() => undefined);
}
