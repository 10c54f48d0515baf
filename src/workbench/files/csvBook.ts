import { csvCells } from './csv';
import { emptySheet } from './fileBook';
import type { FileBook, FileCell, FileCells } from './fileBook';

/** A text file as a workbook: one sheet, which bears its name. */
export function csvBook(bytes: Uint8Array, name: string, date1904: boolean): FileBook {
  const rows = csvCells(bytes, date1904);
  const cells: FileCells = new Map();
  for (const [row, line] of rows.entries()) {
    const target = new Map<number, FileCell>();
    for (const [column, cell] of line.entries()) {
      const { value = '', formula = null, format = 'General' } = cell;
      if (value !== null || formula) target.set(column, { value: value ?? '', formula, format });
    }
    cells.set(row, target);
  }
  const columns = Math.max(1, ...rows.map((row) => row.length));
  const area = { row: 0, column: 0, rows: Math.max(1, rows.length), columns };
  return {
    sheets: [{ ...emptySheet, name: titleOf(name), cells, area }],
    names: [],
    xmlParts: [],
    properties: {},
    date1904,
  };
}

const titleOf = (name: string): string =>
  name
    .replace(/^.*[\\/]/, '')
    .replace(/\.\w+$/, '')
    .replace(/[:\\/?*[\]]/g, ' ')
    .slice(0, 31) || 'Sheet1';
