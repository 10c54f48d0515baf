import { ObjectMatrix, RedoCommand, UndoCommand } from '@univerjs/core';
import { SetRangeValuesCommand } from '@univerjs/sheets';
import type { Area } from '../model/area';
import { parseInput } from '../model/input';
import type { CellStyle, CellWrite, Clearing, FormulaCell, Frozen, Scalar, Sheets } from '../model/sheets';
import { BulkMatrix } from './bulkMatrix';
import type { BulkValues } from './bulkMatrix';
import { BulkWriter, isBulk } from './bulkWriter';
import { Calculation } from './calculation';
import { CellReader } from './cellReader';
import { CellWriter } from './cellWriter';
import { textWidth } from './font';
import { showBulkToFormulas } from './formulaData';
import { gridCell } from './gridCell';
import { watchGrid } from './gridEvents';
import { ManualCalculation } from './manualCalculation';
import { Merges } from './merges';
import { selectArea, selectedArea } from './selection';
import { gridRange } from './services';
import type { GridServices } from './services';
import { SheetList } from './sheetList';
import { SheetView } from './sheetView';
import { fromGridStyle, stylesByPart } from './styles';

/** The workbook's cells as the grid on the page holds them. */
export class UniverSheets implements Sheets {
  private readonly reader: CellReader;
  private readonly writer: CellWriter;
  private readonly bulk: BulkWriter;
  private readonly sheets: SheetList;
  private readonly merges: Merges;
  private readonly view: SheetView;
  private readonly events: ReturnType<typeof watchGrid>;
  private readonly manual: ManualCalculation;
  readonly calculation: Calculation;

  constructor(readonly grid: GridServices) {
    showBulkToFormulas(grid);
    this.reader = new CellReader(grid);
    this.writer = new CellWriter(grid);
    this.sheets = new SheetList(grid);
    this.merges = new Merges(grid);
    this.view = new SheetView(grid);
    this.calculation = new Calculation(grid);
    this.manual = new ManualCalculation(grid);
    this.events = watchGrid(grid, () => this.selection());
    this.bulk = new BulkWriter(grid, this.writer, (sheet, area) => {
      this.events.changed(sheet, area);
      this.calculation.areas([{ sheet, area }]);
    });
  }

  list = () => this.sheets.list();
  has = (sheet: string) => this.sheets.has(sheet);
  active = () => this.sheets.active();
  activate = (sheet: string) => this.sheets.activate(sheet);
  add = (name: string) => this.sheets.add(name);
  remove = (sheet: string) => this.sheets.remove(sheet);
  rename = (sheet: string, name: string) => this.sheets.rename(sheet, name);
  move = (sheet: string, position: number) => this.sheets.move(sheet, position);
  show = (sheet: string, visible: boolean) => this.sheets.show(sheet, visible);

  selection(): { sheet: string; area: Area } {
    return { sheet: this.active(), area: selectedArea(this.grid) };
  }

  select(sheet: string, area: Area): void {
    this.activate(sheet);
    this.writer.grow(sheet, { ...area, rows: 1 });
    selectArea(this.grid, sheet, area);
  }

  used = (sheet: string) => this.reader.used(sheet);
  value = (sheet: string, row: number, column: number) => this.reader.value(sheet, row, column);
  formula = (sheet: string, row: number, column: number) => this.reader.formula(sheet, row, column);

  spillOf = (sheet: string, row: number, column: number) => this.reader.spillOf(sheet, row, column);

  spills = (sheet: string) => this.reader.spills(sheet);

  format(sheet: string, row: number, column: number): string {
    return this.reader.style(sheet, row, column)?.n?.pattern ?? 'General';
  }

  style(sheet: string, row: number, column: number): CellStyle {
    return fromGridStyle(this.reader.style(sheet, row, column));
  }

  write(sheet: string, area: Area, cell: (row: number, column: number) => CellWrite | null): void {
    let formulas = false;
    const noting = (row: number, column: number) => {
      const change = cell(row, column);
      formulas ||= Boolean(change?.formula);
      return change;
    };
    const cells = this.bulk.write(sheet, area, noting, isBulk(area));
    if (formulas) this.calculation.expect();
    if (cells.hasValue()) this.writer.write(sheet, area, cells.getMatrix());
  }

  restyle(sheet: string, area: Area, style: CellStyle): void {
    for (const part of stylesByPart(style, area)) {
      if (isBulk(part.area)) this.bulk.paint(sheet, part.area, part.style);
      else this.writer.paint(sheet, part.area, part.style);
    }
  }

  restyleCells(sheet: string, cells: readonly (readonly [Area, CellStyle])[]): void {
    this.writer.paintCells(sheet, cells);
  }

