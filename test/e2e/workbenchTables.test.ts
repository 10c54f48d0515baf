import { Workbench } from './support/workbench';

const workbench = Workbench.use();

const revenue = 'SUM(Sales[revenue])';

/** A table `Sales` in A1:C4 with the columns channel, revenue and `cost, [#]`. */
async function addTable(): Promise<void> {
  await workbench.inPane(`
    sheet.getRange('A1:C4').values = [
      ['channel', 'revenue', 'cost, [#]'], ['Search', 10, 1], ['Email', 20, 2], ['Search', 30, 3],
    ];
    const table = sheet.tables.add('A1:C4', true);
    table.name = 'Sales';
    await context.sync();
  `);
}

const change = (batch: string) =>
  workbench.inPane(`const table = workbook.tables.getItem('Sales'); ${batch}; await context.sync();`);

/** What a formula in a cell is and comes to, once all is computed. */
async function cell(address: string): Promise<[unknown, unknown]> {
  await workbench.page.evaluate(() => window.workbench.settled());
  return workbench.page.evaluate(
    (where) => [window.workbench.getFormulas(where)[0][0], window.workbench.getValues(where)[0][0]],
    address,
  );
}

beforeEach(addTable);

test.each([
  ['=SUM(Sales[revenue])', 60],
  ['=sum(sales[Revenue])', 60],
  ["=SUM(Sales[cost, '['#']])", 6],
  ["=SUM(Sales[[revenue]:[cost, '['#']]])", 66],
  ['=ROWS(Sales[#All])', 4],
  ['=ROWS(Sales)', 3],
  ['=Sales[[#Headers],[revenue]]', 'revenue'],
  ['=Sales[@revenue]*2', 40],
  ['=SUMIFS(Sales[revenue],Sales[channel],"Search")', 40],
  ['=ROWS(UNIQUE(FILTER(Sales[channel],Sales[revenue]>10)))', 2],
  ['=SUM(Sales[nothing])', '#REF!'],
  ['=SUM(Sales[#Totals])', '#REF!'],
])('%s', async (formula, value) => {
  await workbench.enter('Test!F3', formula);
  expect(await cell('Test!F3')).toEqual([formula, value]);
});

test('the columns of a table are arguments of the add-in’s functions', async () => {
  await workbench.page.evaluate(() => window.workbench.addSheet('Elsewhere'));
  const formula = '=TOUCH.ATTRIBUTION(Log[id],Log[time],Log[touch],Log[amount])';
  await workbench.inPane(`
    sheet.getRange('H1:K3').values = [
      ['id', 'time', 'touch', 'amount'], ['A', 1, 'Search', 0], ['A', 2, 'Email', 50],
    ];
    sheet.tables.add('H1:K3', true).name = 'Log';
    await context.sync();
  `);
  await workbench.enter('Elsewhere!A1', formula);
  expect(await workbench.values('Elsewhere!A1:B3')).toEqual([
    ['Touchpoint', 'First touch'],
    ['Search', 50],
    ['Email', 0],
  ]);
  await workbench.enter('Test!K3', 80);
  expect((await workbench.values('Elsewhere!B2'))[0][0]).toBe(80);
  await workbench.inPane(`
    sheet.getRange('H4:K4').values = [['B', 1, 'Search', 20]];
    workbook.tables.getItem('Log').resize('H1:K4');
    await context.sync();
  `);
  await workbench.page.evaluate(() => window.workbench.settled());
  expect(await cell('Elsewhere!B2')).toEqual([100, 100]);
});

describe('formulas follow their table', () => {
  beforeEach(() => workbench.enter('Test!F3', `=${revenue}`));

  test('when its cells change', async () => {
    await workbench.enter('Test!B2', 11);
    expect(await cell('Test!F3')).toEqual([`=${revenue}`, 61]);
    await workbench.inPane(`sheet.getRange('B2:B3').values = [[1], [2]]; await context.sync();`);
    expect((await cell('Test!F3'))[1]).toBe(33);
  });

  test('when it is resized', async () => {
    await workbench.enter('Test!B5', 40);
    await change(`table.resize('A1:C5')`);
    expect((await cell('Test!F3'))[1]).toBe(100);
    await workbench.enter('Test!B5', 50);
    expect((await cell('Test!F3'))[1]).toBe(110);
  });

  test('when rows are inserted above and inside', async () => {
    await workbench.inPane(`
      sheet.getRange('1:1').insert('Down');
      sheet.getRange('4:4').insert('Down');
      sheet.getRange('B4').values = 5;
      await context.sync();
    `);
    expect(await cell('Test!F5')).toEqual([`=${revenue}`, 65]);
  });

  test('when it or its column is called otherwise', async () => {
    await change(`table.name = 'Orders'`);
    expect(await cell('Test!F3')).toEqual(['=SUM(Orders[revenue])', 60]);
    await workbench.enter('Test!B1', 'net [value]');
    expect(await cell('Test!F3')).toEqual(["=SUM(Orders[net '[value']])", 60]);
  });

  test('when it is a table no longer', async () => {
    await change(`table.convertToRange()`);
    expect(await cell('Test!F3')).toEqual(['=SUM(Test!$B$2:$B$4)', 60]);
  });

  test('when it is gone', async () => {
    await change(`table.delete()`);
    expect(await cell('Test!F3')).toEqual(['=SUM(#REF!)', '#REF!']);
    await addTable();
    expect((await cell('Test!F3'))[1]).toBe('#REF!');
  });

  test('when its rows are gone', async () => {
    await workbench.inPane(`sheet.getRange('1:4').delete('Up'); await context.sync();`);
    await workbench.page.evaluate(() => window.workbench.settled());
    expect(await workbench.values('Test!F1:F3')).toEqual([[''], [''], ['']]);
  });

  test('when its sheet is gone', async () => {
    await workbench.page.evaluate(() => window.workbench.addSheet('Elsewhere'));
    await workbench.enter('Elsewhere!A1', `=${revenue}`);
    await workbench.inPane(`sheet.delete(); await context.sync();`);
    expect(await cell('Elsewhere!A1')).toEqual(['=SUM(#REF!)', '#REF!']);
  });
});

test('files keep references to tables and to spilled cells', async () => {
  await workbench.enter('Test!E2', '=Sales[@revenue]+1');
  await workbench.enter('Test!F3', `=${revenue}`);
  await workbench.enter('Test!H1', '=UNIQUE(Sales[channel])');
  await workbench.enter('Test!J1', '=ROWS(H1#)');
  const file = await workbench.saveFile();
  await workbench.openFile(file);
  expect(await cell('Test!E2')).toEqual(['=Sales[@revenue]+1', 11]);
  expect(await cell('Test!F3')).toEqual([`=${revenue}`, 60]);
  expect(await cell('Test!J1')).toEqual(['=ROWS(H1#)', 2]);
  await workbench.enter('Test!B2', 11);
  expect((await cell('Test!F3'))[1]).toBe(61);
});

test('what refers to spilled cells follows them', async () => {
  await workbench.enter('Test!H1', '=UNIQUE(Sales[channel])');
  await workbench.enter('Test!J1', '=ROWS(H1#)');
  await workbench.enter('Test!K1', '=J1*10');
  expect(await workbench.values('Test!J1:K1')).toEqual([[2, 20]]);
  await workbench.enter('Test!A2', 'Radio');
  expect(await workbench.values('Test!J1:K1')).toEqual([[3, 30]]);
  await workbench.enter('Test!L1', '=ROWS(A2#)');
  expect(await workbench.values('Test!L1')).toEqual([['#REF!']]);
});
