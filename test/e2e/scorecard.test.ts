import { cutTexts, flaws, setPaneWidth } from './support/flaws';
import { TaskPane } from './support/taskPane';

/** The scorecard of the customers of the sample, from three tables to the written sheet, and the five tabs in panes of two widths. */

const taskPane = TaskPane.use();
async function setUp(): Promise<void> {
  await taskPane.chooseTab('Scorecard');
  await taskPane.follow('Customers!A1:D601');
  // Two columns of the table go by its name as well.
  await taskPane.panel.getByText('600 rows × 4 columns').waitFor();
  await taskPane.panel.getByLabel('Orders are in another table').check();
  await taskPane.chooseTable('Orders', 'Orders!A1:D1289');
  await taskPane.panel.getByLabel('Costs are in another table').check();
  await taskPane.chooseTable('Costs', "'Channel costs'!A1:B6");
}

const headline = 'Customers of Referral are worth 12.1 times what they cost and get to value soonest.';

async function language(menu: string, name: string): Promise<void> {
  await taskPane.pane.getByRole('button', { name: menu }).click();
  await taskPane.pane.getByRole('menuitemradio', { name }).click();
  await taskPane.pane.getByRole('menu').waitFor({ state: 'detached' });
}

/** What stands in the drawings of the sheet in sight. */
const chartTexts = () =>
  taskPane.page.evaluate(() =>
    [...document.querySelectorAll('svg[role=img] text')].map((text) => text.textContent),
  );

const looksWrong = async () => [...(await flaws(taskPane.pane)), ...(await cutTexts(taskPane.pane))];

/** Texts of the drawing that lie on each other, by more than a hair. */
const overlaps = () =>
  taskPane.pane.evaluate(() => {
    const texts = [...document.querySelectorAll('.panel:not([hidden]) .bubble-name')];
    const boxes = texts.map((text) => ({ name: text.textContent, box: text.getBoundingClientRect() }));
    return boxes.flatMap(({ name, box }, i) =>
      boxes
        .slice(i + 1)
        .filter(
          ({ box: other }) =>
            Math.min(box.right, other.right) - Math.max(box.left, other.left) > 2 &&
            Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top) > 4,
        )
        .map((other) => `${name} on ${other.name}`),
    );
  });

test('asks for two answers, draws cost against value in 320 px, and writes them with a chart', async () => {
  await setPaneWidth(taskPane.page, 320);
  await taskPane.chooseTab('Scorecard');
  await taskPane.follow('Customers!A1:B601');
  await taskPane.button('Show result').click();
  await taskPane.panel
    .getByText('A scorecard sets two answers side by side', { exact: false })
    .first()
    .waitFor();

  await setUp();
  expect(await looksWrong()).toEqual([]);
  expect(await taskPane.showResult()).toBe(headline);
  const drawing = taskPane.panel.getByRole('img', { name: /^Bubble chart\. / });
  expect(await drawing.getAttribute('aria-label')).toContain('Referral: CAC 36.84, CLV 444.60, Customers 43');
  expect(await taskPane.panel.locator('.bubble').count()).toBe(5);
  expect(await overlaps()).toEqual([]);
  expect(await looksWrong()).toEqual([]);
  await setPaneWidth(taskPane.page, 450);
  await taskPane.theme('dark');
  expect(await overlaps()).toEqual([]);
  expect(await looksWrong()).toEqual([]);

  await taskPane.panel
    .locator('tbody')
    .getByRole('button', { name: /^Referral/ })
    .click();
  await taskPane.panel.getByText(/^38 customers have placed 178 orders/).waitFor();
  await taskPane.button('Back').click();

  const { headings, rows, note } = await taskPane.write('Scorecard', 'Segment');
  expect(headings.slice(0, 4)).toEqual(['Segment', 'Customers', 'Cost', 'CAC']);
  expect(rows.at(-1)?.slice(0, 3)).toEqual(['All', 600, 49400]);
  expect(note.join('\n')).toContain("Costs: 'Channel costs'!A1:B6.");
  expect(await taskPane.charts('Scorecard')).toEqual(['XYScatterLinesNoMarkers']);
  const drawnTexts = await chartTexts();
  for (const text of ['Referral', 'Organic Search', '1 : 1', '3 : 1']) expect(drawnTexts).toContain(text);

  await taskPane.inExcel(`workbook.worksheets.getItem('Channel costs').getRange('B2').values = [[9400]];`);
  await taskPane.pane.getByRole('button', { name: 'Analyses (1)' }).first().click();
  await taskPane.pane.getByText('Source has changed', { exact: true }).waitFor();
  await taskPane.pane.getByRole('button', { name: 'Refresh Scorecard of Customers' }).first().click();
  await taskPane.pane.getByText('Scorecard of Customers is up to date.').waitFor({ state: 'attached' });
  const again = await taskPane.written('Scorecard', 'Segment');
  expect(again.rows.at(-1)?.slice(0, 3)).toEqual(['All', 600, 50400]);
}, 180_000);

