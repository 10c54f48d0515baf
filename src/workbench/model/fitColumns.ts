import type { Area } from './area';
import type { Book } from './book';
import { displayText } from './text';

const widestColumn = 420;
const margin = 12;

/** Makes columns wide enough for the longest text among their first rows; a table's headings are bold. */
export function fitColumns(
  { sheets, tables: all }: Pick<Book, 'sheets' | 'tables'>,
  sheet: string,
  area: Area,
): void {
  const used = sheets.used(sheet);
  if (!used) return;
  const tables = all.filter((table) => table.sheet === sheet);
  const isHeading = (row: number) => tables.some((table) => table.area.row === row);
  const last = Math.min(area.row + area.rows, used.row + used.rows, area.row + 200);
  for (
    let column = area.column;
    column < Math.min(area.column + area.columns, used.column + used.columns);
    column++
  ) {
    let widest = 0;
    for (let row = area.row; row < last; row++) {
      const text = displayText(sheets.value(sheet, row, column), sheets.format(sheet, row, column));
      const { bold, fontSize: size } = sheets.style(sheet, row, column);
      widest = Math.max(widest, sheets.textWidth(text, { bold: bold || isHeading(row), size }));
    }
    if (widest > 0) sheets.setColumnWidth(sheet, column, 1, Math.min(widestColumn, widest + margin));
  }
}
