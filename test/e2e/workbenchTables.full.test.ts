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
    await workbench.page.waitForFunction(() => window.workbench.getValues('Test!F3')[0][0] === 33);
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
    expect(await change(`table.name = 'Bookings'`)).toBeUndefined();
    expect(await cell('Test!F3')).toEqual(['=SUM(Bookings[revenue])', 60]);
    await workbench.enter('Test!B1', 'net [value]');
    expect(await cell('Test!F3')).toEqual(["=SUM(Bookings[net '[value']])", 60]);
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

describe('a table grows', () => {
  beforeEach(() => workbench.enter('Test!F3', `=${revenue}`));

  test('when something is typed right below it', async () => {
    await workbench.enter('Test!B5', 40);
    expect(await addressOfTable()).toBe('Test!A1:C5');
    expect((await cell('Test!F3'))[1]).toBe(100);
  });

  test('when something is typed beside it, with a heading', async () => {
    await workbench.enter('Test!D3', 7);
    expect(await addressOfTable()).toBe('Test!A1:D4');
    expect(await workbench.values('Test!D1:D3')).toEqual([['Column1'], [''], [7]]);
  });

  test('but not below its totals', async () => {
    await change('table.showTotals = true');
    await workbench.enter('Test!B6', 40);
    expect(await addressOfTable()).toBe('Test!A1:C5');
  });
});

const addressOfTable = () =>
  change(`const range = table.getRange(); range.load('address'); await context.sync(); return range.address`);

test('the total row sums up the last column, moves away what stands below and is no data', async () => {
  await workbench.enter('Test!F3', `=${revenue}`);
  await workbench.enter('Test!B6', 'below');
  await workbench.select('Test!A2');
  const button = workbench.page.getByRole('button', { name: 'Total row' });
  await button.click();
  await workbench.page.waitForFunction(() => window.workbench.getValues('Test!A5')[0][0] === 'Total');
  expect(await cell('Test!C5')).toEqual(["=SUBTOTAL(109,[cost, '['#']])", 6]);
  expect((await cell('Test!F3'))[1]).toBe(60);
  expect(await workbench.values('Test!B5:B7')).toEqual([[''], [''], ['below']]);
  await workbench.enter('Test!G1', "=Sales[[#Totals],[cost, '['#']]]");
  expect((await cell('Test!G1'))[1]).toBe(6);
  await button.click();
  await workbench.page.waitForFunction(() => window.workbench.getValues('Test!A5')[0][0] === '');
  expect(await addressOfTable()).toBe('Test!A1:C4');
  expect((await cell('Test!G1'))[1]).toBe('#REF!');
});

test('headings stay text of which no two are the same', async () => {
  await workbench.inPane(`sheet.getRange('A1:B1').values = [['Revenue', '']]; await context.sync();`);
  expect(await workbench.values('Test!A1:B1')).toEqual([['Revenue', 'Column1']]);
  await workbench.enter('Test!C1', 'revenue');
  await workbench.enter('Test!A1', 2026);
  expect(await workbench.values('Test!A1:C1')).toEqual([['2026', 'Column1', 'revenue2']]);
  await workbench.enter('Test!B1', 'REVENUE2');
  expect(await workbench.values('Test!B1')).toEqual([['REVENUE22']]);
});

test.each([
  ['a table over another', `sheet.tables.add('A4:B9', true)`, 'InvalidArgument'],
  ['a table over a spill', `sheet.tables.add('G1:H3', true)`, 'InvalidOperation'],
  ['a table that leaves its place', `table.resize('M1:N4')`, 'InvalidArgument'],
  ['a table called like a cell', `table.name = 'AB12'`, 'InvalidArgument'],
  ['a name like a cell', `workbook.names.add('R1C1', sheet.getRange('A1'))`, 'InvalidArgument'],
  ['too long a name', `workbook.names.add('a'.repeat(256), sheet.getRange('A1'))`, 'InvalidArgument'],
  ['a name like a table’s', `workbook.names.add('sales', sheet.getRange('A1'))`, 'ItemAlreadyExists'],
  [
    'a table like a name',
    `workbook.names.add('mine', sheet.getRange('A1')); table.name = 'Mine'`,
    'ItemAlreadyExists',
  ],
  ['a sheet called History', `workbook.worksheets.add('History')`, 'InvalidArgument'],
  ['an open formula', `sheet.getRange('A20').formulas = [['=SUM(1,']]`, 'InvalidArgument'],
  ['a German formula', `sheet.getRange('A20:A21').values = [[1], ['=SUM(1;2)']]`, 'InvalidArgument'],
  ['an unknown table', `sheet.getRange('A20').formulas = [['=SUM(Nobody[a])']]`, 'InvalidArgument'],
  ['an unknown column', `sheet.getRange('A20').formulas = [['=SUM(Sales[a])']]`, 'InvalidArgument'],
  ['too long a text', `sheet.getRange('A20').values = [['x'.repeat(32768)]]`, 'InvalidArgument'],
])('Excel refuses %s', async (_, batch, code) => {
  await workbench.enter('Test!H1', '=SEQUENCE(3)');
  expect(await change(batch)).toMatch(new RegExp(`^${code} `));
  expect(await workbench.values('Test!A20')).toEqual([['']]);
});

test('a sheet that is added is not shown, and formulas that refer to one that is gone are errors', async () => {
  await change(`workbook.worksheets.add('New'); workbook.names.add('there', '=New!$A$1')`);
  expect(await workbench.page.evaluate(() => window.workbench.activeSheet())).toBe('Test');
  await workbench.enter('Test!K1', '=New!A1+1');
  await change(`workbook.worksheets.getItem('New').delete()`);
  expect(await cell('Test!K1')).toEqual(['=#REF!+1', '#REF!']);
  const name = await change(
    `const item = workbook.names.getItem('there'); item.load('formula'); await context.sync(); return item.formula`,
  );
  expect(name).toBe('=#REF!');
});

test('cells are moved on a sheet that is not in view', async () => {
  const moved = await workbench.inPane(`
    const other = workbook.worksheets.add('Other');
    const range = other.getRange('A1:B3');
    range.values = [['a', 1], ['b', 2], ['c', 3]];
    other.getRange('2:2').insert('Down');
    other.getRange('A2:B2').insert('Down');
    other.getRange('A2').delete('Up');
    other.tables.add('D1:D2', false);
    const used = other.getUsedRange();
    used.load('values');
    await context.sync();
    return used.values;
  `);
  expect(moved).toEqual([
    ['a', 1, '', 'Column1'],
    ['', '', '', ''],
    ['b', '', '', ''],
    ['c', 2, '', ''],
    ['', 3, '', ''],
  ]);
  expect(await workbench.page.evaluate(() => window.workbench.activeSheet())).toBe('Test');
});

test('days before 1900 are text, and none before it can be shown', async () => {
  const read = await workbench.inPane(`
    const range = sheet.getRange('H1:H3');
    range.values = [['1899-12-31'], ['1900-01-01'], [-0.5]];
    range.numberFormat = 'm/d/yyyy';
    range.load('values,text');
    await context.sync();
    return [range.values, range.text];
  `);
  expect(read).toEqual([
    [['1899-12-31'], [1], [-0.5]],
    [['1899-12-31'], ['1/1/1900'], ['########']],
  ]);
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
