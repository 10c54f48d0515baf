import {
  FormulaExecutedStateType,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationStartMutation,
  SetTriggerFormulaCalculationStartMutation,
} from '@univerjs/engine-formula';
import type { ISetFormulaCalculationNotificationMutation } from '@univerjs/engine-formula';
import type { Area } from '../model/area';
import { gridRange } from './services';
import type { GridServices } from './services';

const done = [FormulaExecutedStateType.SUCCESS, FormulaExecutedStateType.NOT_EXECUTED];
const patience = 4000;

/** Follows the grid's formula engine, which works on its own time. */
export class Calculation {
  private running = false;
  private waiting: (() => void)[] = [];
  /** Whether results from outside the engine are still to come. */
  awaiting: () => boolean = () => false;
  /** Called when all is computed; may begin another calculation. */
  onDone: () => void = () => undefined;

  constructor(private readonly grid: GridServices) {
    grid.commands.onCommandExecuted(({ id, params }) => {
      if (id === SetFormulaCalculationStartMutation.id) this.running = true;
      if (id !== SetFormulaCalculationNotificationMutation.id) return;
      const state = (params as ISetFormulaCalculationNotificationMutation).functionsExecutedState;
      if (state !== undefined && done.includes(state)) this.finished();
    });
  }

  private finished(): void {
    this.running = false;
    this.onDone();
    // Results are written just after the engine reports them.
    setTimeout(() => {
      if (!this.running) for (const resume of this.waiting.splice(0)) resume();
    });
  }

  /** Formulas were written; the engine has not begun yet. */
  expect(): void {
    this.running = true;
  }

  settled(limit = patience): Promise<void> {
    if (!this.running) return Promise.resolve();
    return new Promise((resolve) => {
      this.waiting.push(resolve);
      setTimeout(resolve, limit);
    });
  }

  /** The same, and all of the add-in's functions have answered. */
  async allSettled(limit: number): Promise<void> {
    const end = Date.now() + limit;
    do {
      await this.settled(Math.max(1, end - Date.now()));
      if (this.awaiting()) await new Promise((resolve) => setTimeout(resolve, 20));
    } while ((this.running || this.awaiting()) && Date.now() < end);
  }

  /** Computes these cells again, and what depends on them. */
  cells(cells: { sheet: string; row: number; column: number }[]): void {
    this.areas(cells.map(({ sheet, ...at }) => ({ sheet, area: { ...at, rows: 1, columns: 1 } })));
  }

  areas(areas: { sheet: string; area: Area }[]): void {
    const dirtyRanges = areas.map(({ sheet, area }) => ({
      unitId: this.grid.unitId,
      sheetId: sheet,
      range: gridRange(area),
    }));
    this.trigger({ dirtyRanges });
  }

  all(): void {
    this.trigger({ forceCalculation: true, dirtyRanges: [] });
  }

  private trigger(dirty: object): void {
    this.running = true;
    void this.grid.commands.executeCommand(
      SetTriggerFormulaCalculationStartMutation.id,
      {
        forceCalculation: false,
        dirtyNameMap: {},
        dirtyDefinedNameMap: {},
        dirtySuperTableMap: {},
        dirtyUnitFeatureMap: {},
        dirtyUnitOtherFormulaMap: {},
        clearDependencyTreeCache: {},
        ...dirty,
      },
      { onlyLocal: true },
    );
  }
}
