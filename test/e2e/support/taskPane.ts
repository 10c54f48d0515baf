import type { Locator } from 'playwright-core';
import { WorkbenchPage } from './workbenchPage';
import type { Opening } from './workbenchPage';

export type Cell = string | number | boolean | null;

/** A table the pane wrote to a sheet, and the lines above and beside it. */
export interface WrittenTable {
  note: string[];
  headings: string[];
  rows: Cell[][];
}

interface Start extends Opening {
  /** The tab to begin in; else the first. */
  tab?: string;
  /** Cells to select; waits until the tab has found all its columns there. */
  selection?: string;
}

const isEmpty = (cell: Cell | undefined) => cell === undefined || cell === null || cell === '';

/**
 * The pane in the workbench as a user works with it. After each test it holds that the console had no errors, but those
 * the test expects, and that nothing was asked of the world outside.
 *
 *     const taskPane = TaskPane.use({ tab: 'Journeys', selection: 'Journeys!A1:H2001' });
 *
 *     test('…', async () => {
 *       const answer = await taskPane.showResult();
 *       const { note, headings, rows } = await taskPane.write('Funnel', 'Step');
 *       await taskPane.button('Transitions').click();
 *     });
 */
export class TaskPane extends WorkbenchPage {
  /** The errors the test expects in the console, in their order. */
  expectedErrors: RegExp[] = [];

  static use({ tab, selection, ...opening }: Start = {}): TaskPane {
    const taskPane = new TaskPane();
    beforeAll(() => taskPane.begin({ painted: false, ...opening }), 120_000);
    beforeEach(async () => {
      await taskPane.reset();
      if (tab) await taskPane.chooseTab(tab);
      if (selection) await taskPane.choose(selection);
    }, 60_000);
    afterEach(() => taskPane.check());
    afterAll(() => taskPane.stop());
    return taskPane;
  }

  private check(): void {
    const expected = this.expectedErrors.splice(0);
    const errors = this.seen.errors.splice(0);
    expect(errors).toEqual(expected.map((pattern) => expect.stringMatching(pattern)));
    expect(this.seen.outside.splice(0)).toEqual([]);
  }

  /** What the chosen tab shows. */
  get panel(): Locator {
    return this.pane.locator('.panel:visible');
  }

  /** The first button of this name in the panel; `pane.getByRole` finds those of the header, lists and dialogs. */
  button(name: string | RegExp): Locator {
    return this.panel.getByRole('button', { name }).first();
  }

  /** A section of set-up, by its title. */
  section(name: string): Locator {
    return this.panel.getByRole('region', { name, exact: true });
  }

  /** Unfolds what need not be chosen. */
  async openOptionalColumns(): Promise<void> {
    await this.panel
      .getByText(/^Optional columns/)
      .first()
      .click();
  }

  /** Types where the table of a section lies, and waits until it is found. */
  async chooseTable(section: string, address: string): Promise<void> {
    const field = this.section(section).getByLabel('Cells or table').first();
    await field.fill(address);
    await field.press('Enter');
    await this.section(section)
      .getByText(/rows × \d columns/)
      .waitFor();
  }

  /** Adds sheets, each with rows from A1 on. */
  putSheets(sheets: Readonly<Record<string, readonly (readonly Cell[])[]>>): Promise<void> {
    return this.inExcel(`
      for (const [name, rows] of Object.entries(${JSON.stringify(sheets)})) {
        const sheet = workbook.worksheets.add(name);
        sheet.getRange('A1').getResizedRange(rows.length - 1, rows[0].length - 1).values = rows;
      }`);
  }

  /** Shows the result and writes the formula that gives it to a new sheet. */
  async writeLive(): Promise<void> {
    await this.showResult();
    await this.writeFormula();
  }

  /** Writes the formula that gives the result in sight to a new sheet. */
  async writeFormula(): Promise<void> {
    await this.button('More ways to write').click();
    await this.pane.getByRole('menuitemradio', { name: 'Live formula' }).click();
    await this.button('Write formula to new sheet').click();
    await this.button('Remove output').waitFor();
    await this.page.evaluate(() => window.workbench.settled());
  }

  async chooseTab(name: string): Promise<void> {
    await this.pane.getByRole('tab', { name, exact: true }).click();
    await this.pane.getByRole('tabpanel', { name, exact: true }).waitFor();
  }

  /** Selects cells as a user does, and waits until the tab has taken them up. */
  async follow(address: string): Promise<void> {
    await this.select(address);
    // A table is shown by its name, which in the sample is that of its sheet.
    const names = [address, address.split('!')[0]];
    await this.pane.waitForFunction(
      (shown) =>
        [...document.querySelectorAll<HTMLInputElement>('.panel input')].some(
          (input) => input.checkVisibility() && shown.includes(input.value),
        ),
      names,
    );
  }

  /** The same, and waits until the tab has found all its columns there. */
  async choose(address: string): Promise<void> {
    await this.follow(address);
    await this.panel.getByText(/^(\d+) of \1 found$/).waitFor();
  }

  /** Shows the result and gives its answer. */
  async showResult(): Promise<string> {
    await this.button('Show result').click();
    await this.button('More ways to write').waitFor();
    return this.panel.locator('.answer h2').innerText();
  }

  /** Writes the view in sight to a new sheet, which gets the name given, and reads it back. */
  async write(sheetName: string, firstHeading: string): Promise<WrittenTable> {
    const button = this.button('Write to new sheet');
    if (await button.isVisible()) await button.click();
    else {
      await this.button('More ways to write').click();
      await this.pane.getByRole('menuitem', { name: 'Write to new sheet' }).click();
    }
    await this.page.waitForFunction((name) => window.workbench.sheets().includes(name), sheetName);
    await this.button('Remove output').waitFor();
    return this.written(sheetName, firstHeading);
  }

  /** Removes what was written, once the question has been answered. */
  async removeOutput(): Promise<void> {
    await this.button('Remove output').click();
    await this.pane.getByRole('alertdialog').getByRole('button', { name: 'Remove', exact: true }).click();
  }

  /** The table on a sheet: from the row that starts with its first heading down to the first empty cell. */
  async written(sheetName: string, firstHeading: string): Promise<WrittenTable> {
    const cells: Cell[][] = await this.values(`'${sheetName}'!A1:AZ2000`);
    const head = cells.findIndex(([cell]) => cell === firstHeading);
    if (head < 0) throw new Error(`No row of "${sheetName}" starts with "${firstHeading}".`);
    const below = cells.slice(head + 1);
    const columns = cells[head].findIndex(isEmpty);
    const beside = cells.slice(head).flatMap((row) => row.slice(columns).filter((cell) => !isEmpty(cell)));
    return {
      note: [...cells.slice(0, head).map(([text]) => text), ...beside].map((text) => String(text ?? '')),
      headings: cells[head].slice(0, columns).map(String),
      rows: below.slice(
        0,
        below.findIndex(([cell]) => isEmpty(cell)),
      ),
    };
  }

  /** The types of the charts on a sheet. */
  charts(sheetName: string): Promise<string[]> {
    return this.inExcel(`
      const { charts } = workbook.worksheets.getItem(${JSON.stringify(sheetName)});
      charts.load('items/chartType');
      await context.sync();
      return charts.items.map(({ chartType }) => chartType)`);
  }

  async theme(theme: 'light' | 'dark'): Promise<void> {
    const name = { light: 'Light', dark: 'Dark' }[theme];
    await this.pane.getByRole('button', { name: 'More options' }).click();
    await this.pane.getByRole('menuitemradio', { name }).click();
    await this.pane.getByRole('menu').waitFor({ state: 'detached' });
  }
}
