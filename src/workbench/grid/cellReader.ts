import { CellValueType, ObjectMatrix } from '@univerjs/core';
import type { ICellData, IRange, Nullable } from '@univerjs/core';
import type { Area } from '../model/area';
import { bounding, cellCount } from '../model/area';
import type { Scalar } from '../model/sheets';
import { BulkMatrix } from './bulkMatrix';
import { fromGridRange } from './services';
import type { GridServices } from './services';

/** Reads cells: what was entered, and what formulas spill over their neighbours. */
export class CellReader {
  constructor(private readonly grid: GridServices) {}

  private matrix(sheet: string): BulkMatrix {
    return BulkMatrix.of(this.grid.worksheet(sheet));
  }

  private cell(sheet: string, row: number, column: number): Nullable<ICellData> {
    const own = this.matrix(sheet).getValue(row, column);
    if (own && own.v !== undefined && own.v !== null && own.v !== '') return own;
    const spilled = this.spill(sheet)?.[row]?.[column];
    return spilled ? { ...own, v: spilled.v, t: spilled.t } : own;
  }

  value(sheet: string, row: number, column: number): Scalar {
    const bulk = this.matrix(sheet).scalar(row, column);
    if (bulk !== undefined) return bulk;
    const cell = this.cell(sheet, row, column);
    if (!cell || cell.v === undefined || cell.v === null) return cell?.p ? plainText(cell) : '';
    if (cell.t === CellValueType.BOOLEAN) return cell.v === 1 || cell.v === true || cell.v === 'TRUE';
    return cell.v;
  }

  formula(sheet: string, row: number, column: number): string | null {
    const cell = this.matrix(sheet).edited(row, column);
    if (!cell?.f && !cell?.si) return null;
    return this.grid.formulas.getFormulaStringByCell(row, column, sheet, this.grid.unitId) ?? null;
  }

  /** The cells a formula's table takes; null where it is a single cell. */
  spillOf(sheet: string, row: number, column: number): Area | null {
    const range = this.spilled(sheet)?.[row]?.[column];
    return range ? fromGridRange(range) : null;
  }

  spills(sheet: string): Area[] {
    const areas: Area[] = [];
    new ObjectMatrix<IRange>(this.spilled(sheet) ?? {}).forValue((_, __, range) => {
      areas.push(fromGridRange(range));
    });
    return areas.filter((area) => cellCount(area) > 1);
  }

  private spilled(sheet: string) {
    return this.grid.formulas.getArrayFormulaRange()[this.grid.unitId]?.[sheet];
  }

  style(sheet: string, row: number, column: number) {
    const cell = this.matrix(sheet).getValue(row, column);
    return this.grid.workbook.getStyles().getStyleByCell(cell);
  }

  used(sheet: string): Area | null {
    const matrix = this.matrix(sheet);
    let area: Area | null = matrix.filled();
    const include = (more: Area) => {
      area = area ? bounding(area, more) : more;
    };
    matrix.forValue((row, column, cell) => {
      if (
        cell &&
        ((cell.v !== undefined && cell.v !== null && cell.v !== '') || cell.f || cell.si || cell.p)
      ) {
        include({ row, column, rows: 1, columns: 1 });
      }
    });
    for (const [row, cells] of Object.entries(this.spill(sheet) ?? {})) {
      for (const column of Object.keys(cells ?? {})) {
        include({ row: Number(row), column: Number(column), rows: 1, columns: 1 });
      }
    }
    return area;
  }

  private spill(sheet: string): Record<number, Record<number, Nullable<ICellData>>> | undefined {
    return this.grid.formulas.getArrayFormulaCellData()[this.grid.unitId]?.[sheet] as
      Record<number, Record<number, Nullable<ICellData>>> | undefined;
  }
}

const plainText = (cell: ICellData) => (cell.p?.body?.dataStream ?? '').replace(/\r\n$/, '');
