import { type Engine, launch, type Running } from './engines';
import { until } from './until';
import type { ElementReference } from './webDriver';
import { address } from './workbenchPage';

type Cells = (string | number | boolean | null)[][];

/** The workbench in a browser of another engine, as a user works with it. */
export class EnginePage {
  private constructor(private readonly running: Running) {}

  /** With the sample workbook, once grid and add-in are there. */
  static async open(engine: Engine): Promise<EnginePage> {
    const page = new EnginePage(await launch(engine));
    try {
      await page.begin();
      return page;
    } catch (error) {
      await page.stop();
      throw error;
    }
  }

  private async begin(): Promise<void> {
    await this.running.driver.resize(1280, 860);
    await this.running.driver.goTo(`${address}/workbench/`);
    await this.inPage(async () => {
      await window.workbench.ready;
      await window.workbench.functionsReady;
      await window.workbench.settled(60_000);
    });
  }

  stop(): Promise<void> {
    return this.running.stop();
  }

  photograph(name: string): Promise<void> {
    return this.running.driver.photograph(name);
  }

  /** Runs a function in the page around the pane, where `window.workbench` is. */
  async inPage<A extends unknown[], R>(code: (...args: A) => R | Promise<R>, ...args: A): Promise<R> {
    await this.running.driver.enter(null);
    return this.running.driver.run(code, ...args);
  }

  /** Runs a function in the pane. */
  private async inPane<A extends unknown[], R>(code: (...args: A) => R, ...args: A): Promise<R> {
    const frame = await this.inPage(() => document.querySelector('#pane-frame'));
    await this.running.driver.enter(frame as unknown as ElementReference);
    return this.running.driver.run(code, ...args);
  }

  /** The text of the first element in sight that a selector finds and whose text fits. */
  sees(selector: string, pattern: RegExp): Promise<string> {
    return until(`${selector} saying ${pattern.source}`, () =>
      this.inPane(
        (css, source, flags) =>
          Array.from(document.querySelectorAll<HTMLElement>(css))
            .filter((element) => element.checkVisibility())
            .map((element) => element.innerText.trim())
            .find((text) => new RegExp(source, flags).test(text)) ?? null,
        selector,
        pattern.source,
        pattern.flags,
      ),
    );
  }

  /** Presses on the first element in sight that has this text. */
  async press(selector: string, text: string): Promise<void> {
    const element = await until(`${selector} saying ${text}`, () =>
      this.inPane(
        (css, wanted) =>
          Array.from(document.querySelectorAll<HTMLElement>(css)).find(
            (one) => one.checkVisibility() && !one.matches(':disabled') && one.innerText.trim() === wanted,
          ) ?? null,
        selector,
        text,
      ),
    );
    await this.running.driver.click(element as unknown as ElementReference);
  }

  /** Waits until a cell has a value. */
  async holds(cell: string, value: string | number): Promise<void> {
    await until(`${cell} holding ${value}`, async () => (await this.values(cell))[0][0] === value);
  }

  values(cells: string): Promise<Cells> {
    return this.inPage(async (where) => {
      await window.workbench.settled();
      return window.workbench.getValues(where);
    }, cells);
  }

  /** Selects cells and waits until the tab has taken them up and found all its columns there. */
  async choose(cells: string): Promise<void> {
    await this.inPage((where) => window.workbench.select(where), cells);
    await until(`the pane following to ${cells}`, () =>
      this.inPane(
        // A table is shown by its name, which in the sample is that of its sheet.
        (names) =>
          Array.from(document.querySelectorAll<HTMLInputElement>('.panel input')).some(
            (input) => input.checkVisibility() && names.includes(input.value),
          ),
        [cells, cells.split('!')[0]],
      ),
    );
    await this.sees('.panel', /^(\d+) of \1 found$/m);
  }

  /** Writes the view in sight to a new sheet and gives its name. */
  async write(): Promise<string> {
    const sheets = () => this.inPage(() => window.workbench.sheets());
    const before = await sheets();
    await this.press('button', 'Write to new sheet');
    await this.sees('button', /^Remove output$/);
    const [added] = (await sheets()).filter((name) => !before.includes(name));
    return added;
  }

  /** Types into a cell of a sheet in sight whose columns and rows have their first size. */
  async typeInto(row: number, column: number, text: string): Promise<void> {
    const { driver } = this.running;
    const { left, top } = await this.inPage(() => {
      const grid = document.querySelector('canvas[id^="univer-sheet-main-canvas"]');
      if (!grid) throw new Error('There is no grid.');
      return grid.getBoundingClientRect().toJSON() as { left: number; top: number };
    });
    await driver.pressAt(left + 46 + (column + 0.5) * 88, top + 20 + (row + 0.5) * 24);
    await driver.type(text);
    // The list of functions that a pause in typing opened takes the next Enter for its own, until it has seen the rest.
    await until('the list of functions gone', () =>
      this.inPage(() => document.querySelector('ul[data-u-comp="sheets-formula-editor"]') === null),
    );
    await driver.type(enter);
  }
}

/** The key, as the protocol writes it. */
const enter = '\uE007';
