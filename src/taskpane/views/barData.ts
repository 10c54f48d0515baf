import type { ChartSpec, ResultView } from '../../blueprint/views';
import type { Format } from '../../language/format';
import type { BarData } from './barShape';
import { bodyCount, cellText, numberAt } from './cells';

/** Rows that may be drawn; there can be a million more. */
const mostRows = 100;

/** The rows of a view as bars, the total and rows without a figure left out. */
export function barData(
  view: ResultView,
  { label, series, interval }: ChartSpec & { kind: 'bars' },
  format: Format,
): BarData {
  const { columns } = view;
  const count = bodyCount(view);
  const rows = Array.from({ length: Math.min(count, mostRows) }, (_, row) => row);
  const limits = (row: number) => {
    if (!interval) return null;
    const [lower, upper] = [interval.lower, interval.upper].map((column) => numberAt(columns[column], row));
    return upper > lower ? { lower, upper } : null;
  };
  const groups = rows
    .map((row) => ({
      name: cellText(columns[label], row, format),
      // The interval is that of the first series.
      figures: series.map((column, position) => ({
        value: numberAt(columns[column], row),
        interval: position === 0 ? limits(row) : null,
      })),
    }))
    .filter(({ figures }) => figures.every(({ value }) => !Number.isNaN(value)));
  return { series: series.map((column) => columns[column].heading), groups, beyond: count - rows.length };
}

/** Groups that have no bar, and would otherwise seem not to be there. */
export function namesWithoutFigure(
  view: ResultView,
  { label, series }: ChartSpec & { kind: 'bars' },
  format: Format,
): string[] {
  const rows = Array.from({ length: Math.min(bodyCount(view), mostRows) }, (_, row) => row);
  return rows
    .filter((row) => series.some((column) => Number.isNaN(numberAt(view.columns[column], row))))
    .map((row) => cellText(view.columns[label], row, format));
}
