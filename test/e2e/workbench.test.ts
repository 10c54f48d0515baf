import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../../scripts/browser';
import { startServer } from './support/server';
import type { TestServer } from './support/server';
import { openWorkbench, paneFrame } from './support/workbench';
import type { Watch } from './support/workbench';

let server: TestServer;
let browser: Browser;
let page: Page;
let seen: Watch;

beforeAll(async () => {
  server = await startServer();
  browser = await launchBrowser();
  page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  seen = await openWorkbench(page, server.address);
  await page.evaluate(() => {
    window.workbench.addSheet('Test');
    window.workbench.select('Test!A1');
  });
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

/** Runs a batch in the pane as the add-in would; an error becomes its code. */
async function inPane<T>(batch: string): Promise<T> {
  const frame = await paneFrame(page);
  return frame.evaluate(
    `Excel.run({ delayForCellEdit: false }, async (context) => { ${batch} }).catch((error) => error.code + ' ' + error.message)`,
  );
}

test('opens without an error and asks nothing of the world outside', async () => {
  expect(await page.evaluate(() => window.workbench.sheets())).toContain('Examples');
  expect(seen.errors).toEqual([]);
  expect(seen.outside).toEqual([]);
});

test('tells the pane that it is in Excel', async () => {
  const frame = await paneFrame(page);
  const info = await frame.evaluate('Office.onReady()');
  expect(info).toMatchObject({ host: 'Excel', platform: 'OfficeOnline' });
});

test('computes a function of the add-in and spills its table', async () => {
  const values = await page.evaluate(async () => {
    await window.workbench.setCell('Test!A1', '=TOUCH.CLV(100,2,3)');
    await window.workbench.setCell(
      'Test!A3',
      '=TOUCH.ATTRIBUTION(Examples!A7:A9,Examples!B7:B9,Examples!C7:C9,Examples!D7:D9)',
    );
    return window.workbench.getValues('Test!A1:B5');
  });
  expect(values[0][0]).toBe(600);
  expect(values[2]).toEqual(['Touchpoint', 'First touch']);
  expect(values[3]).toEqual(['Campaign A', 500]);
});

test('hands empty cells over as null or as 0', async () => {
  const result = await page.evaluate(async () => {
    const { workbench } = window;
    const formula = '=TOUCH.TTV(Examples!A7:A9,Examples!B7:B9,Examples!C7:C9,Examples!D7:D9)';
    await workbench.setCell('Test!H1', formula);
    const blank = workbench.getValues('Test!H1')[0][0];
    workbench.switches.blanks = '0';
    await workbench.setCell('Test!H2', formula);
    const zero = workbench.getValues('Test!H2')[0][0];
    workbench.switches.blanks = 'null';
    await workbench.settled();
    return [blank, zero];
  });
  expect(result).toEqual([500, 500]);
});

test('shows why a function failed', async () => {
  const shown = await page.evaluate(async () => {
    await window.workbench.setCell('Test!J1', '=TOUCH.CLV("many",2,3)');
    window.workbench.select('Test!J1');
    await new Promise((resolve) => setTimeout(resolve, 300));
    return [
      window.workbench.getValues('Test!J1')[0][0],
      window.workbench.getError('Test!J1'),
      document.querySelector('#status')?.textContent,
    ];
  });
  expect(shown[0]).toBe('#VALUE!');
  expect(shown[1]).toMatch(/many/);
  expect(shown[2]).toContain(shown[1]);
});

test('names a member it does not have', async () => {
  expect(
    await inPane('context.workbook.worksheets.getItem("Test").shapes.load("items"); await context.sync();'),
  ).toMatch(/^ApiNotFound .*Worksheet\.Shapes/);
});

test('writes values as Excel does', async () => {
  const read = await inPane(`
    const range = context.workbook.worksheets.getItem('Test').getRange('L1:M2');
    range.values = [['=1+2', "'=1+2"], ['2026-03-01', true]];
    range.load('values,formulas,numberFormat,valueTypes,address');
    await context.sync();
    return range.toJSON();
  `);
  expect(read).toMatchObject({
    address: 'Test!L1:M2',
    values: [
      [3, '=1+2'],
      [46082, true],
    ],
    formulas: [
      ['=1+2', '=1+2'],
      [46082, true],
    ],
    valueTypes: [
      ['Double', 'String'],
      ['Double', 'Boolean'],
    ],
  });
  expect(
    await inPane(
      `context.workbook.worksheets.getItem('Test').getRange('L1:M2').values = [[1]]; await context.sync();`,
    ),
  ).toMatch(/^InvalidArgument/);
});

test('keeps tables, settings, names and XML parts', async () => {
  const read = await inPane(`
    const { workbook } = context;
    const sheet = workbook.worksheets.getItem('Test');
    sheet.getRange('P1:Q3').values = [['Name', 'Value'], ['a', 1], ['b', 2]];
    const table = sheet.tables.add('P1:Q3', true);
    table.name = 'Kept';
    const chart = sheet.charts.add('BarClustered', table.getRange(), 'Columns');
    chart.title.text = 'A chart';
    workbook.settings.add('key', { a: 1 });
    workbook.names.add('Spot', sheet.getRange('P2'));
    workbook.customXmlParts.add('<kept xmlns="urn:kept">1</kept>');
    await context.sync();
    const columns = table.columns.load('items/name');
    const setting = workbook.settings.getItemOrNullObject('key').load('value');
    const none = workbook.settings.getItemOrNullObject('none');
    const spot = workbook.names.getItem('Spot').getRange().load('address');
    const part = workbook.customXmlParts.getByNamespace('urn:kept').getOnlyItemOrNullObject().load('id');
    const charts = sheet.charts.load('items/name');
    await context.sync();
    const xml = part.getXml();
    await context.sync();
    const result = [columns.items.map((column) => column.name), setting.value, none.isNullObject, spot.address, xml.value,
      charts.items.length];
    chart.delete();
    await context.sync();
    return result;
  `);
  expect(read).toEqual([['Name', 'Value'], { a: 1 }, true, 'Test!P2', '<kept xmlns="urn:kept">1</kept>', 1]);
});

test('plays the awkward host', async () => {
  const set = (name: string, value: unknown) =>
    page.evaluate(([key, to]) => Object.assign(window.workbench.switches, { [key as string]: to }), [
      name,
      value,
    ] as const);
  const write = `context.workbook.worksheets.getActiveWorksheet().getRange('T1:T2').values = [[1], [2]]; await context.sync(); return 'fine';`;
  await set('protectSheet', true);
  expect(await inPane(write)).toMatch(/^AccessDenied/);
  await set('protectSheet', false);
  await set('cellEdit', true);
  expect(await inPane(write)).toMatch(/^InvalidOperationInCellEditMode/);
  await set('cellEdit', false);
  await set('chartSelected', true);
  expect(await inPane(`context.workbook.getSelectedRange().load('address'); await context.sync();`)).toMatch(
    /^InvalidSelection/,
  );
  await set('chartSelected', false);
  await set('failWrite', 1);
  expect(await inPane(write)).toMatch(/^GeneralException/);
  expect(await inPane(write)).toBe('fine');
  const large = `context.workbook.worksheets.getItem('Test').getRange('V1:V600000').load('values'); await context.sync(); return 'fine';`;
  expect(await inPane(large)).toMatch(/^fine|^ResponsePayloadSizeLimitExceeded/);
});

test('tells the pane of selections and changes', async () => {
  const frame = await paneFrame(page);
  await frame.evaluate(`window.heard = []; Excel.run(async (context) => {
    context.workbook.worksheets.onSelectionChanged.add(async (event) => { window.heard.push(event.address); });
    context.workbook.worksheets.onChanged.add(async (event) => { window.heard.push(event.type + ' ' + event.address); });
    await context.sync();
  })`);
  await page.evaluate(async () => {
    window.workbench.select('Test!B2:C3');
    await window.workbench.setCell('Test!X1', 5);
  });
  await frame.waitForFunction('window.heard.length >= 2');
  const heard = await frame.evaluate('window.heard');
  expect(heard).toContain('B2:C3');
  expect(heard).toContain('WorksheetChanged X1');
});

test('opens a text file and saves and opens a workbook', async () => {
  const csv = 'id,date,amount\r\n00123,2026-03-01,"1,250.50"\r\nx,2026-03-02,3\r\n';
  const opened = await page.evaluate(async (text) => {
    await window.workbench.openFile(Array.from(new TextEncoder().encode(text)), 'orders.csv');
    await window.workbench.setCell('E1', '=TOUCH.CLV(C2,2,1)');
    return [
      window.workbench.sheets(),
      window.workbench.getValues('A1:C3'),
      window.workbench.getFormats('B2'),
    ];
  }, csv);
  expect(opened[0]).toEqual(['orders']);
  expect(opened[1]).toEqual([
    ['id', 'date', 'amount'],
    [123, 46082, 1250.5],
    ['x', 46083, 3],
  ]);
  expect(opened[2]).toEqual([['yyyy-mm-dd']]);
  const reopened = await page.evaluate(async () => {
    window.workbench.book.settings.set('kept', 1);
    const bytes = await window.workbench.saveFile('xlsx');
    await window.workbench.openFile(bytes, 'orders.xlsx');
    return [
      window.workbench.getFormulas('E1'),
      window.workbench.getValues('E1'),
      window.workbench.getFormats('B2'),
      window.workbench.book.settings.get('kept'),
    ];
  });
  expect(reopened).toEqual([[['=TOUCH.CLV(C2,2,1)']], [[2501]], [['yyyy-mm-dd']], 1]);
});

test('holds a full sheet of six columns and reads it in blocks', async () => {
  const rows = 1_048_575;
  const millis = await page.evaluate((count) => {
    const numbers = new Float64Array(count).map((_, index) => index);
    const names = Array.from({ length: count }, (_, index) => `C${index % 1000}`);
    const start = performance.now();
    window.workbench.loadColumns('Big', [names, numbers, names, numbers, numbers, numbers]);
    return performance.now() - start;
  }, rows);
  expect(millis).toBeLessThan(5000);
  const sizes = await inPane(`
    const sheet = context.workbook.worksheets.getItem('Big');
    const used = sheet.getUsedRange().load('address,rowCount');
    const block = sheet.getRangeByIndexes(1000000, 0, 20000, 6).load('values');
    await context.sync();
    return [used.rowCount, block.values[0], block.values.length];
  `);
  expect(sizes).toEqual([rows, ['C0', 1_000_000, 'C0', 1_000_000, 1_000_000, 1_000_000], 20_000]);
});
