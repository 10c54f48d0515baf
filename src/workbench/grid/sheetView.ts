import { BooleanNumber } from '@univerjs/core';
import {
  SetFrozenMutation,
  SetTabColorMutation,
  SetWorksheetColWidthMutation,
  SetWorksheetRowHeightMutation,
  SetWorksheetRowIsAutoHeightCommand,
  ToggleGridlinesMutation,
} from '@univerjs/sheets';
import type { Frozen } from '../model/sheets';
import type { GridServices } from './services';

/** How a sheet is laid out and shown. */
export class SheetView {
  constructor(private readonly grid: GridServices) {}

  columnWidth(sheet: string, column: number): number {
    return this.grid.worksheet(sheet).getColumnWidth(column);
  }

  setColumnWidth(sheet: string, column: number, columns: number, pixels: number): void {
    const ranges = [
      { startRow: 0, endRow: 0, startColumn: column, endColumn: column + Math.min(columns, 1000) - 1 },
    ];
    this.grid.run(SetWorksheetColWidthMutation.id, sheet, { ranges, colWidth: Math.round(pixels) });
  }

  rowHeight(sheet: string, row: number): number {
    return this.grid.worksheet(sheet).getRowHeight(row);
  }

  setRowHeight(sheet: string, row: number, rows: number, pixels: number): void {
    const ranges = [rowRange(row, rows)];
    this.grid.run(SetWorksheetRowHeightMutation.id, sheet, { ranges, rowHeight: Math.round(pixels) });
  }

  fitRows(sheet: string, row: number, rows: number): Promise<void> {
    return this.grid.runAsync(SetWorksheetRowIsAutoHeightCommand.id, sheet, {
      ranges: [rowRange(row, rows)],
    });
  }

  frozen(sheet: string): Frozen {
    const { xSplit, ySplit } = this.grid.worksheet(sheet).getFreeze();
    return { rows: ySplit, columns: xSplit };
  }

  freeze(sheet: string, { rows, columns }: Frozen): void {
    this.grid.run(SetFrozenMutation.id, sheet, {
      startRow: rows > 0 ? rows : -1,
      startColumn: columns > 0 ? columns : -1,
      ySplit: rows,
      xSplit: columns,
    });
  }

  gridlines(sheet: string): boolean {
    return this.grid.worksheet(sheet).getConfig().showGridlines !== BooleanNumber.FALSE;
  }

  showGridlines(sheet: string, shown: boolean): void {
    this.grid.run(ToggleGridlinesMutation.id, sheet, {
      showGridlines: shown ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    });
  }

  tabColor(sheet: string): string {
    return this.grid.worksheet(sheet).getTabColor() ?? '';
  }

  setTabColor(sheet: string, color: string): void {
    this.grid.run(SetTabColorMutation.id, sheet, { color });
  }
}

const rowRange = (row: number, rows: number) => ({
  startColumn: 0,
  endColumn: 0,
  startRow: row,
  endRow: row + Math.min(rows, 10_000) - 1,
});
