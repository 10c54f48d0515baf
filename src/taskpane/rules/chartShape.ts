import type { AttributionResult, AttributionRow } from '../../worker/attributionMessages';
import { type Limits, shownInterval } from './intervals';

/** Most touchpoints and models a narrow chart can show and still be read. */
const mostGroups = 8;
const mostSeries = 4;

export interface Bar {
  value: number;
  /** Start and length as percentages of the drawing area. */
  start: number;
  length: number;
  /** The 95 % interval on the same scale, where there is one. */
  whisker: { start: number; end: number } | null;
  interval: Limits | null;
  /** Where bar and whisker end: the figure stands behind it. */
  end: number;
}

export interface ChartShape {
  series: string[];
  groups: { name: string; bars: Bar[] }[];
  /** Touchpoints that are not drawn. */
  more: number;
  /** Position of zero, as a percentage: 0 unless refunds make a credit negative. */
  zero: number;
}

/** Where the bars of a result stand. The longest one leaves a part of the width free for the figures at the ends. */
export function chartShape({ models, rows }: AttributionResult, width = 78): ChartShape {
  const series = models.slice(0, mostSeries);
  const drawn = rows.slice(0, mostGroups);
  const figures = drawn.flatMap((row) => series.flatMap((_, model) => extent(row, model)));
  const low = Math.min(0, ...figures);
  const high = Math.max(0, ...figures);
  const scale = high > low ? width / (high - low) : 0;
  const place = (value: number) => (value - low) * scale;
  return {
    series,
    zero: place(0),
    more: rows.length - drawn.length,
    groups: drawn.map((row) => ({
      name: row.touchpoint,
      bars: series.map((_, model) => {
        const value = row.credit[model];
        const interval = shownInterval(row, model);
        return {
          value,
          start: place(Math.min(0, value)),
          length: Math.abs(value) * scale,
          interval,
          whisker: interval && { start: place(interval.lower), end: place(interval.upper) },
          end: place(Math.max(0, ...extent(row, model))),
        };
      }),
    })),
  };
}

/** All that is drawn for one figure. */
function extent(row: AttributionRow, model: number): number[] {
  const interval = shownInterval(row, model);
  return [row.credit[model], ...(interval ? [interval.lower, interval.upper] : [])];
}
