import type { Theme } from '../../excel/types';
import type { SpokenView } from '../../blueprint/views';
import { numberAt } from '../../blueprint/viewCells';
import { type Column } from './cells';

/**
 * One hue from faint to strong, so that nothing hangs on telling colours apart. The strongest still leaves the text,
 * which keeps its colour, a contrast of more than 4.5 : 1.
 */
const hues: Record<Theme, string> = { light: '15 108 189', dark: '71 158 245' };
const strongest: Record<Theme, number> = { light: 60, dark: 55 };

/** Columns whose figures set the scale. Every cohort starts complete: that first column would leave all others pale. */
export const comparedColumns = ({ columns }: SpokenView, { first }: { first: number }): Column[] =>
  columns.slice(columns.length > first + 1 ? first + 1 : first);

/** How a cell is shaded: its size among all as a fraction, and the colour for it. */
export interface Shade {
  part: number;
  colour: string;
}

/** The shade of a cell by its size; none in views that are not shaded. */
export function shading(
  view: SpokenView,
  rows: number[],
  theme: Theme,
): (column: number, value: number) => Shade | undefined {
  const { chart } = view;
  if (chart?.kind !== 'heat') return () => undefined;
  const compared = comparedColumns(view, chart);
  let most = 0;
  for (const column of compared) for (const row of rows) most = Math.max(most, numberAt(column, row) || 0);
  return (column, value) => {
    if (column < chart.first || !(value > 0) || most === 0) return undefined;
    const part = Math.min(1, value / most);
    return { part, colour: `rgb(${hues[theme]} / ${Math.round(part * strongest[theme])}%)` };
  };
}
