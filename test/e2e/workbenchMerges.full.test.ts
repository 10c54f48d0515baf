import { Workbench } from './support/workbench';

const workbench = Workbench.use();

const merged = (address: string) =>
  workbench.inPane(`
    const areas = sheet.getRange('${address}').getMergedAreasOrNullObject();
    areas.load('address,areaCount');
    await context.sync();
    return areas.isNullObject ? null : areas.address;
  `);

beforeEach(() =>
  workbench.inPane(`
    sheet.getRange('A1:C3').values = [[1, 2, 3], [4, 5, 6], [7, 8, 9]];
    sheet.getRange('A1:B2').merge();
    await context.sync();
  `),
);

test('merged cells keep what the first of them holds, and what is written to the others is lost', async () => {
  expect(await workbench.values('Test!A1:C3')).toEqual([
    [1, '', 3],
    ['', '', 6],
    [7, 8, 9],
  ]);
  await workbench.inPane(
    `sheet.getRange('A1:C2').values = [['a', 'b', 'c'], ['d', 'e', 'f']]; await context.sync();`,
  );
  expect(await workbench.values('Test!A1:C2')).toEqual([
    ['a', '', 'c'],
    ['', '', 'f'],
  ]);
});

test('which cells are merged is told until they are parted', async () => {
  expect(await merged('B2:C9')).toBe('Test!A1:B2');
  expect(await merged('C1:C3')).toBeNull();
  await workbench.inPane(`sheet.getRange('A3:C4').merge(true); await context.sync();`);
  expect(await merged('A1:C9')).toBe('Test!A1:B2,Test!A3:C3,Test!A4:C4');
  await workbench.inPane(`sheet.getRange('B2').unmerge(); await context.sync();`);
  expect(await merged('A1:B2')).toBeNull();
});

test('files keep merged cells', async () => {
  await workbench.openFile(await workbench.saveFile());
  expect(await merged('A1:C3')).toBe('Test!A1:B2');
});

test('cells of a table are not merged', async () => {
  const refused = await workbench.inPane(`
    sheet.tables.add('E1:F3', false);
    sheet.getRange('E2:F2').merge();
    await context.sync();
  `);
  expect(refused).toMatch(/^InvalidOperation /);
});

test('no table lies over merged cells, nor grows over them', async () => {
  expect(await workbench.inPane(`sheet.tables.add('A1:C3', true); await context.sync();`)).toMatch(
    /^MergedRangeConflict /,
  );
  const grown = await workbench.inPane(`
    sheet.getRange('E4:F4').merge();
    const table = sheet.tables.add('E1:F3', true);
    await context.sync();
    table.resize('E1:F5');
    await context.sync();
  `);
  expect(grown).toMatch(/^MergedRangeConflict /);
});
