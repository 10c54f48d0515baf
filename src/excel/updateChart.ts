import { chartTypes, drawnCells } from './addChart';
import type { Rectangle } from './address';
import { chartText, orientAxes, restyleAxes, styleSeries } from './chartLook';
import type { OutputChart } from './types';

/** A table and what its chart draws of it. */
export interface Drawing {
  chart: OutputChart;
  table: Rectangle;
  headings: readonly string[];
}

/**
 * Lets the chart of an output draw the new table. It stays the chart it is: series that were there before keep their
 * looks, those the user added are left alone, and so is a title of the user's own.
 */
export async function updateChart(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  name: string,
  before: OutputChart,
  now: Drawing,
): Promise<void> {
  const chart = sheet.charts.getItemOrNullObject(name);
  chart.load('name');
  await context.sync();
  if (chart.isNullObject) return;
  chart.title.load('text');
  chart.series.load('items/name');
  await context.sync();

  const { series, title, kind, looks } = now.chart;
  const left = chart.series.items.filter((item) => isGone(item.name, before, series));
  if (kind !== before.kind) {
    chart.chartType = chartTypes[kind];
    orientAxes(chart, kind);
  }
  const cells = drawnCells(sheet, now.table, now.headings, now.chart);
  series.forEach((heading, place) => {
    const text = chartText(heading);
    const present = chart.series.items.find((each) => each.name === text) ?? renamed(left.shift(), text);
    const item = present ?? chart.series.add(text, place);
    item.setValues(cells.of(heading));
    item.setXAxisValues(cells.categories);
    const look = looks?.[place];
    // Another kind of chart has forgotten what its series looked like.
    if (look && (!present || kind !== before.kind)) styleSeries(item, look);
  });
  for (const item of left) item.delete();
  if (title !== before.title && chart.title.text === chartText(before.title)) {
    chart.title.text = chartText(title);
  }
  restyleAxes(chart, before, now.chart);
  chart.legend.visible = series.length > 1;
  await context.sync();
}

const isGone = (name: string, before: OutputChart, series: readonly string[]): boolean =>
  isAmong(before.series, name) && !isAmong(series, name);

const isAmong = (headings: readonly string[], name: string): boolean =>
  headings.some((heading) => chartText(heading) === name);

/** A series that is not drawn any more lends its looks to a new one. */
function renamed(item: Excel.ChartSeries | undefined, name: string): Excel.ChartSeries | undefined {
  if (item) item.name = name;
  return item;
}
