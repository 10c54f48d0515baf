import type { BarsSpec, ChartSpec, TableColumn } from '../../blueprint/views';
import { placeOf } from './columns';

/** Cost against value where both are known, else bars of what is known. `rows`: how many of them are segments. */
export function chartOf(columns: readonly TableColumn[], rows: number): ChartSpec | null {
  const place = (code: string) => placeOf(columns, code);
  const [x, y, shade] = ['cac', 'clv', 'medianDaysToValue'].map(place);
  if (isFilled(columns[x], rows) && isFilled(columns[y], rows)) {
    return {
      kind: 'bubbles',
      ...{ label: 0, x, y },
      size: place('customers'),
      ...(shade >= 0 && { shade }),
      ratios: [1, 3],
    };
  }
  if (isFilled(columns[y], rows)) return barsOf(columns, 'clv', 'clv');
  const others = ['earnedSoFar', 'medianDaysToValue'].filter((code) => isFilled(columns[place(code)], rows));
  return others.length > 0 ? barsOf(columns, others[0]) : null;
}

/** Bars of one figure, with the limits of that name where there are some. */
export function barsOf(columns: readonly TableColumn[], code: string, limits = ''): BarsSpec {
  const [lower, upper] = [`${limits}Lower95`, `${limits}Upper95`].map((of) => placeOf(columns, of));
  const interval = lower >= 0 ? { interval: { lower, upper } } : {};
  return { kind: 'bars', label: 0, series: [{ column: placeOf(columns, code), ...interval }] };
}

/** Whether some segment has the figure. */
export const isFilled = (column: TableColumn | undefined, rows: number): boolean =>
  column !== undefined && column.cells.slice(0, rows).some((cell) => !Number.isNaN(Number(cell)));
