import { fixedAddress, type Rectangle } from './address';
import { attempt } from './attempt';
import { literal } from './cellText';
import { chartText, styleSeries } from './chartLook';
import { contentOf, filledCells } from './content';
import { gap } from './layout';
import { cellsOf, findNamed, type NamedCells } from './namedCells';
import type { OutputChart, RatioLine, Written } from './types';

/** A heading, where the line begins, and where it ends. */
const rows = 3;

/**
 * Draws lines through the origin over a chart that stands. Excel draws cells alone, so the ends of the lines stand in some, under the
 * chart, and are computed from what it draws: a line goes as far as there are points. Answers the name of the cells; `null`: they were
 * not free, or Excel refused, and there are no lines.
 */
export async function attemptRatioLines(
  { sheet: name, chart: chartName, headings, ratioCells }: Written,
  drawn: OutputChart | null,
  table: Rectangle,
  chartPlace: Rectangle | null,
): Promise<string | null> {
  if (!ratioCells || !drawn?.ratios || !chartPlace || chartName === null) return null;
  const { ratios } = drawn;
  // Title and answer stand in the first column.
  const block = { row: chartPlace.row + 1, column: chartPlace.column + 1, ...sizeOf(ratios) };
  const isDrawn = await attempt(async (context) => {
    const sheet = context.workbook.worksheets.getItem(name);
    if (filledCells(await contentOf(context, sheet, block))) throw new Error('The cells are not free.');
    const chart = sheet.charts.getItem(chartName);
    const added: Excel.ChartSeries[] = [];
    try {
      writeEnds(sheet, drawn, { table, headings }, block);
      ratios.forEach((line, i) => {
        const series = chart.series.add(chartText(line.name));
        added.push(series);
        setEnds(sheet, series, block, i);
        styleSeries(series, line.look);
      });
      chart.legend.visible = true;
      context.workbook.names.add(ratioCells, rangeOf(sheet, block));
      await context.sync();
    } catch (error) {
      for (const series of added) series.delete();
      rangeOf(sheet, block).clear();
      await context.sync();
      throw error;
    }
  });
  return isDrawn ? ratioCells : null;
}

/**
 * Has the lines of an earlier chart go by what it draws now. Their cells stay where they are, but for a table that has come upon them;
 * lines the user took away stay away.
 */
export async function redrawRatioLines(
  context: Excel.RequestContext,
  { chart: chartName, drawn, ratioCells }: Written,
  { sheet: sheetName, headings }: Written,
  now: OutputChart,
  table: Rectangle,
): Promise<void> {
  if (chartName === null || !drawn?.ratios) return;
  const block = await findNamed(context, ratioCells);
  const sheet = context.workbook.worksheets.getItem(sheetName);
  const chart = sheet.charts.getItemOrNullObject(chartName);
  chart.load('name');
  await context.sync();
  if (!block || chart.isNullObject) return;
  chart.series.load('items/name');
  await context.sync();
  const lines = drawn.ratios.map(({ name }) =>
    chart.series.items.find((item) => item.name === chartText(name)),
  );
  const place = now.ratios ? await placeBeside(context, block, table) : null;
  if (place !== block.area) {
    for (const cell of cellsOf(block.area)) if (!isWithin(cell, table)) rangeOf(sheet, cell).clear();
    block.name.delete();
    if (place) context.workbook.names.add(ratioCells ?? '', rangeOf(sheet, place));
  }
  if (now.ratios && place) {
    writeEnds(sheet, now, { table, headings }, place);
    now.ratios.forEach(({ name }, i) => {
      const series = lines.at(i);
      if (!series) return;
      series.name = chartText(name);
      setEnds(sheet, series, place, i);
    });
  } else {
    for (const series of lines) series?.delete();
  }
  await context.sync();
}

/** Where the cells go once the table has come upon them; `null`: there is something else. */
async function placeBeside(
  context: Excel.RequestContext,
  { sheet, area }: NamedCells,
  table: Rectangle,
): Promise<Rectangle | null> {
  if (!cellsOf(area).some((cell) => isWithin(cell, table))) return area;
  const place = { ...area, column: table.column + table.columns + gap };
  const filled = filledCells(await contentOf(context, sheet, place), cellsOf(area));
  return filled ? null : place;
}

const sizeOf = (ratios: readonly RatioLine[]) => ({ rows, columns: 2 * ratios.length });

/** Each line in two columns: where it is across, and how high. */
function writeEnds(
  sheet: Excel.Worksheet,
  chart: OutputChart,
  { table, headings }: { table: Rectangle; headings: readonly string[] },
  block: Rectangle,
): void {
  const { category, series, ratios = [] } = chart;
  const largest = (heading: string) =>
    `MAX(${fixedAddress({
      row: table.row + 1,
      column: table.column + headings.indexOf(heading),
      rows: Math.min(chart.rows, table.rows - 1),
      columns: 1,
    })})`;
  rangeOf(sheet, block).formulas = [
    ratios.flatMap(({ name }) => [literal(category), literal(name)]),
    ratios.flatMap(() => [0, 0]),
    ratios.flatMap(({ ratio }, i) => [
      `=MIN(${largest(category)},${largest(series[0])}/${ratio})`,
      `=${ratio}*${fixedAddress({ row: block.row + rows - 1, column: block.column + 2 * i, rows: 1, columns: 1 })}`,
    ]),
  ];
}

function setEnds(sheet: Excel.Worksheet, series: Excel.ChartSeries, block: Rectangle, line: number): void {
  const ends = (column: number) =>
    sheet.getRangeByIndexes(block.row + 1, block.column + 2 * line + column, rows - 1, 1);
  series.setValues(ends(1));
  series.setXAxisValues(ends(0));
}

type Cell = Pick<Rectangle, 'row' | 'column'>;

const rangeOf = (sheet: Excel.Worksheet, { row, column, ...size }: Cell & Partial<Rectangle>): Excel.Range =>
  sheet.getRangeByIndexes(row, column, size.rows ?? 1, size.columns ?? 1);

const isWithin = ({ row, column }: Cell, table: Rectangle): boolean =>
  row >= table.row &&
  row < table.row + table.rows &&
  column >= table.column &&
  column < table.column + table.columns;
