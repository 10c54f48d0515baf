import type { Scalar } from '../../model/sheets';
import type { TestApi } from '../testApi';
import type { PaneUser } from './paneUser';
import { until } from './until';

/** What the tab in sight shows. */
const panel = '.panel:not([hidden])';

/** A workbench just opened, and what users do in it again and again on the way to a state. */
export class Stage {
  constructor(
    readonly workbench: TestApi,
    readonly user: PaneUser,
  ) {}

  /** Tabs, views and buttons go by their place, since names differ from language to language. */
  async tab(index: number): Promise<void> {
    await this.user.click('[role=tab]', index);
  }

  async select(address: string): Promise<void> {
    this.workbench.select(address);
    await this.user.find(`${panel} .role`);
    // The cells are checked when the selection has come to rest.
    await this.user.rest();
  }

  /** Fills a sheet of its own with columns, headings first; answers its address. */
  async load(sheet: string, columns: Scalar[][]): Promise<string> {
    this.workbench.loadColumns(sheet, columns);
    await this.workbench.settled();
    return `${sheet}!A1:${String.fromCharCode(64 + columns.length)}${columns[0].length}`;
  }

  /** Asks for the table beside the main one of that place, and selects it. The first box says where the headings are. */
  async selectBeside(index: number, address: string): Promise<void> {
    await this.clickInPanel('input[type=checkbox]', 1 + index);
    this.workbench.select(address);
    await this.user.rest();
    await this.clickInPanel('.section-head button', -1);
    await this.user.rest();
  }

  /** Opens a file in place of cells; the engine comes with it. */
  async chooseFile(file: File): Promise<void> {
    await this.inPanel('.table-links');
    this.user.choose(`${panel} input[type=file]`, file);
    await this.inPanel('.statement');
    await this.user.rest();
  }

  /** Presses the primary button at the foot of the panel. */
  async proceed(): Promise<void> {
    await this.user.click(`${panel} .footer button`);
  }

  async showResult(): Promise<void> {
    await this.proceed();
    await this.inPanel('.answer h2');
  }

  async view(index: number): Promise<void> {
    await this.user.click(`${panel} .views button`, index);
  }

  /** Writes the result in sight to a new sheet. */
  async write(): Promise<void> {
    const before = this.workbench.sheets().length;
    await this.proceed();
    await until('the new sheet', () => this.workbench.sheets().length > before || undefined);
    await this.inPanel('.notice.success');
  }

  /** Chooses an entry, by its value, of the list that has it, or another one. */
  async choose(known: string, value = known): Promise<void> {
    await this.user.select(`${panel} select:has(option[value="${known}"])`, value);
    await this.user.rest();
  }

  async inPanel(selector: string): Promise<void> {
    await this.user.find(`${panel} ${selector}`);
  }

  async clickInPanel(selector: string, index = 0): Promise<void> {
    await this.user.click(`${panel} ${selector}`, index);
  }
}
