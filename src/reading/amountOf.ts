import { amountIn, amountTextIn, type DecimalMark, errorCodeOf, isBlank, numberWith, tidy } from '../cells';
import { type AmountReading, isMadeOfSeveral } from './tableReading';

/** What stands in the place of the amount. */
type AmountCell = (row: readonly unknown[]) => unknown;

/**
 * Amounts that several columns make. A cell that is no number stays as it is, so that the row is refused for it and told
 * with it; an empty one leaves the amount empty, but takes nothing off. What is taken off where there is no amount is a refund
 * in a row of its own; an amount of which all is taken off is none.
 */
export function amountOf(reading: AmountReading, decimal: DecimalMark | undefined): AmountCell {
  const { of, times, less = [], oncePer } = reading;
  const first = oncePer === undefined ? () => true : firstOf(oncePer);
  const isMade = isMadeOfSeveral(reading);
  return (row) => {
    const isRefund = times === undefined && isBlank(row[of]) && less.some((column) => !isBlank(row[column]));
    const cell = isRefund ? 0 : row[of];
    if (isBlank(cell)) return cell;
    if (!first(row)) return '';
    if (!isMade) return cell;
    const parts = [cell, ...(times === undefined ? [] : [row[times]]), ...less.map((column) => row[column])];
    const numbers = parts.map((part) => numberIn(part, decimal));
    const unread = numbers.findIndex((number) => Number.isNaN(number));
    if (unread >= 0) return refused(parts[unread]);
    const [amount, ...others] = numbers;
    const factor = times === undefined ? 1 : others.shift();
    if (amount === null || factor === null || factor === undefined) return '';
    const taken = others.reduce<number>((sum, part) => sum + (part ?? 0), 0);
    const rest = amount * factor - taken;
    const isNone = taken === 0 ? isRefund : Math.abs(rest) < 1e-9 * Math.abs(taken);
    return isNone ? '' : rest;
  };
}

/** A number by itself; where its marks leave two readings open it is none. */
function numberIn(cell: unknown, decimal: DecimalMark | undefined): number | null {
  const plain = amountIn(cell);
  if (plain === null || !Number.isNaN(plain)) return plain;
  const text = amountTextIn(cell);
  if (text === null) return NaN;
  const proven = text.mark;
  const mark = decimal ?? (proven === null ? '.' : proven);
  if (mark === 'either' || mark === 'neither') return NaN;
  return (text.sign * (numberWith(text.digits, mark) ?? NaN)) / (text.isPercent ? 100 : 1);
}

/** A text that no amount can be read from, so that a figure never comes of half a product. */
const refused = (cell: unknown): unknown => (errorCodeOf(cell) ? cell : `? ${String(cell)}`);

/** Whether a row is the first of its order. Rows that name none are orders of their own. */
function firstOf(column: number): (row: readonly unknown[]) => boolean {
  const seen = new Set<string>();
  return (row) => {
    const order = tidy(String(row[column] ?? ''));
    if (order === '') return true;
    if (seen.has(order)) return false;
    seen.add(order);
    return true;
  };
}
