import { bounding } from '../model/area';
import type { Area } from '../model/area';
import type { Book } from '../model/book';
import { hiddenRows } from '../model/filters';
import { namedTables } from '../model/namedTables';
import type { SheetInfo } from '../model/sheets';
import { chartToFile } from './chartPlaces';
import type { FileCell, FileCells, FileSheet } from './fileBook';

/** A sheet of the grid, with all that the workbook knows of it, as it goes to a file. */
export function sheetToFile(book: Book, { id, name, visible }: SheetInfo): FileSheet {
  const { sheets } = book;
  const of = <T extends { sheet: string }>(all: readonly T[]) => all.filter(({ sheet }) => sheet === id);
  const tables = of(book.tables);
  // A table may go on below what is filled in.
  const area = [
    sheets.used(id) ?? { row: 0, column: 0, rows: 1, columns: 1 },
    ...tables.map((table) => table.area),
  ].reduce(bounding);
  return {
    name,
    hidden: !visible,
    cells: cellsToFile(book, id, area),
    area,
    columnWidths: Array.from({ length: area.column + area.columns }, (_, column) =>
      Math.max(1, sheets.columnWidth(id, column) / sheets.textWidth('0')),
    ),
    isHiddenRow: hiddenRows(book, id),
    frozen: sheets.frozen(id),
    gridlines: sheets.gridlines(id),
    tabColor: sheets.tabColor(id),
    tables,
    merged: sheets.merged(id),
    charts: of(book.charts).map((chart) => chartToFile(sheets, chart)),
    colorScales: of(book.colorScales),
    validations: of(book.validations),
    pageLayout: book.pageLayouts.get(id) ?? null,
  };
}

function cellsToFile({ sheets, tables }: Book, id: string, area: Area): FileCells {
  const cells: FileCells = new Map();
  for (let row = area.row; row < area.row + area.rows; row++) {
    const line = new Map<number, FileCell>();
    for (let column = area.column; column < area.column + area.columns; column++) {
      const value = sheets.value(id, row, column);
      const typed = sheets.formula(id, row, column);
      const formula = typed && namedTables(tables, typed, { sheet: id, row, column });
      const format = sheets.format(id, row, column);
      const style = sheets.style(id, row, column);
      const isPlain = Object.keys(style).length === 0;
      if (value === '' && !formula && format === 'General' && isPlain) continue;
      const spill = formula ? sheets.spillOf(id, row, column) : null;
      line.set(column, { value, formula, format, spill, ...(!isPlain && { style }) });
    }
    cells.set(row, line);
  }
  return cells;
}
