import type { AttributionResult } from '../../worker/protocol';

/** Most touchpoints and models a narrow chart can show and still be read. */
const mostGroups = 8;
const mostSeries = 4;

export interface Bar {
  value: number;
  /** Start and length as percentages of the drawing area. */
  start: number;
  length: number;
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
  const values = drawn.flatMap(({ credit }) => credit.slice(0, series.length));
  const low = Math.min(0, ...values);
  const high = Math.max(0, ...values);
  const scale = high > low ? width / (high - low) : 0;
  const zero = -low * scale;
  return {
    series,
    zero,
    more: rows.length - drawn.length,
    groups: drawn.map(({ touchpoint, credit }) => ({
      name: touchpoint,
      bars: credit.slice(0, series.length).map((value) => ({
        value,
        start: zero + Math.min(0, value) * scale,
        length: Math.abs(value) * scale,
      })),
    })),
  };
}
