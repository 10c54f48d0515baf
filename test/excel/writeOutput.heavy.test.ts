import { WorkbookError } from '../../src/excel/workbookError';
import { removeOutput } from '../../src/excel/removeOutput';
import { updateOutput } from '../../src/excel/updateOutput';
import { writeOutput } from '../../src/excel/writeOutput';
import type { Output } from '../../src/excel/types';
import { fakeTable } from './fakeSheet';
import { FakeWorkbook } from './fakeWorkbook';

const output = (
  rows: Output['table']['rows'] = [
    ['Search', 10],
    ['=Email', 5],
  ],
): Output => ({
  title: 'Attribution',
  sheetName: 'Attribution',
  answer: 'Search leads',
  note: ['Last touch'],
  table: { headings: ['Touchpoint', 'TTV'], rows, formats: ['General', '#,##0.00'] },
  chart: { kind: 'bar', title: 'TTV', category: 'Touchpoint', series: ['TTV'], rows: 10 },
});
const manyRows = (n: number) => Array.from({ length: n }, (_, i) => ['Search', i] as [string, number]);

let book: FakeWorkbook;
beforeEach(() => {
  book = new FakeWorkbook();
  book.install();
});

const failureOf = (work: Promise<unknown>): Promise<WorkbookError> =>
  work.then(
    () => Promise.reject(new Error('it should have failed')),
    (error: WorkbookError) => error,
  );

describe('to a new sheet', () => {
  it('writes title, note, table and chart', async () => {
    const written = await writeOutput(output(), { kind: 'new sheet' });
    expect(written).toEqual({
      form: 'values',
      sheet: 'Attribution',
      address: 'Attribution!A4:B6',
      tableName: 'Attribution',
      tableId: expect.stringMatching(/./),
      headings: ['Touchpoint', 'TTV'],
      newSheet: true,
      above: ['Attribution', 'Search leads', ''],
      note: ['Last touch'],
      chart: 'Attribution_chart',
      shading: null,
      drawn: output().chart,
    });
    const sheet = book.sheet('Attribution');
    expect(sheet.values()).toMatchObject({
      '0,0': 'Attribution',
      '1,0': 'Search leads',
      '3,1': 'TTV',
      '4,1': 10,
    });
    expect(sheet.cells.get('4,1')?.format).toBe('#,##0.00');
    expect(sheet.tables).toMatchObject([{ name: 'Attribution', at: [3, 0, 3, 2] }]);
    expect(sheet.charts[0].place).toEqual([
      [3, 3, 1, 1],
      [20, 11, 1, 1],
    ]);
  });

  it('writes text that looks like a formula as text', async () => {
    await writeOutput(output(), { kind: 'new sheet' });
    expect(book.sheet('Attribution').values()['5,0']).toBe('=Email');
  });

  it('takes another name when the name is taken', async () => {
    await writeOutput(output(), { kind: 'new sheet' });
    const second = await writeOutput(output(), { kind: 'new sheet' });
    expect(second).toMatchObject({ sheet: 'Attribution (2)', tableName: 'Attribution_2' });
  });

  it('is refused when the structure of the workbook is protected', async () => {
    book.isProtected = true;
    expect(await failureOf(writeOutput(output(), { kind: 'new sheet' }))).toMatchObject({
      kind: 'protected',
    });
  });

  it('writes smaller blocks when Excel refuses a block', async () => {
    book.cellLimit = 20_000;
    await writeOutput(output(manyRows(60_000)), { kind: 'new sheet' });
    expect(book.sheet('Attribution').values()['60003,1']).toBe(59_999);
  });

  it.each([4, 5, 6, 7])('leaves nothing when sync %i fails', async (failing) => {
    book.beforeSync = (syncs) => (syncs === failing ? 'GeneralException' : null);
    const error = await failureOf(writeOutput(output(manyRows(60_000)), { kind: 'new sheet' }));
    expect(error.kind).toBe('write failed');
    expect(error.failure).toEqual({ code: 'takenBack', values: { cause: { code: 'writingStopped' } } });
    expect(book.sheets.map(({ name }) => name)).toEqual(['Sheet1']);
  });

  it('says what remains when taking back fails too, and can remove it later', async () => {
    book.beforeSync = (syncs) => (syncs > 4 ? 'GeneralException' : null);
    const error = await failureOf(writeOutput(output(), { kind: 'new sheet' }));
    expect(error.failure).toMatchObject({ code: 'sheetLeft', values: { sheet: 'Attribution' } });
    book.beforeSync = () => null;
    if (!error.details.remains) throw new Error('no remains');
    await removeOutput(error.details.remains);
    expect(book.sheets.map(({ name }) => name)).toEqual(['Sheet1']);
  });

  it('takes back what was written when cancelled', async () => {
    const cancel = new AbortController();
    const writing = writeOutput(
      output(manyRows(200_000)),
      { kind: 'new sheet' },
      { signal: cancel.signal, onProgress: () => cancel.abort() },
    );
    expect(await failureOf(writing)).toMatchObject({ kind: 'cancelled' });
    expect(book.sheets).toHaveLength(1);
  });
});

