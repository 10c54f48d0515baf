import { selectedSource, sourceAt } from '../../src/excel/source';
import { listTables } from '../../src/excel/tables';
import { fakeTable } from './fakeSheet';
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
    book.sheets[0].tables.push(fakeTable('Log', [1, 1, 5, 2]));
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

describe('a total row is no data', () => {
  beforeEach(() => {
    const table = fakeTable('Log', [1, 1, 5, 3]);
    table.showTotals = true;
    book.sheets[0].tables.push(table);
    book.sheets[0].cells.delete('9,1');
  });
  const address = 'Sheet1!B2:D5';

  it.each([
    ['a cell of the table', [2, 1, 1, 1]],
    ['a cell of the total row', [5, 2, 1, 1]],
    ['all of the table', [1, 1, 5, 3]],
    ['whole columns', [0, 1, 1_048_576, 3]],
  ] as const)('for who selects %s', async (_, selected) => {
    book.selected = [...selected];
    expect(await selectedSource()).toMatchObject({ address, rows: 4 });
  });

  it('for who names the table or its cells', async () => {
    for (const typed of ['Log', 'Sheet1!B2:D6'])
      expect(await sourceAt(typed)).toMatchObject({ address, table: 'Log' });
  });

  it('in the list of tables', async () =>
    expect(await listTables()).toEqual([{ name: 'Log', address, rows: 4, columns: 3 }]));

  it('unless nothing else is selected', async () => {
    book.selected = [5, 1, 1, 3];
    expect(await selectedSource()).toMatchObject({ address: 'Sheet1!B6:D6' });
  });
});
