import type { OutputChart } from '../../excel/types';
import { limitColour, palette } from '../views/palette';

/** Rows of a table that bars stand for. */
const mostRows = 12;
/** Bars of a group that can be told apart. */
const mostSeries = palette.light.length;

interface Bars {
  title: string;
  category: string;
  subcategory?: string;
  /** Headings of the columns that are drawn. */
  series: string[];
  /** Headings of the limits of the first series. */
  limits?: string[];
  rows: number;
  format: string | undefined;
  /** Some of the figures are below 0. */
  hasNegative: boolean;
}

/**
 * Bars in the workbook, the first row on top. Limits need upright columns: there Excel can lay short strokes over them.
 * Over the groups of several series they would stand at the middle of a group, so then the table alone has them.
 */
export function barsChart({ limits, format, hasNegative, rows, ...names }: Bars): OutputChart {
  const series = names.series.slice(0, mostSeries);
  const ticks = series.length === 1 && limits ? limits : [];
  return {
    ...names,
    kind: ticks.length > 0 ? 'column' : 'bar',
    series: [...series, ...ticks],
    rows: Math.min(rows, mostRows),
    looks: [
      ...series.map((_, i) => ({ as: 'bar' as const, colour: palette.light[i] })),
      ...ticks.map(() => ({ as: 'tick' as const, colour: limitColour })),
    ],
    axes: {
      category: {},
      value: {
        ...(series.length === 1 ? { title: series[0] } : {}),
        ...(format === undefined ? {} : { format }),
        ...(hasNegative ? {} : { minimum: 0 }),
      },
    },
  };
}