describe('a sheet added for an output', () => {
  const layoutOf = (name = 'Attribution') => {
    const { frozenRows, pageLayout } = book.sheet(name);
    const { titleRows, zoom, orientation } = pageLayout;
    return { frozenRows, titleRows, zoom, orientation };
  };
  const dressed = { frozenRows: 4, titleRows: '$4:$4', zoom: { horizontalFitToPages: 1 } };

  it('keeps its headings in sight and on each page, which is one wide', async () => {
    await writeOutput(output(), { kind: 'new sheet' });
    expect(layoutOf()).toEqual({ ...dressed, orientation: 'Portrait' });
  });

  it('lies on its side where it is wide', async () => {
    const headings = Array.from({ length: 60 }, (_, i) =>
      i === 0 ? 'Touchpoint' : i === 1 ? 'TTV' : `C${i}`,
    );
    const table = { headings, rows: [headings.map((_, i) => i)], formats: headings.map(() => 'General') };
    await writeOutput({ ...output(), table, chart: null }, { kind: 'new sheet' });
    expect(layoutOf()).toEqual({ ...dressed, orientation: 'Landscape' });
  });

  it('loses nothing where Excel refuses to do that', async () => {
    const sheet = () => book.sheets.at(1);
    book.beforeSync = () => (sheet()?.frozenRows === 4 ? 'GeneralException' : null);
    const written = await writeOutput(output(), { kind: 'new sheet' });
    expect(sheet()?.tables).toMatchObject([{ name: written.tableName, at: [3, 0, 3, 2] }]);
    book.beforeSync = () => null;
    book.version = '1.6';
    await writeOutput(output(), { kind: 'new sheet' });
    expect(layoutOf('Attribution (2)')).toEqual({ frozenRows: 0 });
  });

  it('is the only one: a sheet of the user’s own stays as it is', async () => {
    await writeOutput(output(), { kind: 'cell', address: 'Sheet1!C3' });
    expect(layoutOf('Sheet1')).toEqual({ frozenRows: 0 });
  });
});

describe('the chart of a table that takes the screen', () => {
  const wide = (columns: number, rows: number): Output => {
    const headings = Array.from({ length: columns }, (_, i) => (i === 0 ? 'Touchpoint' : `Column ${i}`));
    const line = headings.map((_, i) => (i === 0 ? 'Search' : i));
    const table = {
      headings,
      rows: Array.from({ length: rows }, () => line),
      formats: headings.map(() => '0'),
    };
    return { ...output(), table, chart: { ...output().chart, series: ['Column 1'] } as Output['chart'] };
  };
  const placeOfChart = () => book.sheet('Attribution').charts[0].place;

  it('stands above it, under title and answer, and is kept there by an update', async () => {
    const written = await writeOutput(wide(13, 2), { kind: 'new sheet' });
    expect(written.address).toBe('Attribution!A23:M25');
    expect(placeOfChart()).toEqual([
      [3, 0, 1, 1],
      [20, 5, 1, 1],
    ]);
    expect(book.sheet('Attribution').frozenRows).toBe(0);
    const updated = await updateOutput(written, { ...wide(13, 3), answer: 'Email leads' });
    expect(updated.address).toBe('Attribution!A23:M26');
    expect(updated.above.slice(0, 3)).toEqual(['Attribution', 'Email leads', '']);
    await removeOutput(updated);
    expect(book.sheets.map(({ name }) => name)).not.toContain('Attribution');
  });

  it.each([
    [12, 2],
    [13, 41],
  ])('stands beside one of %d columns and %d rows', async (columns, rows) => {
    await writeOutput(wide(columns, rows), { kind: 'new sheet' });
    expect(placeOfChart()[0].slice(0, 2)).toEqual([3, columns + 1]);
    expect(book.sheet('Attribution').frozenRows).toBe(4);
  });
});

