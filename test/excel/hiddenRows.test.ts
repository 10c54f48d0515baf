import { hiddenRows } from '../../src/excel/hiddenRows';
import { sourceAt } from '../../src/excel/source';
import { FakeWorkbook } from './fakeWorkbook';

let book: FakeWorkbook;
beforeEach(() => {
  book = new FakeWorkbook();
  book.install();
  for (let row = 0; row < 12; row++) book.sheets[0].fill(row, 0, `${row}`);
});

it('tells which rows are hidden, by their offset', async () => {
  book.sheets[0].hides = (row) => row % 3 === 0;
  const isHidden = await hiddenRows('Sheet1!A2:A11');
  expect(Array.from({ length: 10 }, (_, offset) => isHidden(offset))).toEqual(
    Array.from({ length: 10 }, (_, offset) => (offset + 1) % 3 === 0),
  );
  expect((await sourceAt('Sheet1!A2:A11')).hasHiddenRows).toBe(true);
});

it.each([true, false])('all of them are hidden: %s', async (all) => {
  book.sheets[0].hides = () => all;
  const isHidden = await hiddenRows('Sheet1!A2:A11');
  expect([isHidden(0), isHidden(9)]).toEqual([all, all]);
});

it('a range of many rows is asked for in parts', async () => {
  book.sheets[0].hides = (row) => row === 4 || row === 25_000;
  const isHidden = await hiddenRows('Sheet1!A1:A30000');
  const hidden = Array.from({ length: 30_000 }, (_, offset) => offset).filter(isHidden);
  expect(hidden).toEqual([4, 25_000]);
});
