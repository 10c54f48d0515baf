import type { Limits } from '../../blueprint/views';

/** Most groups and series a narrow chart can show and still be read. */
const mostGroups = 8;
const mostSeries = 4;

/** What is to be drawn: for each group one figure a series. */
export interface BarData {
  series: string[];
  groups: { name: string; figures: Figure[] }[];
  /** Groups there are beyond these. */
  beyond?: number;
}

export interface Figure {
  value: number;
  /** The 95 % interval, where there is one. */
  interval: Limits | null;
}

export interface Bar extends Figure {
  /** Start and length as percentages of the drawing area. */
  start: number;
  length: number;
  /** The interval on the same scale. */
  whisker: { start: number; end: number } | null;
  /** Where bar and whisker end: the figure stands behind it. */
  end: number;
}

export interface BarShape {
  series: string[];
  groups: { name: string; bars: Bar[] }[];
  /** Groups and series that are not drawn. */
  more: number;
  moreSeries: number;
}

/** Where the bars stand. The longest one leaves a part of the width free for the figures at the ends. */
export function barShape({ series, groups, beyond = 0 }: BarData, width = 78): BarShape {
  const drawn = groups
    .slice(0, mostGroups)
    .map(({ name, figures }) => ({ name, figures: figures.slice(0, mostSeries) }));
  const figures = drawn.flatMap((group) => group.figures.flatMap(extent));
  const low = Math.min(0, ...figures);
  const high = Math.max(0, ...figures);
  const scale = high > low ? width / (high - low) : 0;
  const place = (value: number) => (value - low) * scale;
  return {
    series: series.slice(0, mostSeries),
    more: groups.length - drawn.length + beyond,
    moreSeries: Math.max(0, series.length - mostSeries),
    groups: drawn.map((group) => ({
      name: group.name,
      bars: group.figures.map(({ value, interval }) => ({
        value,
        start: place(Math.min(0, value)),
        length: Math.abs(value) * scale,
        interval,
        whisker: interval && { start: place(interval.lower), end: place(interval.upper) },
        end: place(Math.max(0, ...extent({ value, interval }))),
      })),
    })),
  };
}

/** All that is drawn for one figure. */
const extent = ({ value, interval }: Figure): number[] => [
  value,
  ...(interval ? [interval.lower, interval.upper] : []),
];
