import { TaskPane } from './support/taskPane';
import { until } from './support/until';

/** What the ribbon, the menu of a cell and the keyboard set off, each with the pane closed. */

const taskPane = TaskPane.use({ painted: true });

const pixelsPerPoint = 4 / 3;
const grid = 'canvas[id^="univer-sheet-main-canvas"]';
/** Of the grid, in pixels. */
const headings = { left: 46, top: 20 };

const aside = () => taskPane.page.locator('#pane');
const isPaneShown = () => aside().isVisible();
const told = (text: string) => taskPane.pane.getByText(text).first().waitFor({ state: 'attached' });
const title = (name: string) => taskPane.pane.getByRole('heading', { name, exact: true }).waitFor();

async function closePane(): Promise<void> {
  await taskPane.page.getByRole('button', { name: 'Pane', exact: true }).click();
  await aside().waitFor({ state: 'hidden' });
}

async function ribbon(command: string): Promise<void> {
  await taskPane.page.locator('.commands summary').click();
  await taskPane.page.locator('.commands').getByRole('button', { name: command, exact: true }).click();
}

/** The grid follows the window once the browser has nothing else to do; before, a click may meet what is gone. */
async function gridFillsItsRoom(): Promise<void> {
  await taskPane.page.waitForFunction((selector) => {
    const canvas = document.querySelector(selector);
    const room = canvas?.parentElement;
    return canvas?.clientWidth === room?.clientWidth && canvas?.clientHeight === room?.clientHeight;
  }, grid);
}

/** Chooses from the menu of a cell, as the right button of the mouse does. */
async function cellMenu(cell: string, command: string): Promise<void> {
  // A table may stand below its chart, and all of it is to be in sight.
  await taskPane.page.setViewportSize({ width: 1400, height: 1200 });
  await gridFillsItsRoom();
  await taskPane.select(cell);
  const [sheet, at] = cell.split('!');
  const { x, y } = await taskPane.inExcel<{ x: number; y: number }>(`
    const range = workbook.worksheets.getItem('${sheet}').getRange('${at}');
    range.load('left,top,width,height');
    await context.sync();
    return { x: range.left + range.width / 2, y: range.top + range.height / 2 }`);
  const canvas = await taskPane.page.locator(grid).boundingBox();
  if (!canvas) throw new Error('There is no grid.');
  await taskPane.page.mouse.click(
    canvas.x + headings.left + x * pixelsPerPoint,
    canvas.y + headings.top + y * pixelsPerPoint,
    { button: 'right' },
  );
  await taskPane.page.getByText(command, { exact: true }).click();
}

async function showAttribution(): Promise<void> {
  await taskPane.choose('Journeys!A1:H2001');
  await taskPane.showResult();
}

const output = () => taskPane.values('Attribution!A1:H40');

/** The cell of a touchpoint's figure, so many columns on. */
async function figureOf(touchpoint: string, column: number): Promise<string> {
  const row = (await output()).findIndex(([name]) => name === touchpoint);
  return `Attribution!${'ABCDEFGH'[column]}${row + 1}`;
}

/** Makes one order ten thousand large. */
async function changeSource(): Promise<void> {
  const cells = await taskPane.values('Journeys!A1:H400');
  const column = cells[0].indexOf('revenue');
  const row = cells.findIndex((line, i) => i > 0 && Number(line[column]) > 0);
  await taskPane.enter(`Journeys!${'ABCDEFGH'[column]}${row + 1}`, 10_000);
}

const differsFrom = (before: unknown) =>
  until('another output', async () => JSON.stringify(await output()) !== JSON.stringify(before));

test('the pane opens from the ribbon and by its keys', async () => {
  await closePane();
  await ribbon('Touchstone');
  await aside().waitFor();
  await closePane();
  await taskPane.page.keyboard.press('Control+Alt+Shift+T');
  await aside().waitFor();
});

test('all analyses are refreshed, and the pane stays closed', async () => {
  await showAttribution();
  await taskPane.write('Attribution', 'Touchpoint');
  await closePane();
  const before = await output();
  await changeSource();
  await ribbon('Refresh all');
  await differsFrom(before);
  expect(await isPaneShown()).toBe(false);
}, 120_000);

test('one output is refreshed from the menu of its cells', async () => {
  await showAttribution();
  await taskPane.write('Attribution', 'Touchpoint');
  await closePane();
  const before = await output();
  await changeSource();
  await cellMenu(await figureOf('Email', 1), 'Refresh this output');
  await differsFrom(before);
  expect(await isPaneShown()).toBe(false);
}, 120_000);

