import { lastColumn, lastRow, type Rectangle } from './address';
import { supports } from './inWorkbook';
import { rectangleOf } from './rectangleOf';
import { tablesAt } from './tables';
import { goesOn, titleRows } from './titleRows';

/** More empty rows than that are not passed over: each is asked for by itself. */
const mostGaps = 100;
/** Rows read to tell whether others go on with them. */
const headRows = 50;

/**
 * The data around a block that Excel ends at empty rows: it goes on below and above one of them where the rows there are of
 * the same kind. A block of one column is a title where a wider one follows, and gives way to it.
 */
export async function wholeBlock(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  start: Rectangle,
): Promise<Rectangle> {
  let block = start;
  for (let gaps = 0; gaps < mostGaps; gaps++) {
    const beside = await neighbours(context, sheet, block);
    const next =
      block.columns === 1
        ? beside.find(({ row }) => row > block.row)
        : await joined(context, sheet, block, beside);
    if (!next) break;
    block = next;
  }
  return block.columns === 1 ? start : block;
}

/** The blocks behind an empty row below and above. */
async function neighbours(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { row, column, rows, columns }: Rectangle,
): Promise<Rectangle[]> {
  const lines = [row + rows + 1, row - 2].filter((line) => line >= 0 && line < lastRow);
  // Below a title the first columns may be blank at the top, where headings are crossed with others.
  const width = columns === 1 ? lastColumn - column : columns;
  const used = lines.map((line) =>
    sheet.getRangeByIndexes(line, column, 1, width).getUsedRangeOrNullObject(true),
  );
  for (const one of used) one.load('address');
  await context.sync();
  const regions = used.flatMap((one) => (one.isNullObject ? [] : [one.getSurroundingRegion()]));
  for (const region of regions) region.load('rowIndex,columnIndex,rowCount,columnCount');
  if (regions.length > 0) await context.sync();
  return regions.map(rectangleOf).filter((region) => region.column < column + columns);
}

/** A block with the first of its neighbours that belongs to it. */
async function joined(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  block: Rectangle,
  beside: readonly Rectangle[],
): Promise<Rectangle | null> {
  for (const other of beside) {
    const [upper, lower] = other.row < block.row ? [other, block] : [block, other];
    if (!spans(upper, lower) || upper.row + upper.rows > lower.row) continue;
    const whole = { ...upper, rows: lower.row + lower.rows - upper.row };
    if (await isOneTable(context, sheet, upper, { ...lower, column: upper.column, columns: upper.columns }))
      return whole;
  }
  return null;
}

const spans = (outer: Rectangle, inner: Rectangle): boolean =>
  inner.column >= outer.column && inner.column + inner.columns <= outer.column + outer.columns;

/** Whether one block goes on with another. Whatever lies in a table of Excel's ends there. */
async function isOneTable(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  upper: Rectangle,
  lower: Rectangle,
): Promise<boolean> {
  const rangeOf = ({ row, column, rows, columns }: Rectangle, most: number) =>
    sheet.getRangeByIndexes(row, column, Math.min(rows, most), columns);
  const [above, below] = [rangeOf(upper, headRows), rangeOf(lower, 1)];
  above.load('values');
  below.load('values');
  await context.sync();
  const head: unknown[][] = above.values;
  if (!goesOn(head.slice(titleRows(head)), below.values[0] as unknown[])) return false;
  return !supports('1.9') || (await tablesAt(context, below)).length === 0;
}
