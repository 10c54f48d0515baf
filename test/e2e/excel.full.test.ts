/** The Excel room against the genuine office.js client: its functions run in the pane's frame of the workbench. */
import type { Frame, Page } from 'playwright-core';
import type { Output, Source, Written } from '../../src/excel/types';
import { sampleWorkbook } from '../../src/sample';
import { ExcelRoom } from './support/excelRoom';
import { inWords } from './support/inWords';

const output: Output = {
  title: 'Attribution',
  sheetName: 'Attribution',
  answer: '=Last touch',
  note: ['=4 rows used'],
  table: {
    headings: ['Touchpoint', 'TTV'],
    rows: [
      ['Search', 10.5],
      ['=1+1', 5],
      ['Mar 5', 3],
      ['007', null],
    ],
    formats: ['General', '#,##0.00'],
  },
  chart: { kind: 'bar', title: 'TTV', category: 'Touchpoint', series: ['TTV'], rows: 10 },
};
const long = (rows: number): Output => ({
  ...output,
  table: { ...output.table, rows: Array.from({ length: rows }, (_, i) => ['Search', i]) },
});

const room = ExcelRoom.use();
let page: Page;
let frame: Frame;
beforeEach(() => ({ page, pane: frame } = room));

const sourceAt = (address: string): Promise<Source> =>
  frame.evaluate((typed) => window.excelRoom.sourceAt(typed), address);

const writeTo = (address: string, overwrite = false): Promise<Written> =>
  frame.evaluate(
    ([what, cell, agreed]) =>
      window.excelRoom.writeOutput(what, { kind: 'cell', address: cell }, { overwrite: agreed }),
    [output, address, overwrite] as const,
  );

const writeToNewSheet = (what: Output): Promise<Written> =>
  frame.evaluate((each) => window.excelRoom.writeOutput(each, { kind: 'new sheet' }), what);

const remove = (written: Written): Promise<void> =>
  frame.evaluate((each) => window.excelRoom.removeOutput(each), written);

const valuesAt = (address: string) => page.evaluate((cells) => window.workbench.getValues(cells), address);
const sheets = () => page.evaluate(() => window.workbench.sheets());

describe('sources', () => {
  it('cut whole columns to their used part', async () => {
    expect(await sourceAt('Journeys!A:D')).toMatchObject({
      address: 'Journeys!A1:D2001',
      sheet: 'Journeys',
      firstRow: 1,
      rows: 2001,
      columns: 4,
    });
  });

  it('are found by table, and a cell selected in a table stands for all of it', async () => {
    const sheet = {
      name: 'Log',
      tableName: 'Log',
      headings: ['Customer', 'Value'],
      formats: ['General', '0.00'],
    };
    const [address] = await frame.evaluate(
      (each) =>
        window.excelRoom.insertSheets([
          {
            ...each,
            rows: [
              ['C1', 5],
              ['C2', 6],
            ],
          },
        ]),
      sheet,
    );
    expect(address).toBe('Log!A1:B3');
    expect(await sourceAt('Log')).toMatchObject({ address, table: 'Log' });
    expect(await frame.evaluate(() => window.excelRoom.listTables())).toContainEqual({
      name: 'Log',
      address,
      rows: 3,
      columns: 2,
    });
    await page.evaluate(() => window.workbench.select('Log!B2'));
    expect(await frame.evaluate(() => window.excelRoom.selectedSource())).toMatchObject({
      address,
      table: 'Log',
    });
  });

  it.each([
    ['Nowhere!A1:B2', 'There is no sheet “Nowhere”'],
    ['Nothing', 'no table or name “Nothing”'],
    ['A1:B2,D4:E5', 'one block of cells'],
  ])('say what is wrong with %s', async (address, message) => {
    await expect(inWords(sourceAt(address))).rejects.toThrow(message);
  });

  it('refuse a selected chart', async () => {
    await page.evaluate(() => void (window.workbench.switches.chartSelected = true));
    await expect(inWords(frame.evaluate(() => window.excelRoom.selectedSource()))).rejects.toThrow(
      'No cells are selected',
    );
  });

  it('wait while a cell is being edited', async () => {
    await page.evaluate(() => void (window.workbench.switches.cellEdit = true));
    const source = sourceAt('Journeys!A1:D9');
    await page.evaluate(() => void (window.workbench.switches.cellEdit = false));
    expect(await source).toMatchObject({ rows: 9 });
  });
});

