import { isBlank, saysNothing } from './cell';

/** Answers that stand for one and for none, as exports write them. */
const flags = new Map([
  ...['yes', 'y', 'true', '是'].map((text): [string, number] => [text, 1]),
  ...['no', 'n', 'false', '否'].map((text): [string, number] => [text, 0]),
]);

/** Whether a cell holds an amount. */
export const isAmount = (cell: unknown): boolean => !Number.isNaN(amountIn(cell) ?? NaN);

/** The amount in a cell: `null` where it is empty or says so, NaN where it is no number. */
export function amountIn(cell: unknown): number | null {
  if (typeof cell === 'number') return Number.isFinite(cell) ? cell : NaN;
  if (isBlank(cell)) return null;
  if (typeof cell === 'boolean') return cell ? 1 : 0;
  // What stands for one, none or nothing has no digits.
  if (typeof cell !== 'string' || /\d/.test(cell)) return NaN;
  return flags.get(cell.trim().toLowerCase()) ?? (saysNothing(cell) || cell.trim() === '' ? null : NaN);
}