describe('the note', () => {
  const sheet = () => book.sheet('Attribution');

  it('is as wide as a chart at most; sentences go on in the next cell', async () => {
    const long = `${'A long sentence that says how all of this came about. '.repeat(3).trim()}`;
    const note = [long, '本表的数字由旅程日志计算得出，未归因的金额单独列出。'.repeat(3), 'Short.'];
    const written = await writeOutput({ ...output(), note }, { kind: 'new sheet' });
    expect(written.note).toEqual([
      'A long sentence that says how all of this came about. A long sentence that says how all of this came about. A',
      'long sentence that says how all of this came about.',
      '本表的数字由旅程日志计算得出，未归因的金额单独列出。本表的数字由旅程日志计算得出，未归因的金额单独列出。本表的',
      '数字由旅程日志计算得出，未归因的金额单独列出。',
      'Short.',
    ]);
    expect(sheet().cells.get('22,3')?.value).toBe(written.note?.[0]);
  });

  it('stands at the height of the headings where there is no chart', async () => {
    await writeOutput({ ...output(), chart: null }, { kind: 'new sheet' });
    expect(sheet().cells.get('3,3')?.value).toBe('Last touch');
  });
});

describe('to a cell', () => {
  const cell = { kind: 'cell', address: 'Sheet1!C3' } as const;

  it('asks before it covers cells', async () => {
    book.sheets[0].fill(6, 3, 'mine');
    const error = await failureOf(writeOutput(output(), cell));
    expect(error).toMatchObject({
      kind: 'occupied',
      failure: { values: { address: 'Sheet1!D7', count: 1, wayOut: 'another place' } },
    });
    expect(book.sheets[0].values()).toEqual({ '6,3': 'mine' });
  });

  it('asks before its note covers cells', async () => {
    const noteCell = [24, 5];
    book.sheets[0].fill(noteCell[0], noteCell[1], 'mine');
    expect(await failureOf(writeOutput(output(), cell))).toMatchObject({
      kind: 'occupied',
      failure: { values: { address: 'Sheet1!F25', count: 1 } },
    });
    await writeOutput(output(), cell, { overwrite: true });
    expect(book.sheets[0].values()['24,5']).toBe('Last touch');
  });

  it('asks before its chart covers cells', async () => {
    book.sheets[0].fill(8, 6, 'mine');
    expect(await failureOf(writeOutput(output(), cell))).toMatchObject({ kind: 'occupied' });
  });

  it('overwrites when told to', async () => {
    book.sheets[0].fill(6, 3, 'mine');
    await writeOutput(output(), cell, { overwrite: true });
    expect(book.sheets[0].values()).toMatchObject({ '2,2': 'Attribution', '6,3': 10 });
  });

  it('puts back formulas, texts and formats when an agreed overwriting fails', async () => {
    const sheet = book.sheets[0];
    sheet.fill(5, 2, '=A1*2');
    sheet.fill(6, 2, "'=not a formula");
    sheet.fill(6, 3, 7);
    Object.assign(sheet.cells.get('6,3') ?? {}, { format: '0.0%' });
    const before = new Map(sheet.cells);
    let isFailing = true;
    book.beforeSync = () => {
      const fails = isFailing && sheet.tables.length > 0;
      if (fails) isFailing = false;
      return fails ? 'GeneralException' : null;
    };
    const error = await failureOf(writeOutput(output(), cell, { overwrite: true }));
    expect(error.failure).toMatchObject({ code: 'takenBack' });
    expect(sheet.cells).toEqual(before);
    expect(sheet.tables).toEqual([]);
    expect(sheet.charts).toEqual([]);
  });

  it('leaves the user’s colours and fonts as they are when it fails', async () => {
    const sheet = book.sheets[0];
    sheet.fill(6, 3, 7);
    sheet.fills.set('6,3', 'yellow').set('4,4', 'green');
    sheet.fonts.set('2,2', { bold: true, size: 9 });
    let isFailing = true;
    book.beforeSync = () => {
      const fails = isFailing && sheet.tables.length > 0;
      if (fails) isFailing = false;
      return fails ? 'GeneralException' : null;
    };
    const shaded = { ...output(), shading: { columns: ['TTV'], rows: 2 } };
    await failureOf(writeOutput(shaded, cell, { overwrite: true }));
    expect(sheet.fills).toEqual(new Map([['6,3', 'yellow'], ['4,4', 'green']])); // prettier-ignore
    expect(sheet.fonts.get('2,2')).toEqual({ bold: true, size: 9 });
    expect(sheet.scales).toEqual([]);
  });

  it.each([false, true])('is refused over another table by its name, overwriting %s', async (overwrite) => {
    const sheet = book.sheets[0];
    sheet.fill(6, 3, 'mine');
    sheet.tables.push(fakeTable('Orders', [6, 3, 2, 1]));
    expect(await failureOf(writeOutput(output(), cell, { overwrite }))).toMatchObject({
      kind: 'write failed',
      failure: { code: 'tableInTheWay', values: { name: 'Orders', wayOut: 'another place' } },
    });
    expect(sheet.values()).toEqual({ '6,3': 'mine' });
  });

  it('is refused on rows that a filter hides', async () => {
    const sheet = book.sheets[0];
    [0, 1, 2].forEach((i) => sheet.fill(3 + i, 8, ['Own', 'x', 'y'][i]));
    sheet.tables.push(fakeTable('Mine', [3, 8, 3, 1]));
    sheet.tables[0].filters.set('Own', ['x']);
    const error = await failureOf(writeOutput({ ...output(), chart: null }, cell));
    expect(error.failure).toEqual({
      code: 'filteredRows',
      values: { address: expect.stringMatching(/^Sheet1!C3:/) },
    });
  });

  it('is refused on a protected sheet', async () => {
    book.sheets[0].isProtected = true;
    const error = await failureOf(writeOutput(output(), cell));
    expect(error).toMatchObject({
      kind: 'protected',
      failure: { code: 'sheetProtected', values: { name: 'Sheet1' } },
    });
  });

  it('is refused where the sheet ends', async () => {
    const error = await failureOf(writeOutput(output(manyRows(10)), { kind: 'cell', address: 'A1048570' }));
    expect(error).toMatchObject({ kind: 'sheet full' });
  });
});

