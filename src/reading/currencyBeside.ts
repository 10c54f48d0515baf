import { coreOf } from './roleWords';

/**
 * The column of currencies that goes with a column of amounts by the words of their headings: with *Converted Amount* goes *Converted
 * Currency*, with *Amount* goes *Currency*; `null`: none does.
 */
export function currencyBeside(headings: readonly string[], amount: number | null): number | null {
  if (amount === null) return null;
  const cores = headings.map(coreOf);
  const own = cores[amount]?.split(' ').slice(0, -1).join(' ');
  const found = cores.findIndex((core) => core === `${own} currency`.trim());
  return found < 0 ? null : found;
}
