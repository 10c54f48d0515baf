import { isBlank } from '../cells/cell';
import type { Source } from '../excel/types';
import { isDateFormat } from './columnProfile';
import { dateText } from './dates';

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
    if (isBlank(cell)) continue;
    if (typeof cell !== 'number') shown.add(String(cell));
    else shown.add(isDateFormat(formats[row]?.[column] ?? '') ? dateText(cell) : number(cell));
  }
  return [...shown];
}
