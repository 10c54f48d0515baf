import { TaskPane } from './support/taskPane';

/** Analyses that stay in the workbook: written, found stale, refreshed in place, edited, removed, and opened again. */

const taskPane = TaskPane.use();

const anyButton = (name: string | RegExp) => taskPane.pane.getByRole('button', { name }).first();
const entry = (name: string) => taskPane.pane.getByRole('region', { name, exact: true });

async function writeAttribution(): Promise<void> {
  await taskPane.choose('Journeys!A1:H2001');
  await taskPane.panel.getByText('4 of 4 found').waitFor();
  await taskPane.showResult();
  await taskPane.write('Attribution', 'Touchpoint');
}

async function writeLifetime(): Promise<void> {
  await taskPane.chooseTab('Lifetime value');
  await taskPane.choose('Orders!A1:D1289');
  await taskPane.panel.getByText('3 of 3 found').waitFor();
  await taskPane.showResult();
  await taskPane.button('Customers').click();
  await taskPane.write('CLV customers', 'Customer');
}

async function openMenu(name: string, entryName: string): Promise<void> {
  await anyButton(`More for ${name}`).click();
  await taskPane.pane.getByRole('menuitem', { name: entryName }).click();
}

const attribution = 'Attribution of Journeys';
const lifetime = 'Lifetime value of Orders: Customers';

/** Waits for the result of a formula: it is computed some time after what it refers to has changed. */
const result = (address: string, expected: number) =>
  taskPane.page.waitForFunction(
    ([cell, figure]) =>
      Math.abs(Number(window.workbench.getValues(String(cell))[0][0]) - Number(figure)) < 1e-4,
    [address, expected],
  );

test('are refreshed in place when their data have changed, so that formulas keep working', async () => {
  await writeAttribution();
  await writeLifetime();
  await anyButton('Analyses (2)').click();
  expect(await entry(attribution).innerText()).toContain('on the sheet Attribution');
  expect(await entry(lifetime).innerText()).toContain('on the sheet CLV customers');
  expect(await taskPane.pane.locator('.mark').count()).toBe(0);

  const column = (await taskPane.values('Attribution!A1:B40')).findIndex(([name]) => name === 'Total');
  await taskPane.enter('Journeys!Z1', `=Attribution!B${column + 1}*2`);
  const before = 2 * Number((await taskPane.values(`Attribution!B${column + 1}`))[0][0]);
  await result('Journeys!Z1', before);
  const cells = await taskPane.values('Journeys!A1:H2001');
  const value = cells[0].indexOf('revenue') >= 0 ? cells[0].indexOf('revenue') : cells[0].length - 1;
  const row = cells.findIndex((each, i) => i > 0 && Number(each[value]) > 0);
  const cell = `Journeys!${String.fromCharCode(65 + value)}${row + 1}`;
  await taskPane.enter(cell, Number(cells[row][value]) + 1000);
  await entry(attribution).getByText('Source has changed').waitFor();
  expect(await entry(lifetime).locator('.mark').count()).toBe(0);

  await anyButton(`Refresh ${attribution}`).click();
  await taskPane.pane.getByText(`${attribution} is up to date.`).waitFor({ state: 'attached' });
  await entry(attribution).locator('.mark').waitFor({ state: 'detached' });
  await result('Journeys!Z1', before + 2000);
  expect((await taskPane.sheets()).filter((name) => /^Attrib/.test(name))).toEqual(['Attribution']);
}, 180_000);

test('travel with the file; removing one takes away only what it wrote', async () => {
  await writeAttribution();
  await taskPane.enter('Attribution!Z99', 'mine');
  await taskPane.openFile(await taskPane.saveFile());
  await anyButton('Analyses (1)').click();
  await openMenu(attribution, 'Duplicate');
  await anyButton(`Write ${attribution} (2) to a new sheet`).click();
  await taskPane.pane.getByText(`${attribution} (2) is up to date.`).waitFor({ state: 'attached' });
  const sheets = await taskPane.sheets();
  expect(sheets.filter((name) => /^Attribution/.test(name))).toHaveLength(2);

  await openMenu(attribution, 'Remove…');
  await taskPane.pane.getByRole('alertdialog').getByRole('button', { name: 'Remove' }).click();
  await entry(attribution).waitFor({ state: 'detached' });
  // Something of the user's stands on the first sheet: the sheet stays, the table goes.
  expect((await taskPane.values('Attribution!Z99'))[0][0]).toBe('mine');
  expect(
    (await taskPane.values('Attribution!A1:H40')).flat().filter((cell) => cell !== null && cell !== ''),
  ).toEqual([]);
  expect(await taskPane.sheets()).toEqual(sheets);
}, 180_000);