test('what cannot be refreshed brings the pane and its reason', async () => {
  await showAttribution();
  await taskPane.write('Attribution', 'Touchpoint');
  await closePane();
  await taskPane.enter('Journeys!B1', 'moment');
  await taskPane.enter('Journeys!A1', 'who');
  await ribbon('Refresh all');
  await aside().waitFor();
  await told('A column is missing.');
}, 120_000);

test('the rows behind a figure are shown from the menu of its cell', async () => {
  await showAttribution();
  await taskPane.write('Attribution', 'Touchpoint');
  await taskPane.chooseTab('Lifetime value');
  await closePane();
  await cellMenu(await figureOf('Email', 1), 'Explain this figure');
  await aside().waitFor();
  await taskPane.panel.getByRole('heading', { name: /Email/ }).first().waitFor();
  await taskPane.panel.locator('.transactions').waitFor();
}, 120_000);

test('a cell of no output is told so', async () => {
  await showAttribution();
  await taskPane.write('Attribution', 'Touchpoint');
  await closePane();
  await cellMenu('Journeys!B2', 'Explain this figure');
  await aside().waitFor();
  await title('Analyses in this workbook');
  await told('Select a cell of an output on this list, then choose the command again.');
}, 120_000);

test('a live output is frozen, and the pane stays closed', async () => {
  await showAttribution();
  await taskPane.writeFormula();
  await closePane();
  await taskPane.select(await figureOf('Email', 1));
  const before = await output();
  const cell = await figureOf('Touchpoint', 0);
  const formulaThere = () =>
    taskPane.page.evaluate((where) => String(window.workbench.getFormulas(where)[0][0]), cell);
  expect(await formulaThere()).toMatch(/^=TOUCH\./);
  await ribbon('Freeze to values');
  await until('values', async () => (await formulaThere()) === 'Touchpoint');
  await until('figures', async () => (await output()).some(([name]) => name === 'Email'));
  const rows = (cells: typeof before) => cells.filter(([, figure]) => typeof figure === 'number');
  expect(rows(await output())).toEqual(rows(before));
  expect(await isPaneShown()).toBe(false);
}, 120_000);

test('the list of the functions comes from the ribbon', async () => {
  await closePane();
  await ribbon('Insert function');
  await aside().waitFor();
  await taskPane.pane.getByLabel('Search functions').waitFor();
});

test('help opens in the browser, and the pane stays closed', async () => {
  await closePane();
  const opening = taskPane.page.waitForEvent('popup');
  await ribbon('Help');
  const help = await opening;
  await help.getByRole('heading', { name: 'Touchstone: worksheet functions' }).waitFor();
  expect(new URL(help.url()).pathname).toBe('/help.html');
  await help.close();
  expect(await isPaneShown()).toBe(false);
});

test('help opens in the language of the pane, and leads to the other one', async () => {
  await taskPane.pane.getByRole('button', { name: 'More options' }).click();
  await taskPane.pane.getByRole('menuitemradio', { name: '简体中文' }).click();
  await taskPane.pane.getByRole('tab', { name: '归因' }).waitFor();
  await closePane();
  const opening = taskPane.page.waitForEvent('popup');
  await ribbon('Help');
  const help = await opening;
  await help.getByRole('heading', { name: 'Touchstone：工作表函数' }).waitFor();
  expect(new URL(help.url()).pathname).toBe('/help.zh-CN.html');
  await help.getByRole('link', { name: 'English' }).click();
  await help.getByRole('heading', { name: 'Touchstone: worksheet functions' }).waitFor();
  await help.close();
});

test('the pane opens with the workbook, when the user says so, and marks what has changed', async () => {
  await showAttribution();
  await taskPane.write('Attribution', 'Touchpoint');
  await taskPane.pane.getByRole('button', { name: 'Analyses (1)' }).click();
  await taskPane.pane.getByRole('checkbox', { name: 'Open Touchstone with this workbook' }).check();
  await until('the choice', () => taskPane.page.evaluate(() => window.workbench.book.startsAddIn));
  await changeSource();
  const file = await taskPane.saveFile();
  await closePane();
  await taskPane.openFile(file);
  await aside().waitFor();
  await taskPane.pane.getByRole('button', { name: /^Analyses \(1\) ?, a source has changed$/ }).waitFor();
}, 120_000);
