import { Workbench } from './support/workbench';

/** What may be entered is kept and told as in Excel. The grid itself lets everything be entered. */

const workbench = Workbench.use();

const date = `{ date: { formula1: '1990-01-01', operator: 'GreaterThan' } }`;

test('a rule is kept with its words, holds for each of its cells, and moves with them', async () => {
  const read = await workbench.inPane(`
    const { dataValidation } = sheet.getRange('B2:B9');
    dataValidation.rule = ${date};
    dataValidation.ignoreBlanks = false;
    dataValidation.prompt = { showPrompt: true, title: 'Date', message: 'The day of the order.' };
    await context.sync();
    sheet.getRange('1:1').insert('Down');
    const cells = ['B5', 'B10', 'B2', 'C5'].map((address) => sheet.getRange(address).dataValidation);
    for (const cell of cells) cell.load('type,rule,prompt,ignoreBlanks');
    await context.sync();
    return cells.map(({ type, prompt, ignoreBlanks }) => [type, prompt.title, ignoreBlanks]);
  `);
  expect(read).toEqual([
    ['Date', 'Date', false],
    ['Date', 'Date', false],
    ['None', '', true],
    ['None', '', true],
  ]);
});

test('another rule takes its place cell by cell, and clearing takes it away', async () => {
  const read = await workbench.inPane(`
    sheet.getRange('A1:A4').dataValidation.rule = ${date};
    await context.sync();
    sheet.getRange('A2').dataValidation.rule = { list: { inCellDropDown: true, source: 'EUR,USD' } };
    sheet.getRange('A4').dataValidation.clear();
    const cells = ['A1', 'A2', 'A3', 'A4'].map((address) => sheet.getRange(address).dataValidation);
    for (const cell of cells) cell.load('type');
    await context.sync();
    return cells.map(({ type }) => type);
  `);
  expect(read).toEqual(['Date', 'List', 'Date', 'None']);
});

test('no rule, and words that are too long, are refused', async () => {
  const refused = (batch: string) => workbench.inPane(`${batch}; await context.sync(); return 'taken'`);
  expect(await refused(`sheet.getRange('A1').dataValidation.rule = {}`)).toMatch(/^InvalidArgument/);
  const long = `{ showPrompt: true, title: 'x'.repeat(33), message: '' }`;
  expect(await refused(`sheet.getRange('A1').dataValidation.prompt = ${long}`)).toMatch(/^InvalidArgument/);
});
