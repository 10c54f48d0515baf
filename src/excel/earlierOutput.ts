import { cellsAddress, fullAddress, type Rectangle } from './address';
import { findTable } from './findTable';
import { supports } from './inWorkbook';
import { placeOf } from './rectangleOf';
import { refuseProtectedSheet } from './target';
import type { Written } from './types';
import { WorkbookError } from './workbookError';

/** The table of an output as it stands now. */
export interface EarlierOutput {
  sheet: Excel.Worksheet;
  sheetName: string;
  table: Excel.Table;
  /** Headings and rows. */
  rectangle: Rectangle;
  headings: string[];
}

/** Finds what an output has become. Refuses to go on where it cannot be changed. */
export async function findOutput(context: Excel.RequestContext, written: Written): Promise<EarlierOutput> {
  const table = await findTable(context, { name: written.tableName, id: written.tableId });
  if (!table) throw gone(written);
  const { sheet, sheetName, isProtected, rectangle } = await placeOf(context, table.getRange());
  if (isProtected) refuseProtectedSheet(sheetName);
  if (table.showTotals) throw hasTotals(table.name);
  const headings = await textsAt(context, sheet, { ...rectangle, rows: 1 });
  return { sheet, sheetName, table, rectangle, headings };
}

/** The texts of a few cells, in reading order. */
export async function textsAt(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { row, column, rows, columns }: Rectangle,
): Promise<string[]> {
  const range = sheet.getRangeByIndexes(row, column, rows, columns);
  range.load('values');
  await context.sync();
  return range.values.flat().map(String);
}

/**
 * How many columns of the table an update may replace. The user's own columns at its right end are kept as long as
 * they need not move; whatever else was made of the table is replaced only after a yes.
 */
export function replaceableColumns(
  { headings, rectangle, sheetName }: EarlierOutput,
  written: readonly string[],
  now: readonly string[],
  overwrite: boolean,
): number {
  if (overwrite) return headings.length;
  const own = written.length;
  const altered = written.findIndex((heading, i) => headings[i] !== heading);
  if (altered >= 0) throw inTheWay(sheetName, rectangle, altered, headings.slice(altered, altered + 1));
  const others = headings.slice(own);
  const stay = now.length === own && !others.some((heading) => now.includes(heading));
  if (others.length > 0 && !stay) throw inTheWay(sheetName, rectangle, own, others);
  return own;
}

function inTheWay(sheet: string, table: Rectangle, from: number, headings: string[]): WorkbookError {
  const columns = { ...table, column: table.column + from, columns: Math.max(1, headings.length) };
  const values = { address: fullAddress(sheet, table), headings, cells: cellsAddress(columns) };
  return new WorkbookError('occupied', { code: 'foreignColumns', values });
}

const gone = ({ tableName, sheet }: Written) =>
  new WorkbookError('output gone', { code: 'tableGone', values: { table: tableName, sheet } });

const hasTotals = (name: string) => new WorkbookError('write failed', { code: 'totalRow', values: { name } });

/** Only newer Excels give a table another size. */
export function needResize(): void {
  if (!supports('1.13')) throw new WorkbookError('unavailable', { code: 'cannotResize' });
}
