import { ObjectMatrix } from '@univerjs/core';
import type { ICellData, IStyleData, Nullable, Worksheet } from '@univerjs/core';
import type { Area } from '../model/area';
import { bounding } from '../model/area';
import type { Clearing, Scalar } from '../model/sheets';
import { scalarCell } from './gridCell';
import { StyleRuns } from './styleRuns';

/** The cells of one column, '' (NaN among numbers) where it is empty. */
export type BulkValues = Float64Array | Scalar[];

/**
 * A cell store that can hold a sheet too big for one object a cell. Bulk columns are kept as arrays and become
 * cell objects only when the grid asks for them; what the grid itself writes lies over them.
 */
export class BulkMatrix extends ObjectMatrix<Nullable<ICellData>> {
  private columns: (BulkValues | undefined)[] = [];
  private looks: (StyleRuns | undefined)[] = [];

  /** The store of a sheet. The grid's own becomes ours where it stands, for others hold it already. */
  static of(worksheet: Worksheet): BulkMatrix {
    const matrix = worksheet.getCellMatrix();
    if (matrix instanceof BulkMatrix) return matrix;
    const bulk = Object.setPrototypeOf(matrix, BulkMatrix.prototype) as BulkMatrix;
    bulk.columns = [];
    bulk.looks = [];
    return bulk;
  }

  /** Lays arrays under the sheet. */
  lay(columns: readonly BulkValues[]): void {
    this.columns = [...columns];
  }

  put(row: number, column: number, value: Scalar): void {
    const edited = this.edited(row, column);
    if (edited) this.setValue(row, column, { ...edited, ...scalarCell(value) });
    else {
      const values = this.writable(column);
      while (values.length < row) values.push('');
      values[row] = value;
    }
  }

  private writable(column: number): Scalar[] {
    const values = this.columns[column] ?? [];
    const list = Array.isArray(values) ? values : Array.from(values, (v) => (Number.isNaN(v) ? '' : v));
    this.columns[column] = list;
    return list;
  }

  paint({ row, rows, column, columns }: Area, style: IStyleData): void {
    for (let at = column; at < column + columns; at++) {
      (this.looks[at] ??= new StyleRuns()).set(row, row + rows - 1, style);
    }
  }

  hasLook(column: number): boolean {
    return this.looks[column] !== undefined;
  }

  /** Empties the bulk of an area; cells the grid itself wrote stay. */
  erase({ row, rows, column, columns }: Area, what: Clearing): void {
    for (let at = column; at < Math.min(column + columns, this.columns.length); at++) {
      if (what === 'Formats' || !this.columns[at]) continue;
      const values = this.writable(at);
      values.fill('', row, row + rows);
      while (values.length > 0 && values[values.length - 1] === '') values.pop();
    }
    if (what === 'Contents') return;
    for (let at = column; at < Math.min(column + columns, this.looks.length); at++) {
      this.looks[at]?.set(row, row + rows - 1, null);
    }
  }

  edited(row: number, column: number): Nullable<ICellData> {
    return this.getMatrix()[row]?.[column];
  }

  private isEdited(row: number, column: number): boolean {
    const edited = this.getMatrix()[row];
    return edited !== undefined && column in edited;
  }

  /** Cells the grid itself wrote inside an area. */
  editedIn(area: Area): [number, number][] {
    const found: [number, number][] = [];
    this.forValue((row, column) => {
      const inRows = row >= area.row && row < area.row + area.rows;
      if (inRows && column >= area.column && column < area.column + area.columns) found.push([row, column]);
    });
    return found;
  }

  /** The value without making an object of it; undefined where the bulk holds none. */
  scalar(row: number, column: number): Scalar | undefined {
    const value = this.columns[column]?.[row];
    if (value === undefined || value === '' || this.isEdited(row, column)) return undefined;
    return typeof value === 'number' && Number.isNaN(value) ? undefined : value;
  }

  override getValue(row: number, column: number): Nullable<ICellData> {
    if (this.isEdited(row, column)) return this.getMatrix()[row][column];
    const value = this.scalar(row, column);
    const s = this.looks[column]?.at(row);
    if (value === undefined) return s && { s };
    return s ? { ...scalarCell(value), s } : scalarCell(value);
  }

  /** The rows and columns the bulk fills. */
  filled(): Area | null {
    let area: Area | null = null;
    for (const [column, values] of this.columns.entries()) {
      if (!values) continue;
      const isFilled = (value: Scalar) => value !== '' && !Number.isNaN(value);
      let [first, last] = [0, values.length - 1];
      while (last >= 0 && !isFilled(values[last])) last--;
      if (last < 0) continue;
      while (!isFilled(values[first])) first++;
      const part = { row: first, column, rows: last - first + 1, columns: 1 };
      area = area ? bounding(area, part) : part;
    }
    return area;
  }

  /** Makes cells of the bulk, for what moves cells about. */
  dissolve(): void {
    const rows = this.bulkRows;
    const columns = Math.max(this.columns.length, this.looks.length);
    for (let row = 0; row < rows; row++) {
      for (let column = 0; column < columns; column++) {
        const cell = this.getValue(row, column);
        if (cell && !this.isEdited(row, column)) super.setValue(row, column, cell);
      }
    }
    this.columns = [];
    this.looks = [];
  }

  private get bulkRows(): number {
    return this.columns.reduce((most, values) => Math.max(most, values?.length ?? 0), 0);
  }

  /** Nothing of the bulk stays under a cell the grid writes, lest it show again later. */
  private drop(row: number, column: number): void {
    const values = this.columns[column];
    if (!values || row >= values.length) return;
    if (Array.isArray(values)) values[row] = '';
    else values[row] = NaN;
  }

  override setValue(row: number, column: number, value: Nullable<ICellData>): void {
    this.drop(row, column);
    super.setValue(row, column, value);
  }

  override realDeleteValue(row: number, column: number): void {
    this.drop(row, column);
    this.looks[column]?.set(row, row, null);
    super.realDeleteValue(row, column);
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