/** What stands in the first column of a sheet, empty cells left out, and how the sheet is printed. */
const printed = (name: string) =>
  taskPane.inExcel<{ texts: string[]; page: object; charts: object[] }>(`
    const sheet = workbook.worksheets.getItem(${JSON.stringify(name)});
    const column = sheet.getRange('A1:A100').load('values');
    const rows = sheet.pageLayout.getPrintTitleRowsOrNullObject().load('address');
    const { pageLayout } = sheet;
    pageLayout.load('zoom,orientation');
    sheet.charts.load('items/name,items/left,items/width');
    const table = sheet.tables.getItemAt(0).getRange().load('left,width');
    await context.sync();
    return {
      texts: column.values.flat().filter((text) => text !== ''),
      page: { zoom: pageLayout.zoom.horizontalFitToPages, orientation: pageLayout.orientation, rows: rows.address },
      charts: sheet.charts.items.map(({ left, width }) => ({
        isWithin: left >= table.left - 1 && left + width <= table.left + table.width + 1,
      })),
    }`);

test('one click, or one key, writes a report of one page with two charts, which a refresh brings up to date', async () => {
  await setPaneWidth(taskPane.page, 320);
  await setUp();
  await taskPane.showResult();
  expect(await looksWrong()).toEqual([]);
  await taskPane.button('Write report sheet').focus();
  await taskPane.page.keyboard.press('Enter');
  await taskPane.button('Remove output').waitFor();
  const { headings, rows } = await taskPane.written('Scorecard report', 'Segment');
  expect(headings).toHaveLength(19);
  expect(await chartTexts()).toEqual(expect.arrayContaining(['Referral', 'Paid Social', '1 : 1', '3 : 1']));
  expect(rows.map(([name]) => name)).toEqual([
    'Paid Social',
    'Organic Search',
    'Paid Search',
    'Affiliate',
    'Referral',
    'All',
  ]);
  const { texts, page, charts } = await printed('Scorecard report');
  expect(texts[0]).toBe('Scorecard: what customers cost, are worth, and how soon they get value');
  expect(texts[1]).toMatch(/^Computed by Touchstone/);
  expect(texts[2]).toBe(headline);
  expect(texts).toContain('Customers: Customers!A1:D601.');
  expect(texts).toContain("Costs: 'Channel costs'!A1:B6.");
  expect(page).toEqual({ zoom: 1, orientation: 'Landscape', rows: "'Scorecard report'!30:30" });
  expect(charts).toEqual([{ isWithin: true }, { isWithin: true }]);

  await taskPane.inExcel(`
    workbook.worksheets.getItem('Customers').getRange('B2').values = [['Newcomer']];
    workbook.worksheets.getItem('Channel costs').getRange('B2').values = [[9400]];`);
  await taskPane.pane.getByRole('button', { name: 'Analyses (1)' }).first().click();
  await taskPane.pane.getByText('Source has changed', { exact: true }).waitFor();
  await taskPane.pane.getByRole('button', { name: 'Refresh Scorecard of Customers' }).first().click();
  await taskPane.pane.getByText('Scorecard of Customers is up to date.').waitFor({ state: 'attached' });
  const again = await taskPane.written('Scorecard report', 'Segment');
  expect(again.rows).toHaveLength(7);
  expect(again.rows.at(-1)?.slice(0, 3)).toEqual(['All', 600, 50400]);
  expect((await printed('Scorecard report')).texts).toContain("Costs: 'Channel costs'!A1:B6.");
  expect(await taskPane.charts('Scorecard report')).toHaveLength(2);
}, 180_000);

