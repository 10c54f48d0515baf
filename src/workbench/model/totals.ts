import type { Book, Table } from './book';
import { writeReference } from './structuredReference';
import { headingsOf } from './tableCells';

/** Excel's numbers for what a total row says of its last column, of those rows that are in sight. */
const sum = 109;
const count = 103;

/** Shows or hides the total row of a table; what stands below moves away. */
export async function showTotals(book: Book, table: Table, shown: boolean): Promise<void> {
  if (table.showTotals === shown) return;
  const { sheets } = book;
  const { sheet, area } = table;
  if (shown) {
    const row = { ...area, row: area.row + area.rows, rows: 1 };
    const used = sheets.used(sheet);
    if (used && used.row + used.rows > row.row) await sheets.insert(sheet, row, 'Down');
    table.area = { ...area, rows: area.rows + 1 };
    table.showTotals = true;
    sheets.write(sheet, row, (_, column) => total(book, table, column));
  } else {
    const row = { ...area, row: area.row + area.rows - 1, rows: 1 };
    table.area = { ...area, rows: area.rows - 1 };
    table.showTotals = false;
    sheets.clear(sheet, row, 'Contents');
  }
  book.changed();
}

function total({ sheets }: Book, table: Table, column: number) {
  const { sheet, area } = table;
  if (column === area.column + area.columns - 1) {
    const isNumber = typeof sheets.value(sheet, area.row + 1, column) === 'number';
    const heading = headingsOf(sheets, table)[area.columns - 1];
    const cells = writeReference({ table: '', parts: [], columns: [heading, heading] });
    return { formula: `=SUBTOTAL(${isNumber ? sum : count},${cells})` };
  }
  return column === area.column ? { value: 'Total', formula: null } : null;
}
