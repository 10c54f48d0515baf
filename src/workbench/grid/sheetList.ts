import { BooleanNumber, mergeWorksheetSnapshotWithDefault } from '@univerjs/core';
import {
  InsertSheetMutation,
  RemoveSheetMutation,
  SetWorksheetActiveOperation,
  SetWorksheetHideMutation,
  SetWorksheetNameCommand,
  SetWorksheetOrderCommand,
} from '@univerjs/sheets';
import type { SheetInfo } from '../model/sheets';
import { plainFont } from './font';
import type { GridServices } from './services';

/** The sheets of the workbook and which of them is in view. */
export class SheetList {
  private next = 1;

  constructor(private readonly grid: GridServices) {}

  list(): SheetInfo[] {
    return this.grid.workbook
      .getSheets()
      .map((sheet) => ({ id: sheet.getSheetId(), name: sheet.getName(), visible: !sheet.isSheetHidden() }));
  }

  has(sheet: string): boolean {
    return Boolean(this.grid.workbook.getSheetBySheetId(sheet));
  }

  active(): string {
    return this.grid.workbook.getActiveSheet().getSheetId();
  }

  activate(sheet: string): void {
    if (sheet === this.active()) return;
    this.show(sheet, true);
    this.bringUp(sheet);
  }

  private bringUp(sheet: string): void {
    if (sheet !== this.active()) this.grid.run(SetWorksheetActiveOperation.id, sheet, {});
  }

  /** The grid moves cells on the sheet in view only, and leaves in view what it moved. */
  async withActive(sheet: string, work: () => Promise<void>): Promise<void> {
    const before = this.active();
    this.bringUp(sheet);
    try {
      await work();
    } finally {
      this.bringUp(before);
    }
  }

  add(name: string): string {
    const id = `added-${Date.now().toString(36)}-${this.next++}`;
    const sheet = mergeWorksheetSnapshotWithDefault({
      id,
      name,
      rowCount: 1000,
      columnCount: 26,
      defaultStyle: plainFont,
    });
    const params = { unitId: this.grid.unitId, subUnitId: id, index: this.list().length, sheet };
    // The mutation, and as if somebody else had added it: or else the grid would also show the sheet, which Excel does not.
    this.grid.commands.syncExecuteCommand(InsertSheetMutation.id, params, { fromCollab: true });
    return id;
  }

  remove(sheet: string): void {
    const sheets = this.list().filter(({ visible }) => visible);
    const index = sheets.findIndex(({ id }) => id === sheet);
    const neighbour = sheets[index + 1] ?? sheets[index - 1];
    if (sheet === this.active() && neighbour) this.activate(neighbour.id);
    this.grid.run(RemoveSheetMutation.id, sheet, { subUnitName: this.grid.worksheet(sheet).getName() });
    this.grid.ensureView();
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
}
