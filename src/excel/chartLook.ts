import { supports } from './inWorkbook';
import type { ChartAxis, OutputChart, SeriesLook } from './types';

/** Titles and names of series may not be longer. */
const longest = 255;
export const chartText = (text: string): string => text.slice(0, longest);

/** Space between groups of bars as a percentage of a bar's width. */
const gapWidth = 60;

/** Gives a series its colour, and a line its dashes, so that nothing hangs on telling colours apart. */
export function styleSeries(series: Excel.ChartSeries, look: SeriesLook): void {
  const { fill, line } = series.format;
  switch (look.as) {
    case 'bar':
      fill.setSolidColor(look.colour);
      series.gapWidth = gapWidth;
      break;
    case 'line':
      line.color = look.colour;
      line.lineStyle = look.dash;
      line.weight = look.points;
      series.markerStyle = 'None';
      break;
    case 'tick':
      series.chartType = 'LineMarkers';
      styleMarkers(series, look.colour, 'Dash');
      break;
    case 'point':
      styleMarkers(series, look.colour, 'Circle');
      break;
  }
}

/** Marks alone, without a line from one to the next. */
function styleMarkers(series: Excel.ChartSeries, colour: string, style: 'Dash' | 'Circle'): void {
  series.format.line.lineStyle = 'None';
  series.markerStyle = style;
  series.markerSize = 10;
  series.markerForegroundColor = colour;
  series.markerBackgroundColor = colour;
}

/** Excel draws bars from the bottom up; the table's first row belongs on top. */
export function orientAxes({ axes: { categoryAxis } }: Excel.Chart, kind: OutputChart['kind']): void {
  const isBar = kind === 'bar';
  categoryAxis.reversePlotOrder = isBar;
  // Or else the value axis would go to the top as well.
  if (supports('1.8')) categoryAxis.position = isBar ? 'Maximum' : 'Automatic';
}

/** Titles, formats and ends of the axes. */
export function styleAxes({ axes }: Excel.Chart, chart: OutputChart): void {
  styleAxis(axes.categoryAxis, chart.axes?.category ?? {});
  styleAxis(axes.valueAxis, chart.axes?.value ?? {});
}

function styleAxis(axis: Excel.ChartAxis, { title, format, minimum, maximum }: ChartAxis): void {
  if (title !== undefined) axis.title.text = chartText(title);
  if (format !== undefined && supports('1.8')) axis.numberFormat = format;
  if (minimum !== undefined) axis.minimum = minimum;
  if (maximum !== undefined) axis.maximum = maximum;
}

/** Changes of the axes what differs from the earlier result; all else is left as the user may have made it. */
export function restyleAxes({ axes }: Excel.Chart, before: OutputChart, now: OutputChart): void {
  for (const [axis, old, next] of [
    [axes.categoryAxis, before.axes?.category ?? {}, now.axes?.category ?? {}],
    [axes.valueAxis, before.axes?.value ?? {}, now.axes?.value ?? {}],
  ] as const) {
    const changed = (key: keyof ChartAxis) => next[key] !== undefined && next[key] !== old[key];
    styleAxis(axis, {
      title: changed('title') ? next.title : undefined,
      format: changed('format') ? next.format : undefined,
      minimum: changed('minimum') ? next.minimum : undefined,
      maximum: changed('maximum') ? next.maximum : undefined,
    });
    // An empty end is Excel's own choice.
    if (old.minimum !== undefined && next.minimum === undefined) axis.minimum = '';
    if (old.maximum !== undefined && next.maximum === undefined) axis.maximum = '';
  }
}
