import { ObjectMatrix } from '@univerjs/core';
import {
  ICalculateFormulaService,
  IDependencyManagerService,
  LexerTreeBuilder,
} from '@univerjs/engine-formula';
import type { IFormulaDatasetConfig } from '@univerjs/engine-formula';
import type { Book } from '../model/book';
import { plainFormula } from '../model/plainFormula';
import type { FormulaCell } from '../model/sheets';
import type { UniverSheets } from './univerSheets';

interface Handed {
  cell: FormulaCell;
  plain: string;
}

/** Cells that spill over each other in a circle would go on for ever. */
const mostRounds = 20;

/**
 * Hands formulas to the grid's engine in plain addresses, since it knows tables only in part and spilled cells not at all.
 * What was typed stays in the cells. When a table or a spill is another, the formulas that refer to it are computed anew.
 */
export class PlainFormulas {
  private handed: Handed[] = [];
  private rounds = 0;

  constructor(
    private readonly book: Book,
    private readonly sheets: UniverSheets,
  ) {}

  private get injector() {
    return this.sheets.grid.univer.__getInjector();
  }

  begin(): void {
    forgetOpenBrackets(this.injector.get(LexerTreeBuilder));
    const engine = this.injector.get(ICalculateFormulaService);
    const execute = engine.execute.bind(engine);
    engine.execute = (data) => {
      this.translate(data);
      return execute(data);
    };
    // Formulas that were computed may spill over other cells now.
    this.sheets.calculation.onDone = () => {
      this.rounds = this.refresh() ? this.rounds + 1 : 0;
    };
    this.book.onChange(() => this.refresh());
    this.sheets.onChange(() => this.refresh());
  }

  private translate({ formulaData }: IFormulaDatasetConfig): void {
    this.handed = [];
    for (const [sheet, rows] of Object.entries(formulaData[this.sheets.grid.unitId] ?? {})) {
      const matrix = new ObjectMatrix(rows ?? {});
      matrix.forValue((row, column, item) => {
        if (!item) return;
        const cell = { sheet, row, column };
        // Cells that a formula was drawn over share its text.
        const typed = item.si ? this.sheets.formula(sheet, row, column) : item.f;
        const plain = typed && plainFormula(this.book, typed, cell);
        if (!plain || plain === typed) return;
        matrix.setValue(row, column, { f: plain });
        this.handed.push({ cell, plain });
      });
    }
  }

  /** Computes the formulas anew whose references lead elsewhere than when they were handed over. */
  private refresh(): boolean {
    if (this.rounds >= mostRounds) return false;
    const dependencies = this.injector.get(IDependencyManagerService);
    const changed: FormulaCell[] = [];
    for (const handed of this.handed) {
      const { sheet, row, column } = handed.cell;
      const formula = this.sheets.has(sheet) && this.sheets.formula(sheet, row, column);
      const plain = formula && plainFormula(this.book, formula, handed.cell);
      if (!plain || plain === handed.plain) continue;
      handed.plain = plain;
      dependencies.removeFormulaDependency(this.sheets.grid.unitId, sheet, row, column);
      changed.push(handed.cell);
    }
    if (changed.length > 0) this.sheets.calculation.cells(changed);
    return changed.length > 0;
  }
}

/** The grid's lexer takes brackets left open, such as one after an apostrophe, for those of the next formula. */
function forgetOpenBrackets(lexer: LexerTreeBuilder): void {
  const state = lexer as unknown as { _resetTemp(): void; _squareBracketState: number };
  const reset = state._resetTemp.bind(lexer);
  state._resetTemp = () => {
    reset();
    state._squareBracketState = 0;
  };
}
