import type { Chart } from '../model/book';
import type { Sheets } from '../model/sheets';
import { displayText } from '../model/text';
import { chartData } from './chartData';
import type { DrawnChart, DrawnSeries } from './chartData';
import { barMarks, lineMarks, pieMarks, scatterMarks, scatterRange, valueRange } from './marks';
import type { Plot } from './marks';
import { linear, ticks } from './scale';
import { fit, label, svg } from './svg';

const axisColor = '#d9d9d9';

/** A plain picture of a chart: enough to see what Excel would draw. */
export function chartSvg(chart: Chart, sheets: Sheets, width: number, height: number): SVGElement {
  const data = chartData(chart, sheets);
  const root = svg('svg', { width, height, viewBox: `0 0 ${width} ${height}`, role: 'img' });
  const title = titleOf(chart);
  const legend = legendOf(chart, data);
  const box = { left: 14, top: title ? 36 : 14, right: width - 16, bottom: height - 14 };
  if (title)
    root.append(
      label(fit(title, width), width / 2, 22, { 'text-anchor': 'middle', 'font-size': 14, fill: '#404040' }),
    );
  if (legend === 'Right') box.right -= Math.min(130, width * 0.3);
  else if (legend === 'Top') box.top += 20;
  else if (legend) box.bottom -= 22;
  if (legend) root.append(legendMarks(data, legend, box, width, height));
  if (data.kind === 'pie') root.append(pieMarks(data, box));
  else root.append(...cartesian(chart, data, box));
  return root;
}

function titleOf({ settings }: Chart): string {
  return settings['title.visible'] === false ? '' : String(settings['title.text'] ?? '');
}

function legendOf({ settings }: Chart, { series, kind }: DrawnChart): string | null {
  if (settings['legend.visible'] === false) return null;
  if (settings['legend.visible'] === undefined && series.length < 2 && kind !== 'pie') return null;
  const position = String(settings['legend.position'] ?? 'Right');
  return ['Right', 'Top'].includes(position) ? position : 'Bottom';
}

type Box = Plot['box'];

function cartesian(chart: Chart, data: DrawnChart, box: Box): SVGElement[] {
  const parts: SVGElement[] = [];
  const horizontal = data.kind === 'bar';
  const axis = (name: string) => chart.settings[`axes.${name}`];
  const setting = (name: string) => (typeof axis(name) === 'number' ? (axis(name) as number) : undefined);
  const [low, high] = valueRange(data);
  const steps = ticks(setting('valueAxis.minimum') ?? low, setting('valueAxis.maximum') ?? high);
  const format = String(axis('valueAxis.numberFormat') ?? 'General');
  const shown = steps.map((step) => displayText(step, format));
  for (const [name, across] of [
    ['valueAxis', horizontal],
    ['categoryAxis', !horizontal],
  ] as const) {
    const text = axis(`${name}.title.text`);
    if (!text || axis(`${name}.title.visible`) === false) continue;
    if (across) {
      parts.push(label(String(text), (box.left + box.right) / 2, box.bottom, { 'text-anchor': 'middle' }));
      box.bottom -= 18;
    } else {
      const middle = (box.top + box.bottom) / 2;
      const turn = `rotate(-90 ${box.left} ${middle})`;
      parts.push(label(String(text), box.left, middle, { 'text-anchor': 'middle', transform: turn }));
      box.left += 14;
    }
  }
  const longest = (texts: string[]) => Math.max(10, ...texts.map((text) => text.length * 5.9));
  box.left += Math.min((box.right - box.left) * 0.35, longest(horizontal ? data.categories : shown)) + 6;
  box.bottom -= 16;
  const reversed = axis('categoryAxis.reversePlotOrder') === true;
  const first = steps[0];
  const last = steps[steps.length - 1];
  const value = horizontal
    ? linear(first, last, box.left, box.right)
    : linear(first, last, box.bottom, box.top);
  const plot: Plot = { box, value, zero: value(Math.min(Math.max(0, first), last)), horizontal, reversed };
  steps.forEach((step, index) => parts.push(...valueTick(plot, value(step), shown[index])));
  if (data.kind === 'scatter') {
    const [least, most] = scatterRange(data);
    const marked = ticks(setting('categoryAxis.minimum') ?? least, setting('categoryAxis.maximum') ?? most);
    const across = linear(marked[0], marked[marked.length - 1], box.left, box.right);
    for (const mark of marked) {
      const text = displayText(mark, 'General');
      parts.push(label(text, across(mark), box.bottom + 14, { 'text-anchor': 'middle' }));
    }
    parts.push(...scatterMarks(data, plot, across));
  } else {
    parts.push(...categoryLabels(data, plot), ...barMarks(data, plot), ...lineMarks(data, plot));
  }
  return parts;
}

