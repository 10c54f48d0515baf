import {
  BooleanNumber,
  CellValueType,
  mergeWorksheetSnapshotWithDefault,
  ObjectMatrix,
  RedoCommand,
  UndoCommand,
} from '@univerjs/core';
import type { ICellData, IObjectMatrixPrimitiveType, Nullable } from '@univerjs/core';
import {
  InsertSheetMutation,
  RemoveSheetMutation,
  SetRangeValuesCommand,
  SetRangeValuesMutation,
  SetWorksheetActiveOperation,
  SetWorksheetColWidthMutation,
  SetWorksheetHideMutation,
  SetWorksheetNameCommand,
  SetWorksheetOrderCommand,
  SetWorksheetRowHeightMutation,
} from '@univerjs/sheets';
import type { Area } from '../model/area';
import { cellCount, intersection } from '../model/area';
import { parseInput } from '../model/input';
import type { CellStyle, CellWrite, Clearing, Edge, Scalar, SheetInfo, Sheets } from '../model/sheets';
import { Calculation } from './calculation';
import { CellReader } from './cellReader';
import { CellWriter } from './cellWriter';
import { layColumns } from './columnarMatrix';
import type { BulkColumn } from './columnarMatrix';
import { watchGrid } from './gridEvents';
import { GridServices, gridRange } from './services';
import { fromGridStyle, gridBorder, gridEdge, toGridStyle } from './styles';

/** The workbook's cells as the grid on the page holds them. */
export class UniverSheets implements Sheets {
  private readonly reader: CellReader;
  private readonly writer: CellWriter;
  readonly calculation: Calculation;
  private readonly events: ReturnType<typeof watchGrid>;
  private nextSheet = 1;

  constructor(readonly grid: GridServices) {
    this.reader = new CellReader(grid);
    this.writer = new CellWriter(grid);
    this.calculation = new Calculation(grid);
    this.events = watchGrid(grid, () => this.selection());
  }

  list(): SheetInfo[] {
    return this.grid.workbook
      .getSheets()
      .map((sheet) => ({ id: sheet.getSheetId(), name: sheet.getName(), visible: !sheet.isSheetHidden() }));
  }

  active(): string {
    return this.grid.workbook.getActiveSheet().getSheetId();
  }

  activate(sheet: string): void {
    if (sheet === this.active()) return;
    this.show(sheet, true);
    this.grid.run(SetWorksheetActiveOperation.id, sheet, {});
  }

  add(name: string): string {
    const id = `added-${Date.now().toString(36)}-${this.nextSheet++}`;
    const sheet = mergeWorksheetSnapshotWithDefault({ id, name, rowCount: 1000, columnCount: 26 });
    // The mutation, for the command would also show the sheet, which Excel does not.
    this.grid.run(InsertSheetMutation.id, id, { index: this.list().length, sheet });
    return id;
  }

  remove(sheet: string): void {
    const sheets = this.list().filter(({ visible }) => visible);
    const index = sheets.findIndex(({ id }) => id === sheet);
    const neighbour = sheets[index + 1] ?? sheets[index - 1];
    if (sheet === this.active() && neighbour) this.activate(neighbour.id);
    this.grid.run(RemoveSheetMutation.id, sheet, { subUnitName: this.grid.worksheet(sheet).getName() });
  }

  rename(sheet: string, name: string): void {
    this.grid.run(SetWorksheetNameCommand.id, sheet, { name });
  }

  move(sheet: string, position: number): void {
    this.grid.run(SetWorksheetOrderCommand.id, sheet, { order: position });
  }

  show(sheet: string, visible: boolean): void {
    if (this.grid.worksheet(sheet).isSheetHidden() !== (visible ? BooleanNumber.TRUE : BooleanNumber.FALSE))
      return;
    this.grid.run(SetWorksheetHideMutation.id, sheet, {
      hidden: visible ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    });
  }

