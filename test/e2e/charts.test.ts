import { palette } from '../../src/taskpane/views/palette';
import { TaskPane } from './support/taskPane';

/** The native charts of each analysis, read back through Excel's own calls. */

const taskPane = TaskPane.use();
const [first, second, third] = palette.light;

interface ReadChart {
  type: string;
  legend: boolean;
  reversed: boolean;
  minimum: unknown;
  axes: string[];
  series: { name: string; colour: string; dash: string; marker: string; type: string }[];
}

async function readCharts(sheet: string): Promise<ReadChart[]> {
  const charts = await taskPane.inExcel<(ReadChart & { id: string })[]>(`
    const { charts } = workbook.worksheets.getItem(${JSON.stringify(sheet)});
    charts.load('items/chartType,items/id');
    await context.sync();
    for (const { legend, series, axes } of charts.items) {
      legend.load('visible');
      axes.categoryAxis.load('reversePlotOrder');
      axes.valueAxis.load('minimum');
      axes.categoryAxis.title.load('text');
      axes.valueAxis.title.load('text');
      series.load('items/name,items/markerStyle,items/chartType,items/format/line/lineStyle,items/format/line/color');
    }
    await context.sync();
    return charts.items.map(({ id, chartType, legend, series, axes }) => ({
      id,
      type: chartType,
      legend: legend.visible,
      reversed: axes.categoryAxis.reversePlotOrder,
      minimum: axes.valueAxis.minimum,
      axes: [axes.categoryAxis.title.text, axes.valueAxis.title.text],
      series: series.items.map(({ name, markerStyle, chartType: type, format }) => ({
        name,
        type,
        colour: format.line.color,
        dash: format.line.lineStyle,
        marker: markerStyle,
      })),
    }))`);
  // This office.js can set the colour of a fill, but not read it.
  const fills = await taskPane.page.evaluate(
    (ids) =>
      ids.map((id) =>
        window.workbench.book.charts
          .find((chart) => chart.id === id)
          ?.series.map(({ settings }) => settings['format.fill.color'] as string | undefined),
      ),
    charts.map(({ id }) => id),
  );
  charts.forEach(({ series }, i) =>
    series.forEach((one, place) => (one.colour = fills[i]?.[place] ?? one.colour)),
  );
  return charts;
}

async function begin(tab: string, selection: string): Promise<void> {
  await taskPane.chooseTab(tab);
  await taskPane.choose(selection);
  await taskPane.showResult();
}

/** Writes a view and reads its only chart. */
async function chartOf(view: string | null, sheet: string, heading: string): Promise<ReadChart> {
  if (view) await taskPane.button(view).click();
  await taskPane.write(sheet, heading);
  const charts = await readCharts(sheet);
  expect(charts).toHaveLength(1);
  return charts[0];
}

test('attribution: grouped bars in the colours of the pane, the largest on top', async () => {
  await taskPane.chooseTab('Attribution');
  await taskPane.choose('Journeys!A1:H2001');
  await taskPane.button('First touch').click();
  await taskPane.showResult();
  const chart = await chartOf(null, 'Attribution', 'Touchpoint');
  expect(chart).toMatchObject({ type: 'BarClustered', legend: true, reversed: true, minimum: 0 });
  expect(chart.series.map(({ colour }) => colour)).toEqual(palette.light.slice(0, chart.series.length));
  expect(chart.series.length).toBeGreaterThan(1);
}, 180_000);

test('time to value: a curve with thin limits, columns with limits, curves told apart by dashes', async () => {
  await begin('Time to value', 'Signups!A1:F501');
  const curve = await chartOf(null, 'Time to value', 'Days');
  expect(curve).toMatchObject({
    type: 'XYScatterLinesNoMarkers',
    legend: true,
    minimum: 0,
    axes: ['Days', 'Share reached'],
  });
  expect(curve.series.map(({ name, colour, dash }) => [name, colour, dash])).toEqual([
    ['Share reached', first, 'Continuous'],
    ['Lower 95 %', first, 'Dash'],
    ['Upper 95 %', first, 'Dash'],
  ]);

  const segments = await chartOf('Segments', 'Time to value segments', 'Segment');
  expect(segments).toMatchObject({ type: 'ColumnClustered', reversed: false, minimum: 0 });
  expect(segments.series.map(({ type, dash, marker }) => [type, dash, marker])).toEqual([
    ['ColumnClustered', 'Continuous', 'Automatic'],
    ['LineMarkers', 'None', 'Dash'],
    ['LineMarkers', 'None', 'Dash'],
  ]);

  const curves = await chartOf('Curves', 'Time to value curves', 'Days');
  expect(curves.series.map(({ name, colour, dash }) => [name, colour, dash])).toEqual([
    ['Free', first, 'Continuous'],
    ['Pro', second, 'Dash'],
    ['Enterprise', third, 'RoundDot'],
  ]);
}, 180_000);

test('journeys: bars for the funnel, and for ways named by both their ends', async () => {
  await begin('Journeys', 'Journeys!A1:H2001');
  const funnel = await chartOf(null, 'Funnel', 'Step');
  expect(funnel).toMatchObject({ type: 'BarClustered', legend: false, reversed: true });
  const ways = await chartOf('Transitions', 'Transitions', 'From');
  expect(ways).toMatchObject({ type: 'BarClustered', legend: false, reversed: true });
  expect(ways.series.map(({ colour }) => colour)).toEqual([first]);
  const columns = await taskPane.page.evaluate(
    () => window.workbench.book.charts.at(-1)?.series[0].categories?.area.columns,
  );
  expect(columns).toBe(2);
}, 180_000);

test('a forecast that is dashed, and cohorts under one colour scale that goes with the output', async () => {
  await begin('Lifetime value', 'Orders!A1:D1289');
  const forecast = await chartOf('Forecast', 'CLV forecast', 'Period');
  expect(forecast.series.map(({ colour, dash }) => [colour, dash])).toEqual([
    [first, 'Continuous'],
    [first, 'Dash'],
  ]);

  await taskPane.button('Cohorts').click();
  const { headings, rows } = await taskPane.write('Cohorts', 'Cohort');
  const scales = () =>
    taskPane.inExcel<[string, string][]>(`
      const { conditionalFormats } = workbook.worksheets.getItem('Cohorts').getRange('A1:AZ100');
      conditionalFormats.load('items/type');
      await context.sync();
      const found = conditionalFormats.items.map((format) => {
        const range = format.getRange();
        range.load('rowCount,columnCount');
        format.colorScale.load('criteria');
        return { format, range };
      });
      await context.sync();
      return found.map(({ format, range }) => [
        range.rowCount + ' × ' + range.columnCount,
        format.colorScale.criteria.maximum.color,
      ])`);
  // Not the names, the customers, the first period, which is complete, and the mean of all.
  const size = `${rows.length - 1} × ${headings.length - 3}`;
  expect(await scales()).toEqual([[size, '#6FA7D7']]);
  await taskPane.removeOutput();
  await taskPane.page.waitForFunction(() => !window.workbench.sheets().includes('Cohorts'));
  expect(await taskPane.page.evaluate(() => window.workbench.book.colorScales.length)).toBe(0);
}, 180_000);
