import { Workbench } from './support/workbench';

const workbench = Workbench.use();

test('checks the size of many values once, before it takes any of them', async () => {
  expect(
    await workbench.inPane(`
      sheet.getRange('N1:N3000').values = Array.from({ length: 2999 }, () => [1]);
      await context.sync();
    `),
  ).toMatch(/^InvalidArgument .*2999 × 1.*3000 × 1/);
  expect(await workbench.inPane(`sheet.getRange('N1:N2').values = [[1]]; await context.sync();`)).toMatch(
    /^InvalidArgument/,
  );
  expect((await workbench.values('Test!N1:N3')).flat().join('')).toBe('');
});

test('moves cells that were written in bulk, too', async () => {
  const read = await workbench.inPane(`
    sheet.getRange('L1:L2000').values = Array.from({ length: 2000 }, (_, i) => ['cell ' + i]);
    sheet.getRange('L2').insert('Down').values = [['new']];
    const ends = [sheet.getRange('L1:L3').load('values'), sheet.getRange('L2001').load('values')];
    await context.sync();
    return ends.map(({ values }) => values.flat());
  `);
  expect(read).toEqual([['cell 0', 'new', 'cell 1'], ['cell 1999']]);
});

test('lets formulas see what was written in bulk, before and after', async () => {
  await workbench.enter('Test!R1', '=SUM(P1:P3000)');
  await workbench.inPane(
    `sheet.getRange('P1:P3000').values = Array.from({ length: 3000 }, (_, i) => [i + 1]); await context.sync();`,
  );
  await workbench.page.evaluate(() => window.workbench.settled());
  expect(await workbench.values('Test!R1')).toEqual([[4_501_500]]);
  await workbench.enter('Test!R2', '=COUNT(P1:P3000)');
  await workbench.inPane(`sheet.getRange('P2:P3000').clear(); await context.sync();`);
  await workbench.page.evaluate(() => window.workbench.settled());
  expect(await workbench.values('Test!R1:R2')).toEqual([[1], [1]]);
});

test('formats a big range at once, over what was formatted before', async () => {
  const read = await workbench.inPane(`
    const column = sheet.getRange('T1:T5000');
    sheet.getRange('T3').values = [[3]];
    column.numberFormat = '0.00';
    sheet.getRange('T2:T3').numberFormat = [['0%'], ['0.0']];
    const some = sheet.getRange('T1:T4').load('numberFormat');
    const last = sheet.getRange('T5000:T5001').load('numberFormat');
    await context.sync();
    return [some.numberFormat.flat(), last.numberFormat.flat()];
  `);
  expect(read).toEqual([
    ['0.00', '0%', '0.0', '0.00'],
    ['0.00', 'General'],
  ]);
});

test('takes a full sheet of three columns in blocks', async () => {
  const read = await workbench.inPane(`
    const full = workbook.worksheets.add('Full');
    const [rows, block] = [1048575, 26000];
    for (let at = 0; at < rows; at += block) {
      const count = Math.min(block, rows - at);
      const range = full.getRangeByIndexes(at, 0, count, 3);
      range.values = Array.from({ length: count }, (_, i) => ['Customer ' + (at + i), at + i, (at + i) / 8]);
      await context.sync();
    }
    const used = full.getUsedRange().load('address');
    const last = full.getRange('A1048575:C1048576').load('values');
    await context.sync();
    full.delete();
    await context.sync();
    return [used.address, last.values];
  `);
  expect(read).toEqual([
    'Full!A1:C1048575',
    [
      ['Customer 1048574', 1_048_574, 131_071.75],
      ['', '', ''],
    ],
  ]);
}, 120_000);
