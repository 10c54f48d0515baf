import type { ChartAxis, LineDash, OutputChart, OutputShading, SeriesLook } from '../../excel/types';
import type { BarsSpec, BubbleChart, ColumnFormat, LinesSpec, SpokenView } from '../../blueprint/views';
import { chartDashes, limitColour, palette } from '../views/palette';
import { barsChart } from './barsChart';
import { stacksChart } from './stacksChart';
import { bodyCount, rowCount } from '../../blueprint/viewCells';
import { type Column } from '../views/cells';
import { comparedColumns } from '../views/shading';
import { resultTexts } from '../texts/result';
import { shareTicks } from '../views/stepAxes';

/** More points make Excel slow, and the first of them alone would not be the curve. */
const mostPoints = 32_000;
const curveWidth = 2.25;
const limitWidth = 1;

/** The native chart of a view; a shaded table is one itself. */
export function chartOf(view: SpokenView, title: string, valueFormat: string | null): OutputChart | null {
  const { chart, columns } = view;
  const count = bodyCount(view);
  if (count === 0 || !chart) return null;
  const name = (column: number) => columns[column].heading;
  const bars = (category: number, series: BarsSpec['series']) => ({
    title,
    category: name(category),
    series: series.map(({ column }) => name(column)),
    rows: count,
    format: axisFormat(columns[series[0].column].format, valueFormat),
    hasNegative: series
      .flatMap(({ column, interval }) => [column, ...(interval ? [interval.lower] : [])])
      .some((column) => least(columns[column], count) < 0),
  });
  switch (chart.kind) {
    case 'bars': {
      const { label, series } = chart;
      const [{ interval }] = series;
      return barsChart({
        ...bars(label, series),
        limits: interval && [interval.lower, interval.upper].map(name),
      });
    }
    case 'funnel':
      return barsChart(bars(chart.label, [{ column: chart.value }]));
    case 'flow':
      // Excel has no flow chart: bars of the ways, each named by where it leads from and to.
      return barsChart({ ...bars(chart.from, [{ column: chart.weight }]), subcategory: name(chart.to) });
    case 'lines':
      return chart.steps ? stepsOf(view, chart, title) : linesOf(view, chart, title, valueFormat);
    case 'stacks':
      return stacksChart(view, chart, {
        title,
        format: axisFormat(columns[chart.series[0]].format, valueFormat),
      });
    case 'bubbles':
      return pointsOf(view, chart, title, valueFormat);
    case 'heat':
      return null;
  }
}

/** The cells of a view that are shaded by their size. */
export function shadingOf(view: SpokenView): OutputShading | null {
  if (view.chart?.kind !== 'heat' || bodyCount(view) === 0) return null;
  return {
    columns: comparedColumns(view, view.chart).map(({ heading }) => heading),
    rows: bodyCount(view),
  };
}

/** Times do not lie at even distances, so a curve is drawn over them as numbers, with the limits beside it. */
function stepsOf(view: SpokenView, { x, series }: LinesSpec, title: string): OutputChart | null {
  const { columns } = view;
  const rows = rowCount(view);
  if (rows > mostPoints) return null;
  const drawn = series.flatMap(({ column, band }, place) => {
    const colour = palette.light[place % palette.light.length];
    const dash = chartDashes[place % chartDashes.length];
    return [
      { column, look: lineLook(colour, dash) },
      ...(band ? [band.lower, band.upper] : []).map((limit) => ({
        column: limit,
        look: lineLook(colour, 'Dash', limitWidth),
      })),
    ];
  });
  const top = shareTicks(Math.max(...drawn.map(({ column }) => most(columns[column])))).at(-1);
  return {
    kind: 'scatter',
    title,
    category: columns[x].heading,
    series: drawn.map(({ column }) => columns[column].heading),
    looks: drawn.map(({ look }) => look),
    axes: {
      category: { title: columns[x].heading, minimum: 0 },
      value: {
        ...titleOf(
          view,
          series.map(({ column }) => column),
        ),
        format: '0%',
        minimum: 0,
        maximum: top,
      },
    },
    rows,
  };
}

