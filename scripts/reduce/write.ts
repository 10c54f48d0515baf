import { utils, write } from '@e965/xlsx';

type Rows = readonly (readonly (string | number)[])[];

/** A table as CSV: texts in quotes where they hold a comma, a quote or a line break (RFC 4180). */
export const csvText = (rows: Rows): string => rows.map((row) => `${row.map(field).join(',')}\n`).join('');

const field = (cell: string | number): string =>
  typeof cell === 'string' && /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : String(cell);

/** Rows that a sheet of Excel holds. */
const sheetRows = 1_048_576;

/** A table as a workbook of one sheet. */
export function xlsxBytes(rows: Rows): Buffer {
  if (rows.length > sheetRows)
    throw new Error(`The table has ${rows.length} rows, and a sheet holds ${sheetRows}: write it as .csv.`);
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows.map((row) => [...row])), 'Touchstone');
  return write(book, { type: 'buffer', bookType: 'xlsx', compression: true }) as Buffer;
}
