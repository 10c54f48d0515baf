import { CellValueType, ObjectMatrix } from '@univerjs/core';
import type { ICellData, IObjectMatrixPrimitiveType, Nullable, Worksheet } from '@univerjs/core';
import type { Scalar } from '../model/sheets';

/** One column of a big sheet: numbers, or anything else with '' for empty. NaN is an empty cell. */
export interface BulkColumn {
  readonly values: Float64Array | readonly Scalar[];
  readonly format?: string;
}

/**
 * The cell store of a sheet too big for one object a cell. Bulk columns are kept as arrays and become cell
 * objects only when the grid asks for them; what is edited afterwards lies over them.
 */
export class ColumnarMatrix extends ObjectMatrix<Nullable<ICellData>> {
  private readonly styles: (ICellData['s'] | undefined)[];

  constructor(
    edited: IObjectMatrixPrimitiveType<Nullable<ICellData>>,
    private readonly columns: readonly BulkColumn[],
    readonly bulkRows: number,
  ) {
    super(edited);
    this.styles = columns.map(({ format }) => (format ? { n: { pattern: format } } : undefined));
  }

  get bulkColumns(): number {
    return this.columns.length;
  }

  private isEdited(row: number, column: number): boolean {
    const edited = this.getMatrix()[row];
    return edited !== undefined && column in edited;
  }

  /** The value without making an object of it. */
  scalar(row: number, column: number): Scalar | undefined {
    if (this.isEdited(row, column)) return undefined;
    const value = this.columns[column]?.values[row];
    return typeof value === 'number' && Number.isNaN(value) ? '' : value;
  }

  override getValue(row: number, column: number): Nullable<ICellData> {
    if (this.isEdited(row, column)) return this.getMatrix()[row][column];
    const v = this.scalar(row, column);
    if (v === undefined || v === '') return undefined;
    const t =
      typeof v === 'number'
        ? CellValueType.NUMBER
        : typeof v === 'boolean'
          ? CellValueType.BOOLEAN
          : CellValueType.STRING;
    const s = this.styles[column];
    return { v: typeof v === 'boolean' ? Number(v) : v, t, ...(s && { s }) };
  }

  override realDeleteValue(row: number, column: number): void {
    if (column < this.columns.length && row < this.bulkRows) this.setValue(row, column, null);
    else super.realDeleteValue(row, column);
  }

  override getLength(): number {
    return Math.max(this.bulkRows, super.getLength());
  }

  override getRealRowRange() {
    const edited = super.getRealRowRange();
    return { startRow: 0, endRow: Math.max(this.bulkRows - 1, edited.endRow) };
  }

  override getRealRange() {
    const edited = super.getRealRange();
    return {
      startRow: 0,
      startColumn: 0,
      endRow: Math.max(this.bulkRows - 1, edited.endRow),
      endColumn: Math.max(this.columns.length - 1, edited.endColumn),
    };
  }

  override getRange() {
    return this.getRealRange();
  }
}

/** Puts bulk columns under what a sheet holds. */
export function layColumns(worksheet: Worksheet, columns: readonly BulkColumn[]): void {
  const rows = Math.max(0, ...columns.map(({ values }) => values.length));
  const matrix = new ColumnarMatrix(worksheet.getCellMatrix().getMatrix(), columns, rows);
  // The grid has no public way to bring one's own store.
  (worksheet as unknown as { _cellData: ColumnarMatrix })._cellData = matrix;
}
