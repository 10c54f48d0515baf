import type { ColumnFormat, Limits, SpokenView } from '../../blueprint/views';
import { numberAt } from '../../blueprint/viewCells';
import type { Format } from '../../language/format';
import { dateText } from '../../reading/dates';

export type Column = SpokenView['columns'][number];

/** An interval where it says anything: one without any width does not. */
export function limitsAt({ columns }: SpokenView, { lower, upper }: Limits, row: number): Limits | null {
  const limits = { lower: numberAt(columns[lower], row), upper: numberAt(columns[upper], row) };
  return limits.upper > limits.lower ? limits : null;
}

/** The heading of a column where there is little room. */
export const briefHeading = ({ heading, short }: Column): string => short ?? heading;

/** A number as the pane writes it. */
export function numberText(value: number, kind: ColumnFormat, format: Format): string {
  switch (kind) {
    case 'count':
      return format.count(value);
    case 'money':
      return format.money(value);
    case 'ratio':
      return format.decimals(value);
    case 'parts':
      return format.number(value);
    case 'percent':
      return format.percent(value);
    case 'share':
      return format.share(value);
    case 'date':
    case 'moment':
      return dateText(value);
    default:
      return format.figure(value);
  }
}

/** Where a column holds amounts in the thousands, cents would only crowd a chart. */
const large = 1000;

/** A number of a column for a chart: all figures of a column have the same decimals. */
export function shortText(value: number, { cells, format: kind }: Column, format: Format): string {
  const isLarge = kind === 'money' && Math.abs(Number(cells[0])) >= large;
  return isLarge ? format.wholeMoney(value) : numberText(value, kind, format);
}

/** A cell as the pane writes it; what is not there leaves it empty. */
export function cellText({ cells, format: kind, dashed }: Column, row: number, format: Format): string {
  const cell = cells[row];
  // A name that is a number, such as an id, is written as it stands.
  if (typeof cell !== 'number' || (kind === 'text' && !Number.isNaN(cell))) return String(cell);
  if (Number.isNaN(cell)) return dashed ? '–' : '';
  // In a column of numbers the decimal points stand below each other.
  const isAligned = kind === 'number' && cells instanceof Float64Array && Math.abs(cell) >= 0.1;
  return isAligned ? format.decimals(cell) : numberText(cell, kind, format);
}
