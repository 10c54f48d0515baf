import type { Source } from '../../excel/types';
import { isDateFormat } from './columnProfile';

const dayMilliseconds = 86_400_000;
/** Excel's day 0 in the 1900 date system. */
const dayZero = Date.UTC(1899, 11, 30);

/** The first three different values of a column, as the sheet roughly shows them. */
export function sampleValues(
  { head, formats }: Source,
  column: number,
  hasHeadings: boolean,
  number: (value: number) => string,
): string[] {
  const shown = new Set<string>();
  for (let row = hasHeadings ? 1 : 0; row < head.length && shown.size < 3; row++) {
    const cell = head[row][column];
    if (cell === '' || cell === null || cell === undefined) continue;
    if (typeof cell !== 'number') shown.add(String(cell));
    else shown.add(isDateFormat(formats[row]?.[column] ?? '') ? dateText(cell) : number(cell));
  }
  return [...shown];
}

/** A serial as ISO text, the form in which dates cannot be misread. */
export function dateText(serial: number): string {
  const date = new Date(dayZero + Math.round(serial * dayMilliseconds));
  if (Number.isNaN(date.getTime())) return String(serial);
  const text = date.toISOString();
  return serial % 1 === 0 ? text.slice(0, 10) : `${text.slice(0, 10)} ${text.slice(11, 16)}`;
}
