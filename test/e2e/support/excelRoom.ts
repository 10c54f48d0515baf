import type * as excel from '../../../src/excel';
import { excelRoomBundle } from './excelRoomBundle';
import { WorkbenchPage } from './workbenchPage';
import type { Start } from './workbenchPage';

declare global {
  interface Window {
    excelRoom: typeof excel;
  }
}

/** The workbench with src/excel at hand in the pane's frame. */
export class ExcelRoom extends WorkbenchPage {
  static use(workbook: Start = 'sample'): ExcelRoom {
    const room = new ExcelRoom();
    // The pane's own policy would keep out the room's test bundle.
    beforeAll(() => room.begin({ workbook, painted: false }, { bypassCSP: true }), 120_000);
    beforeEach(() => room.enterRoom());
    afterAll(() => room.stop());
    return room;
  }

  private async enterRoom(): Promise<void> {
    await this.reset();
    await this.enterAnew();
  }

  /** Opens the pane again, in an Excel as the switches have it. */
  async reopen(): Promise<void> {
    await Promise.all([this.pane.waitForNavigation(), this.pane.evaluate(() => location.reload())]);
    await this.pane.evaluate('Office.onReady().then(() => null)');
    await this.enterAnew();
  }

  /** Loads src/excel again: what it has found out about Excel is forgotten. */
  async enterAnew(): Promise<void> {
    await this.pane.addScriptTag({ path: excelRoomBundle });
  }

  /** The file comes with a pane of its own. */
  override async openFile(bytes: Buffer, name?: string): Promise<void> {
    await super.openFile(bytes, name);
    await this.enterAnew();
  }
}
