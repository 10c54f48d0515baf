/** What tables of the user do to reading and writing: total rows, filters, and tables in the way. */
import type { Frame, Page } from 'playwright-core';
import type { Output, Source, Written } from '../../src/excel/types';
import { ExcelRoom } from './support/excelRoom';
import { inWords } from './support/inWords';

const room = ExcelRoom.use('blank');
let page: Page;
let frame: Frame;
beforeEach(() => ({ page, pane: frame } = room));

const costs = {
  name: 'Costs',
  tableName: 'Costs',
  headings: ['Touchpoint', 'Cost'],
  rows: [
    ['Search', 700],
    ['Email', 500],
  ],
  formats: ['General', '0'],
};

const output = (rows: (string | number)[][]): Output => ({
  title: 'Attribution',
  sheetName: 'Attribution',
  answer: 'Search leads',
  note: ['Linear'],
  table: { headings: ['Touchpoint', 'TTV'], rows, formats: ['General', '0'] },
  chart: null,
});

const insertCosts = () => frame.evaluate((sheet) => window.excelRoom.insertSheets([sheet]), costs);
const sourceAt = (address: string): Promise<Source> =>
  frame.evaluate((typed) => window.excelRoom.sourceAt(typed), address);
const valuesAt = (address: string) => page.evaluate((cells) => window.workbench.getValues(cells), address);
const write = (what: Output): Promise<Written> =>
  frame.evaluate((each) => window.excelRoom.writeOutput(each, { kind: 'new sheet' }), what);
const messageOf = (work: Promise<unknown>): Promise<string> =>
  inWords(work).then(
    () => 'it worked',
    (error: Error) => error.message,
  );

test('a total row is no data, whether its table or its columns are chosen', async () => {
  await insertCosts();
  await frame.evaluate(() =>
    Excel.run(async (context) => {
      context.workbook.tables.getItem('Costs').showTotals = true;
      context.workbook.worksheets.getItem('Costs').getRange('A4:B4').values = [['Total', 1200]];
      await context.sync();
    }),
  );
  for (const typed of ['Costs', 'Costs!A:B', 'Costs!A1:B4'])
    expect(await sourceAt(typed)).toMatchObject({ address: 'Costs!A1:B3', rows: 3 });
  expect(await frame.evaluate(() => window.excelRoom.listTables())).toMatchObject([
    { name: 'Costs', address: 'Costs!A1:B3', rows: 3 },
  ]);
});

describe('a filter', () => {
  const filter = (column: string, value: string) =>
    frame.evaluate(
      ([heading, shown]) =>
        Excel.run(async (context) => {
          const table = context.workbook.tables.getItem('Attribution');
          table.columns.getItem(heading).filter.applyValuesFilter([shown]);
          await context.sync();
        }),
      [column, value] as const,
    );
  const filtered = () =>
    frame.evaluate(() =>
      Excel.run(async (context) => {
        const { filter: of } = context.workbook.tables.getItem('Attribution').columns.getItemAt(0);
        of.load('criteria');
        await context.sync();
        return of.criteria;
      }),
    );

  test('misplaces what is written through it, and so is taken off for an update and put back', async () => {
    const written = await write(output([['Search', 10], ['Email', 5], ['Direct', 1]])); // prettier-ignore
    await filter('Touchpoint', 'Email');
    // This is what Excel does to whoever writes into rows that are hidden.
    await frame.evaluate(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem('Attribution');
        sheet.getRange('D5:D7').values = [['for Search'], ['for Email'], ['for Direct']];
        await context.sync();
      }),
    );
    expect(await valuesAt('Attribution!D5:D7')).toEqual([[''], ['for Search'], ['']]);

    const rows = [['Social', 7], ['Search', 6], ['Email', 4], ['Direct', 2]]; // prettier-ignore
    await frame.evaluate(([before, now]) => window.excelRoom.updateOutput(before, now, { overwrite: true }), [
      written,
      output(rows),
    ] as const);
    expect(await valuesAt('Attribution!A5:B8')).toEqual(rows);
    expect(await filtered()).toMatchObject({ filterOn: 'Values', values: ['Email'] });
  });

  test('is told of where an output is to be written beside it', async () => {
    await write(output([['Search', 10], ['Email', 5]])); // prettier-ignore
    await filter('Touchpoint', 'Email');
    const beside = frame.evaluate(
      (each) => window.excelRoom.writeOutput(each, { kind: 'cell', address: 'Attribution!F2' }),
      output([['Search', 1]]),
    );
    expect(await messageOf(beside)).toContain('A filter hides rows at Attribution!F2:G6');
    expect(await valuesAt('Attribution!F2:G6')).toEqual(Array.from({ length: 5 }, () => ['', '']));
  });
});

test('another table in the way is named before anything is written, and stays as it looks', async () => {
  await insertCosts();
  const looks = () =>
    frame.evaluate(() =>
      Excel.run(async (context) => {
        const cell = context.workbook.worksheets.getItem('Costs').getRange('B3');
        cell.load('values');
        cell.format.fill.load('color');
        cell.format.font.load('bold');
        await context.sync();
        return [cell.values[0][0], cell.format.fill.color, cell.format.font.bold] as unknown[];
      }),
    );
  await frame.evaluate(() =>
    Excel.run(async (context) => {
      const { format } = context.workbook.worksheets.getItem('Costs').getRange('B3');
      format.fill.color = '#FFFF00';
      format.font.bold = true;
      await context.sync();
    }),
  );
  const before = await looks();
  const over = frame.evaluate(
    (each) => window.excelRoom.writeOutput(each, { kind: 'cell', address: 'Costs!B1' }, { overwrite: true }),
    output([['Search', 1]]),
  );
  expect(await messageOf(over)).toContain(
    'The table “Costs” is in the way, and no output can lie over another table. Write the output to another place.',
  );
  expect(await looks()).toEqual(before);
  expect(before).toEqual([500, '#FFFF00', true]);
});
