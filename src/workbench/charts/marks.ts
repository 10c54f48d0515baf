import { displayText } from '../model/text';
import type { DrawnChart, DrawnSeries } from './chartData';
import { label, svg } from './svg';

export interface Plot {
  box: { left: number; top: number; right: number; bottom: number };
  value: (value: number) => number;
  zero: number;
  horizontal: boolean;
  reversed: boolean;
}

const isBar = ({ kind }: DrawnSeries) => kind === 'bar' || kind === 'column';

/** Where each series begins and ends at each category, when series lie on each other. */
function stack({ series, categories, stacked }: DrawnChart): [number, number][][] {
  return series.map((one, index) =>
    categories.map((_, at) => {
      const value = one.values[at] ?? 0;
      if (stacked === 'no') return [0, value];
      const below = series.slice(0, index).reduce((sum, other) => sum + (other.values[at] ?? 0), 0);
      const all =
        stacked === 'full' ? series.reduce((sum, other) => sum + (other.values[at] ?? 0), 0) || 1 : 1;
      return [below / all, (below + value) / all];
    }),
  );
}

export function valueRange(data: DrawnChart): [number, number] {
  const ends =
    data.kind === 'scatter'
      ? data.series.flatMap(({ values }) => values.filter((v) => v !== null))
      : stack(data).flat(2);
  const low = ends.reduce((a, b) => Math.min(a, b), data.kind === 'scatter' ? Infinity : 0);
  const high = ends.reduce((a, b) => Math.max(a, b), -Infinity);
  return Number.isFinite(low) && high > low ? [low, high] : [0, 1];
}

const slot = ({ box, horizontal }: Plot, count: number) =>
  (horizontal ? box.bottom - box.top : box.right - box.left) / Math.max(1, count);

export function barMarks(data: DrawnChart, plot: Plot): SVGElement[] {
  const bars = data.series.filter(isBar);
  const spans = stack(data);
  const size = slot(plot, data.categories.length);
  const lanes = data.stacked === 'no' ? bars.length : 1;
  // A gap of 100 % is as wide as one bar.
  const thick = size / (Math.max(1, lanes) + (bars[0]?.gap ?? 0) / 100);
  const margin = (size - thick * lanes) / 2;
  return bars.flatMap((series, lane) =>
    data.categories.flatMap((_, at) => {
      const raw = series.values[at];
      if (raw === null || raw === undefined) return [];
      const place = plot.horizontal !== plot.reversed ? data.categories.length - 1 - at : at;
      const across = place * size + margin + (data.stacked === 'no' ? lane * thick : 0);
      const [from, to] = spans[data.series.indexOf(series)][at].map(plot.value);
      const [low, length] = [Math.min(from, to), Math.max(0.5, Math.abs(to - from))];
      const shape = plot.horizontal
        ? { x: low, y: plot.box.top + across, width: length, height: thick }
        : { x: plot.box.left + across, y: low, width: thick, height: length };
      const bar = svg('rect', { ...shape, fill: series.color });
      return series.labels ? [bar, barLabel(raw, shape, plot.horizontal)] : [bar];
    }),
  );
}

function barLabel(
  value: number,
  { x, y, width, height }: Record<string, number>,
  horizontal: boolean,
): SVGElement {
  const text = displayText(Number(value.toPrecision(4)), 'General');
  return horizontal
    ? label(text, x + width + 4, y + height / 2 + 4, { 'font-size': 10 })
    : label(text, x + width / 2, y - 4, { 'text-anchor': 'middle', 'font-size': 10 });
}