describe('reading in blocks', () => {
  it('takes a full sheet while the page stays responsive', async () => {
    await page.evaluate(() => {
      const rows = Array.from({ length: 1_048_576 }, (_, i) => i);
      const text = rows.map((i) => `Customer ${i % 90_000}`);
      window.workbench.loadColumns('Big', [text, rows, text, rows, text, rows]);
    });
    const read = await frame.evaluate(async () => {
      let rows = 0;
      let last: unknown = null;
      await window.excelRoom.readBlocks('Big!A1:F1048576', (block) => {
        rows += block.length;
        last = block[block.length - 1][1];
      });
      return { rows, last };
    });
    expect(read).toEqual({ rows: 1_048_576, last: 1_048_575 });
    const largest = await page.evaluate(() =>
      Math.max(...window.workbench.requests.map(({ response }) => response)),
    );
    expect(largest).toBeLessThan(5_000_000);
  });

  it('reads smaller blocks where the texts are long', async () => {
    await page.evaluate(() => {
      window.workbench.loadColumns('Long', [
        Array.from({ length: 60_000 }, (_, i) => `${i} ${'x'.repeat(400)}`),
      ]);
    });
    const rows = await frame.evaluate(async () => {
      let count = 0;
      await window.excelRoom.readBlocks('Long!A1:A60000', (block) => void (count += block.length));
      return count;
    });
    expect(rows).toBe(60_000);
    const errors = await page.evaluate(() => window.workbench.requests.map(({ error }) => error));
    expect(errors).toContain('ResponsePayloadSizeLimitExceeded');
  });

  it('says that the sheet was deleted meanwhile', async () => {
    await page.evaluate(() => {
      window.workbench.loadColumns('Log', [Array.from({ length: 200_000 }, (_, i) => i)]);
      window.workbench.select('Log!A1');
      window.workbench.switches.deleteSource = true;
    });
    const reading = frame.evaluate(() => window.excelRoom.readBlocks('Log!A1:A200000', () => {}));
    await expect(inWords(reading)).rejects.toThrow('the sheet was deleted');
  });
});

