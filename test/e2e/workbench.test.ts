import { Workbench } from './support/workbench';
import { openWorkbench } from './support/workbenchPage';

const workbench = Workbench.use();

test('opens without an error and asks nothing of the world outside', async () => {
  expect(await workbench.page.evaluate(() => window.workbench.sheets())).toContain('Examples');
  expect(workbench.seen.errors).toEqual([]);
  expect(workbench.seen.outside).toEqual([]);
});

test('tells the pane that it is in Excel', async () => {
  const info = await workbench.pane.evaluate('Office.onReady()');
  expect(info).toMatchObject({ host: 'Excel', platform: 'OfficeOnline' });
});

test('computes a function of the add-in and spills its table', async () => {
  const values = await workbench.page.evaluate(async () => {
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

test('keeps tables, settings, names and XML parts', async () => {
  const read = await workbench.inPane(`
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

test('tells the pane of selections and changes', async () => {
  await workbench.pane.evaluate(`window.heard = []; Excel.run(async (context) => {
    context.workbook.onSelectionChanged.add(async () => { window.heard.push('workbook'); });
    context.workbook.worksheets.onSelectionChanged.add(async (event) => { window.heard.push(event.address); });
    context.workbook.worksheets.onChanged.add(async (event) => { window.heard.push(event.type + ' ' + event.address); });
    await context.sync();
  })`);
  await workbench.page.evaluate(async () => {
    window.workbench.select('Test!B2:C3');
    await window.workbench.setCell('Test!X1', 5);
  });
  const heard = await workbench.pane.evaluate(`new Promise((resolve) => {
    const look = () => (window.heard.length >= 3 ? resolve(window.heard) : setTimeout(look, 20));
    look();
  })`);
  expect(heard).toContain('workbook');
  expect(heard).toContain('B2:C3');
  expect(heard).toContain('WorksheetChanged X1');
});

test('holds a full sheet of six columns and reads it in blocks', async () => {
  const rows = 1_048_575;
  await workbench.page.evaluate((count) => {
    const numbers = new Float64Array(count).map((_, index) => index);
    const names = Array.from({ length: count }, (_, index) => `C${index % 1000}`);
    window.workbench.loadColumns('Big', [names, numbers, names, numbers, numbers, numbers]);
  }, rows);
  const sizes = await workbench.inPane(`
    const big = workbook.worksheets.getItem('Big');
    const used = big.getUsedRange().load('address,rowCount');
    const block = big.getRangeByIndexes(1000000, 0, 20000, 6).load('values');
    await context.sync();
    return [used.rowCount, block.values[0], block.values.length];
  `);
  expect(sizes).toEqual([rows, ['C0', 1_000_000, 'C0', 1_000_000, 1_000_000, 1_000_000], 20_000]);
});

test('formulas wait for the code of their functions, however late it comes', async () => {
  const late = await workbench.newPage();
  let held = 0;
  await late.route(/\/functions\.\w+\.js$/, async (route) => {
    held++;
    await new Promise((resolve) => setTimeout(resolve, 1000));
    await route.continue();
  });
  await openWorkbench(late);
  const examples = await late.evaluate(() => window.workbench.getValues('Examples!A1:H80').flat());
  expect(held).toBe(1);
  expect(examples.filter((value) => /^#/.test(String(value)))).toEqual([]);
  await late.close();
});

test('a formula whose code cannot be fetched says so, and the next one fetches it', async () => {
  const cut = await workbench.newPage();
  await openWorkbench(cut, { workbook: 'blank' });
  await cut.route(/\/functions\.\w+\.js$/, (route) => route.abort());
  const sheet = await cut.evaluate(() => window.workbench.activeSheet());
  const enter = (cell: string) =>
    cut.evaluate((at) => window.workbench.typeFormula(at, '=TOUCH.CLV(10,2,3)'), `${sheet}!${cell}`);
  const value = (cell: string) => cut.evaluate((at) => window.workbench.getValues(at), `${sheet}!${cell}`);
  await enter('A1');
  expect(await value('A1')).toEqual([['#N/A']]);
  expect(await cut.evaluate((at) => window.workbench.getError(at), `${sheet}!A1`)).toContain(
    'could not be loaded',
  );
  await cut.unroute(/\/functions\.\w+\.js$/);
  await enter('B1');
  expect(await value('B1')).toEqual([[60]]);
  await cut.close();
});
