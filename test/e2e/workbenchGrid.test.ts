import type { Opening } from '../../src/workbench/page/openWorkbook';
import { Workbench } from './support/workbench';

const workbench = Workbench.use();

/** Where the grid draws cells of a sheet whose columns and rows have their first size. */
const columnWidth = 88;
const rowHeight = 24;
const headings = { left: 46, top: 20 };

async function middleOf(row: number, column: number): Promise<[x: number, y: number]> {
  const canvas = await workbench.page.locator('canvas[id^="univer-sheet-main-canvas"]').boundingBox();
  if (!canvas) throw new Error('There is no grid.');
  return [
    canvas.x + headings.left + (column + 0.5) * columnWidth,
    canvas.y + headings.top + (row + 0.5) * rowHeight,
  ];
}

const click = async (row: number, column: number): Promise<void> =>
  workbench.page.mouse.click(...(await middleOf(row, column)));

const point = async (row: number, column: number): Promise<void> =>
  workbench.page.mouse.move(...(await middleOf(row, column)));

/** Types into the selected cell, as a user does, and waits until it shows something. */
async function type(text: string, cell: string): Promise<void> {
  const { page } = workbench;
  await page.keyboard.type(text, { delay: 5 });
  // The list of functions that a pause in typing opened takes the next Enter for its own, until it has seen the rest.
  await page.locator('ul[data-u-comp="sheets-formula-editor"]').waitFor({ state: 'detached' });
  await page.keyboard.press('Enter');
  await page.waitForFunction(([address, typed]) => window.workbench.getFormulas(address)[0][0] === typed, [
    cell,
    text,
  ] as const);
  // The calculation begins a moment after the formula stands.
  await page.waitForFunction((address) => {
    const [[value]] = window.workbench.getValues(address);
    return value !== null && value !== '' && value !== '#GETTING_DATA';
  }, cell);
  await page.evaluate(() => window.workbench.settled());
}

const status = () => workbench.page.locator('#status .message').innerText();

const table = '=TOUCH.ATTRIBUTION(Examples!A7:A9,Examples!B7:B9,Examples!C7:C9,Examples!D7:D9)';

test('a formula typed into a cell spills its table', async () => {
  await click(2, 1);
  await type(table, 'Test!B3');
  expect(await workbench.values('Test!B3:C5')).toEqual([
    ['Touchpoint', 'First touch'],
    ['Campaign A', 500],
    ['Campaign B', 0],
  ]);
});

test('columns of a table can be typed into a formula, and what is typed below a table belongs to it', async () => {
  await workbench.inPane(`
    sheet.getRange('A1:B3').values = [['channel', 'cost, [#]'], ['Search', 1], ['Email', 2]];
    sheet.tables.add('A1:B3', true).name = 'Costs';
    await context.sync();
  `);
  await click(2, 4);
  await type("=SUM(Costs[cost, '['#']])", 'Test!E3');
  expect(await workbench.values('Test!E3')).toEqual([[3]]);
  await click(3, 1);
  await workbench.page.keyboard.type('7');
  await workbench.page.keyboard.press('Enter');
  await workbench.page.waitForFunction(() => window.workbench.getValues('Test!E3')[0][0] === 10);
});

test('the cell of a function that failed says why when it is selected, and when it is pointed at', async () => {
  await click(1, 4);
  await type('=TOUCH.CLV("many",2,3)', 'Test!E2');
  expect(await workbench.values('Test!E2')).toEqual([['#VALUE!']]);
  await click(1, 4);
  await workbench.page.locator('#status.failed').waitFor();
  const reason = await workbench.page.evaluate(() => window.workbench.getError('Test!E2'));
  expect(reason).toMatch(/many/);
  expect(await status()).toBe(`E2: #VALUE! ${reason}`);
  await click(0, 4);
  await workbench.page.locator('#status:not(.failed)').waitFor();
  expect(await status()).toBe('Ready');

  await point(1, 4);
  await workbench.page.locator('#grid[title]:not([title=""])').waitFor();
  expect(await workbench.page.locator('#grid').getAttribute('title')).toBe(`E2: #VALUE! ${reason}`);
  await point(0, 4);
  await workbench.page.locator('#grid[title=""]').waitFor();
});

test('the foot of the page sums up the selected cells', async () => {
  await workbench.enter('Test!G1', 1);
  await workbench.enter('Test!G2', 2.5);
  await workbench.enter('Test!G3', 'text');
  await workbench.page.evaluate(() => window.workbench.select('Test!G1:G9'));
  const figures = workbench.page.locator('#status .figures');
  await figures.getByText('Sum').waitFor();
  expect(await figures.innerText()).toMatch(/Average: 1\.75\s+Count: 3\s+Sum: 3\.5/);
});

test('what was typed or written can be undone and done again', async () => {
  const { keyboard } = workbench.page;
  const cell = async () => (await workbench.values('Test!I1'))[0][0];
  await click(0, 8);
  await type('first', 'Test!I1');
  await workbench.inPane(`sheet.getRange('I1').values = [['second']]; await context.sync();`);
  expect(await cell()).toBe('second');
  await keyboard.press('Control+z');
  expect(await cell()).toBe('first');
  await keyboard.press('Control+z');
  expect(await cell()).toBe('');
  await keyboard.press('Control+y');
  await keyboard.press('Control+y');
  expect(await cell()).toBe('second');
});

test('a saved table of a formula spills again, and opening a file cannot be undone', async () => {
  await workbench.enter('Test!B3', table);
  await workbench.openFile(await workbench.saveFile());
  await workbench.page.evaluate(() => window.workbench.undo());
  expect(await workbench.values('Test!B3:C3')).toEqual([['Touchpoint', 'First touch']]);
});

test('a new look leaves a cell its formula, whatever the grid is at meanwhile', async () => {
  await workbench.enter('Test!K1', '=1+1');
  await workbench.page.evaluate(() => {
    const { parts } = window.workbench as unknown as { parts: Pick<Opening, 'sheets'> };
    const { sheets } = parts;
    const [sheet] = sheets.list().filter(({ name }) => name === 'Test');
    const cell = { row: 0, column: 10, rows: 1, columns: 1 };
    const id = 'test.command.meanwhile';
    // The grid tells every change by the last of its commands that is not over.
    const handler = () => {
      sheets.restyleCells(sheet.id, [[cell, { bold: true }]]);
      return true;
    };
    sheets.grid.commands.registerCommand({ id, type: 0, handler });
    return sheets.grid.commands.executeCommand(id);
  });
  expect(await workbench.page.evaluate(() => window.workbench.getFormulas('Test!K1'))).toEqual([['=1+1']]);
});
