import type { BarsSpec, SpokenView } from '../../blueprint/views';
import type { Format } from '../../language/format';
import type { BarData } from './barShape';
import { bodyCount, numberAt } from '../../blueprint/viewCells';
import { briefHeading, cellText, limitsAt } from './cells';

/** Rows that may be drawn; there can be a million more. */
const mostRows = 100;

/** The rows of a view as bars, those at its foot and rows without a figure left out. */
export function barData(view: SpokenView, { label, series }: BarsSpec, format: Format): BarData {
  const { columns } = view;
  const count = bodyCount(view);
  const rows = Array.from({ length: Math.min(count, mostRows) }, (_, row) => row);
  const groups = rows
    .map((row) => ({
      name: cellText(columns[label], row, format),
      figures: series.map(({ column, interval }) => ({
        value: numberAt(columns[column], row),
        interval: interval ? limitsAt(view, interval, row) : null,
      })),
    }))
    .filter(({ figures }) => figures.every(({ value }) => !Number.isNaN(value)));
  return {
    series: series.map(({ column }) => briefHeading(columns[column])),
    groups,
    beyond: count - rows.length,
  };
}

/** Groups that have no bar, and would otherwise seem not to be there. */
export function namesWithoutFigure(view: SpokenView, { label, series }: BarsSpec, format: Format): string[] {
  const rows = Array.from({ length: Math.min(bodyCount(view), mostRows) }, (_, row) => row);
  return rows
    .filter((row) => series.some(({ column }) => Number.isNaN(numberAt(view.columns[column], row))))
    .map((row) => cellText(view.columns[label], row, format));
}
