import { addTable, takenNames } from './addTable';
import { fullAddress } from './address';
import { throwIfCancelled } from './cancel';
import { inWorkbook } from './inWorkbook';
import { sheetName, tableName } from './names';
import { refuseProtectedWorkbook } from './target';
import type { SheetTable } from './types';
import { writeRows } from './writeRows';

/** Writes native tables, each on a new sheet of its own, and shows the first. Answers their addresses. All or none. */
export async function insertSheets(sheets: readonly SheetTable[], signal?: AbortSignal): Promise<string[]> {
  const added: string[] = [];
  try {
    return await inWorkbook(async (context) => {
      await refuseProtectedWorkbook(context);
      const addresses: string[] = [];
      for (const sheet of sheets) {
        throwIfCancelled(signal);
        addresses.push(await insertSheet(context, sheet, added, signal));
      }
      return addresses;
    });
  } catch (error) {
    await removeSheets(added);
    throw error;
  }
}

async function insertSheet(
  context: Excel.RequestContext,
  { name, tableName: wanted, headings, rows, formats, widths }: SheetTable,
  added: string[],
  signal: AbortSignal | undefined,
): Promise<string> {
  const taken = await takenNames(context);
  const unique = sheetName(name, taken.sheets);
  const sheet = context.workbook.worksheets.add(unique);
  sheet.load('name');
  await context.sync();
  added.push(unique);
  const table = { row: 0, column: 0, rows: rows.length + 1, columns: headings.length };
  await writeRows(context, sheet, table, [headings, ...rows], { signal });
  addTable(sheet, table, tableName(wanted, taken.names), formats);
  widths?.forEach((width, i) => {
    sheet.getRangeByIndexes(0, i, 1, 1).format.columnWidth = width;
  });
  if (added.length === 1) sheet.activate();
  await context.sync();
  return fullAddress(unique, table);
}

export function removeSheets(names: readonly string[]): Promise<void> {
  return inWorkbook(async (context) => {
    for (const name of names) context.workbook.worksheets.getItem(name).delete();
    await context.sync();
  });
}
