import { insertFormula } from '../../src/excel/insertFormula';
import { FakeWorkbook } from './fakeWorkbook';

const formula = '=TOUCH.CLV(60,4,3)';

let book: FakeWorkbook;
beforeEach(() => {
  book = new FakeWorkbook();
  book.install();
});

const cellB2 = () => book.sheet('Sheet1').cells.get('1,1');

it('enters the formula into the cell, without asking where it is empty', async () => {
  await insertFormula('Sheet1!B2', formula);
  expect(book.sheet('Sheet1').cells.size).toBe(1);
  expect(cellB2()?.formula).toBe(formula);
});

it('takes the first cell of a range', async () => {
  await insertFormula('Sheet1!B2:C9', formula);
  expect(book.sheet('Sheet1').cells.size).toBe(1);
  expect(cellB2()?.formula).toBe(formula);
});

it.each([[120], ['text'], ['=""']])('does not cover %p without a yes', async (before) => {
  book.sheet('Sheet1').fill(1, 1, before);
  await expect(insertFormula('Sheet1!B2', formula)).rejects.toMatchObject({
    kind: 'occupied',
    failure: { values: { address: 'Sheet1!B2', count: 1, wayOut: 'another cell' } },
  });
  expect(cellB2()?.formula).toBe(before);
  await insertFormula('Sheet1!B2', formula, { overwrite: true });
  expect(cellB2()?.formula).toBe(formula);
});

it('takes the format Text off the cell, and leaves any other', async () => {
  const sheet = book.sheet('Sheet1');
  sheet.cells.set('1,1', { formula: 'x', value: 'x', format: '@' });
  sheet.cells.set('2,1', { formula: 'x', value: 'x', format: '0.00' });
  await insertFormula('Sheet1!B2', formula, { overwrite: true });
  await insertFormula('Sheet1!B3', formula, { overwrite: true });
  expect(cellB2()?.format).toBe('General');
  expect(sheet.cells.get('2,1')?.format).toBe('0.00');
});

it('refuses a protected sheet by name', async () => {
  book.sheet('Sheet1').isProtected = true;
  await expect(insertFormula('Sheet1!B2', formula)).rejects.toMatchObject({
    kind: 'protected',
    failure: { code: 'sheetProtected', values: { name: 'Sheet1' } },
  });
  expect(cellB2()).toBeUndefined();
});

it.each([
  ['InvalidArgument', 'formula refused'],
  ['InvalidOperationInCellEditMode', 'editing'],
  ['AccessDenied', 'protected'],
])('tells what %s means here', async (code, kind) => {
  await insertFormula('Sheet1!C3', formula);
  const writing = 2 * book.syncs;
  book.beforeSync = (syncs) => (syncs === writing ? code : null);
  await expect(insertFormula('Sheet1!B2', formula)).rejects.toMatchObject({ kind });
});
