import type { Limits } from '../../blueprint/views';

/** Most series a narrow chart can show and still be read. */
const mostSeries = 4;

/** The others together are often far more than each of those that have a name: they take so many times the longest at most. */
const mostOthers = 2;

/** What is to be drawn: for each group one figure a series. */
export interface BarData {
  series: string[];
  groups: BarGroup[];
  /** Groups that are not drawn, nor part of the others. */
  more: number;
  /** So many groups can be shown one by one; `null`: they are. */
  most: number | null;
  /** Those are all there are. */
  isAll: boolean;
}

export interface BarGroup {
  name: string;
  figures: Figure[];
  /** What all those come to that have no bar of their own. */
  isOthers: boolean;
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
  /** It is drawn shorter than it is. */
  isCut: boolean;
}

export interface BarShape {
  series: string[];
  groups: { name: string; isOthers: boolean; bars: Bar[] }[];
  /** Series that are not drawn. */
  moreSeries: number;
}

/** Where the bars stand. The longest one leaves a part of the width free for the figures at the ends. */
export function barShape({ series, groups }: Pick<BarData, 'series' | 'groups'>, width = 78): BarShape {
  const drawn = groups.map((group) => ({ ...group, figures: group.figures.slice(0, mostSeries) }));
  const named = drawn.flatMap(({ isOthers, figures }) => (isOthers ? [] : figures.flatMap(extent)));
  const others = drawn.flatMap(({ isOthers, figures }) =>
    isOthers ? figures.map(({ value }) => value) : [],
  );
  const longest = Math.max(...named.map(Math.abs)) * mostOthers;
  const cut = (value: number, isOthers: boolean) =>
    isOthers ? Math.min(longest, Math.max(-longest, value)) : value;
  const figures = [...named, ...others.map((value) => cut(value, true))];
  const low = Math.min(0, ...figures);
  const high = Math.max(0, ...figures);
  const scale = high > low ? width / (high - low) : 0;
  const place = (value: number) => (value - low) * scale;
  return {
    series: series.slice(0, mostSeries),
    moreSeries: Math.max(0, series.length - mostSeries),
    groups: drawn.map(({ name, isOthers, figures }) => ({
      name,
      isOthers,
      bars: figures.map(({ value, interval }) => {
        const drawnValue = cut(value, isOthers);
        return {
          value,
          start: place(Math.min(0, drawnValue)),
          length: Math.abs(drawnValue) * scale,
          interval,
          whisker: interval && { start: place(interval.lower), end: place(interval.upper) },
          end: place(Math.max(0, ...extent({ value: drawnValue, interval }))),
          isCut: drawnValue !== value,
        };
      }),
    })),
  };
}

/** All that is drawn for one figure. */
const extent = ({ value, interval }: Figure): number[] => [
  value,
  ...(interval ? [interval.lower, interval.upper] : []),
];
