import {
  InsertColMutation,
  InsertRowMutation,
  InsertSheetMutation,
  RemoveColMutation,
  RemoveRowMutation,
  RemoveSheetMutation,
  SetRangeValuesCommand,
  SetRangeValuesMutation,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
  SetWorksheetNameMutation,
} from '@univerjs/sheets';
import type { ISetRangeValuesMutationParams } from '@univerjs/sheets';
import type { IRange } from '@univerjs/core';
import { bounding, maxColumns, maxRows } from '../model/area';
import type { Area } from '../model/area';
import type { ChangeType, SheetChange, Sheets } from '../model/sheets';
import { BulkMatrix } from './bulkMatrix';
import { fromGridRange } from './services';
import type { GridServices } from './services';

type Listeners<T extends unknown[]> = ((...args: T) => void)[];

const movesCells =
  /^sheet\.(command|mutation)\.(insert|remove|delete|move|reorder|sort|append)\b.*(row|col|range)/;

/** Turns the grid's commands into the few events an add-in can hear. */
export function watchGrid(grid: GridServices, selection: Sheets['selection']) {
  const onTyped: Listeners<[string, Area]> = [];
  const onSelection: Listeners<[string, Area]> = [];
  const onChange: Listeners<[string, Area, ChangeType]> = [];
  const onSheet: Listeners<[SheetChange]> = [];
  const tell = (change: SheetChange) => onSheet.forEach((listener) => listener(change));
  const changed = (sheet: string, area: Area, change: ChangeType = 'RangeEdited') =>
    onChange.forEach((listener) => listener(sheet, area, change));
  const rows =
    (change: ChangeType) =>
    ({ subUnitId, range: { startRow: row, endRow } }: Params) =>
      changed(subUnitId, { row, column: 0, rows: endRow - row + 1, columns: maxColumns }, change);
  const columns =
    (change: ChangeType) =>
    ({ subUnitId, range: { startColumn: column, endColumn } }: Params) =>
      changed(subUnitId, { row: 0, column, rows: maxRows, columns: endColumn - column + 1 }, change);
  const names = new Map(grid.workbook.getSheets().map((sheet) => [sheet.getSheetId(), sheet.getName()]));
  let active = grid.workbook.getActiveSheet().getSheetId();

  const handlers: Record<string, (params: Params) => void> = {
    [SetRangeValuesMutation.id]: (params) => {
      const area = changedArea(params as unknown as ISetRangeValuesMutationParams);
      if (area) changed(params.subUnitId, area);
    },
    [SetRangeValuesCommand.id]: ({ subUnitId, range }) =>
      onTyped.forEach((listener) => listener(subUnitId, fromGridRange(range))),
    [InsertRowMutation.id]: rows('RowInserted'),
    [RemoveRowMutation.id]: rows('RowDeleted'),
    [InsertColMutation.id]: columns('ColumnInserted'),
    [RemoveColMutation.id]: columns('ColumnDeleted'),
    [SetSelectionsOperation.id]: () => {
      const { sheet, area } = selection();
      onSelection.forEach((listener) => listener(sheet, area));
    },
    [InsertSheetMutation.id]: ({ sheet }) => {
      if (!sheet) return;
      names.set(sheet.id, sheet.name);
      tell({ kind: 'added', sheet: sheet.id });
    },
    [RemoveSheetMutation.id]: ({ subUnitId }) =>
      tell({ kind: 'deleted', sheet: subUnitId, before: names.get(subUnitId) ?? '' }),
    [SetWorksheetNameMutation.id]: ({ subUnitId, name = '' }) => {
      tell({ kind: 'renamed', sheet: subUnitId, before: names.get(subUnitId) ?? '', after: name });
      names.set(subUnitId, name);
    },
    [SetWorksheetActiveOperation.id]: ({ subUnitId }) => {
      if (subUnitId === active) return;
      tell({ kind: 'deactivated', sheet: active });
      active = subUnitId;
      tell({ kind: 'activated', sheet: active });
    },
  };
  grid.commands.beforeCommandExecuted(({ id, params }) => {
    const { subUnitId = grid.workbook.getActiveSheet().getSheetId() } = (params ?? {}) as Partial<Params>;
    if (movesCells.test(id) && grid.workbook.getSheetBySheetId(subUnitId)) {
      BulkMatrix.of(grid.worksheet(subUnitId)).dissolve();
    }
  });
  grid.commands.onCommandExecuted(({ id, params }, options) => {
    // Results of formulas are no edits.
    if (options?.fromFormula) return;
    handlers[id]?.(params as Params);
  });
  return {
    /** Cells were changed past the grid's commands. */
    changed,
    onTyped: (listener: (sheet: string, area: Area) => void) => void onTyped.push(listener),
    onSelection: (listener: (sheet: string, area: Area) => void) => void onSelection.push(listener),
    onChange: (listener: (sheet: string, area: Area, change: ChangeType) => void) =>
      void onChange.push(listener),
    onSheet: (listener: (change: SheetChange) => void) => void onSheet.push(listener),
  };
}

interface Params {
  subUnitId: string;
  name?: string;
  sheet?: { id: string; name: string };
  /** Rows or columns that come or go, cells that are entered. */
  range: IRange;
}

/** The cells whose content, not only look, a mutation touched. */
function changedArea({ cellValue }: ISetRangeValuesMutationParams): Area | null {
  let area: Area | null = null;
  for (const [row, cells] of Object.entries(cellValue ?? {})) {
    const columns = Object.keys(cells).map(Number);
    const first = columns[0];
    const cell = cells[first];
    const onlyLook = cell && !('v' in cell) && !('f' in cell) && !('p' in cell);
    if (columns.length === 0 || onlyLook) continue;
    const line = {
      row: Number(row),
      column: first,
      rows: 1,
      columns: columns[columns.length - 1] - first + 1,
    };
    area = area ? bounding(area, line) : line;
  }
  return area;
}
