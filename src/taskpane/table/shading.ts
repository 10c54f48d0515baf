import type { Theme } from '../../excel/types';
import type { ResultView } from '../../worker/tables';
import { numberAt } from './cells';

/**
 * One hue from faint to strong, so that nothing hangs on telling colours apart. The strongest still leaves the text,
 * which keeps its colour, a contrast of more than 4.5 : 1.
 */
const hues: Record<Theme, string> = { light: '15 108 189', dark: '71 158 245' };
const strongest: Record<Theme, number> = { light: 60, dark: 55 };

/** The colour of a cell by its size; none in views that are not shaded. */
export function shading(
  view: ResultView,
  rows: number[],
  theme: Theme,
): (column: number, value: number) => string | undefined {
  const { chart, columns } = view;
  if (chart?.kind !== 'heat') return () => undefined;
  // Every cohort starts complete: that first column would leave all others pale.
  const compared = columns.slice(columns.length > chart.first + 1 ? chart.first + 1 : chart.first);
  let most = 0;
  for (const column of compared) for (const row of rows) most = Math.max(most, numberAt(column, row) || 0);
  return (column, value) => {
    if (column < chart.first || !(value > 0) || most === 0) return undefined;
    const strength = Math.round(Math.min(1, value / most) * strongest[theme]);
    return `rgb(${hues[theme]} / ${strength}%)`;
  };
}
