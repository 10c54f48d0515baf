import type { Rectangle } from './address';
import type { OutputChart } from './types';

export const chartTypes = {
  bar: 'BarClustered',
  column: 'ColumnClustered',
  line: 'Line',
  scatter: 'XYScatterLinesNoMarkers',
} as const;

/** Titles and names of series may not be longer. */
const longest = 255;
export const chartText = (text: string): string => text.slice(0, longest);

/** The cells a chart draws of a column: those of its first rows. */
export function drawnCells(
  sheet: Excel.Worksheet,
  table: Rectangle,
  headings: readonly string[],
  mostRows: number,
): (heading: string) => Excel.Range {
  const rows = Math.min(mostRows, table.rows - 1);
  return (heading) =>
    sheet.getRangeByIndexes(table.row + 1, table.column + headings.indexOf(heading), rows, 1);
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
  const values = drawnCells(sheet, table, headings, chart.rows);
  const [first] = chart.series;
  const added = sheet.charts.add(chartTypes[chart.kind], values(first), 'Columns');
  added.name = name;
  added.title.text = chartText(chart.title);
  added.legend.visible = chart.series.length > 1;
  chart.series.forEach((heading, i) => {
    const series = i === 0 ? added.series.getItemAt(0) : added.series.add(chartText(heading));
    if (i === 0) series.name = chartText(heading);
    else series.setValues(values(heading));
    series.setXAxisValues(values(chart.category));
  });
  // Excel draws bars from the bottom up; the table's first row belongs on top.
  if (chart.kind === 'bar') added.axes.categoryAxis.reversePlotOrder = true;
  added.setPosition(
    sheet.getRangeByIndexes(place.row, place.column, 1, 1),
    sheet.getRangeByIndexes(place.row + place.rows - 1, place.column + place.columns - 1, 1, 1),
  );
}
