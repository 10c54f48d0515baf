import { ICommandService, IUndoRedoService, Univer } from '@univerjs/core';
import type { IExecutionOptions, IRange, Workbook, Worksheet } from '@univerjs/core';
import { FormulaDataModel } from '@univerjs/engine-formula';
import { IRenderManagerService } from '@univerjs/engine-render';
import { SheetsSelectionsService } from '@univerjs/sheets';
import { SheetSkeletonManagerService } from '@univerjs/sheets-ui';
import type { Area } from '../model/area';

/** The parts of the grid this code works with. */
export class GridServices {
  readonly commands: ICommandService;
  readonly selections: SheetsSelectionsService;
  readonly formulas: FormulaDataModel;
  readonly undo: IUndoRedoService;

  constructor(
    readonly univer: Univer,
    readonly workbook: Workbook,
  ) {
    const injector = univer.__getInjector();
    this.commands = injector.get(ICommandService);
    this.selections = injector.get(SheetsSelectionsService);
    this.formulas = injector.get(FormulaDataModel);
    this.undo = injector.get(IUndoRedoService);
  }

  get unitId(): string {
    return this.workbook.getUnitId();
  }

  worksheet(sheet: string): Worksheet {
    const found = this.workbook.getSheetBySheetId(sheet);
    if (!found) throw new Error(`The grid has no sheet ${sheet}.`);
    return found;
  }

  private get render() {
    return this.univer.__getInjector().get(IRenderManagerService).getRenderById(this.unitId);
  }

  /** From now on nothing is drawn, for whoever does not look at the grid. All else goes on. */
  stopPainting(): void {
    const engine = this.render?.engine;
    if (!engine) return;
    engine.stopRenderLoop();
    engine.runRenderLoop = () => undefined;
  }

  /** After sheets came and went the grid may have nothing to draw on, which its mutations do not expect. */
  ensureView(): void {
    const skeletons = this.render?.with(SheetSkeletonManagerService);
    if (skeletons && !skeletons.getCurrentParam()) {
      skeletons.setCurrent({ sheetId: this.workbook.getActiveSheet().getSheetId() });
    }
  }

  /** Runs one command or mutation on a sheet. */
  run(id: string, sheet: string, params: object, options?: IExecutionOptions): void {
    this.commands.syncExecuteCommand(id, { unitId: this.unitId, subUnitId: sheet, ...params }, options);
  }

  async runAsync(id: string, sheet: string, params: object): Promise<void> {
    const isDone = await this.commands.executeCommand(id, {
      unitId: this.unitId,
      subUnitId: sheet,
      ...params,
    });
    if (!isDone) throw new Error(`The grid did not run ${id}.`);
  }
}

export const fromGridRange = ({ startRow, startColumn, endRow, endColumn }: IRange): Area => ({
  row: startRow,
  column: startColumn,
  rows: endRow - startRow + 1,
  columns: endColumn - startColumn + 1,
});

export const gridRange = ({ row, column, rows, columns }: Area) => ({
  startRow: row,
  startColumn: column,
  endRow: row + rows - 1,
  endColumn: column + columns - 1,
});