describe('writing', () => {
  it('keeps every text, formats the numbers, and is removed without a trace', async () => {
    const written = await writeTo('Signups!H3');
    expect(written).toMatchObject({ sheet: 'Signups', address: 'Signups!H6:I10', tableName: 'Attribution' });
    expect(await valuesAt('Signups!H3:I10')).toEqual([
      ['Attribution', ''],
      ['=Last touch', ''],
      ['', ''],
      ['Touchpoint', 'TTV'],
      ['Search', 10.5],
      ['=1+1', 5],
      ['Mar 5', 3],
      ['007', ''],
    ]);
    const formats = await page.evaluate(() => window.workbench.getFormats('Signups!I6:I7'));
    expect(formats).toEqual([['General'], ['#,##0.00']]);
    await remove(written);
    expect((await valuesAt('Signups!H3:I10')).flat().join('')).toBe('');
    const tables = sampleWorkbook().filter(({ tableName }) => tableName);
    expect(
      await page.evaluate(() => [window.workbench.book.charts.length, window.workbench.book.tables.length]),
    ).toEqual([0, tables.length]);
  });

  it('asks before it covers anything, and overwrites when told to', async () => {
    await page.evaluate(() => window.workbench.setCell('Signups!I7', 'mine'));
    await expect(inWords(writeTo('Signups!H3'))).rejects.toThrow('1 cell is in the way at Signups!I7');
    expect(await valuesAt('Signups!I7')).toEqual([['mine']]);
    await writeTo('Signups!H3', true);
    expect(await valuesAt('Signups!I7')).toEqual([[10.5]]);
  });

  it('adds a sheet and deletes it again', async () => {
    const before = await sheets();
    const written = await writeToNewSheet(output);
    expect(await sheets()).toEqual([...before, 'Attribution']);
    expect(await page.evaluate(() => window.workbench.activeSheet())).toBe('Attribution');
    await remove(written);
    expect(await sheets()).toEqual(before);
  });

  it('keeps the headings of a sheet of its own in sight and on each page, and the note beside the table', async () => {
    await writeToNewSheet(output);
    const looks = await room.inExcel(`
      const sheet = workbook.worksheets.getItem('Attribution');
      const frozen = sheet.freezePanes.getLocationOrNullObject();
      const titles = sheet.pageLayout.getPrintTitleRowsOrNullObject();
      for (const range of [frozen, titles]) range.load('rowCount,rowIndex');
      sheet.pageLayout.load('zoom,orientation');
      await context.sync();
      const { zoom, orientation } = sheet.pageLayout;
      return [frozen.rowCount, titles.rowIndex, titles.rowCount, zoom.horizontalFitToPages, orientation];`);
    expect(looks).toEqual([4, 3, 1, 1, 'Landscape']);
    // Below the chart.
    expect(await valuesAt('Attribution!D23')).toEqual([['=4 rows used']]);
  });

  it('leaves nothing behind when a later block fails', async () => {
    const before = await sheets();
    await page.evaluate(() => void (window.workbench.switches.failWrite = 5));
    await expect(inWords(writeToNewSheet(long(5000)))).rejects.toThrow(
      'All that had been written was taken back.',
    );
    expect(await sheets()).toEqual(before);
  });

  it('puts back what it was allowed to overwrite when it fails', async () => {
    await page.evaluate(async () => {
      await window.workbench.setCell('Signups!H7', '=6*7');
      await window.workbench.setCell('Signups!I7', 'mine');
      window.workbench.switches.failWrite = 5;
    });
    await expect(inWords(writeTo('Signups!H3', true))).rejects.toThrow('taken back');
    await page.evaluate(() => window.workbench.settled());
    expect(await page.evaluate(() => window.workbench.getFormulas('Signups!H7:I7'))).toEqual([
      ['=6*7', 'mine'],
    ]);
  });

  it('refuses a protected sheet', async () => {
    await page.evaluate(() => {
      window.workbench.select('Signups!A1');
      window.workbench.switches.protectSheet = true;
    });
    await expect(inWords(writeTo('Signups!H3'))).rejects.toThrow('protected');
  });
});

it('follows the selection and shows cells', async () => {
  await frame.evaluate(async () => {
    let changes = 0;
    const stop = await window.excelRoom.onSelectionChanged(() => changes++);
    Object.assign(window, { changes: () => changes, stop });
  });
  await frame.evaluate(() => window.excelRoom.goTo('Journeys!B5:C9'));
  expect(await page.evaluate(() => window.workbench.activeSheet())).toBe('Journeys');
  await frame.waitForFunction(() => (window as unknown as { changes(): number }).changes() > 0);
  await frame.evaluate(() => (window as unknown as { stop(): Promise<void> }).stop());
});

describe('a workbook that was never saved', () => {
  const asUnsaved = () =>
    frame.evaluate(async () => {
      const { learnWorkbook, nameWorkbook, workbookKey } = window.excelRoom;
      const real = Office;
      const context = Object.create(real.context, { document: { value: { url: '' } } });
      Object.assign(window, { Office: Object.create(real, { context: { value: context } }) });
      try {
        await learnWorkbook();
        const before = workbookKey();
        await nameWorkbook();
        const named = workbookKey();
        await learnWorkbook();
        return { before, named, after: workbookKey() };
      } finally {
        Object.assign(window, { Office: real });
      }
    });

  it('keeps the id it is given', async () => {
    const { before, named, after } = await asUnsaved();
    expect(before).toBeNull();
    expect(named).toMatch(/^[0-9a-f-]{36}$/);
    expect(after).toBe(named);
    const settings = await page.evaluate(() => [...window.workbench.book.settings]);
    expect(settings).toEqual([['touchstone.workbook', named]]);
  });
});