  clear(sheet: string, area: Area, what: Clearing): void {
    if (isBulk(area)) this.bulk.clear(sheet, area, what);
    else this.writer.clear(sheet, area, what);
  }

  flush(): void {
    this.bulk.flush();
  }

  cutOut(sheet: string, area: Area, shift: 'Up' | 'Left'): Promise<void> {
    this.calculation.expect();
    return this.sheets.withActive(sheet, () => this.writer.cutOut(sheet, area, shift));
  }

  insert(sheet: string, area: Area, shift: 'Down' | 'Right'): Promise<void> {
    this.calculation.expect();
    return this.sheets.withActive(sheet, () => this.writer.insert(sheet, area, shift));
  }

  merged = (sheet: string) => this.merges.of(sheet);
  merge = (sheet: string, area: Area) => this.merges.add(sheet, area);
  unmerge = (sheet: string, area: Area) => this.merges.remove(sheet, area);

  textWidth = textWidth;
  columnWidth = (sheet: string, column: number) => this.view.columnWidth(sheet, column);
  rowHeight = (sheet: string, row: number) => this.view.rowHeight(sheet, row);
  fitRows = (sheet: string, row: number, rows: number) => this.view.fitRows(sheet, row, rows);
  frozen = (sheet: string) => this.view.frozen(sheet);
  freeze = (sheet: string, frozen: Frozen) => this.view.freeze(sheet, frozen);
  gridlines = (sheet: string) => this.view.gridlines(sheet);
  showGridlines = (sheet: string, shown: boolean) => this.view.showGridlines(sheet, shown);
  tabColor = (sheet: string) => this.view.tabColor(sheet);
  setTabColor = (sheet: string, color: string) => this.view.setTabColor(sheet, color);

  setColumnWidth(sheet: string, column: number, columns: number, pixels: number): void {
    this.view.setColumnWidth(sheet, column, columns, pixels);
  }

  setRowHeight(sheet: string, row: number, rows: number, pixels: number): void {
    this.view.setRowHeight(sheet, row, rows, pixels);
  }

  /** Enters something as typing in the cell does: through the grid's own command. */
  type(sheet: string, row: number, column: number, input: Scalar | null): void {
    const { value, formula, format } = parseInput(input, this.format(sheet, row, column));
    this.writer.grow(sheet, { row, column, rows: 1, columns: 1 });
    this.calculation.expect();
    this.grid.run(SetRangeValuesCommand.id, sheet, {
      range: gridRange({ row, column, rows: 1, columns: 1 }),
      value: gridCell({ value: formula ? undefined : value, formula, format }),
    });
  }

  /** Lays columns of any length under a sheet at once. */
  loadColumns(sheet: string, columns: readonly BulkValues[]): void {
    BulkMatrix.of(this.grid.worksheet(sheet)).lay(columns);
    const rows = Math.max(1, ...columns.map(({ length }) => length));
    this.bulk.note(sheet, { row: 0, column: 0, rows, columns: Math.max(1, columns.length) });
    this.flush();
  }

  redraw(): void {
    this.bulk.redraw(this.active());
  }

  forgetUndo(): void {
    this.grid.undo.clearUndoRedo(this.grid.unitId);
  }

  undo(): void {
    void this.grid.commands.executeCommand(UndoCommand.id);
  }

  redo(): void {
    void this.grid.commands.executeCommand(RedoCommand.id);
  }

  reword(change: (formula: string, cell: FormulaCell) => string): void {
    for (const [sheet, rows] of Object.entries(this.grid.formulas.getFormulaData()[this.grid.unitId] ?? {})) {
      new ObjectMatrix(rows ?? {}).forValue((row, column) => {
        const before = this.formula(sheet, row, column);
        const after = before && change(before, { sheet, row, column });
        if (!after || after === before) return;
        this.calculation.expect();
        this.writer.reword(sheet, row, column, after);
      });
    }
  }

  /** Called before everything is computed anew. */
  beforeRecalculation: () => void = () => undefined;

  calculatesManually = () => this.manual.isOn;

  calculateManually(manually: boolean): void {
    const isBack = this.manual.isOn && !manually;
    this.manual.isOn = manually;
    if (isBack) this.recalculate();
  }

  recalculate(): void {
    this.beforeRecalculation();
    this.calculation.all();
  }

  settled(): Promise<void> {
    this.flush();
    return this.calculation.settled();
  }

  onTyped: Sheets['onTyped'] = (listener) => this.events.onTyped(listener);
  onSelection: Sheets['onSelection'] = (listener) => this.events.onSelection(listener);
  onChange: Sheets['onChange'] = (listener) => this.events.onChange(listener);
  onSheet: Sheets['onSheet'] = (listener) => this.events.onSheet(listener);
}
