import { columnLetters, quoteSheet } from '../../excel/address';
import type { Source } from '../../excel/types';
import { structuredReference } from './structuredReference';

/** Where the rows of a source lie, and what its columns are called. */
export type Rows = Pick<
  Source,
  'sheet' | 'firstRow' | 'firstColumn' | 'rows' | 'table' | 'isWholeTable' | 'head'
>;

/**
 * The cells of a column of a source as a formula names them, without the heading: `Journeys[customer_id]` where the rows are
 * those of an Excel table, which the formula then follows as it grows; else `Journeys!$A$2:$A$2001`. `column` counts from 0 in
 * the source.
 */
export const columnReference = (source: Rows, hasHeadings: boolean, column: number): string =>
  cells(source, hasHeadings, column, column);

/** All cells below the headings, of as many columns as the source has. */
export const bodyReference = (source: Rows & Pick<Source, 'columns'>, hasHeadings: boolean): string =>
  cells(source, hasHeadings, 0, source.columns - 1);

const cells = (source: Rows, hasHeadings: boolean, from: number, to: number): string =>
  (hasHeadings && ofTable(source, from, to)) || addressOf(source, hasHeadings, from, to);

function ofTable({ table, isWholeTable, head: [headings = []] }: Rows, from: number, to: number) {
  return isWholeTable && table !== null
    ? structuredReference(table, String(headings[from] ?? ''), String(headings[to] ?? ''))
    : null;
}

function addressOf(
  { sheet, firstRow, firstColumn, rows }: Rows,
  hasHeadings: boolean,
  from: number,
  to: number,
): string {
  const corner = (column: number, row: number) => `$${columnLetters(firstColumn + column)}$${row}`;
  const first = firstRow + (hasHeadings ? 1 : 0);
  return `${quoteSheet(sheet)}!${corner(from, first)}:${corner(to, firstRow + rows - 1)}`;
}
