import { supports } from './inWorkbook';
import type { UpdatePlan } from './planUpdate';

/** Points between a table and a chart that makes room for it. */
const gap = 24;

type Columns = Pick<UpdatePlan, 'from' | 'to'>;

/** Columns that a table has got get the width they need. */
export function fitNewColumns(sheet: Excel.Worksheet, columns: Columns): void {
  addedTo(sheet, columns)?.format.autofitColumns();
}

/** Pushes aside the chart that would cover columns that a table has got. */
export async function makeRoom(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  columns: Columns,
  name: string,
): Promise<void> {
  const added = addedTo(sheet, columns);
  if (!added || !supports('1.10')) return;
  const chart = sheet.charts.getItemOrNullObject(name);
  for (const box of [added, chart]) box.load('left,top,width,height');
  await context.sync();
  if (chart.isNullObject || !overlap(added, chart)) return;
  chart.left = added.left + added.width + gap;
  await context.sync();
}

function addedTo(sheet: Excel.Worksheet, { from, to }: Columns): Excel.Range | null {
  const count = to.columns - from.columns;
  return count > 0 ? sheet.getRangeByIndexes(to.row, from.column + from.columns, to.rows, count) : null;
}

interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

const overlap = (one: Box, other: Box): boolean =>
  one.left < other.left + other.width &&
  other.left < one.left + one.width &&
  one.top < other.top + other.height &&
  other.top < one.top + one.height;
