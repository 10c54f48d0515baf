import { Workbench } from './support/workbench';

const workbench = Workbench.use();

test('writes values as Excel does', async () => {
  const read = await workbench.inPane(`
    const range = sheet.getRange('A1:B2');
    range.values = [['=1+2', "'=1+2"], ['2026-03-01', true]];
    range.load('values,formulas,valueTypes,address');
    await context.sync();
    return range.toJSON();
  `);
  expect(read).toMatchObject({
    address: 'Test!A1:B2',
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
});

test('stores text after an apostrophe as that text, whatever it looks like', async () => {
  const texts = ['007', '=1+1', '-5', '1e3', 'TRUE', '2026-03-01', '#N/A text', "'quoted"];
  const read = await workbench.inPane(`
    const texts = ${JSON.stringify(texts)};
    const range = sheet.getRange('D1:D' + texts.length);
    range.values = texts.map((text) => ["'" + text]);
    range.numberFormat = 'General';
    range.load('values,text,valueTypes');
    await context.sync();
    return [range.values, range.text, range.valueTypes].map((column) => column.map(([cell]) => cell));
  `);
  expect(read).toEqual([texts, texts, texts.map(() => 'String')]);
  // In a formula it is text as well.
  await workbench.enter('Test!E1', '=ISTEXT(D1)');
  expect(await workbench.values('Test!E1')).toEqual([[true]]);
});

test('keeps the order of clear, formulas and formats within a batch', async () => {
  await workbench.enter('Test!G1', '=6*7');
  const read = await workbench.inPane(`
    const range = sheet.getRange('G1:H1');
    range.clear();
    range.formulas = [['=6*8', '=G1+1']];
    range.numberFormat = [['0.00', 'General']];
    range.format.font.bold = true;
    range.load('values,formulas,numberFormat');
    await context.sync();
    const filled = range.toJSON();
    range.clear('Contents');
    range.load('values,numberFormat');
    await context.sync();
    return [filled, range.values, range.numberFormat];
  `);
  expect(read).toEqual([
    expect.objectContaining({
      values: [[48, 49]],
      formulas: [['=6*8', '=G1+1']],
      numberFormat: [['0.00', 'General']],
    }),
    [['', '']],
    [['0.00', 'General']],
  ]);
});

test('waits for cells to move before it goes on', async () => {
  const read = await workbench.inPane(`
    const range = sheet.getRange('J1:J3');
    range.values = [['a'], ['b'], ['c']];
    sheet.getRange('J2').insert('Down').values = [['new']];
    sheet.getRange('J1').delete('Up');
    range.load('values');
    await context.sync();
    return range.values;
  `);
  expect(read).toEqual([['new'], ['b'], ['c']]);
});

test('answers null objects whatever is asked of them', async () => {
  const read = await workbench.inPane(`
    const empty = sheet.getRange('ZZ1:ZZ9').getUsedRangeOrNullObject(true);
    empty.track();
    empty.load('address');
    await context.sync();
    return empty.isNullObject;
  `);
  expect(read).toBe(true);
});

test('protects the structure of the workbook', async () => {
  const read = await workbench.inPane(`
    workbook.protection.protect();
    workbook.protection.load('protected');
    await context.sync();
    const wasProtected = workbook.protection.protected;
    let refused = '';
    try {
      workbook.worksheets.add('No');
      await context.sync();
    } catch (error) {
      refused = error.code;
    }
    workbook.protection.unprotect();
    workbook.protection.load('protected');
    await context.sync();
    return [wasProtected, refused, workbook.protection.protected];
  `);
  expect(read).toEqual([true, 'AccessDenied', false]);
});

test('shows what it is told about a sheet', async () => {
  const read = await workbench.inPane(`
    sheet.tabColor = '#156082';
    sheet.showGridlines = false;
    sheet.freezePanes.freezeRows(2);
    const borders = sheet.getRange('V1:W3').format.borders;
    borders.getItem('InsideHorizontal').style = 'Continuous';
    borders.getItem('InsideVertical').color = '#FF0000';
    sheet.getRange('V8').values = [['one\\ntwo\\nthree']];
    sheet.getRange('V8').format.wrapText = true;
    const heights = [sheet.getRange('V8').format, sheet.getRange('V9').format];
    sheet.getRange('V9').format.rowHeight = 60;
    sheet.getRange('V8:V9').format.autofitRows();
    heights.forEach((format) => format.load('rowHeight'));
    const frozen = sheet.freezePanes.getLocationOrNullObject().load('address');
    const inside = borders.getItem('InsideVertical').load('style,color');
    sheet.load('tabColor,showGridlines');
    await context.sync();
    const [tall, low] = heights.map(({ rowHeight }) => rowHeight);
    return [sheet.tabColor, sheet.showGridlines, frozen.address, inside.style, inside.color, tall > low];
  `);
  expect(read).toEqual(['#156082', false, 'Test!1:2', 'Continuous', '#FF0000', true]);
  await workbench.inPane(`sheet.showGridlines = true; sheet.freezePanes.unfreeze(); await context.sync();`);
});

test.each([
  ['an unknown collection', `sheet.shapes.load('items')`, 'Worksheet.Shapes'],
  [
    'a diagonal border',
    `sheet.getRange('A1').format.borders.getItem('DiagonalUp').style = 'Dot'`,
    'DiagonalUp',
  ],
  ['banded columns', `sheet.tables.add('X1:X2', true).showBandedColumns = true`, 'Table.ShowBandedColumns'],
  ['a chart style', `sheet.charts.add('Line', sheet.getRange('A1:A2')).style = 2`, 'Chart.Style'],
  ['rows to plot by', `sheet.charts.add('Line', sheet.getRange('A1:A2')).plotBy = 'Rows'`, 'Chart.PlotBy'],
])('refuses %s loudly rather than drop it', async (_, statement, member) => {
  const answer = await workbench.inPane<string>(`${statement}; await context.sync();`);
  expect(answer).toMatch(/^ApiNotFound /);
  expect(answer).toContain(member);
});

test('refuses the names, sizes and texts that Excel refuses', async () => {
  await workbench.inPane(`
    sheet.getRange('A1:B2').values = [['Name', 'Value'], ['a', 1]];
    sheet.tables.add('A1:B2', true).name = 'Channels';
    workbook.names.add('Rate', sheet.getRange('D1'));
    await context.sync();`);
  const attempt = (batch: string) => workbench.inPane(`${batch}; await context.sync(); return 'fine';`);
  const table = `workbook.tables.getItem('Channels')`;
  for (const name of ['AB12', 'R1C1', 'C', 'a b', 'x'.repeat(256)]) {
    expect(await attempt(`workbook.names.add('${name}', sheet.getRange('D1'))`)).toMatch(/^InvalidArgument/);
    expect(await attempt(`${table}.name = '${name}'`)).toMatch(/^InvalidArgument/);
  }
  expect(await attempt(`workbook.names.add('channels', sheet.getRange('D1'))`)).toMatch(/^ItemAlreadyExists/);
  expect(await attempt(`${table}.name = 'RATE'`)).toMatch(/^ItemAlreadyExists/);
  expect(await attempt(`${table}.name = 'CHANNELS'`)).toBe('fine');
  expect(await attempt(`${table}.resize(sheet.getRange('F1:G9'))`)).toMatch(/^InvalidArgument/);
  expect(await attempt(`workbook.worksheets.add('History')`)).toMatch(/^InvalidArgument/);
  expect(await attempt(`sheet.getRange('F1').values = [['x'.repeat(32768)]]`)).toMatch(/^InvalidArgument/);
  expect(await attempt(`sheet.getRange('F1').values = [["'" + 'x'.repeat(32767)]]`)).toBe('fine');
});
