import { cutTexts, flaws, setPaneWidth } from './support/flaws';
import { TaskPane } from './support/taskPane';

/**
 * Every state of the pane, narrow in the light and wide in the dark: axe finds nothing, nothing is cut off. What runs out
 * of the pane hangs on its width, what lacks contrast on its theme, so each is looked at once.
 */

interface Analysis {
  tab: string;
  selection: string;
  views: string[];
}

const analyses: Analysis[] = [
  { tab: 'Attribution', selection: 'Journeys!A1:H2001', views: [] },
  {
    tab: 'Lifetime value',
    selection: 'Orders!A1:D1289',
    views: ['Segments', 'Customers', 'Forecast', 'Cohorts', 'Fit'],
  },
  { tab: 'Time to value', selection: 'Signups!A1:F501', views: ['Curve', 'Segments', 'Curves'] },
  { tab: 'Journeys', selection: 'Journeys!A1:H2001', views: ['Funnel', 'Transitions', 'Paths'] },
];

/** A width to look at a state in, and whether axe looks as well. */
interface Look {
  width: number;
  axe: boolean;
}

const bothWidths: Look[] = [
  { width: 320, axe: true },
  { width: 450, axe: false },
];

/** What was found so far, in the words of the state it was found in. */
class Findings {
  private readonly found: string[] = [];

  constructor(
    private readonly taskPane: TaskPane,
    private readonly name: string,
    private readonly looks: Look[],
  ) {}

  /** Looks at a state, which is brought about anew for each width where a change of the width would end it. */
  async look(state: string, open?: () => Promise<void>, close?: () => Promise<void>): Promise<void> {
    const { page, pane } = this.taskPane;
    for (const { width, axe } of this.looks) {
      await setPaneWidth(page, width);
      await open?.();
      const there = [
        ...(axe ? await flaws(pane) : []),
        ...(await cutTexts(pane)).map((text) => `cut off: ${text}`),
      ];
      this.found.push(...there.map((flaw) => `${state}, ${width} px: ${flaw}`));
      if (process.env.SHOTS) {
        const path = `${process.env.SHOTS}/${this.name}-${state.replaceAll(' ', '-')}-${width}.png`;
        await page.locator('#pane-frame').screenshot({ path });
      }
      await close?.();
    }
  }

  async lookAtMenu(state: string, button: () => Promise<void>): Promise<void> {
    const menu = this.taskPane.pane.getByRole('menu');
    await this.look(
      state,
      async () => {
        await button();
        await menu.waitFor();
      },
      async () => {
        await this.taskPane.page.keyboard.press('Escape');
        await menu.waitFor({ state: 'detached' });
      },
    );
  }

  all(): string[] {
    return this.found.splice(0);
  }
}

const taskPane = TaskPane.use();
jest.setTimeout(240_000);

