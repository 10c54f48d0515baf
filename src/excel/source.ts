import { fullAddress, lastColumn, lastRow, type Rectangle } from './address';
import { excelCode, toWorkbookError } from './faults';
import { inWorkbook, supports } from './inWorkbook';
import { find } from './locate';
import { rectangleOf } from './rectangleOf';
import { selectedRange } from './selection';
import { hasAllRows, tableAround, type TableCells, tablesAt, withoutTotals } from './tables';
import { titleRows } from './titleRows';
import type { Source } from './types';
import { WorkbookError } from './workbookError';

/** Rows shown to guess headings and roles. */
const headRows = 50;
/** Above so many cells a range is cut to its used part even if it ends somewhere. */
const hugeRange = 1_000_000;

/** The selected cells as data; a single cell stands for the table it lies in, or else for the block around it. */
export function selectedSource(): Promise<Source> {
  return inWorkbook(async (context) => describe(context, await selectedRange(context), true));
}

/** The cells a user typed: an address, a table's name or a defined name. */
export function sourceAt(typed: string): Promise<Source> {
  return inWorkbook(async (context) => {
    try {
      const { range, name } = await find(context, typed);
      return named(await describe(context, range, false), name);
    } catch (error) {
      throw excelCode(error) === 'InvalidArgument' || excelCode(error) === 'ItemNotFound'
        ? new WorkbookError('bad address', { code: 'cellsNotFound', values: { typed: typed.trim() } })
        : toWorkbookError(error);
    }
  });
}

/** A source that was asked for by a defined name. */
export const named = (source: Source, name: string | null): Source =>
  name === null ? source : { ...source, name };

/** A range as data; `widen` lets a single cell stand for its table or the block around it. */
export async function describe(
  context: Excel.RequestContext,
  range: Excel.Range,
  widen: boolean,
): Promise<Source> {
  const sheet = range.worksheet;
  sheet.load('name');
  range.load('rowIndex,columnIndex,rowCount,columnCount');
  await context.sync();

  const asked = rectangleOf(range);
  const isWidened = widen && asked.rows * asked.columns === 1;
  const tables = supports('1.9') ? await tablesAt(context, range) : [];
  const table = tableAround(tables, asked);
  if (isWidened && table) return head(context, sheet, withoutTotals(table.whole, tables), table);
  const isBlock = isWidened && supports('1.7');
  // What is around an empty cell includes that cell.
  const used = (isBlock ? range.getSurroundingRegion() : range).getUsedRangeOrNullObject(true);
  used.load('rowIndex,columnIndex,rowCount,columnCount');
  await context.sync();
  if (used.isNullObject) throw new WorkbookError('empty', { code: 'emptyCells' });
  const isUsedPart = isUnbounded(asked) || isWidened;
  const block = isUsedPart ? rectangleOf(used) : asked;
  const cells = withoutTotals(isBlock && !table ? await beyondGaps(context, sheet, block) : block, tables);
  const source = await head(context, sheet, cells, table);
  return {
    ...source,
    ...(asked.rows === lastRow && { wholeColumns: true }),
    ...(asked.columns === lastColumn && { wholeRows: true }),
  };
}

/** A block with what goes on behind empty rows; without the code for that, as Excel ends it. */
async function beyondGaps(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  block: Rectangle,
): Promise<Rectangle> {
  const code = await import('./wholeBlock').catch(() => null);
  return code ? code.wholeBlock(context, sheet, block) : block;
}

const isUnbounded = ({ rows, columns }: Rectangle): boolean =>
  rows === lastRow || columns === lastColumn || rows * columns > hugeRange;

/** The source in a rectangle, without the titles above its headings. */
async function head(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  rectangle: Rectangle,
  table: TableCells | null,
): Promise<Source> {
  const { row, column, rows, columns } = rectangle;
  const top = sheet.getRangeByIndexes(row, column, Math.min(rows, headRows), columns);
  top.load('values,numberFormat');
  const whole = sheet.getRangeByIndexes(row, column, rows, 1);
  whole.load('rowHidden');
  await context.sync();
  const above = table === null ? titleRows(top.values) : 0;
  return {
    address: fullAddress(sheet.name, { ...rectangle, row: row + above, rows: rows - above }),
    sheet: sheet.name,
    firstRow: row + above + 1,
    firstColumn: column,
    rows: rows - above,
    columns,
    table: table?.name ?? null,
    ...(table && hasAllRows(rectangle, table) && { isWholeTable: true }),
    ...(above > 0 && { titleRows: above }),
    // Where some are and others are not, Excel says null.
    ...(whole.rowHidden !== false && { hasHiddenRows: true }),
    head: top.values.slice(above),
    formats: top.numberFormat.slice(above),
  };
}
