import { ObjectMatrix } from '@univerjs/core';
import { ICalculateFormulaService } from '@univerjs/engine-formula';
import type { IFormulaDatasetConfig } from '@univerjs/engine-formula';
import { gridRange } from './services';
import type { GridServices } from './services';

type Dirty = IFormulaDatasetConfig['dirtyRanges'];

/** While Excel calculates by hand, only formulas that are entered are computed, until all is asked for. */
export class ManualCalculation {
  isOn = false;

  constructor(private readonly grid: GridServices) {
    const engine = grid.univer.__getInjector().get(ICalculateFormulaService);
    const execute = engine.execute.bind(engine);
    engine.execute = (data) =>
      execute(this.isOn && !data.forceCalculate ? { ...data, dirtyRanges: this.entered(data) } : data);
  }

  /** The cells with formulas among those that changed. */
  private entered({ formulaData, dirtyRanges }: IFormulaDatasetConfig): Dirty {
    const { unitId } = this.grid;
    const entered: Dirty = [];
    for (const { sheetId, range } of dirtyRanges) {
      const { startRow, endRow, startColumn, endColumn } = range;
      new ObjectMatrix(formulaData[unitId]?.[sheetId] ?? {}).forValue((row, column) => {
        const isInside = row >= startRow && row <= endRow && column >= startColumn && column <= endColumn;
        if (isInside)
          entered.push({ unitId, sheetId, range: gridRange({ row, column, rows: 1, columns: 1 }) });
      });
    }
    return entered;
  }
}
