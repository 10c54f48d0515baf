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
  return cells({ sheet, firstRow, firstColumn, rows }, hasHeadings, column, column);
}

/** All cells below the headings, of as many columns as the source has. */
export const bodyReference = (source: Rows & Pick<Source, 'columns'>, hasHeadings: boolean): string =>
  cells(source, hasHeadings, 0, source.columns - 1);

function cells(
  { sheet, firstRow, firstColumn, rows }: Rows,
  hasHeadings: boolean,
  from: number,
  to: number,
): string {
  const corner = (column: number, row: number) => `$${columnLetters(firstColumn + column)}$${row}`;
  const first = firstRow + (hasHeadings ? 1 : 0);
  return `${quoteSheet(sheet)}!${corner(from, first)}:${corner(to, firstRow + rows - 1)}`;
}
