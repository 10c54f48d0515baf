import type { AmountParts } from './definition';
import type { Dialect } from './dialects';

/** Parts that take each other away to so little leave nothing but rounding. */
const rounding = '0.000000001';

/**
 * The amount of a row as `amountOf` of the pane has it: a column, times another, less others. Without it there is none; what is taken
 * off where there is no amount is a refund in a row of its own, and an amount of which all is taken off is none.
 */
export function amountIn(
  column: string,
  { times, less = [] }: AmountParts,
  { quote, double }: Dialect,
): string {
  const cell = (name: string) => `CAST(${quote(name)} AS ${double})`;
  const product = times === undefined ? cell(column) : `${cell(column)} * ${cell(times)}`;
  if (less.length === 0) return product;
  const taken = less.map((name) => `COALESCE(${cell(name)}, 0)`).join(' + ');
  const isRefund =
    times === undefined ? `WHEN ${cell(column)} IS NULL AND (${taken}) <> 0 THEN 0 - (${taken}) ` : '';
  const rest = `${product} - (${taken})`;
  return `CASE ${isRefund}WHEN (${taken}) <> 0 AND ABS(${rest}) < ${rounding} * ABS(${taken}) THEN NULL ELSE ${rest} END`;
}
