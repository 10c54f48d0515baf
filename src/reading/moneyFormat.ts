import type { Source } from '../excel/types';
import { isDateFormat } from './columnProfile';

/** The format of a column's first value, where it shows a currency or decimals. */
export function moneyFormat({ formats }: Source, hasHeadings: boolean, column: number): string | null {
  const format = formats[Math.min(hasHeadings ? 1 : 0, formats.length - 1)]?.[column] ?? 'General';
  return /^(general|@|0)$/i.test(format) || isDateFormat(format) ? null : format;
}
