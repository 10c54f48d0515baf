import { ObjectMatrix } from '@univerjs/core';
import type { ICellData, IObjectMatrixPrimitiveType, IStyleData, Nullable } from '@univerjs/core';
import type { Area } from '../model/area';
import { bounding, cellCount } from '../model/area';
import type { CellWrite, Clearing } from '../model/sheets';
import { BulkMatrix } from './bulkMatrix';
import type { CellWriter } from './cellWriter';
import { emptied } from './emptied';
import { gridCell } from './gridCell';
import type { GridServices } from './services';

/** From here on the grid's own way would take too long: each of its mutations looks at every cell there is. */
const many = 500;

export const isBulk = (area: Area) => cellCount(area) >= many;

/** Changes many cells straight in the store of a sheet, and tells the grid of them all at once. */
export class BulkWriter {
  private readonly pending = new Map<string, Area>();
  private readonly formats = new Map<string, IStyleData>();

  constructor(
    private readonly grid: GridServices,
    private readonly writer: CellWriter,
    private readonly changed: (sheet: string, area: Area) => void,
  ) {}

  /**
   * Writes the plain values of a big area. What is left to the grid is returned: all of a small area, for its undo,
   * and everything that has to do with formulas.
   */
  write(
    sheet: string,
    area: Area,
    change: (row: number, column: number) => CellWrite | null,
    bulk: boolean,
  ): ObjectMatrix<Nullable<ICellData>> {
    const matrix = BulkMatrix.of(this.grid.worksheet(sheet));
    const rest = new ObjectMatrix<Nullable<ICellData>>();
    for (let row = area.row; row < area.row + area.rows; row++) {
      for (let column = area.column; column < area.column + area.columns; column++) {
        const cell = change(row, column);
        if (!cell) continue;
        const edited = matrix.edited(row, column);
        if (!bulk || cell.formula || edited?.f || edited?.si || (edited && cell.format)) {
          rest.setValue(row, column, gridCell(cell));
          continue;
        }
        if (cell.value !== undefined) matrix.put(row, column, cell.value ?? '');
        if (cell.format && (cell.format !== 'General' || matrix.hasLook(column))) {
          matrix.paint({ row, column, rows: 1, columns: 1 }, this.formatted(cell.format));
        }
      }
    }
    if (bulk) this.note(sheet, area);
    return rest;
  }

  private formatted(pattern: string): IStyleData {
    const known = this.formats.get(pattern) ?? { n: pattern === 'General' ? null : { pattern } };
    this.formats.set(pattern, known);
    return known;
  }

  paint(sheet: string, area: Area, style: IStyleData): void {
    const matrix = BulkMatrix.of(this.grid.worksheet(sheet));
    this.restore(sheet, matrix, area, { s: style });
    matrix.paint(area, style);
    this.redraw(sheet);
  }

  clear(sheet: string, area: Area, what: Clearing): void {
    const matrix = BulkMatrix.of(this.grid.worksheet(sheet));
    this.restore(sheet, matrix, area, emptied[what]);
    matrix.erase(area, what);
    this.note(sheet, area);
  }

  /** Cells the grid wrote itself it also has to change itself. */
  private restore(sheet: string, matrix: BulkMatrix, area: Area, cell: Nullable<ICellData>): void {
    const cells: IObjectMatrixPrimitiveType<Nullable<ICellData>> = {};
    for (const [row, column] of matrix.editedIn(area)) (cells[row] ??= {})[column] = cell;
    if (Object.keys(cells).length > 0) this.writer.write(sheet, area, cells);
  }

  note(sheet: string, area: Area): void {
    const before = this.pending.get(sheet);
    this.pending.set(sheet, before ? bounding(before, area) : area);
  }

  /** Shows what was written, and lets formulas and listeners know. */
  flush(): void {
    const pending = [...this.pending];
    this.pending.clear();
    for (const [sheet, area] of pending) {
      if (!this.grid.workbook.getSheetBySheetId(sheet)) continue;
      this.writer.grow(sheet, area);
      this.redraw(sheet);
      this.changed(sheet, area);
    }
  }

  redraw(sheet: string): void {
    this.writer.write(sheet, { row: 0, column: 0, rows: 1, columns: 1 }, {});
  }
}
