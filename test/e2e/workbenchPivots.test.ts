import { Workbench } from './support/workbench';

/** PivotTables and slicers of the workbench, as Excel has them. */

const workbench = Workbench.use();

const begin = `
  sheet.getRange('A1:C5').values = [
    ['Customer', 'Plan', 'Value'], ['Ada', 'Pro', 20], ['Bea', 'Free', 5], ['Cem', 'Pro', 10], ['Dan', 'Free', 2],
  ];
  const table = sheet.tables.add('A1:C5', true);
  table.name = 'Subscribers';
  const pivot = sheet.pivotTables.add('ByPlan', table, sheet.getRange('E3'));
  pivot.rowHierarchies.add(pivot.hierarchies.getItem('Plan'));
  const value = pivot.dataHierarchies.add(pivot.hierarchies.getItem('Value'));
  value.name = 'Worth';
  value.numberFormat = '0.0';
  const count = pivot.dataHierarchies.add(pivot.hierarchies.getItem('Customer'));
  await context.sync();
`;

const shown = () => workbench.values('Test!E3:G6');

test('a PivotTable stands in cells, and follows its table when it is refreshed', async () => {
  await workbench.inPane(begin);
  expect(await shown()).toEqual([
    ['Row Labels', 'Worth', 'Count of Customer'],
    ['Free', 7, 2],
    ['Pro', 30, 2],
    ['Grand Total', 37, 4],
  ]);
  expect(await workbench.page.evaluate(() => window.workbench.getFormats('Test!F4:G4'))).toEqual([
    ['0.0', 'General'],
  ]);
  const read = await workbench.inPane(`
    sheet.getRange('A6:C6').values = [['Eve', 'Team', 8]];
    workbook.tables.getItem('Subscribers').resize('A1:C6');
    const pivot = workbook.pivotTables.getItem('byplan');
    const before = pivot.layout.getRange();
    before.load('address');
    await context.sync();
    pivot.refresh();
    const after = pivot.layout.getRange();
    after.load('address');
    await context.sync();
    return [before.address, after.address];
  `);
  expect(read).toEqual(['Test!E3:G6', 'Test!E3:G7']);
  expect(await workbench.values('Test!E6:G7')).toEqual([
    ['Team', 8, 1],
    ['Grand Total', 45, 5],
  ]);
});

test('a slicer leaves the chosen items, by a click as well, and goes with its PivotTable', async () => {
  await workbench.inPane(`${begin}
    const slicer = sheet.slicers.add(pivot, 'Plan', sheet);
    slicer.name = 'Plans';
    slicer.left = 400;
    slicer.top = 30;
    await context.sync();`);
  const box = workbench.page.getByRole('region', { name: 'Plan' });
  await box.getByRole('button', { name: 'Pro' }).click();
  expect(await workbench.values('Test!E4:F6')).toEqual([
    ['Pro', 30],
    ['Grand Total', 30],
    ['', ''],
  ]);
  await box.getByRole('button', { name: 'Pro' }).click();
  expect(await workbench.values('Test!E6:F6')).toEqual([['Grand Total', 37]]);
  const left = await workbench.inPane(`
    workbook.slicers.getItem('Plans').selectItems(['Free']);
    await context.sync();
    workbook.pivotTables.getItem('ByPlan').delete();
    sheet.slicers.load('items/name');
    sheet.pivotTables.load('items/name');
    await context.sync();
    return [sheet.slicers.items.length, sheet.pivotTables.items.length];`);
  expect(left).toEqual([0, 0]);
  expect(await shown()).toEqual(Array.from({ length: 4 }, () => ['', '', '']));
  await box.waitFor({ state: 'detached' });
});

test.each([
  ['a name that is taken', `sheet.pivotTables.add('BYPLAN', table, 'Test!J1')`, 'InvalidArgument'],
  ['a field it has not', `pivot.hierarchies.getItem('Age').load('name')`, 'ItemNotFound'],
  ['a figure named as a field', `count.name = 'Plan'`, 'InvalidArgument'],
  ['a write into it', `sheet.getRange('F4').values = [[1]]`, 'PivotTableRangeConflict'],
  ['a table over it', `sheet.tables.add('E1:G4', true)`, 'PivotTableRangeConflict'],
  [
    'cells in its way',
    `sheet.getRange('J4').values = [['mine']];
     const other = sheet.pivotTables.add('Other', table, sheet.getRange('J3'));
     other.rowHierarchies.add(other.hierarchies.getItem('Plan'))`,
    'PivotTableRangeConflict',
  ],
])('refuses %s, and stays as it is', async (_, change, code) => {
  const answer = await workbench.inPane<string>(`${begin} ${change}; await context.sync();`);
  expect(answer).toMatch(new RegExp(`^${code} `));
  expect((await shown()).at(-1)).toEqual(['Grand Total', 37, 4]);
});
