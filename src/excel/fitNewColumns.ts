import { supports } from './inWorkbook';
import type { UpdatePlan } from './planUpdate';

/** Points between a table and a chart that makes room for it. */
const gap = 24;

/** Columns that a table has got get the width they need and push aside the chart that would cover them. */
export async function fitNewColumns(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { from, to, written }: UpdatePlan,
): Promise<void> {
  const count = to.columns - from.columns;
  if (count <= 0) return;
  const added = sheet.getRangeByIndexes(to.row, from.column + from.columns, to.rows, count);
  added.format.autofitColumns();
  await context.sync();
  if (written.chart === null || !supports('1.10')) return;
  const chart = sheet.charts.getItemOrNullObject(written.chart);
  for (const box of [added, chart]) box.load('left,top,width,height');
  await context.sync();
  if (chart.isNullObject || !overlap(added, chart)) return;
  chart.left = added.left + added.width + gap;
  await context.sync();
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
