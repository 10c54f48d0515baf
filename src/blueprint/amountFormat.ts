import type { Result } from './request';
import type { Run } from './run';

/** The number format of the amounts of a result: that of the source, with the one currency that its rows name. */
export function amountFormat(
  { valueFormat }: Pick<Run, 'valueFormat'>,
  { currency }: Pick<Result, 'currency'>,
): string | null {
  const hasCurrency = valueFormat !== null && /[^#0?,.\s]/.test(valueFormat);
  return currency === undefined || hasCurrency ? valueFormat : `${valueFormat ?? '#,##0.00'} "${currency}"`;
}
