import type { ICellData, ObjectMatrix } from '@univerjs/core';
import { BulkMatrix } from './bulkMatrix';
import type { GridServices } from './services';

/** The formula engine copies the cells it knows of, without those kept in bulk: hands it the store itself. */
export function showBulkToFormulas(grid: GridServices): void {
  const { formulas } = grid;
  const copied = formulas.getCalculateData.bind(formulas);
  formulas.getCalculateData = () => {
    const data = copied();
    for (const [sheet, item] of Object.entries(data.allUnitData[grid.unitId] ?? {})) {
      if (item) item.cellData = BulkMatrix.of(grid.worksheet(sheet)) as ObjectMatrix<ICellData>;
    }
    return data;
  };
}