describe.each([
  ['light', 320],
  ['dark', 450],
] as const)('in the %s theme', (theme, width) => {
  const findings = new Findings(taskPane, theme, [{ width, axe: true }]);

  beforeEach(() => taskPane.theme(theme));
  afterEach(() => expect(findings.all()).toEqual([]));

  const unfold = async () => {
    const folded = taskPane.panel.locator('details:not([open]) > summary');
    while ((await folded.count()) > 0) await folded.first().click();
  };

  test.each(analyses)('$tab, from its set-up to each view and back', async ({ tab, selection, views }) => {
    await taskPane.chooseTab(tab);
    await taskPane.choose(selection);
    await unfold();
    await findings.look(`set-up of ${tab}`);
    const column = taskPane.panel.locator('.role select').first();
    const chosen = await column.inputValue();
    await column.selectOption('');
    await taskPane.button('Show result').click();
    await findings.look(`problems of ${tab}`);
    await column.selectOption(chosen);
    await taskPane.showResult();
    await findings.look(`result of ${tab}`);
    for (const view of views) {
      await taskPane.button(view).click();
      await findings.look(`view ${view} of ${tab}`);
    }
    await taskPane.button('Change').click();
    await findings.look(`set-up of ${tab} after a result`);
  });

  test('all that opens over a result', async () => {
    const { pane, panel } = taskPane;
    const dialog = (name: string) =>
      pane.getByRole('dialog', { name }).or(pane.getByRole('alertdialog', { name }));
    await taskPane.choose('Journeys!A1:H2001');
    await taskPane.showResult();
    await panel.locator('tbody').getByRole('button').first().click();
    await panel.locator('.transactions').waitFor();
    await findings.look('transactions');
    await panel.locator('.back').click();

    const moreWays = () => taskPane.button('More ways to write').click();
    await findings.lookAtMenu('more ways to write', moreWays);
    await taskPane.select('Examples!A1');
    await moreWays();
    await pane.getByRole('menuitem', { name: /chosen cell/ }).click();
    await dialog('Write to a chosen cell').waitFor();
    await findings.look('write dialog');
    await dialog('Write to a chosen cell').getByRole('button', { name: 'Write' }).click();
    await dialog('Overwrite these cells?').waitFor();
    await findings.look('overwrite question');
  });

  test('the list of analyses, one of them stale', async () => {
    const { pane } = taskPane;
    await taskPane.choose('Journeys!A1:H2001');
    await taskPane.showResult();
    await taskPane.write('Attribution', 'Touchpoint');
    await findings.look('result after writing');
    await taskPane.enter('Journeys!A2', 'somebody');
    await pane.getByRole('button', { name: /^Analyses \(1\)/ }).click();
    await pane.getByText('Source has changed', { exact: true }).waitFor();
    await findings.look('list of analyses');
  });

  test('the page of functions: list, function and question', async () => {
    const { pane, page } = taskPane;
    await taskPane.choose('Journeys!A1:H2001');
    await pane.getByRole('button', { name: 'Worksheet functions' }).click();
    await pane.getByText('49 functions').waitFor();
    await findings.look('list of functions');
    await pane.getByLabel('Search functions').fill('ATTRIBUTION');
    await page.keyboard.press('Enter');
    await pane.getByText('Optional arguments').click();
    await taskPane.select('Journeys!A1');
    await pane.locator('.target').getByText('Journeys!A1').waitFor();
    await taskPane.button('Insert into cell').click();
    await pane.getByText('Journeys!A1 is not empty.').waitFor();
    await findings.look('function over a filled cell');
  });

  test('a new workbook', async () => {
    await taskPane.reset({ workbook: 'blank' });
    await taskPane.theme(theme);
    await taskPane.button('Insert sample data').waitFor();
    await findings.look('welcome');
    await taskPane.button('Empty tables to fill in').click();
    await taskPane.pane.locator('.input-row').first().waitFor();
    await findings.look('inputs');
    for (const recipe of await taskPane.pane.locator('.recipe').all())
      await recipe.locator('summary').first().click();
    await findings.look('all exports opened');
    await taskPane.pane.locator('.input-row').first().click();
    await taskPane.pane.getByRole('button', { name: 'Use this table' }).click();
    await taskPane.pane.getByText('The table is still empty').waitFor();
    await findings.look('an empty table refused');
  });
});

/** As WCAG 1.4.12 has it. */
const wideSpacing = `
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-bottom: 2em !important; }`;

describe('with wide text spacing', () => {
  const findings = new Findings(taskPane, 'spacing', bothWidths);

  beforeEach(() =>
    taskPane.pane.evaluate((css) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      document.adoptedStyleSheets = [sheet];
    }, wideSpacing),
  );
  afterEach(() => expect(findings.all()).toEqual([]));

  test.each(analyses)('$tab shows all its texts', async ({ tab, selection, views }) => {
    await taskPane.chooseTab(tab);
    await taskPane.choose(selection);
    await findings.look(`set-up of ${tab}`);
    await taskPane.showResult();
    await findings.look(`result of ${tab}`);
    for (const view of views) {
      await taskPane.button(view).click();
      await findings.look(`view ${view} of ${tab}`);
    }
  });
});

describe('in a contrast theme', () => {
  const findings = new Findings(taskPane, 'contrast', bothWidths);

  test('set-up, result and list', async () => {
    const { page, pane } = taskPane;
    await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
    await taskPane.choose('Journeys!A1:H2001');
    await findings.look('set-up');
    await taskPane.showResult();
    await taskPane.button('Write to new sheet').click();
    await taskPane.button('Remove output').waitFor();
    await findings.look('result');
    await pane.getByRole('button', { name: /^Analyses/ }).click();
    await findings.look('list');
    expect(findings.all()).toEqual([]);
  });
});
