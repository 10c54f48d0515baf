import { CommandType } from '@univerjs/core';
import type { Sheets } from '../model/sheets';
import type { GridServices } from './services';

/** The sheets to which something was done since the last look, be it to their cells, their looks or their names. */
export class Touched {
  private readonly sheets = new Set<string>();

  constructor(grid: GridServices, sheets: Pick<Sheets, 'onChange'>) {
    grid.commands.onCommandExecuted(({ type, params }, options) => {
      // Results of formulas are no edits.
      if (type !== CommandType.MUTATION || options?.fromFormula) return;
      const { subUnitId, cellValue } = (params ?? {}) as { subUnitId?: string; cellValue?: object };
      // Where a sheet is removed, no cell at all is written to another.
      const isEmpty = cellValue !== undefined && Object.keys(cellValue).length === 0;
      if (subUnitId && !isEmpty) this.sheets.add(subUnitId);
    });
    sheets.onChange((sheet) => this.sheets.add(sheet));
  }

  has(sheet: string): boolean {
    return this.sheets.has(sheet);
  }

  forget(): void {
    this.sheets.clear();
  }
}