function valueTick({ box, horizontal }: Plot, at: number, text: string): SVGElement[] {
  return horizontal
    ? [
        svg('line', { x1: at, x2: at, y1: box.top, y2: box.bottom, stroke: axisColor }),
        label(text, at, box.bottom + 14, { 'text-anchor': 'middle' }),
      ]
    : [
        svg('line', { x1: box.left, x2: box.right, y1: at, y2: at, stroke: axisColor }),
        label(text, box.left - 6, at + 4, { 'text-anchor': 'end' }),
      ];
}

function categoryLabels({ categories }: DrawnChart, { box, horizontal, reversed }: Plot): SVGElement[] {
  const size = (horizontal ? box.bottom - box.top : box.right - box.left) / Math.max(1, categories.length);
  const every = Math.max(1, Math.ceil((horizontal ? 13 : 44) / size));
  return categories.flatMap((text, index) => {
    if (index % every !== 0) return [];
    // Bars are counted from below, as in Excel, unless the axis is reversed.
    const place = (horizontal !== reversed ? categories.length - 1 - index : index) + 0.5;
    return horizontal
      ? [label(fit(text, box.left - 16), box.left - 6, box.top + place * size + 4, { 'text-anchor': 'end' })]
      : [
          label(fit(text, size * every), box.left + place * size, box.bottom + 14, {
            'text-anchor': 'middle',
          }),
        ];
  });
}

function legendMarks(
  { series, categories, kind }: DrawnChart,
  where: string,
  box: Box,
  width: number,
  height: number,
) {
  const group = svg('g', {});
  const entries = kind === 'pie' ? categories : series.map(({ name }) => name);
  const space =
    where === 'Right' ? width - box.right - 34 : Math.min(150, (width - 30) / Math.max(1, entries.length));
  entries.slice(0, 12).forEach((name, index) => {
    const x = where === 'Right' ? box.right + 14 : (width - space * entries.length) / 2 + index * space;
    const y = where === 'Right' ? box.top + 14 + index * 18 : where === 'Top' ? box.top - 8 : height - 10;
    group.append(
      kind === 'pie'
        ? svg('rect', { x, y: y - 8, width: 9, height: 9, rx: 2, fill: pieColor(index) })
        : legendSample(series[index], x - 8, y - 4),
    );
    group.append(label(fit(name, space - (where === 'Right' ? 0 : 24)), x + 14, y));
  });
  return group;
}

/** What stands for a series: its line with its dashes, its mark, or its colour. */
function legendSample({ kind, color, line, mark }: DrawnSeries, x: number, y: number): SVGElement {
  if (kind === 'bar' || kind === 'column')
    return svg('rect', { x: x + 8, y: y - 4, width: 9, height: 9, rx: 2, fill: color });
  if (line.width === 0)
    return svg('rect', { x: x + 6, y: y - 1, width: 11, height: 2, fill: mark?.color ?? color });
  const ends = { x1: x - 4, x2: x + 18, y1: y, y2: y };
  return svg('line', {
    ...ends,
    stroke: color,
    'stroke-width': line.width,
    'stroke-dasharray': line.dashes,
  });
}

export const pieColor = (index: number) => `hsl(${(200 + index * 47) % 360} 55% 45%)`;
