import { environment, setEnvironment } from '../../src/cells';
import { learnDateSystem } from '../../src/excel/dateSystem';
import { FakeWorkbook } from './fakeWorkbook';

let book: FakeWorkbook;
beforeEach(() => {
  book = new FakeWorkbook();
  book.install();
});
afterEach(() => setEnvironment({ date1904: false }));

it('learns whether the workbook counts its days from 1904, again after that was changed', async () => {
  for (const date1904 of [true, false]) {
    book.date1904 = date1904;
    await learnDateSystem();
    expect(environment()).toEqual({ date1904 });
  }
});

it('counts as nearly all workbooks do where Excel cannot be asked', async () => {
  setEnvironment({ date1904: true });
  book.beforeSync = () => 'ApiNotFound';
  await learnDateSystem();
  expect(environment()).toEqual({ date1904: false });
});

it('stays the same environment as long as nothing changes in it', () => {
  const before = environment();
  setEnvironment({ date1904: false });
  expect(environment()).toBe(before);
});
