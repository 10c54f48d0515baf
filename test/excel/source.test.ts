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
    expect(await selectedSource()).toMatchObject({
      address: 'Sheet1!B2:C6',
      table: 'Log',
      isWholeTable: true,
    });
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
      expect(await sourceAt(typed)).toMatchObject({ address, table: 'Log', isWholeTable: true });
  });

  it('but for headings of its own and all rows it is not the whole table', async () => {
    expect((await sourceAt('Sheet1!B2:D4')).isWholeTable).toBeUndefined();
    book.sheets[0].tables[0].showHeaders = false;
    expect((await sourceAt('Sheet1!B2:D5')).isWholeTable).toBeUndefined();
  });

  it('in the list of tables', async () =>
    expect(await listTables()).toEqual([{ name: 'Log', address, rows: 4, columns: 3 }]));

  it('unless nothing else is selected', async () => {
    book.selected = [5, 1, 1, 3];
    expect(await selectedSource()).toMatchObject({ address: 'Sheet1!B6:D6' });
  });
});

describe('titles above the headings', () => {
  const fill = (rows: unknown[][], at = 0) =>
    rows.forEach((row, r) => row.forEach((cell, c) => book.sheets[0].fill(at + r, c, cell)));
  const log = [
    ['customer', 'time', 'touchpoint', 'value'],
    ['C1', 46_023.4, 'Email', ''],
    ['C1', 46_024.4, '', 500],
  ];
  beforeEach(() => book.sheets[0].cells.clear());

  it.each([
    ['one line', [['Campaign report']]],
    ['lines and an empty one', [['# Free form'], ['# 20261024-20261025'], []]],
    [
      'a name and its value',
      [
        ['Report', 'Channels'],
        ['Total revenue', 1000],
      ],
    ],
    ['what headings are crossed with', [['# Free form'], [], ['', 'Device', 'mobile', 'desktop']]],
    ['filters between empty lines', [['Opportunities'], [], ['Filtered By'], ['Show: all'], []]],
  ])('are left out: %s', async (_, titles) => {
    fill([...titles, ...log]);
    const address = `Sheet1!A${titles.length + 1}:D${titles.length + 3}`;
    book.selected = [0, 0, 1_048_576, 4];
    expect(await selectedSource()).toMatchObject({
      address,
      firstRow: titles.length + 1,
      rows: 3,
      titleRows: titles.length,
      head: log,
    });
    book.selected = [0, 0, 1, 1];
    expect(await selectedSource()).toMatchObject({ address });
  });

  it('are none where the first row names the columns, or is data', async () => {
    // The second of the last is data that is all words, below a heading that is missing.
    const words = [
      ['', 'name', 'channel'],
      ['0', 'Kim', 'Email'],
      ['1', 'Ada', 46_000],
    ];
    for (const rows of [log, log.slice(1), [...log.slice(1), ...log], words]) {
      book.sheets[0].cells.clear();
      fill(rows);
      book.selected = [0, 0, 1, 1];
      expect(await selectedSource()).toMatchObject({ firstRow: 1, rows: rows.length });
    }
  });

  it('are none of a table of Excel', async () => {
    fill([['Report'], ...log]);
    book.sheets[0].tables.push(fakeTable('Log', [0, 0, 4, 4]));
    book.selected = [0, 0, 1, 1];
    expect(await selectedSource()).toMatchObject({ address: 'Sheet1!A1:D4' });
  });
});

describe('an empty row', () => {
  const rows = [
    ['customer', 'time', 'touchpoint', 'value'],
    ['C1', 46_023.4, 'Email', ''],
    [],
    ['C1', 46_024.4, '', 500],
  ];
  const sourceOf = async (below: unknown[][], selected: [number, number]) => {
    book.sheets[0].cells.clear();
    [...rows, ...below].forEach((row, r) => row.forEach((cell, c) => book.sheets[0].fill(r, c, cell)));
    book.selected = [...selected, 1, 1];
    return (await selectedSource()).address;
  };

  it.each([[[0, 0]], [[3, 1]]] as [number, number][][])(
    'does not end the data, seen from row %j',
    async (selected) => {
      expect(await sourceOf([], selected)).toBe('Sheet1!A1:D4');
      expect(await sourceOf([[], ['C2', 46_025, 'Email', '']], selected)).toBe('Sheet1!A1:D6');
    },
  );

  it('ends them before what is something else', async () => {
    const others: unknown[][][] = [
      [[], ['Confidential']],
      [[], ['customer', 'date', 'product', 'amount'], ['C1', 46_023, 'Kit', 5]],
      [[], ['C1', 'Email', 46_023, 5, 7]],
      [[], [], ['C2', 46_025, 'Email', '']],
    ];
    for (const below of others) expect(await sourceOf(below, [0, 0])).toBe('Sheet1!A1:D4');
  });

  it('ends them before a table of Excel', async () => {
    book.sheets[0].tables.push(fakeTable('Other', [3, 0, 1, 4]));
    expect(await sourceOf([], [0, 0])).toBe('Sheet1!A1:D2');
  });
});
