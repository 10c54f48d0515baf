import { Direction } from '@univerjs/core';
import type {
  ICellData,
  IMutationInfo,
  IObjectMatrixPrimitiveType,
  IStyleData,
  Nullable,
} from '@univerjs/core';
import {
  DeleteRangeMoveLeftCommand,
  DeleteRangeMoveUpCommand,
  InsertColByRangeCommand,
  InsertRangeMoveDownCommand,
  InsertRangeMoveRightCommand,
  InsertRowByRangeCommand,
  RemoveColByRangeCommand,
  RemoveRowByRangeCommand,
  SetRangeValuesMutation,
  SetRangeValuesUndoMutationFactory,
  SetWorksheetColumnCountMutation,
  SetWorksheetRowCountMutation,
} from '@univerjs/sheets';
import type { ISetRangeValuesMutationParams } from '@univerjs/sheets';
import type { Area } from '../model/area';
import { bounding, cellCount, isEntireColumn, isEntireRow, maxColumns, maxRows } from '../model/area';
import type { CellStyle, Clearing } from '../model/sheets';
import { emptied } from './emptied';
import { gridRange } from './services';
import type { GridServices } from './services';
import { cellGridStyle } from './styles';

type Cells = IObjectMatrixPrimitiveType<Nullable<ICellData>>;

/** Beyond this, remembering the old cells for undo costs more than it is worth. */
const undoLimit = 250_000;

/** Changes cells of the grid in one mutation, with one step of undo. */
export class CellWriter {
  constructor(private readonly grid: GridServices) {}

  write(sheet: string, area: Area, cellValue: Cells): void {
    this.grid.ensureView();
    this.grow(sheet, area);
    const params: ISetRangeValuesMutationParams = {
      unitId: this.grid.unitId,
      subUnitId: sheet,
      cellValue,
    };
    if (cellCount(area) <= undoLimit && Object.keys(cellValue).length > 0) this.remember(params);
    // The grid takes any change of a cell with a formula for its end, but one that is local. What sets it off says the same, but is
    // whatever command of the grid happens to be under way.
    this.grid.run(SetRangeValuesMutation.id, sheet, params, { onlyLocal: isOnlyLook(cellValue) });
  }

  /** The same formula in other words. */
  reword(sheet: string, row: number, column: number, formula: string): void {
    this.grid.run(SetRangeValuesMutation.id, sheet, {
      cellValue: { [row]: { [column]: { f: formula, si: null } } },
    });
  }

  private remember(params: ISetRangeValuesMutationParams): void {
    const undo = SetRangeValuesUndoMutationFactory(this.grid.univer.__getInjector(), params);
    const mutation = (mutationParams: object): IMutationInfo => ({
      id: SetRangeValuesMutation.id,
      params: mutationParams,
    });
    this.grid.undo.pushUndoRedo({
      unitID: this.grid.unitId,
      undoMutations: [mutation(undo)],
      redoMutations: [mutation(params)],
    });
  }

  /** The grid shows fewer rows than Excel has, until more are needed. */
  grow(sheet: string, area: Area): void {
    const worksheet = this.grid.worksheet(sheet);
    const rows = Math.min(maxRows, area.row + area.rows);
    if (rows > worksheet.getRowCount()) {
      this.grid.run(SetWorksheetRowCountMutation.id, sheet, { rowCount: Math.min(maxRows, rows + 50) });
    }
    const columns = Math.min(maxColumns, area.column + area.columns);
    if (columns > worksheet.getColumnCount()) {
      this.grid.run(SetWorksheetColumnCountMutation.id, sheet, {
        columnCount: Math.min(maxColumns, columns + 5),
      });
    }
  }

  clear(sheet: string, area: Area, what: Clearing): void {
    this.fill(sheet, area, emptied[what]);
  }

  paint(sheet: string, area: Area, style: IStyleData): void {
    this.fill(sheet, area, { s: style });
  }

  /** Looks of single cells, all in one step. */
  paintCells(sheet: string, styled: readonly (readonly [Area, CellStyle])[]): void {
    const cells: Cells = {};
    let all: Area | null = null;
    for (const [area, style] of styled) {
      (cells[area.row] ??= {})[area.column] = { s: cellGridStyle(style) };
      all = all ? bounding(all, area) : area;
    }
    if (all) this.write(sheet, all, cells);
  }

  private fill(sheet: string, area: Area, cell: Nullable<ICellData>): void {
    const cells: Cells = {};
    for (let row = area.row; row < area.row + area.rows; row++) {
      cells[row] = {};
      for (let column = area.column; column < area.column + area.columns; column++) cells[row][column] = cell;
    }
    this.write(sheet, area, cells);
  }

  cutOut(sheet: string, area: Area, shift: 'Up' | 'Left'): Promise<void> {
    return this.grid.runAsync(removal(area, shift), sheet, { range: this.inGrid(sheet, area) });
  }

  insert(sheet: string, area: Area, shift: 'Down' | 'Right'): Promise<void> {
    this.grow(sheet, isEntireRow(area) || isEntireColumn(area) ? { ...area, rows: 1, columns: 1 } : area);
    const direction = lookFrom(area, shift);
    return this.grid.runAsync(insertion(area, shift), sheet, { range: this.inGrid(sheet, area), direction });
  }

  private inGrid(sheet: string, area: Area) {
    const worksheet = this.grid.worksheet(sheet);
    const rows = Math.min(area.rows, worksheet.getRowCount() - area.row);
    const columns = Math.min(area.columns, worksheet.getColumnCount() - area.column);
    return gridRange({ ...area, rows, columns });
  }
}

function isOnlyLook(cells: Cells): boolean {
  const [row = {}] = Object.values(cells);
  const [cell] = Object.values(row);
  return Boolean(cell) && Object.keys(cell ?? {}).every((key) => key === 's');
}

/** New rows and columns look like those before them; the first ones have none and look like those they move away. */
function lookFrom({ row, column }: Area, shift: 'Down' | 'Right'): Direction {
  if (shift === 'Down') return row === 0 ? Direction.UP : Direction.DOWN;
  return column === 0 ? Direction.LEFT : Direction.RIGHT;
}

function removal(area: Area, shift: 'Up' | 'Left'): string {
  if (isEntireRow(area)) return RemoveRowByRangeCommand.id;
  if (isEntireColumn(area)) return RemoveColByRangeCommand.id;
  return shift === 'Up' ? DeleteRangeMoveUpCommand.id : DeleteRangeMoveLeftCommand.id;
}

function insertion(area: Area, shift: 'Down' | 'Right'): string {
  if (isEntireRow(area)) return InsertRowByRangeCommand.id;
  if (isEntireColumn(area)) return InsertColByRangeCommand.id;
  return shift === 'Down' ? InsertRangeMoveDownCommand.id : InsertRangeMoveRightCommand.id;
}
