import { format as formatted } from 'numfmt';
import { days1904 } from './dates';
import type { Scalar } from './sheets';

const datePattern = /[ymdhs]/i;

export const isDateFormat = (format: string) =>
  datePattern.test(format.replace(/"[^"]*"|\[[^hms\]]*\]|\\./gi, '')) && format !== 'General';

/** What Excel shows for a date below 0. */
export const noDate = '########';

/** The text a cell shows. */
export function displayText(value: Scalar, format: string, date1904 = false): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (format === 'General') return String(Number(value.toPrecision(11)));
  if (value < 0 && isDateFormat(format)) return noDate;
  const shown = date1904 && isDateFormat(format) ? value + days1904 : value;
  try {
    return formatted(format, shown);
  } catch {
    return String(value);
  }
}
