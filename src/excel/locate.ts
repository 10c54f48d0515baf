import { parseAddress, quoteSheet } from './address';
import type { Failure } from './failure';
import { excelCode } from './faults';
import { findTable } from './findTable';
import { dataOf } from './tables';
import { WorkbookError } from './workbookError';

/** The cells, and the defined name they go by if they were asked for by one. */
export interface Located {
  range: Excel.Range;
  name: string | null;
}

/** Finds the cells meant by what a user typed: an address, a table's name or a defined name. */
export async function find(context: Excel.RequestContext, typed: string): Promise<Located> {
  const parts = parseAddress(typed);
  const scope = parts.sheet === null ? null : await findSheet(context, parts.sheet);
  const sheet = scope ?? context.workbook.worksheets.getActiveWorksheet();
  if (parts.kind === 'cells') return { range: sheet.getRange(parts.cells), name: null };
  const table = scope ? null : await findTable(context, { name: parts.name, id: null });
  if (table) return { range: dataOf(table), name: null };
  const found = await findName(context, parts.name, [sheet]);
  if (found) return found;
  throw notFound({ code: 'unknownName', values: { name: parts.name } });
}

export const locate = async (context: Excel.RequestContext, typed: string): Promise<Excel.Range> =>
  (await find(context, typed)).range;

async function findSheet(context: Excel.RequestContext, name: string): Promise<Excel.Worksheet> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(name);
  sheet.load('name');
  await context.sync();
  if (sheet.isNullObject) throw notFound({ code: 'unknownSheet', values: { name } });
  return sheet;
}

/** The cells of a name that belongs to one of these sheets or to the workbook; `null` where there is none. */
export async function findName(
  context: Excel.RequestContext,
  name: string,
  sheets: readonly Excel.Worksheet[],
): Promise<Located | null> {
  const scopes = [...sheets.map(({ names }) => names), context.workbook.names];
  const items = scopes.map((names) => names.getItemOrNullObject(name));
  for (const item of items) item.load('name');
  for (const sheet of sheets) sheet.load('name');
  await context.sync();
  const at = items.findIndex((item) => !item.isNullObject);
  if (at < 0) return null;
  const range = await rangeOf(context, items[at]);
  const prefix = at < sheets.length ? `${quoteSheet(sheets[at].name)}!` : '';
  return { range, name: prefix + items[at].name };
}

/** Constants, cells of other workbooks and several areas are no block of cells; Excel answers nothing, or an error. */
async function rangeOf(context: Excel.RequestContext, item: Excel.NamedItem): Promise<Excel.Range> {
  const range = item.getRangeOrNullObject();
  range.load('address');
  try {
    await context.sync();
    if (!range.isNullObject) return range;
  } catch (error) {
    if (excelCode(error) === null) throw error;
  }
  throw notFound({ code: 'notOneBlock', values: { name: item.name } });
}

const notFound = (failure: Failure) => new WorkbookError('bad address', failure);
