import { addChart } from './addChart';
import type { Rectangle } from './address';
import { inWorkbook } from './inWorkbook';
import type { Layout } from './layout';
import type { Output, Written } from './types';

/**
 * Adds the chart of an output whose table stands, in a batch of its own: Excel may refuse a property of a chart, and
 * that must not cost the table. A chart that is not whole is taken away again.
 */
export async function attemptChart(
  { chart, table: { headings } }: Output,
  layout: Layout,
  written: Written,
): Promise<Written> {
  const { sheet, chart: name } = written;
  if (!chart || !layout.chart || name === null) return written;
  const place: Rectangle = layout.chart;
  const isDrawn = await attempt(async (context) => {
    const target = context.workbook.worksheets.getItem(sheet);
    const before = await chartsOn(context, target);
    try {
      addChart(target, chart, headings, layout.table, place, name);
      await context.sync();
    } catch (error) {
      const all = await chartsOn(context, target);
      for (const [id, added] of all) if (!before.has(id)) added.delete();
      await context.sync();
      throw error;
    }
  });
  return isDrawn ? written : { ...written, chart: null, drawn: null, chartRefused: true };
}

/** Whether Excel did something to a chart that the output is as good without. */
export const attempt = (draw: (context: Excel.RequestContext) => Promise<void>): Promise<boolean> =>
  inWorkbook(draw).then(
    () => true,
    () => false,
  );

async function chartsOn(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
): Promise<Map<string, Excel.Chart>> {
  sheet.charts.load('items/id');
  await context.sync();
  return new Map(sheet.charts.items.map((chart) => [chart.id, chart]));
}