  selection(): { sheet: string; area: Area } {
    const range = this.grid.selections.getCurrentLastSelection()?.range;
    const { startRow = 0, startColumn = 0, endRow = 0, endColumn = 0 } = range ?? {};
    const sheet = this.grid.worksheet(this.active());
    const whole = (end: number, start: number, count: number, all: number) =>
      start === 0 && end >= count - 1 ? all : end - start + 1;
    const rows = whole(endRow || 0, startRow || 0, sheet.getRowCount(), 1_048_576);
    const columns = whole(endColumn || 0, startColumn || 0, sheet.getColumnCount(), 16_384);
    return { sheet: this.active(), area: { row: startRow || 0, column: startColumn || 0, rows, columns } };
  }

  select(sheet: string, area: Area): void {
    this.activate(sheet);
    this.writer.grow(sheet, intersection(area, { ...area, rows: Math.min(area.rows, 1) }) ?? area);
    const worksheet = this.grid.worksheet(sheet);
    const rows = Math.min(area.rows, worksheet.getRowCount() - area.row);
    const columns = Math.min(area.columns, worksheet.getColumnCount() - area.column);
    const range = gridRange({ ...area, rows, columns });
    this.grid.commands.syncExecuteCommand('sheet.command.scroll-to-cell', { range: { ...range } });
    this.grid.run('sheet.operation.set-selections', sheet, {
      selections: [
        {
          range,
          primary: {
            actualRow: area.row,
            actualColumn: area.column,
            ...gridRange({ ...area, rows: 1, columns: 1 }),
            isMerged: false,
            isMergedMainCell: false,
          },
          style: null,
        },
      ],
    });
  }

  used = (sheet: string) => this.reader.used(sheet);
  value = (sheet: string, row: number, column: number) => this.reader.value(sheet, row, column);
  formula = (sheet: string, row: number, column: number) => this.reader.formula(sheet, row, column);

  format(sheet: string, row: number, column: number): string {
    return this.reader.style(sheet, row, column)?.n?.pattern ?? 'General';
  }

  style(sheet: string, row: number, column: number): CellStyle {
    return fromGridStyle(this.reader.style(sheet, row, column));
  }

  write(sheet: string, area: Area, cell: (row: number, column: number) => CellWrite | null): void {
    const cells = new ObjectMatrix<Nullable<ICellData>>();
    let formulas = false;
    for (let row = area.row; row < area.row + area.rows; row++) {
      for (let column = area.column; column < area.column + area.columns; column++) {
        const change = cell(row, column);
        if (!change) continue;
        if (change.formula) formulas = true;
        cells.setValue(row, column, gridCell(change));
      }
    }
    if (formulas) this.calculation.expect();
    this.writer.write(sheet, area, cells.getMatrix());
  }

  restyle(sheet: string, area: Area, style: CellStyle): void {
    const cells: IObjectMatrixPrimitiveType<Nullable<ICellData>> = {};
    const shown = this.bounded(sheet, area);
    const common = toGridStyle(style);
    for (let row = shown.row; row < shown.row + shown.rows; row++) {
      cells[row] = {};
      for (let column = shown.column; column < shown.column + shown.columns; column++) {
        cells[row][column] = { s: { ...common, ...bordersAt(style, shown, row, column) } };
      }
    }
    this.writer.write(sheet, shown, cells);
  }

  clear(sheet: string, area: Area, what: Clearing): void {
    this.writer.clear(sheet, this.bounded(sheet, area), what);
  }

  cutOut(sheet: string, area: Area, shift: 'Up' | 'Left'): Promise<void> {
    return this.writer.cutOut(sheet, area, shift);
  }

  insert(sheet: string, area: Area, shift: 'Down' | 'Right'): Promise<void> {
    return this.writer.insert(sheet, area, shift);
  }

  /** Styles and clearing end where the grid ends. */
  private bounded(sheet: string, area: Area): Area {
    if (cellCount(area) < 1_000_000) return area;
    const worksheet = this.grid.worksheet(sheet);
    const all = { row: 0, column: 0, rows: worksheet.getRowCount(), columns: worksheet.getColumnCount() };
    const used = this.used(sheet);
    const inside = intersection(
      area,
      used ? { row: 0, column: 0, rows: used.row + used.rows, columns: used.column + used.columns } : all,
    );
    return inside ?? { ...area, rows: 1, columns: 1 };
  }

