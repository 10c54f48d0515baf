import {
  FormulaExecutedStateType,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationStartMutation,
  SetTriggerFormulaCalculationStartMutation,
} from '@univerjs/engine-formula';
import type { ISetFormulaCalculationNotificationMutation } from '@univerjs/engine-formula';
import type { GridServices } from './services';

const done = [FormulaExecutedStateType.SUCCESS, FormulaExecutedStateType.NOT_EXECUTED];
const patience = 4000;

/** Follows the grid's formula engine, which works on its own time. */
export class Calculation {
  private running = false;
  private waiting: (() => void)[] = [];

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
    // Results are written just after the engine reports them.
    setTimeout(() => {
      if (!this.running) for (const resume of this.waiting.splice(0)) resume();
    });
  }

  /** Formulas were written; the engine has not begun yet. */
  expect(): void {
    this.running = true;
  }

  get busy(): boolean {
    return this.running;
  }

  settled(limit = patience): Promise<void> {
    if (!this.running) return Promise.resolve();
    return new Promise((resolve) => {
      this.waiting.push(resolve);
      setTimeout(resolve, limit);
    });
  }

  all(): void {
    this.running = true;
    void this.grid.commands.executeCommand(
      SetTriggerFormulaCalculationStartMutation.id,
      { forceCalculation: true },
      { onlyLocal: true },
    );
  }
}
