import type { Rectangle } from './address';
import { chartText, orientAxes, styleAxes, styleSeries } from './chartLook';
import type { OutputChart } from './types';

export const chartTypes = {
  bar: 'BarClustered',
  column: 'ColumnClustered',
  stacked: 'ColumnStacked',
  line: 'Line',
  scatter: 'XYScatterLinesNoMarkers',
} as const;

/** The cells a chart draws of its table: those of the first rows. */
export interface DrawnCells {
  of(heading: string): Excel.Range;
  categories: Excel.Range;
}

export function drawnCells(
  sheet: Excel.Worksheet,
  table: Rectangle,
  headings: readonly string[],
  { category, subcategory, rows }: OutputChart,
): DrawnCells {
  const place = (heading: string) => headings.indexOf(heading);
  const cells = (heading: string, columns = 1) =>
    sheet.getRangeByIndexes(
      table.row + 1,
      table.column + place(heading),
      Math.min(rows, table.rows - 1),
      columns,
    );
  const isTwofold = subcategory !== undefined && place(subcategory) === place(category) + 1;
  return { of: (heading) => cells(heading), categories: cells(category, isTwofold ? 2 : 1) };
}

/** Adds a native chart over columns of a table that need not stand side by side. */
export function addChart(
  sheet: Excel.Worksheet,
  chart: OutputChart,
  headings: readonly string[],
  table: Rectangle,
  place: Rectangle,
  name: string,
): void {
  const cells = drawnCells(sheet, table, headings, chart);
  const [first] = chart.series;
  const added = sheet.charts.add(chartTypes[chart.kind], cells.of(first), 'Columns');
  added.name = name;
  added.title.text = chartText(chart.title);
  added.legend.visible = chart.series.length > 1;
  added.legend.position = 'Bottom';
  chart.series.forEach((heading, i) => {
    const series = i === 0 ? added.series.getItemAt(0) : added.series.add(chartText(heading));
    if (i === 0) series.name = chartText(heading);
    // The first series, too: where a formula is still computed, Excel took its first cell for a heading.
    series.setValues(cells.of(heading));
    series.setXAxisValues(cells.categories);
    const look = chart.looks?.[i];
    if (look) styleSeries(series, look);
  });
  if (chart.kind === 'bar') orientAxes(added, chart.kind);
  styleAxes(added, chart);
  added.setPosition(
    sheet.getRangeByIndexes(place.row, place.column, 1, 1),
    sheet.getRangeByIndexes(place.row + place.rows - 1, place.column + place.columns - 1, 1, 1),
  );
}
