import { maxColumns, maxRows } from '../model/area';
import type { Area } from '../model/area';
import { gridRange } from './services';
import type { GridServices } from './services';

/** The selected cells of the sheet in view. A line selected to the grid's end is a whole one, as in Excel. */
export function selectedArea(grid: GridServices): Area {
  const { startRow, startColumn, endRow, endColumn } =
    grid.selections.getCurrentLastSelection()?.range ?? gridRange({ row: 0, column: 0, rows: 1, columns: 1 });
  const sheet = grid.workbook.getActiveSheet();
  const length = (start: number, end: number, shown: number, all: number) =>
    start === 0 && end >= shown - 1 ? all : end - start + 1;
  // Beside whole lines the grid leaves the other bounds empty.
  const [row, column] = [startRow || 0, startColumn || 0];
  return {
    row,
    column,
    rows: length(row, endRow || 0, sheet.getRowCount(), maxRows),
    columns: length(column, endColumn || 0, sheet.getColumnCount(), maxColumns),
  };
}

/** Selects cells of the sheet in view, as far as the grid reaches, and brings them into sight. */
export function selectArea(grid: GridServices, sheet: string, area: Area): void {
  const worksheet = grid.worksheet(sheet);
  const rows = Math.min(area.rows, worksheet.getRowCount() - area.row);
  const columns = Math.min(area.columns, worksheet.getColumnCount() - area.column);
  const range = gridRange({ ...area, rows, columns });
  const first = gridRange({ ...area, rows: 1, columns: 1 });
  grid.commands.syncExecuteCommand('sheet.command.scroll-to-cell', { range: first });
  const primary = {
    actualRow: area.row,
    actualColumn: area.column,
    ...first,
    isMerged: false,
    isMergedMainCell: false,
  };
  grid.run('sheet.operation.set-selections', sheet, { selections: [{ range, primary, style: null }] });
}
