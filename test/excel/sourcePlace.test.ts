import { sourceAt } from '../../src/excel/source';
import { findSource, keepPlace } from '../../src/excel/sourcePlace';
import { fakeTable } from './fakeSheet';
import { FakeWorkbook } from './fakeWorkbook';

let book: FakeWorkbook;
beforeEach(() => {
  book = new FakeWorkbook();
  book.install();
  fill(3, 0);
});

function fill(rows: number, column: number): void {
  for (let row = 0; row < rows; row++) {
    book.sheets[0].fill(row, column, `C${row}`);
    book.sheets[0].fill(row, column + 1, row);
  }
}

function addTable(at = [0, 0, 3, 2]) {
  book.sheets[0].tables.push(fakeTable('Log', at));
  return book.sheets[0].tables[0];
}

const goneAs = (what: string, name: string) => ({
  failure: { code: 'keptDataGone', values: { what, name } },
});

it('finds plain cells again, also on a renamed sheet', async () => {
  const place = await keepPlace(await sourceAt('Sheet1!A1:B3'));
  expect(place).toEqual({ address: 'Sheet1!A1:B3', sheetId: '{Sheet1}', table: null });
  book.sheets[0].name = 'Sales data';
  expect(await findSource(place)).toMatchObject({ address: "'Sales data'!A1:B3", rows: 3 });
});

it('reads all that has been added to whole columns', async () => {
  const place = await keepPlace(await sourceAt('Sheet1!A:B'));
  expect(place.address).toBe('Sheet1!A:B');
  fill(9, 0);
  expect(await findSource(place)).toMatchObject({ address: 'Sheet1!A1:B9' });
});

describe('a table', () => {
  it('is found after it grew, moved and got another name', async () => {
    const table = addTable();
    const place = await keepPlace(await sourceAt('Log'));
    expect(place.table).toEqual({ name: 'Log', id: '{T}', firstColumn: 0, columns: null });
    fill(6, 4);
    Object.assign(table, { name: 'Orders', at: [0, 4, 6, 3] });
    expect(await findSource(place)).toMatchObject({ address: 'Sheet1!E1:G6', table: 'Orders' });
  });

  it('stays the one with its name when ids are given anew', async () => {
    const table = addTable();
    const place = await keepPlace(await sourceAt('Log'));
    table.id = '{another}';
    expect(await findSource(place)).toMatchObject({ table: 'Log' });
  });

  it('keeps to the columns that were chosen', async () => {
    const table = addTable([0, 0, 3, 4]);
    const place = await keepPlace(await sourceAt('Sheet1!B1:C3'));
    expect(place.table).toMatchObject({ firstColumn: 1, columns: 2 });
    table.at = [0, 0, 8, 6];
    expect(await findSource(place)).toMatchObject({ address: 'Sheet1!B1:C8' });
  });

  it('is found without its total row, also where that came later', async () => {
    const table = addTable();
    const place = await keepPlace(await sourceAt('Log'));
    Object.assign(table, { at: [0, 0, 4, 2], showTotals: true });
    expect(await findSource(place)).toMatchObject({ address: 'Sheet1!A1:B3', table: 'Log' });
    expect(await keepPlace(await sourceAt('Log'))).toEqual(place);
  });

  it('is not meant by some of its rows', async () => {
    addTable();
    const place = await keepPlace(await sourceAt('Sheet1!A1:B2'));
    expect(place).toMatchObject({ address: 'Sheet1!A1:B2', table: null });
  });

  it('that is gone, or has lost the columns, is told of', async () => {
    const table = addTable();
    const place = await keepPlace(await sourceAt('Sheet1!B1:B3'));
    table.at = [0, 0, 3, 1];
    await expect(findSource(place)).rejects.toMatchObject({ kind: 'sheet gone' });
    book.sheets[0].tables.pop();
    await expect(findSource(place)).rejects.toMatchObject(goneAs('table', 'Log'));
  });
});

describe('a defined name', () => {
  it('is followed to where it refers by now', async () => {
    book.names.push({ name: 'Log', formula: '=Sheet1!$A$1:$B$3' });
    const place = await keepPlace(await sourceAt('Log'));
    expect(place).toMatchObject({ address: 'Sheet1!A1:B3', name: 'Log' });
    fill(6, 4);
    book.names[0].formula = '=Sheet1!$E$1:$F$6';
    expect(await findSource(place)).toMatchObject({ address: 'Sheet1!E1:F6', name: 'Log' });
  });

  it('of a sheet is found after the sheet was renamed', async () => {
    book.names.push({ name: 'Log', formula: '=Sheet1!$A$1:$B$3', sheet: 'Sheet1' });
    const place = await keepPlace(await sourceAt('Log'));
    expect(place.name).toBe('Sheet1!Log');
    book.sheets[0].name = 'May 2026';
    Object.assign(book.names[0], { sheet: 'May 2026', formula: '=May 2026!$A$1:$B$3' });
    expect(await findSource(place)).toMatchObject({ name: "'May 2026'!Log" });
  });

  it('that is gone is told of', async () => {
    book.names.push({ name: 'Log', formula: '=Sheet1!$A$1:$B$3' });
    const place = await keepPlace(await sourceAt('Log'));
    book.names = [];
    await expect(findSource(place)).rejects.toMatchObject(goneAs('name', 'Log'));
  });
});

it('tells of a sheet that is gone', async () => {
  const place = await keepPlace(await sourceAt('Sheet1!A1:B3'));
  Object.assign(book.sheets[0], { name: 'Other', id: '{other}' });
  await expect(findSource(place)).rejects.toMatchObject(goneAs('cells', 'Sheet1!A1:B3'));
});