export function lineMarks(data: DrawnChart, plot: Plot): SVGElement[] {
  const spans = stack(data);
  const size = slot(plot, data.categories.length);
  return data.series
    .filter((series) => series.kind === 'line' || series.kind === 'area')
    .flatMap((series) => {
      const points = data.categories.flatMap((_, at): Place[] => {
        if (series.values[at] === null || series.values[at] === undefined) return [];
        const x = plot.box.left + (at + 0.5) * size;
        return [[x, plot.value(spans[data.series.indexOf(series)][at][1])]];
      });
      if (points.length === 0) return [];
      const drawn = strokeMarks(series, points);
      if (series.kind === 'line') return drawn;
      const [[first], [last]] = [points[0], points[points.length - 1]];
      const around = texts([...points, [last, plot.zero], [first, plot.zero]]);
      return [svg('polygon', { points: around, fill: series.color, opacity: 0.35 }), ...drawn];
    });
}

export function scatterMarks(data: DrawnChart, plot: Plot, across: (x: number) => number): SVGElement[] {
  return data.series.flatMap((series) => {
    const places = series.values.map((value, at): Place | null =>
      value === null ? null : [across(series.x[at] ?? at + 1), plot.value(value)],
    );
    const names = places.flatMap((place, at) => {
      const name = place && series.names.get(at);
      if (!name) return [];
      const away = (series.mark?.size ?? 0) / 2 + 4;
      const anchor = name.isLeft ? 'end' : 'start';
      return [
        label(name.text, place[0] + (name.isLeft ? -away : away), place[1] + 4, { 'text-anchor': anchor }),
      ];
    });
    return [
      ...strokeMarks(
        series,
        places.filter((place) => place !== null),
      ),
      ...names,
    ];
  });
}

/** From the least to the largest position across. */
export function scatterRange({ series }: DrawnChart): [number, number] {
  const all = series.flatMap(({ x, values }) => values.map((_, at) => x[at] ?? at + 1));
  return all.length > 0
    ? [all.reduce((a, b) => Math.min(a, b)), all.reduce((a, b) => Math.max(a, b))]
    : [0, 1];
}

type Place = readonly [x: number, y: number];

const texts = (places: readonly Place[]) =>
  places.map(([x, y]) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ');

/** More would only lie on each other. */
const mostMarks = 300;

/** The line of a series and the marks on it, as far as it has them. */
function strokeMarks({ color, line, mark }: DrawnSeries, points: readonly Place[]): SVGElement[] {
  const stroke = svg('polyline', {
    points: texts(points),
    fill: 'none',
    stroke: color,
    'stroke-width': line.width,
    'stroke-dasharray': line.dashes,
  });
  const marks = mark
    ? points.slice(0, mostMarks).map(([cx, cy]) =>
        mark.style === 'Dash'
          ? svg('rect', {
              x: cx - mark.size / 2,
              y: cy - 1,
              width: mark.size,
              height: 2,
              fill: mark.color,
            })
          : svg('circle', { cx, cy, r: mark.size / 2, fill: mark.color }),
      )
    : [];
  return [...(line.width > 0 ? [stroke] : []), ...marks];
}

export function pieMarks(
  { series, categories }: DrawnChart,
  { left, top, right, bottom }: Plot['box'],
): SVGElement {
  const values = categories.map((_, at) => Math.max(0, series[0]?.values[at] ?? 0));
  const total = values.reduce((sum, value) => sum + value, 0) || 1;
  const [x, y, radius] = [(left + right) / 2, (top + bottom) / 2, Math.min(right - left, bottom - top) / 2];
  const point = (share: number) => {
    const angle = (share - 0.25) * 2 * Math.PI;
    return `${x + radius * Math.cos(angle)} ${y + radius * Math.sin(angle)}`;
  };
  let sum = 0;
  const slices = values.map((value, index) => {
    const [from, to] = [sum / total, (sum + value) / total];
    sum += value;
    const arc = `M${x} ${y}L${point(from)}A${radius} ${radius} 0 ${to - from > 0.5 ? 1 : 0} 1 ${point(Math.min(to, from + 0.9999))}Z`;
    return svg('path', { d: arc, fill: `hsl(${(200 + index * 47) % 360} 55% 45%)`, stroke: '#fff' });
  });
  return svg('g', {}, ...slices);
}
