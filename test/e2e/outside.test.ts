import { journeysOfRows, pathFigures } from '../../scripts/reduce/finish';
import type { TouchQuery } from '../../src/queries';
import type { Cell, WrittenTable } from './support/taskPane';
import { TaskPane } from './support/taskPane';

/** Rows that are in no cells: the same figures from files, and from the answers of statements, as from the cells. */

const taskPane = TaskPane.use({ selection: 'Journeys!A1:H2001' });

jest.setTimeout(180_000);

/** The journeys of the sample: customer, time as a serial, channel, campaign, product, segment, cost, revenue. */
const journeyRows = async (): Promise<Cell[][]> =>
  (await taskPane.page.evaluate(() => window.workbench.getValues('Journeys!A1:H2001'))) as Cell[][];

const millisecondsOf = (serial: Cell): number => Math.round((Number(serial) - 25_569) * 86_400_000);

/** The same as another program exports them. */
async function journeysAsCsv(): Promise<string> {
  const [headings, ...rows] = await journeyRows();
  const lines = rows.map(([customer, time, ...others]) => {
    const moment = new Date(millisecondsOf(time)).toISOString().slice(0, 19).replace('T', ' ');
    return [customer, moment, ...others].map((cell) => String(cell ?? '')).join(',');
  });
  return [headings.join(','), ...lines].join('\n');
}

const chooseFiles = (...files: { name: string; text: string }[]) =>
  taskPane.panel
    .locator('input[type=file]')
    .first()
    .setInputFiles(
      files.map(({ name, text }) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text, 'utf8') })),
    );

const notice = (words: RegExp) => taskPane.panel.locator('.notice').filter({ hasText: words });

/** What each touchpoint earned, to a millionth. */
const earned = ({ headings, rows }: WrittenTable) =>
  rows.map(([name, ...figures]) => [
    name,
    Math.round(Number(figures[headings.indexOf('Linear attributed value') - 1]) * 1e6) / 1e6,
  ]);

/** Of the sample in cells; the set-up is in sight again. */
async function earnedInCells() {
  await taskPane.showResult();
  const found = earned(await taskPane.write('Attribution', 'Touchpoint'));
  await taskPane.button('Change').click();
  return found;
}

test('a file gives the figures of the same rows in cells, is kept, and is asked for again', async () => {
  const inCells = await earnedInCells();
  await chooseFiles({ name: 'touches.csv', text: await journeysAsCsv() });
  await taskPane.panel.getByText('touches.csv: 2,000 rows.').waitFor();
  await taskPane.panel.getByText('4 of 4 found').waitFor();
  await taskPane.showResult();
  const written = await taskPane.write('Attribution (2)', 'Touchpoint');
  expect(earned(written)).toEqual(inCells);
  expect(written.note.join('\n')).toContain(
    'Counted by DuckDB from touches.csv (2,000 rows; statement version 1).',
  );
  expect(written.note).toContain('Lookback: no limit.');
  // While the file is open, the analysis refreshes; it asks for the file once another one took its place.
  const refresh = () => taskPane.pane.getByRole('button', { name: /^Refresh .*touches\.csv/ }).click();
  await taskPane.pane.getByRole('button', { name: /^Analyses/ }).click();
  await refresh();
  await taskPane.pane
    .getByText(/touches\.csv.* is up to date/)
    .first()
    .waitFor();
  await taskPane.pane.getByRole('button', { name: 'Back' }).click();
  await taskPane.button('Change').click();
  await chooseFiles({ name: 'others.csv', text: await journeysAsCsv() });
  await taskPane.panel.getByText('others.csv: 2,000 rows.').waitFor();
  await taskPane.pane.getByRole('button', { name: /^Analyses/ }).click();
  await refresh();
  await taskPane.pane
    .getByText(/touches\.csv: choose the files again/)
    .first()
    .waitFor();
});

const choose = (label: string, entry: string) =>
  taskPane.panel.getByLabel(label, { exact: true }).selectOption({ label: entry });

/** The columns of a written table up to one of them, figures to a millionth. */
const upTo = ({ headings, rows }: WrittenTable, last: string) =>
  rows.map((row) =>
    Object.fromEntries(
      headings
        .slice(0, headings.indexOf(last) + 1)
        .map((heading, i) => [heading, i === 0 ? row[i] : Math.round(Number(row[i]) * 1e6) / 1e6]),
    ),
  );

/** What May earned, against April, and by month. */
async function ofMay(sheet: (name: string) => string) {
  await taskPane.showResult();
  const all = await taskPane.write(sheet('Attribution'), 'Touchpoint');
  await taskPane.button('Comparison').click();
  const compared = await taskPane.write(sheet('Comparison'), 'Touchpoint');
  await taskPane.button('Over time').click();
  const trend = await taskPane.write(sheet('Over time'), 'Period');
  await taskPane.button('Change').click();
  return {
    all: earned(all),
    compared: upTo(compared, 'Change'),
    // Behind the total stands what costs in cells add.
    trend: upTo(trend, 'Total'),
    note: all.note.join('\n'),
  };
}

