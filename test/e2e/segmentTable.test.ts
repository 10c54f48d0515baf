import { setPaneWidth } from './support/flaws';
import { TaskPane } from './support/taskPane';

/**
 * Segments of customers out of a table of their own, in a pane of 320 px: credit and waits by them, from the switch to the
 * written sheet, and refreshed from there.
 */

const taskPane = TaskPane.use();
const anyButton = (name: string) => taskPane.pane.getByRole('button', { name }).first();

async function takeSegments(address: string): Promise<void> {
  await taskPane.openOptionalColumns();
  await taskPane.panel.getByLabel('Segments are in another table').check();
  await taskPane.chooseTable('Segments', address);
}

const isTooWide = () =>
  taskPane.pane.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);

beforeEach(async () => {
  await setPaneWidth(taskPane.page, 320);
  await taskPane.putSheets({
    Touches: [
      ['Customer', 'Date', 'Channel', 'Revenue'],
      ['Ann', 46023, 'Email', ''],
      ['Ann', 46024, 'Search', ''],
      ['Ann', 46025, '', 90],
      ['Ben', 46023, 'Email', ''],
      ['Ben', 46026, '', 40],
      ['Cleo', 46023, 'Search', ''],
      ['Cleo', 46024, '', 10],
    ],
    Starts: [
      ['customer_id', 'signed_up', 'first_value'],
      ['Ann', '2026-01-01', '2026-01-03'],
      ['Ben', '2026-01-01', '2026-01-05'],
      ['Cleo', '2026-01-02', '2026-01-03'],
      ['Dora', '2026-01-01', ''],
    ],
    Countries: [
      ['Customer', 'Country'],
      ['Ann', 'DE'],
      ['Ben', 'FR'],
    ],
  });
});

test('attribution is crossed with the segments of customers, which its refresh reads anew', async () => {
  await taskPane.select('Touches!A1');
  await taskPane.panel.getByText('7 rows × 4 columns').waitFor();
  await takeSegments('Countries!A1:B3');
  expect(await isTooWide()).toBe(false);

  await taskPane.showResult();
  expect(await isTooWide()).toBe(false);
  const { headings, rows, note } = await taskPane.write('Attribution', 'Touchpoint × Segment');
  const linear = headings.indexOf('Linear attributed value');
  const credit = Object.fromEntries(rows.map((row) => [String(row[0]), row[linear]]));
  expect(credit).toEqual({
    'Email × DE': 45,
    'Search × DE': 45,
    'Email × FR': 40,
    'Search × (blank)': 10,
    Unattributed: 0,
    Total: 140,
  });
  const told = note.join('\n');
  expect(told).toContain('Segments: Countries!A1:B3.');
  expect(told).toContain('The table of segments has none for 1 customer: they count as (blank).');

  await taskPane.inExcel(`workbook.worksheets.getItem('Countries').getRange('A3').values = [['Cleo']];`);
  await anyButton('Analyses (1)').click();
  await taskPane.pane.getByText('Source has changed', { exact: true }).waitFor();
  await anyButton('Refresh Attribution of Touches').click();
  await taskPane.pane.getByText('Attribution of Touches is up to date.').waitFor({ state: 'attached' });
  const again = await taskPane.written('Attribution', 'Touchpoint × Segment');
  const now = Object.fromEntries(again.rows.map((row) => [String(row[0]), row[linear]]));
  expect(now).toMatchObject({ 'Email × (blank)': 40, 'Search × FR': 10, Total: 140 });
}, 180_000);

test('time to value tells the segments of customers apart', async () => {
  await taskPane.chooseTab('Time to value');
  await taskPane.select('Starts!A1');
  await taskPane.panel.getByText('4 rows × 3 columns').waitFor();
  await takeSegments('Countries!A1:B3');
  expect(await isTooWide()).toBe(false);

  await taskPane.showResult();
  await taskPane.button('Segments').click();
  const { headings, rows, note } = await taskPane.write('Time to value segments', 'Segment');
  const customers = headings.indexOf('Customers');
  expect(rows.map((row) => [row[0], row[customers]])).toEqual([
    ['(blank)', 2],
    ['DE', 1],
    ['FR', 1],
    ['All', 4],
  ]);
  expect(note.join('\n')).toContain('The table of segments has none for 2 customers: they count as (blank).');
}, 180_000);
