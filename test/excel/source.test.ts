import { selectedSource } from '../../src/excel/source';
import { FakeWorkbook } from './fakeWorkbook';

let book: FakeWorkbook;
beforeEach(() => {
  book = new FakeWorkbook();
  book.install();
  const [sheet] = book.sheets;
  for (let row = 1; row < 6; row++) {
    for (let column = 1; column < 4; column++) sheet.fill(row, column, `${row} ${column}`);
  }
  // One empty cell within, and something that stands apart.
  sheet.fill(3, 2, '');
  sheet.fill(9, 1, 'a remark');
});

describe('a single selected cell', () => {
  it.each([
    ['within', [2, 1]],
    ['empty within', [3, 2]],
    ['empty beside', [6, 2]],
  ])('%s stands for the block around it', async (_, [row, column]) => {
    book.selected = [row, column, 1, 1];
    expect(await selectedSource()).toMatchObject({ address: 'Sheet1!B2:D6', table: null });
  });

  it('stands for the table it lies in', async () => {
    book.sheets[0].tables.push({
      id: '{T}',
      name: 'Log',
      style: '',
      at: [1, 1, 5, 2],
      showTotals: false,
      autoFilter: { load() {}, isDataFiltered: false, reapply() {} },
    });
    book.selected = [3, 2, 1, 1];
    expect(await selectedSource()).toMatchObject({ address: 'Sheet1!B2:C6', table: 'Log' });
  });

  it('far from all data is told of', async () => {
    book.selected = [20, 20, 1, 1];
    await expect(selectedSource()).rejects.toMatchObject({ kind: 'empty' });
  });
});

it('takes several cells as they are', async () => {
  book.selected = [1, 1, 2, 2];
  expect(await selectedSource()).toMatchObject({ address: 'Sheet1!B2:C3' });
});

it('cuts whole columns, whole rows and a whole sheet to what is used', async () => {
  book.selected = [0, 1, 1_048_576, 3];
  expect(await selectedSource()).toMatchObject({ address: 'Sheet1!B2:D10', wholeColumns: true });
  book.selected = [1, 0, 3, 16_384];
  expect(await selectedSource()).toMatchObject({ address: 'Sheet1!B2:D4', wholeRows: true });
  book.selected = [0, 0, 1_048_576, 16_384];
  expect(await selectedSource()).toMatchObject({ wholeColumns: true, wholeRows: true });
});
