import { calculatesByHand, recalculate } from '../../src/excel/calculation';
import { FakeWorkbook } from './fakeWorkbook';

let book: FakeWorkbook;
beforeEach(() => {
  book = new FakeWorkbook();
  book.install();
});

it.each([
  ['Manual', true],
  ['Automatic', false],
  ['AutomaticExceptTables', false],
])('with %s calculation formulas wait to be asked: %s', async (mode, byHand) => {
  book.application.calculationMode = mode;
  expect(await calculatesByHand()).toBe(byHand);
});

it('computes all formulas anew, not only those whose data have changed', async () => {
  await recalculate();
  expect(book.calculations).toEqual(['Full']);
});

it('tells what Excel refuses', async () => {
  book.beforeSync = () => 'AccessDenied';
  await expect(recalculate()).rejects.toMatchObject({ name: 'WorkbookError' });
  await expect(calculatesByHand()).rejects.toMatchObject({ name: 'WorkbookError' });
});