  columnWidth(sheet: string, column: number): number {
    return this.grid.worksheet(sheet).getColumnWidth(column);
  }

  setColumnWidth(sheet: string, column: number, columns: number, pixels: number): void {
    const ranges = [
      { startRow: 0, endRow: 0, startColumn: column, endColumn: column + Math.min(columns, 1000) - 1 },
    ];
    this.grid.run(SetWorksheetColWidthMutation.id, sheet, { ranges, colWidth: Math.round(pixels) });
  }

  rowHeight(sheet: string, row: number): number {
    return this.grid.worksheet(sheet).getRowHeight(row);
  }

  setRowHeight(sheet: string, row: number, rows: number, pixels: number): void {
    if (pixels <= 0) return;
    const ranges = [
      { startColumn: 0, endColumn: 0, startRow: row, endRow: row + Math.min(rows, 10_000) - 1 },
    ];
    this.grid.run(SetWorksheetRowHeightMutation.id, sheet, { ranges, rowHeight: Math.round(pixels) });
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

  /** The number format a function gave its result; the user's own format wins. */
  formatResult(sheet: string, row: number, column: number, format: string): void {
    if (this.format(sheet, row, column) !== 'General') return;
    const cellValue = { [row]: { [column]: { s: { n: { pattern: format } } } } };
    this.grid.commands.syncExecuteCommand(
      SetRangeValuesMutation.id,
      { unitId: this.grid.unitId, subUnitId: sheet, cellValue },
      { onlyLocal: true, fromFormula: true },
    );
  }

  loadColumns(sheet: string, columns: readonly BulkColumn[]): void {
    const rows = Math.max(1, ...columns.map(({ values }) => values.length));
    this.writer.grow(sheet, { row: 0, column: 0, rows, columns: columns.length });
    layColumns(this.grid.worksheet(sheet), columns);
    this.writer.write(sheet, { row: 0, column: 0, rows: 1, columns: 1 }, {});
  }

  undo(): void {
    void this.grid.commands.executeCommand(UndoCommand.id);
  }

  redo(): void {
    void this.grid.commands.executeCommand(RedoCommand.id);
  }

  /** Called before everything is computed anew. */
  beforeRecalculation: () => void = () => undefined;

  recalculate(): void {
    this.beforeRecalculation();
    this.calculation.all();
  }

  settled(): Promise<void> {
    return this.calculation.settled();
  }

  onSelection: Sheets['onSelection'] = (listener) => this.events.onSelection(listener);
  onChange: Sheets['onChange'] = (listener) => this.events.onChange(listener);
  onSheet: Sheets['onSheet'] = (listener) => this.events.onSheet(listener);
}

function gridCell(change: CellWrite): ICellData {
  const cell: ICellData = {};
  if (change.value === null) {
    cell.v = null;
    cell.p = null;
  } else if (change.value !== undefined) {
    cell.v = typeof change.value === 'boolean' ? Number(change.value) : change.value;
    // Text that looks like a number stays text.
    cell.t =
      typeof change.value === 'number'
        ? CellValueType.NUMBER
        : typeof change.value === 'boolean'
          ? CellValueType.BOOLEAN
          : CellValueType.STRING;
    cell.p = null;
  }
  if (change.formula !== undefined) {
    cell.f = change.formula;
    cell.si = null;
    if (change.formula !== null && change.value === undefined) cell.v = null;
  }
  if (change.format !== undefined)
    cell.s = { n: change.format === 'General' ? null : { pattern: change.format } };
  return cell;
}

/** Outer edges are drawn on the cells along them. */
function bordersAt(style: CellStyle, area: Area, row: number, column: number) {
  const on: Record<Edge, boolean> = {
    EdgeTop: row === area.row,
    EdgeBottom: row === area.row + area.rows - 1,
    EdgeLeft: column === area.column,
    EdgeRight: column === area.column + area.columns - 1,
  };
  const bd: Record<string, unknown> = {};
  for (const [edge, border] of Object.entries(style.borders ?? {})) {
    if (on[edge as Edge]) bd[gridEdge(edge as Edge)] = gridBorder(border);
  }
  return Object.keys(bd).length > 0 ? { bd } : {};
}
