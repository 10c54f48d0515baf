import { TaskPane } from './support/taskPane';

/** From an empty workbook through an empty table to a result, and the ways to exports. */

const taskPane = TaskPane.use();
jest.setTimeout(120_000);

/** Opens the page from the menu, as a user with data does. */
async function openFromMenu(): Promise<void> {
  await taskPane.pane.getByRole('button', { name: 'More options' }).click();
  await taskPane.pane.getByRole('menuitem', { name: 'Tables and exports' }).click();
  await taskPane.pane.getByRole('heading', { name: 'Bring your data' }).waitFor();
}

const insert = async (name: string) => {
  await taskPane.pane.getByRole('button', { name: `Insert ${name}` }).click();
  await taskPane.pane.getByText(`The table is on the sheet ${name}`).waitFor();
};
const use = () => taskPane.pane.getByRole('button', { name: 'Use this table' }).click();

/** Types rows into cells one by one, from a cell on. */
async function type(sheet: string, rows: readonly (readonly (string | number)[])[]): Promise<void> {
  for (const [row, cells] of rows.entries()) {
    for (const [column, cell] of cells.entries()) {
      if (cell !== '') await taskPane.enter(`${sheet}!${'ABCDEF'[column]}${4 + row}`, cell);
    }
  }
}

describe('in a new workbook', () => {
  beforeEach(async () => {
    await taskPane.reset({ workbook: 'blank' });
    await taskPane.button('Empty tables to fill in').click();
  });

  test('orders are typed into an empty table and come to a result', async () => {
    await insert('Orders');
    expect((await taskPane.values('Orders!A3:F3'))[0]).toEqual([
      'Customer',
      'Date',
      'Amount',
      'Currency',
      'Order ID',
      'Segment',
    ]);
    await use();
    await taskPane.pane.getByText('The table is still empty').waitFor();
    const orders = Array.from({ length: 12 }, (_, i) => [
      `C${i % 5}`,
      `2026-0${1 + (i % 6)}-1${i % 9}`,
      20 + i,
      'EUR',
      `A-${i}`,
      i % 2 ? 'Email' : 'Search',
    ]);
    // Two rows more than the table has.
    await type('Orders', orders);
    await use();
    await taskPane.panel.getByText(/^(\d+) of \1 found$/).waitFor();
    expect(await taskPane.pane.getByRole('tab', { selected: true }).innerText()).toBe('Lifetime');
    await taskPane.showResult();
  });

  test('journeys are taken by the attribution, and costs beside them', async () => {
    await insert('Journeys');
    await type('Journeys', [
      ['C1', '2026-01-05 09:10', 'Email', 'Spring', '', ''],
      ['C1', '2026-01-08 18:55', '', '', 500, 'EUR'],
      ['C2', '2026-01-06 10:00', 'Search', 'Brand', '', ''],
      ['C2', '2026-01-09 11:00', '', '', 300, 'EUR'],
    ]);
    await use();
    await taskPane.panel
      .getByText(/^(\d+) of \1 found$/)
      .first()
      .waitFor();
    await openFromMenu();
    await insert('Costs');
    await type('Costs', [
      ['Email', 50],
      ['Search', 120.5],
    ]);
    await use();
    await taskPane.panel.getByRole('heading', { name: 'Costs' }).waitFor();
    await taskPane.panel.locator('input[value="Costs"]').waitFor();
    expect(await taskPane.showResult()).toContain('Email');
    expect(await taskPane.panel.innerText()).toContain('ROAS');
  });

  test('what may be entered is told to Excel', async () => {
    await insert('Sign-ups');
    const told = await taskPane.inExcel(`
      const sheet = workbook.worksheets.getItem('Sign-ups');
      const columns = ['A4:A13', 'B4:B13', 'D4:D13'].map((address) => sheet.getRange(address).dataValidation);
      for (const column of columns) column.load('type,rule,prompt,errorAlert,ignoreBlanks');
      await context.sync();
      return columns.map(({ type, prompt, ignoreBlanks }) => [type, prompt.title, ignoreBlanks])`);
    expect(told).toEqual([
      ['TextLength', 'Customer', false],
      ['Date', 'Signed up', true],
      ['None', 'Plan', true],
    ]);
  });
});

test('the ways to exports are searched and opened by keyboard', async () => {
  const { pane, page } = taskPane;
  await openFromMenu();
  await pane.getByLabel('Search systems').fill('shopify');
  await pane.getByText('1 export', { exact: true }).waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await pane.getByText('In the admin open Orders and choose Export').waitFor();
  await pane.getByRole('button', { name: 'Back' }).click();
  await pane.getByRole('tabpanel').waitFor();
});
