import { drawnCells } from './addChart';
import { fixedAddress, quoteSheet, type Rectangle } from './address';
import { attempt } from './attempt';
import { chartText } from './chartLook';
import { supports } from './inWorkbook';
import type { OutputChart, Written } from './types';

/** Of the way to the point furthest right: from there on names stand at the left. */
const farRight = 0.75;
/** More labels would only lie on each other. */
const mostNamed = 60;

/**
 * Names the points of a chart. A label takes its text from the cell of its row, so that it stays right when the table is sorted; where
 * Excel refuses that it has the text itself, and where it refuses that too, the chart is as good without. `isNew`: else a user who took
 * the names away has them stay away.
 */
export async function attemptPointNames(
  written: Written,
  drawn: OutputChart | null,
  table: Rectangle,
  isNew: boolean,
): Promise<void> {
  const { sheet, chart, headings } = written;
  if (chart === null || !drawn?.pointNames || !supports('1.8')) return;
  const column = table.column + headings.indexOf(drawn.pointNames);
  const byCell: GiveText = (label, { row }) => {
    const cell = { row: table.row + 1 + row, column, rows: 1, columns: 1 };
    label.formula = `=${quoteSheet(sheet)}!${fixedAddress(cell)}`;
  };
  const byText: GiveText = (label, { text }) => {
    if (text !== '') label.text = text;
  };
  const name = (give: GiveText) =>
    attempt(async (context) => {
      const target = context.workbook.worksheets.getItem(sheet);
      const [first] = drawn.series;
      const { series } = target.charts.getItem(chart);
      series.load('items/name,items/hasDataLabels');
      const points = await pointsOf(context, target, drawn, { table, headings });
      const named = series.items.find((item) => item.name === chartText(first));
      if (!named || (!isNew && !named.hasDataLabels)) return;
      for (const point of points.slice(0, mostNamed)) label(named.points.getItemAt(point.row), point, give);
      await context.sync();
    });
  if (!(await name(byCell))) await name(byText);
}

interface NamedPoint {
  /** Of the rows of the table, from 0. */
  row: number;
  text: string;
  /** It lies so far to the right that a name beside it would not fit. */
  isFarRight: boolean;
}

type GiveText = (label: Excel.ChartDataLabel, point: NamedPoint) => void;

/** The names of the rows that have both figures, for others have no point. */
async function pointsOf(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  chart: OutputChart,
  { table, headings }: { table: Rectangle; headings: readonly string[] },
): Promise<NamedPoint[]> {
  const { of: column } = drawnCells(sheet, table, headings, chart);
  const [names, x, y] = [chart.pointNames ?? '', chart.category, chart.series[0]].map(column);
  for (const range of [names, x, y]) range.load('values');
  await context.sync();
  const points = names.values.flatMap(([name], row) =>
    [x, y].every(({ values }) => typeof values[row][0] === 'number')
      ? [{ row, text: String(name), across: Number(x.values[row][0]) }]
      : [],
  );
  // A formula has not been computed yet, and gives points later.
  if (points.length === 0) return names.values.map((_, row) => ({ row, text: '', isFarRight: false }));
  const furthest = points.reduce((most, { across }) => Math.max(most, across), 0);
  return points.map(({ row, text, across }) => ({ row, text, isFarRight: across > farRight * furthest }));
}

function label(point: Excel.ChartPoint, named: NamedPoint, give: GiveText): void {
  point.hasDataLabel = true;
  point.dataLabel.position = named.isFarRight ? 'Left' : 'Right';
  give(point.dataLabel, named);
}