/** Circles of one size: how many each stands for, and what its shade is, tells the table beside. */
function pointsOf(
  view: SpokenView,
  { label, x, y, ratios }: BubbleChart,
  title: string,
  valueFormat: string | null,
): OutputChart {
  const { columns } = view;
  const axis = (column: number): ChartAxis => ({
    title: columns[column].heading,
    ...formatOf(columns[column].format, valueFormat),
    minimum: 0,
  });
  return {
    kind: 'scatter',
    title,
    category: columns[x].heading,
    series: [columns[y].heading],
    looks: [{ as: 'point', colour: palette.light[0] }],
    pointNames: columns[label].heading,
    ratios: ratios.map((ratio, place) => ({
      name: resultTexts.bubbles.ratio(String(ratio)),
      ratio,
      look: lineLook(limitColour, chartDashes[place % chartDashes.length], limitWidth),
    })),
    axes: { category: axis(x), value: axis(y) },
    rows: bodyCount(view),
  };
}

function linesOf(
  view: SpokenView,
  { x, series }: LinesSpec,
  title: string,
  valueFormat: string | null,
): OutputChart {
  const { columns } = view;
  const drawn = ofOneUnit(view, series);
  const kind = columns[drawn[0].column].format;
  return {
    kind: 'line',
    title,
    category: columns[x].heading,
    series: drawn.map(({ column }) => columns[column].heading),
    // An expected line has the colour of the observed one it goes with.
    looks: drawn.map(({ dashed, isLevel }, place) => {
      if (isLevel) return lineLook(limitColour, 'Continuous', limitWidth);
      const position = drawn.slice(0, place).filter((other) => other.dashed === dashed).length;
      return lineLook(palette.light[position], dashed ? 'Dash' : 'Continuous');
    }),
    axes: {
      category: { title: columns[x].heading },
      value: {
        ...titleOf(
          view,
          drawn.map(({ column }) => column),
        ),
        ...formatOf(kind, valueFormat),
        ...(drawn.some(({ column }) => least(columns[column]) < 0) ? {} : { minimum: 0 }),
      },
    },
    rows: bodyCount(view),
  };
}

const lineLook = (colour: string, dash: LineDash, points = curveWidth): SeriesLook => ({
  as: 'line',
  colour,
  dash,
  points,
});

/** One column names the axis; where there are more the legend tells them apart. */
const titleOf = ({ columns }: SpokenView, drawn: number[]): ChartAxis =>
  drawn.length === 1 ? { title: columns[drawn[0]].heading } : {};

function formatOf(kind: ColumnFormat, valueFormat: string | null): ChartAxis {
  const format = axisFormat(kind, valueFormat);
  return format === undefined ? {} : { format };
}

/** An axis needs no decimals of shares and counts. */
function axisFormat(kind: ColumnFormat, valueFormat: string | null): string | undefined {
  if (kind === 'share') return '0%';
  if (kind === 'count') return '#,##0';
  return kind === 'money' ? (valueFormat ?? '#,##0') : undefined;
}

/** A chart has one scale: money, where there is any, else the unit of the first line. */
function ofOneUnit({ columns }: SpokenView, series: LinesSpec['series']): LinesSpec['series'] {
  const money = series.filter(({ column }) => columns[column].format === 'money');
  return money.length > 0
    ? money
    : series.filter(({ column }) => columns[column].format === columns[series[0].column].format);
}

const extreme =
  (pick: (a: number, b: number) => number) =>
  ({ cells }: Column, rows = cells.length) => {
    let found = 0;
    for (let row = 0; row < rows; row++) {
      const cell = cells[row];
      if (typeof cell === 'number') found = pick(found, cell || 0);
    }
    return found;
  };
/** The least and the largest figure of the first rows, or 0. */
const least = extreme(Math.min);
const most = extreme(Math.max);
