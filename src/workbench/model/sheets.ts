import type { Area } from './area';

/** What a cell holds; '' is an empty cell, errors are their text (`#N/A`). */
export type Scalar = string | number | boolean;

export interface SheetInfo {
  readonly id: string;
  readonly name: string;
  readonly visible: boolean;
}

/** The cell in which a formula stands. */
export interface FormulaCell {
  sheet: string;
  row: number;
  column: number;
}

/** One cell's change. What is left out stays; `value: null` empties the cell. */
export interface CellWrite {
  readonly value?: Scalar | null;
  readonly formula?: string | null;
  readonly format?: string;
}

export interface BorderStyle {
  style: string;
  color: string;
  weight: string;
}

export type Edge = 'EdgeTop' | 'EdgeBottom' | 'EdgeLeft' | 'EdgeRight';

export type Inner = 'InsideHorizontal' | 'InsideVertical';

export interface CellStyle {
  format?: string;
  bold?: boolean;
  italic?: boolean;
  underline?: boolean;
  color?: string;
  fill?: string | null;
  fontName?: string;
  fontSize?: number;
  horizontal?: string;
  vertical?: string;
  wrap?: boolean;
  indent?: number;
  borders?: Partial<Record<Edge | Inner, BorderStyle | null>>;
}

export type Clearing = 'Contents' | 'Formats' | 'All';

/** How many rows and columns stay in view. */
export interface Frozen {
  rows: number;
  columns: number;
}

/** What became of cells, in Excel's words. */
export type ChangeType = 'RangeEdited' | 'RowInserted' | 'RowDeleted' | 'ColumnInserted' | 'ColumnDeleted';

export type SheetChange =
  | { kind: 'added' | 'activated' | 'deactivated'; sheet: string }
  | { kind: 'deleted'; sheet: string; before: string }
  | { kind: 'renamed'; sheet: string; before: string; after: string };

/**
 * The cells of the workbook, whoever holds them: the grid on the page, or plain memory in the tests.
 * Everything above cells (tables, names, charts …) is kept by `Book`.
 */
export interface Sheets {
  list(): SheetInfo[];
  active(): string;
  activate(sheet: string): void;
  add(name: string): string;
  remove(sheet: string): void;
  rename(sheet: string, name: string): void;
  move(sheet: string, position: number): void;
  show(sheet: string, visible: boolean): void;

  selection(): { sheet: string; area: Area };
  select(sheet: string, area: Area): void;

  used(sheet: string): Area | null;
  value(sheet: string, row: number, column: number): Scalar;
  formula(sheet: string, row: number, column: number): string | null;
  /** The cells the table of a formula takes. */
  spillOf(sheet: string, row: number, column: number): Area | null;
  /** The cells of all formulas that take more than their own. */
  spills(sheet: string): Area[];
  format(sheet: string, row: number, column: number): string;
  style(sheet: string, row: number, column: number): CellStyle;

  write(sheet: string, area: Area, cell: (row: number, column: number) => CellWrite | null): void;
  /** The looks of single cells. */
  restyleCells(sheet: string, cells: readonly (readonly [Area, CellStyle])[]): void;
  restyle(sheet: string, area: Area, style: CellStyle): void;
  clear(sheet: string, area: Area, what: Clearing): void;
  cutOut(sheet: string, area: Area, shift: 'Up' | 'Left'): Promise<void>;
  insert(sheet: string, area: Area, shift: 'Down' | 'Right'): Promise<void>;

  /** Cells that are one. */
  merged(sheet: string): Area[];
  merge(sheet: string, area: Area): void;
  /** Parts all merged cells that an area touches. */
  unmerge(sheet: string, area: Area): void;

  /** How many pixels a text takes in a cell. */
  textWidth(text: string, look?: { bold?: boolean; size?: number }): number;
  columnWidth(sheet: string, column: number): number;
  setColumnWidth(sheet: string, column: number, columns: number, pixels: number): void;
  rowHeight(sheet: string, row: number): number;
  setRowHeight(sheet: string, row: number, rows: number, pixels: number): void;

  fitRows(sheet: string, row: number, rows: number): Promise<void>;
  frozen(sheet: string): Frozen;
  freeze(sheet: string, frozen: Frozen): void;
  gridlines(sheet: string): boolean;
  showGridlines(sheet: string, shown: boolean): void;
  tabColor(sheet: string): string;
  setTabColor(sheet: string, color: string): void;

  /** Words formulas anew that mean what they meant, such as after a table was renamed. */
  reword(change: (formula: string, cell: FormulaCell) => string): void;
  recalculate(): void;
  /** Whether formulas wait for `recalculate`. */
  calculatesManually(): boolean;
  calculateManually(manually: boolean): void;
  /** Shows what was written and tells listeners of it. */
  flush(): void;
  /** Resolves when the formulas written so far have their results. */
  settled(): Promise<void>;

  /** What was done so far cannot be undone any more. */
  forgetUndo(): void;

  /** Something was entered by hand, of which Excel makes more than of what is written. */
  onTyped(listener: (sheet: string, area: Area) => void): void;
  onSelection(listener: (sheet: string, area: Area) => void): void;
  onChange(listener: (sheet: string, area: Area, change: ChangeType) => void): void;
  onSheet(listener: (change: SheetChange) => void): void;
}