describe('removeOutput', () => {
  it('deletes the sheet added for the output', async () => {
    await removeOutput(await writeOutput(output(), { kind: 'new sheet' }));
    expect(book.sheets.map(({ name }) => name)).toEqual(['Sheet1']);
  });

  it('keeps the sheet when something else has been put there', async () => {
    const written = await writeOutput(output(), { kind: 'new sheet' });
    book.sheet('Attribution').fill(20, 8, 'mine');
    await removeOutput(written);
    expect(book.sheet('Attribution').values()).toEqual({ '20,8': 'mine' });
    expect(book.sheet('Attribution').charts).toEqual([]);
  });

  it('keeps the sheet when something else stands between the parts', async () => {
    const written = await writeOutput(output(), { kind: 'new sheet' });
    book.sheet('Attribution').fill(10, 1, 'mine');
    await removeOutput(written);
    expect(book.sheet('Attribution').values()).toEqual({ '10,1': 'mine' });
  });

  it('removes only what it wrote around a cell', async () => {
    book.sheets[0].fill(0, 0, 'mine');
    const written = await writeOutput(output(), { kind: 'cell', address: 'Sheet1!C3' });
    book.sheets[0].fill(4, 2, 'my remark above the table');
    await removeOutput(written);
    expect(book.sheets[0].values()).toEqual({ '0,0': 'mine', '4,2': 'my remark above the table' });
    expect(book.sheets[0].tables).toEqual([]);
  });

  it('says so when there is nothing left', async () => {
    const written = await writeOutput(output(), { kind: 'new sheet' });
    book.sheets.pop();
    expect(await failureOf(removeOutput(written))).toMatchObject({ kind: 'sheet gone' });
  });
});