test('a file gives the figures of a period, compared and over time, of the same rows in cells', async () => {
  const { panel } = taskPane;
  const ask = async () => {
    await choose('Period', 'Last whole month');
    await choose('Compare with', 'The period before');
    await choose('Over time', 'By month');
  };
  await ask();
  const inCells = await ofMay((name) => name);
  await chooseFiles({ name: 'touches.csv', text: await journeysAsCsv() });
  await panel.getByText('touches.csv: 2,000 rows.').waitFor();
  await panel.getByText('4 of 4 found').waitFor();
  await ask();
  const ofFile = await ofMay((name) => `${name} (2)`);
  expect(ofFile.note).toContain('Period: 2026-05.');
  expect({ ...ofFile, note: '' }).toEqual({ ...inCells, note: '' });
  await choose('Over time', 'By week');
  await notice(/one answer tells over time only periods of its own kind/).waitFor();
  await choose('Over time', 'Not shown');
  await choose('Period', 'From – to');
  await panel.getByLabel('First day', { exact: true }).fill('2030-01-01');
  await notice(/Choose Nothing under Compare with/).waitFor();
  await choose('Compare with', 'Nothing');
  await taskPane.button('Show result').click();
  await notice(/Nothing in the data is of the period/).waitFor();
});

test('files with other columns are refused by name, and leave what there was', async () => {
  await chooseFiles({ name: 'a.csv', text: 'x,y,z\n1,2,3' }, { name: 'b.csv', text: 'x,y,w\n1,2,3' });
  await taskPane.panel.getByText(/do not have the same columns/).waitFor();
  await taskPane.panel.getByText('4 of 4 found').waitFor();
});

const query: TouchQuery = {
  table: { name: ['log'], time: 'clock' },
  columns: { customer: 'customer', time: 'time', touchpoint: 'touchpoint', value: 'value' },
  policy: { lookback: null, startsAnew: false, collapse: false, passOver: [], isOneACustomer: false },
};

/** The answer of the statement for paths, as Snowflake would give it. */
async function pathsAnswer(): Promise<Cell[][]> {
  const [headings, ...rows] = await journeyRows();
  const value = headings.indexOf('revenue');
  const log = rows.map((row) => ({
    customer: String(row[0]),
    milliseconds: millisecondsOf(row[1]),
    touchpoint: row[2] === '' ? null : String(row[2]),
    amount: Number(row[value]),
    orderId: null,
    milestone: null,
  }));
  const paths = pathFigures(journeysOfRows(log, query));
  return [
    ['PATH', 'CONVERSIONS', 'VALUE', 'NON_CONVERSIONS', 'STILL_OPEN', 'CUSTOMERS_APART'],
    ...Array.from(paths, ([path, figures]) => [path, ...figures, 0]),
  ];
}

const described = 'customer TEXT, touched TIMESTAMP_NTZ, channel TEXT, order_value NUMBER(12, 2)';

async function setUpWarehouse(): Promise<void> {
  await taskPane.button('From a warehouse').click();
  await taskPane.panel.getByLabel('Table', { exact: true }).fill('SHOP.TOUCHES');
  await taskPane.panel.getByRole('textbox', { name: 'Columns' }).fill(described);
  await taskPane.panel.getByText('4 columns.').waitFor();
  await taskPane.panel.getByText('4 of 4 found').waitFor();
}

test('the answer of a copied statement is found by its headings, finished, written and refreshed', async () => {
  const inCells = await earnedInCells();
  await setUpWarehouse();
  await taskPane.button('Copy SQL: Journeys').click();
  await taskPane.panel.getByText('Copied.').first().waitFor();
  // Without the answer there is a sentence that says what to do.
  await taskPane.button('Show result').click();
  await notice(/No table of this workbook has the headings path, conversions/).waitFor();
  await taskPane.putSheets({ Answer: await pathsAnswer() });
  await taskPane.inExcel(`
    const used = workbook.worksheets.getItem('Answer').getUsedRange();
    workbook.tables.add(used, true).name = 'Paths';`);
  await taskPane.showResult();
  const written = await taskPane.write('Attribution (2)', 'Touchpoint');
  expect(earned(written)).toEqual(inCells);
  expect(written.note.join('\n')).toContain(
    'Counted by SQL in Snowflake from SHOP.TOUCHES (statement version 1).',
  );
  await taskPane.pane.getByRole('button', { name: /^Analyses/ }).click();
  await taskPane.pane.getByRole('button', { name: /^Refresh .*Paths/ }).click();
  await taskPane.pane
    .getByText(/Paths.* is up to date/)
    .first()
    .waitFor();
});

test('settings changed after the copy are not taken for those of the answer', async () => {
  await setUpWarehouse();
  await taskPane.putSheets({ Answer: await pathsAnswer() });
  await taskPane.select('Answer!A1');
  await taskPane.button('Copy SQL: Journeys').click();
  await taskPane.panel.getByText('Copied.').first().waitFor();
  await taskPane.panel.getByLabel('Lookback').fill('30');
  await taskPane.button('Show result').click();
  await notice(/settings were changed after the statement was copied/).waitFor();
});

test('M for Power Query holds the statement, and a reading that SQL cannot follow is told', async () => {
  await setUpWarehouse();
  await taskPane.panel.getByLabel('Warehouse').selectOption({ label: 'PostgreSQL' });
  await taskPane.panel.getByText('Show the statement').first().click();
  const sql = await taskPane.panel.locator('pre.sql').first().innerText();
  expect(sql).toContain('FROM "SHOP"."TOUCHES"');
  await taskPane.panel
    .getByRole('textbox', { name: 'Columns' })
    .fill('customer, touched TEXT, channel, paid');
  await taskPane.section('Columns').getByLabel('Time').selectOption({ label: 'touched' });
  await taskPane.panel.getByText(/touched holds no dates by its type/).waitFor();
});