test('get another name and a comment by the keyboard, which list and note tell', async () => {
  await writeAttribution();
  await anyButton('Analyses (1)').click();
  const more = anyButton(`More for ${attribution}`);
  await more.focus();
  await taskPane.page.keyboard.press('Enter');
  const item = taskPane.pane.getByRole('menuitem', { name: 'Rename or comment…' });
  await item.waitFor();
  await item.focus();
  await taskPane.page.keyboard.press('Enter');
  const dialog = taskPane.pane.getByRole('dialog', { name: 'Name and comment' });
  await dialog.waitFor();
  // The name has the focus first; as long as there is none, nothing is saved.
  await taskPane.page.keyboard.press('ControlOrMeta+A');
  await taskPane.page.keyboard.press('Delete');
  await dialog.getByText('Enter a name.').waitFor();
  await taskPane.page.keyboard.press('Enter');
  await taskPane.page.keyboard.type('Board report');
  await taskPane.page.keyboard.press('Tab');
  await taskPane.page.keyboard.type('Agreed with finance.');
  await taskPane.page.keyboard.press('Tab');
  await taskPane.page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'detached' });
  await entry('Board report').getByText('Agreed with finance.').waitFor();
  await taskPane.pane.waitForFunction(() =>
    document.activeElement?.getAttribute('aria-label')?.startsWith('More for Board report'),
  );
  await taskPane.pane.getByText('Board report is saved.').waitFor({ state: 'attached' });
  // Title and answer stand before it.
  const remark = async () =>
    (await taskPane.written('Attribution', 'Touchpoint')).note.filter((line) => line !== '')[2];
  expect(await remark()).toBe('Board report: Agreed with finance.');

  await anyButton('Refresh Board report').click();
  await taskPane.pane.getByText('Board report is up to date.').waitFor({ state: 'attached' });
  expect(await remark()).toBe('Board report: Agreed with finance.');
  await taskPane.openFile(await taskPane.saveFile());
  await anyButton('Analyses (1)').click();
  await entry('Board report').getByText('Agreed with finance.').waitFor();
}, 180_000);

test('are edited in their tab and updated where they stand', async () => {
  await writeAttribution();
  await taskPane.button('Change').click();
  await taskPane.button('First touch').click();
  await anyButton('Analyses (1)').click();
  await openMenu(attribution, 'Edit');
  await taskPane.pane.getByText(`Editing ${attribution}.`).waitFor();
  // What was set when it was written is there again, not what was set since.
  expect(await taskPane.button('First touch').getAttribute('aria-pressed')).toBe('true');
  await taskPane.button('Last touch').click();
  await taskPane.button('Show result').click();
  await taskPane.button('Update the output').click();
  await taskPane.button('Remove output').waitFor();
  const headings =
    (await taskPane.values('Attribution!A1:T40')).find(([name]) => name === 'Touchpoint') ?? [];
  expect(headings.join()).not.toContain('Last touch');
  expect(headings.join()).toContain('First touch');
  await anyButton('Analyses (1)').click();
  expect(await taskPane.pane.locator('section.kept').count()).toBe(1);
}, 180_000);

test('that lost their output or their data say so and lead on', async () => {
  await writeAttribution();
  await taskPane.inExcel(`workbook.worksheets.getItem('Attribution').delete()`);
  await anyButton('Analyses (1)').click();
  await anyButton(`Refresh ${attribution}`).click();
  await taskPane.pane.getByText('The output is gone.').first().waitFor();
  await entry(attribution).getByRole('button', { name: 'Write to new sheet' }).click();
  await taskPane.pane.getByText(`${attribution} is up to date.`).waitFor({ state: 'attached' });
  await taskPane.enter('Journeys!A1', 'somebody');
  await anyButton('Refresh all').click();
  await taskPane.pane.getByText('A column is missing.').first().waitFor();
  await entry(attribution).getByRole('button', { name: 'Edit' }).click();
  await taskPane.pane.getByText(`Editing ${attribution}.`).waitFor();
}, 180_000);

describe('an output whose analysis the workbook has lost', () => {
  /** The part goes, as where a tool takes custom XML out of a file; then the file is opened anew. */
  async function lose(): Promise<void> {
    await taskPane.inExcel(`
      workbook.customXmlParts.load('items/namespaceUri');
      await context.sync();
      for (const part of workbook.customXmlParts.items) if (part.namespaceUri === 'urn:touchstone:analyses') part.delete()`);
    await taskPane.openFile(await taskPane.saveFile());
    await anyButton('Analyses (1)').click();
    await entry(attribution).getByText('without its analysis').waitFor();
  }

  test('is adopted, and refreshed as before', async () => {
    await writeAttribution();
    await lose();
    await anyButton(`Adopt ${attribution}`).click();
    await entry(attribution).getByText('Last run').waitFor();
    await anyButton(`Refresh ${attribution}`).click();
    await taskPane.pane.getByText('is up to date').first().waitFor();
    expect((await taskPane.sheets()).filter((name) => name.startsWith('Attribution'))).toEqual([
      'Attribution',
    ]);
  }, 120_000);

  test('is removed, with all that was written', async () => {
    await writeAttribution();
    await lose();
    await anyButton(`Remove the output of ${attribution}`).click();
    await taskPane.pane.getByRole('alertdialog').getByRole('button', { name: 'Remove', exact: true }).click();
    await taskPane.pane.getByText('No analysis is kept in this workbook.').waitFor();
    expect(await taskPane.sheets()).not.toContain('Attribution');
  }, 120_000);
});
