import {
  cellsAddress,
  columnLetters,
  fullAddress,
  parseAddress,
  quoteSheet,
  type Rectangle,
} from './address';
import { findTable } from './findTable';
import { inWorkbook } from './inWorkbook';
import { findName, locate, type Located } from './locate';
import { placeOf } from './rectangleOf';
import { describe, named } from './source';
import { dataOf } from './tables';
import type { Source, SourcePlace, TableColumns } from './types';
import { WorkbookError } from './workbookError';

/** Where a source lies, to be kept with an analysis. */
export function keepPlace(source: Source): Promise<SourcePlace> {
  return inWorkbook(async (context) => {
    const range = await locate(context, source.address);
    range.worksheet.load('id');
    const { sheet, sheetName, rectangle } = await placeOf(context, range);
    const table = source.table === null ? null : await columnsOf(context, source.table, rectangle);
    const last = rectangle.column + rectangle.columns - 1;
    const address = source.wholeColumns
      ? `${quoteSheet(sheetName)}!${columnLetters(rectangle.column)}:${columnLetters(last)}`
      : fullAddress(sheetName, rectangle);
    return { address, sheetId: sheet.id, table, ...(source.name !== undefined && { name: source.name }) };
  });
}

/** The table's columns a rectangle takes; `null` where it leaves out rows, for then it means just these cells. */
async function columnsOf(
  context: Excel.RequestContext,
  name: string,
  { row, column, rows, columns }: Rectangle,
): Promise<TableColumns | null> {
  const table = await findTable(context, { name, id: null });
  if (!table) return null;
  const { rectangle: outer } = await placeOf(context, dataOf(table));
  if (row !== outer.row || rows !== outer.rows) return null;
  const firstColumn = column - outer.column;
  return {
    name: table.name,
    id: table.id,
    firstColumn,
    columns: firstColumn + columns === outer.columns ? null : columns,
  };
}

/** The source as it stands now. */
export function findSource(place: SourcePlace): Promise<Source> {
  return inWorkbook(async (context) => {
    const found = await findNamed(context, place);
    if (!found) throw gone(place);
    return named(await describe(context, found.range, false), found.name);
  });
}

/** The cells of a kept place, wherever they are now; `null` when they are gone. */
export const findPlace = async (
  context: Excel.RequestContext,
  place: SourcePlace,
): Promise<Excel.Range | null> => (await findNamed(context, place))?.range ?? null;

async function findNamed(context: Excel.RequestContext, place: SourcePlace): Promise<Located | null> {
  const parts = parseAddress(place.name ?? place.address);
  if (parts.kind === 'name') {
    const sheet = parts.sheet === null ? null : await findSheet(context, parts.sheet, place.sheetId);
    return findName(context, parts.name, sheet ? [sheet] : []);
  }
  const range = place.table
    ? await findColumns(context, place.table)
    : (await findSheet(context, parts.sheet ?? '', place.sheetId))?.getRange(parts.cells);
  return range ? { range, name: null } : null;
}

/** The sheet with a name or, after it was renamed, with an id. */
async function findSheet(
  context: Excel.RequestContext,
  name: string,
  id: string,
): Promise<Excel.Worksheet | null> {
  const { worksheets } = context.workbook;
  const found = [name, id].map((key) => worksheets.getItemOrNullObject(key));
  for (const sheet of found) sheet.load('name');
  await context.sync();
  return found.find((sheet) => !sheet.isNullObject) ?? null;
}

async function findColumns(context: Excel.RequestContext, kept: TableColumns): Promise<Excel.Range | null> {
  const table = await findTable(context, kept);
  if (!table) return null;
  const { sheet, rectangle } = await placeOf(context, dataOf(table));
  const remaining = rectangle.columns - kept.firstColumn;
  if (remaining < (kept.columns ?? 1)) return null;
  const column = rectangle.column + kept.firstColumn;
  return sheet.getRange(cellsAddress({ ...rectangle, column, columns: kept.columns ?? remaining }));
}

function gone({ address, table, name }: SourcePlace): WorkbookError {
  const values = name
    ? ({ what: 'name', name } as const)
    : table
      ? ({ what: 'table', name: table.name } as const)
      : ({ what: 'cells', name: address } as const);
  return new WorkbookError('sheet gone', { code: 'keptDataGone', values });
}
