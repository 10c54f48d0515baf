import { addChart } from './addChart';
import type { Rectangle } from './address';
import { attempt } from './attempt';
import type { Layout } from './layout';
import { attemptPointNames } from './pointNames';
import { attemptRatioLines, redrawRatioLines } from './ratioLines';
import type { Output, Written } from './types';
import { updateChart } from './updateChart';

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
  const { chart: place, table } = layout;
  if (!chart || !place || name === null) return written;
  const isDrawn = await attempt(async (context) => {
    const target = context.workbook.worksheets.getItem(sheet);
    const before = await chartsOn(context, target);
    try {
      addChart(target, chart, headings, table, place, name);
      await context.sync();
    } catch (error) {
      const all = await chartsOn(context, target);
      for (const [id, added] of all) if (!before.has(id)) added.delete();
      await context.sync();
      throw error;
    }
  });
  if (!isDrawn) return { ...written, chart: null, drawn: null, chartRefused: true, ratioCells: null };
  const ratioCells = await attemptRatioLines(written, chart, table, place);
  await attemptPointNames(written, chart, table, true);
  return { ...written, ...(written.ratioCells && { ratioCells }) };
}

/** The same for the second chart of a report, which is as good with one. */
export async function attemptSecond(output: Output, layout: Layout, written: Written): Promise<Written> {
  const { second } = written;
  if (!second) return written;
  const { chart } = await attemptChart(
    { ...output, chart: second.drawn },
    { ...layout, chart: layout.second ?? null },
    { ...written, chart: second.name },
  );
  return chart === null ? { ...written, second: null } : written;
}

/**
 * Has the chart of an output show what has come in its place: `after`, whose table lies at `to`. `makeRoom`: what else is to be
 * done with the chart of this name.
 */
export async function attemptRedraw(
  before: Written,
  after: Written,
  { chart }: Output,
  to: Rectangle,
  makeRoom?: (context: Excel.RequestContext, sheet: Excel.Worksheet, name: string) => Promise<void>,
): Promise<Written> {
  const { chart: name, drawn } = before;
  if (name === null) return after;
  const isDrawn = await attempt(async (context) => {
    const sheet = context.workbook.worksheets.getItem(after.sheet);
    if (drawn && chart)
      await updateChart(context, sheet, name, drawn, { chart, table: to, headings: after.headings });
    await makeRoom?.(context, sheet, name);
    if (chart) await redrawRatioLines(context, before, after, chart, to);
  });
  if (isDrawn) await attemptPointNames(after, chart, to, false);
  return isDrawn ? after : { ...after, drawn, chartRefused: true };
}

/** The same for the second chart of a report. */
export async function redrawSecond(after: Written, output: Output, to: Rectangle): Promise<Written> {
  const { second } = after;
  const now = output.report?.second;
  if (!second || !now) return after;
  const before = { ...after, chart: second.name, drawn: second.drawn };
  const { chartRefused } = await attemptRedraw(before, before, { ...output, chart: now }, to);
  return chartRefused ? { ...after, chartRefused } : { ...after, second: { ...second, drawn: now } };
}

async function chartsOn(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
): Promise<Map<string, Excel.Chart>> {
  sheet.charts.load('items/id');
  await context.sync();
  return new Map(sheet.charts.items.map((chart) => [chart.id, chart]));
}
