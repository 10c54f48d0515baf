import { columnLetters, quoteSheet } from '../../excel/address';
import type { Source } from '../../excel/types';

/** Where the rows of a source lie. */
export type Rows = Pick<Source, 'sheet' | 'firstRow' | 'firstColumn' | 'rows'>;

/**
 * The cells of a column of a source as a formula names them, without the heading: `Journeys!$A$2:$A$2001`. `column`
 * counts from 0 in the source.
 */
export function columnReference(
  { sheet, firstRow, firstColumn, rows }: Rows,
  hasHeadings: boolean,
  column: number,
): string {
  const letters = columnLetters(firstColumn + column);
  const first = firstRow + (hasHeadings ? 1 : 0);
  return `${quoteSheet(sheet)}!$${letters}$${first}:$${letters}$${firstRow + rows - 1}`;
}