test('what if: by keys alone a budget is moved in 320 px, in Chinese too, and what came of it is written, kept and refreshed', async () => {
  const { page, panel } = taskPane;
  await setPaneWidth(page, 320);
  await setUp();
  await taskPane.showResult();
  await taskPane.button('What if').focus();
  await page.keyboard.press('Space');
  await panel
    .getByText(/^10% of the cost of Paid Social, 2,140\.00, spent on Referral instead would bring/)
    .waitFor();
  expect(await looksWrong()).toEqual([]);
  await panel.getByLabel('Less for').focus();
  await page.keyboard.type('Aff');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.type('50');
  await panel.getByText(/^50% of the cost of Affiliate, 2,950\.00, spent on Referral/).waitFor();
  await panel.getByLabel('Margin').fill('0');
  await panel.getByText('Enter a percentage above 0 and up to 100, such as 40, or nothing.').waitFor();
  await panel.getByLabel('Margin').fill('40');
  await panel.getByText('Assumed: margin 40%.').waitFor();
  expect(await looksWrong()).toEqual([]);
  expect(await taskPane.button('Write report sheet').count()).toBe(0);
  await language('More options', '简体中文');
  await panel.getByText(/^把“Affiliate”成本的 50%（2,950\.00）改投“Referral”，价值将增加/).waitFor();
  expect(await looksWrong()).toEqual([]);
  await language('更多选项', 'English');

  const { headings, rows, note } = await taskPane.write('What if', 'Segment');
  const at = (heading: string) => headings.indexOf(heading);
  expect(rows.at(-1)?.[at('Cost then')]).toBe(49400);
  const gain = Number(rows.at(-1)?.[at('Change of value')]);
  expect(gain).toBeGreaterThan(0);
  expect(note.join(' ')).toContain('These are averages of the customers won so far');
  expect(note).toContain('Assumed: margin 40%.');

  await taskPane.inExcel(`workbook.worksheets.getItem('Channel costs').getRange('B2').values = [[9400]];`);
  await taskPane.pane.getByRole('button', { name: 'Analyses (1)' }).first().click();
  await taskPane.pane.getByText('Source has changed', { exact: true }).waitFor();
  await taskPane.pane
    .getByRole('button', { name: /^Refresh Scorecard of Customers/ })
    .first()
    .click();
  await taskPane.pane.getByText(/is up to date\.$/).waitFor({ state: 'attached' });
  const again = await taskPane.written('What if', 'Segment');
  expect(again.rows.at(-1)?.[at('Cost then')]).toBe(50400);
  expect(Number(again.rows.at(-1)?.[at('Change of value')])).toBeCloseTo(gain, 6);
  expect(again.note).toContain('Assumed: margin 40%.');
}, 180_000);

test('a live formula gives the same figures', async () => {
  await setUp();
  await taskPane.writeLive();
  // The chart draws the first row and the last, though neither was there yet when it was made.
  await taskPane.page.locator('svg[role=img] text', { hasText: 'Referral' }).waitFor();
  expect(await chartTexts()).toEqual(expect.arrayContaining(['Paid Social', '1 : 1', '3 : 1']));
  const { headings, rows } = await taskPane.written('Scorecard', 'Segment');
  const at = headings.indexOf('CLV:CAC');
  const referral = rows.find(([segment]) => segment === 'Referral');
  expect(Number(referral?.[at])).toBeCloseTo(12.0677, 3);
  expect(headings).not.toContain('Still waiting');
}, 180_000);

test.each([320, 450])(
  'five tabs fit into %d px, folded where they must be, and keys go from one to the next',
  async (width) => {
    const { pane, page } = taskPane;
    await setPaneWidth(page, width);
    const tabs = pane.getByRole('tab');
    expect(await tabs.count()).toBe(5);
    const outside = await pane.evaluate(() => {
      const bar = document.querySelector('.tabs') as HTMLElement;
      const { right } = bar.getBoundingClientRect();
      return [...bar.children]
        .filter((tab) => tab.getBoundingClientRect().right > right)
        .map((tab) => tab.textContent);
    });
    expect(outside).toEqual([]);
    expect(await cutTexts(pane)).toEqual([]);
    await pane.getByRole('tab', { name: 'Attribution' }).focus();
    await page.keyboard.press('End');
    expect(await pane.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Scorecard');
    expect(await pane.getByRole('tab', { selected: true }).innerText()).toBe('Scorecard');
    await page.keyboard.press('ArrowLeft');
    expect(await pane.getByRole('tab', { selected: true }).innerText()).toBe('Journeys');
  },
  120_000,
);
