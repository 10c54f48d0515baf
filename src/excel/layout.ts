import { cellsAddress, lastColumn, lastRow, type Rectangle } from './address';
import type { Output } from './types';
import { WorkbookError } from './workbookError';

/** Where the parts of an output go: title and note on top, the table below, the chart to its right. */
export interface Layout {
  /** Texts of the first column above the table; the last one is empty. */
  above: string[];
  /** Title, note and table. */
  body: Rectangle;
  /** Headings and rows. */
  table: Rectangle;
  chart: Rectangle | null;
}

const chartRows = 18;
const chartColumns = 9;

/** Lays an output out with its top left cell at a row and column (0-based). */
export function layOut(output: Output, row: number, column: number): Layout {
  const { headings, rows } = output.table;
  const above = [output.title, ...output.note, ''];
  // A table has at least one row, if an empty one.
  const height = 1 + Math.max(1, rows.length);
  const table = { row: row + above.length, column, rows: height, columns: headings.length };
  const body = { row, column, rows: above.length + height, columns: headings.length };
  if (!isOnSheet(body)) throw sheetFull(body);
  return { above, body, table, chart: output.chart && rows.length > 0 ? chartPlace(table) : null };
}

/** Beside the table, or below it where the sheet ends. */
function chartPlace({ row, column, rows, columns }: Rectangle): Rectangle {
  const size = { rows: chartRows, columns: chartColumns };
  const beside = { row, column: column + columns + 1, ...size };
  const below = { row: row + rows + 1, column, ...size };
  const place = [beside, below].find(isOnSheet);
  if (!place) throw sheetFull(beside);
  return place;
}

export const isOnSheet = ({ row, column, rows, columns }: Rectangle): boolean =>
  row + rows <= lastRow && column + columns <= lastColumn;

export function sheetFull(place: Rectangle): WorkbookError {
  const { rows, columns } = place;
  const cell = cellsAddress({ ...place, rows: 1, columns: 1 });
  return new WorkbookError('sheet full', { code: 'noRoom', values: { rows, columns, cell } });
}
