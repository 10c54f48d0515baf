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

  await taskPane.inExcel(`workbook.worksheets.getItem('Channel costs').getRange('B2').values = [[9400]];`);
  await taskPane.pane.getByRole('button', { name: 'Analyses (1)' }).first().click();
  await taskPane.pane.getByText('Source has changed').waitFor();
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
  expect(headings).toHaveLength(20);
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
  await taskPane.pane.getByText('Source has changed').waitFor();
  await taskPane.pane.getByRole('button', { name: 'Refresh Scorecard of Customers' }).first().click();
  await taskPane.pane.getByText('Scorecard of Customers is up to date.').waitFor({ state: 'attached' });
  const again = await taskPane.written('Scorecard report', 'Segment');
  expect(again.rows).toHaveLength(7);
  expect(again.rows.at(-1)?.slice(0, 3)).toEqual(['All', 600, 50400]);
  expect((await printed('Scorecard report')).texts).toContain("Costs: 'Channel costs'!A1:B6.");
  expect(await taskPane.charts('Scorecard report')).toHaveLength(2);
}, 180_000);

test('a live formula gives the same figures', async () => {
  await setUp();
  await taskPane.writeLive();
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
