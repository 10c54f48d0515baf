import { removeOutput } from '../../src/excel/removeOutput';
import type { Output, OutputCell, Written } from '../../src/excel/types';
import { updateOutput } from '../../src/excel/updateOutput';
import { WorkbookError } from '../../src/excel/workbookError';
import { writeOutput } from '../../src/excel/writeOutput';
import { type FakeSheet, fakeTable } from './fakeSheet';
import { FakeWorkbook } from './fakeWorkbook';

type Rows = OutputCell[][];

const formatOf = (heading: string) => (heading === 'Touchpoint' ? 'General' : '#,##0.00');
const output = (headings: string[], rows: Rows, change: Partial<Output> = {}): Output => ({
  title: 'Attribution',
  sheetName: 'Attribution',
  answer: 'Search leads',
  note: ['Made on Monday', '3 rows left out'],
  table: { headings, rows, formats: headings.map(formatOf) },
  chart: { kind: 'bar', title: 'TTV', category: 'Touchpoint', series: headings.slice(1), rows: 3 },
  ...change,
});
const plain = ['Touchpoint', 'First', 'Linear'];
const first = output(plain, [
  ['Search', 10, 8],
  ['=Email', 5, 7],
]);

let book: FakeWorkbook;
let sheet: FakeSheet;
let written: Written;
beforeEach(async () => {
  book = new FakeWorkbook();
  book.install();
  [sheet] = book.sheets;
  written = await writeOutput(first, { kind: 'cell', address: 'Sheet1!B3' });
});

const cellsAt = (row: number, column: number, rows: number, columns: number) =>
  Array.from({ length: rows }, (_, r) =>
    Array.from({ length: columns }, (_, c) => sheet.cells.get(`${row + r},${column + c}`)?.value ?? ''),
  );
/** The table begins at B6. */
const tableCells = (rows: number, columns = 3) => cellsAt(5, 1, rows, columns);
const seriesOf = () =>
  sheet.charts[0].series.items.map(({ name, values, categories }) => [name, values, categories]);

/** Tables, charts and cells, to be compared. */
const snapshot = () =>
  structuredClone({
    cells: [...sheet.cells].sort(([a], [b]) => a.localeCompare(b)),
    at: sheet.tables.map(({ at, name }) => [name, at]),
    series: seriesOf(),
  });

const failureOf = (work: Promise<unknown>): Promise<WorkbookError> =>
  work.then(
    () => Promise.reject(new Error('it should have failed')),
    (error: WorkbookError) => error,
  );

describe('the table', () => {
  it('is the same one, longer', async () => {
    const [table] = sheet.tables;
    const rows: Rows = [['Search', 1, 2], ['Direct', 3, 4], ['Email', 5, null]]; // prettier-ignore
    const after = await updateOutput(written, output(plain, rows));
    expect(sheet.tables).toEqual([table]);
    expect(table.at).toEqual([5, 1, 4, 3]);
    expect(tableCells(4)).toEqual([plain, ['Search', 1, 2], ['Direct', 3, 4], ['Email', 5, '']]);
    expect(sheet.cells.get('7,2')?.format).toBe('#,##0.00');
    expect(after).toMatchObject({ address: 'Sheet1!B6:D9', tableName: 'Attribution', headings: plain });
  });

  it('is shorter, and nothing is left over', async () => {
    const after = await updateOutput(written, output(plain, [['Search', 1, 2]]));
    expect(sheet.tables[0].at).toEqual([5, 1, 2, 3]);
    expect(tableCells(4)).toEqual([plain, ['Search', 1, 2], ['', '', ''], ['', '', '']]);
    await removeOutput(after);
    expect(sheet.values()).toEqual({});
  });

  it('keeps one empty row when there is no result', async () => {
    await updateOutput(written, output(plain, [], { chart: null }));
    expect(sheet.tables[0].at).toEqual([5, 1, 2, 3]);
    expect(tableCells(3)).toEqual([plain, ['', '', ''], ['', '', '']]);
  });

  it('is found after it was moved and got another name', async () => {
    const [table] = sheet.tables;
    table.name = 'Channels';
    const after = await updateOutput(written, output(plain, [['Search', 1, 2]]));
    expect(after).toMatchObject({ tableName: 'Channels' });
    await updateOutput(after, output(plain, [['Search', 3, 4]]));
    expect(tableCells(2)[1]).toEqual(['Search', 3, 4]);
    await removeOutput(after);
    expect(sheet.tables).toEqual([]);
  });

  it('writes text as text, and numbers as numbers into cells formatted as text', async () => {
    for (const cell of sheet.cells.values()) cell.format = '@';
    await updateOutput(written, output(plain, [['+Direct', 1, 2]]));
    expect(tableCells(2)[1]).toEqual(['+Direct', 1, 2]);
    expect(sheet.cells.get('6,2')?.format).toBe('#,##0.00');
  });
});

describe('columns', () => {
  it('that stay keep their place, whatever the order of the new ones', async () => {
    const after = await updateOutput(
      written,
      output(['Touchpoint', 'Markov', 'Linear', 'First'], [['Search', 1, 2, 3]]),
    );
    expect(tableCells(2, 4)).toEqual([
      ['Touchpoint', 'First', 'Linear', 'Markov'],
      ['Search', 3, 2, 1],
    ]);
    expect(after.headings).toEqual(['Touchpoint', 'First', 'Linear', 'Markov']);
  });

  it('that go leave nothing behind', async () => {
    await updateOutput(written, output(['Touchpoint', 'Linear'], [['Search', 2]]));
    expect(sheet.tables[0].at).toEqual([5, 1, 2, 2]);
    expect(tableCells(3)).toEqual([
      ['Touchpoint', 'Linear', ''],
      ['Search', 2, ''],
      ['', '', ''],
    ]);
  });

  it('of the user’s own stay, and what they computed for rows that are gone goes', async () => {
    sheet.tables[0].at = [5, 1, 3, 5];
    [['Twice', '=C7*2', '=C8*2'], ['Remark', 'good', 'bad']].forEach((column, c) =>
      column.forEach((cell, r) => sheet.fill(5 + r, 4 + c, cell)),
    ); // prettier-ignore
    await updateOutput(written, output(plain, [['Search', 1, 2]]));
    expect(sheet.tables[0].at).toEqual([5, 1, 2, 5]);
    expect(tableCells(3, 5)).toEqual([
      [...plain, 'Twice', 'Remark'],
      ['Search', 1, 2, 'executed', 'good'],
      ['', '', '', '', 'bad'],
    ]);
  });

  it('of the user’s own are not covered without a yes', async () => {
    sheet.tables[0].at = [5, 1, 3, 4];
    sheet.fill(5, 4, 'Remark');
    const before = snapshot();
    const wider = output([...plain, 'Markov'], [['Search', 1, 2, 3]]);
    expect(await failureOf(updateOutput(written, wider))).toMatchObject({
      kind: 'occupied',
      failure: { code: 'foreignColumns', values: { headings: ['Remark'], cells: 'E6:E8' } },
    });
    expect(snapshot()).toEqual(before);
    await updateOutput(written, wider, { overwrite: true });
    expect(tableCells(2, 4)[0]).toEqual([...plain, 'Markov']);
  });

  it('under another heading are taken for the user’s', async () => {
    sheet.fill(5, 2, 'Revenue');
    const error = await failureOf(updateOutput(written, first));
    expect(error).toMatchObject({
      kind: 'occupied',
      failure: { code: 'foreignColumns', values: { headings: ['Revenue'] } },
    });
    await updateOutput(written, first, { overwrite: true });
    expect(tableCells(1)).toEqual([plain]);
  });
});

describe('room', () => {
  const longer = output(plain, [['a', 1, 2], ['b', 3, 4], ['c', 5, 6], ['d', 7, 8]]); // prettier-ignore

  it('is not made by covering other cells', async () => {
    sheet.fill(9, 3, 'mine');
    const before = snapshot();
    expect(await failureOf(updateOutput(written, longer))).toMatchObject({
      kind: 'occupied',
      failure: { values: { address: 'Sheet1!D10', count: 1, wayOut: 'moving' } },
    });
    expect(snapshot()).toEqual(before);
  });

  it('is made when agreed to', async () => {
    sheet.fill(9, 3, 'mine');
    await updateOutput(written, longer, { overwrite: true });
    expect(tableCells(5)[4]).toEqual(['d', 7, 8]);
  });

  it('ends with the sheet', async () => {
    sheet.tables[0].at = [1_048_573, 1, 3, 3];
    plain.forEach((heading, i) => sheet.fill(1_048_573, 1 + i, heading));
    expect(await failureOf(updateOutput(written, longer))).toMatchObject({ kind: 'sheet full' });
  });

  it('cannot be made by an old Excel, which can still refresh', async () => {
    book.version = '1.12';
    expect(await failureOf(updateOutput(written, longer))).toMatchObject({ kind: 'unavailable' });
    await updateOutput(written, first);
  });
});

describe('title and answer', () => {
  const above = () => cellsAt(2, 1, 3, 1).flat();

  it('are renewed where they stand', async () => {
    const after = await updateOutput(written, { ...first, title: 'Credit', answer: 'Email leads' });
    expect(above()).toEqual(['Credit', 'Email leads', '']);
    await removeOutput(after);
    expect(sheet.values()).toEqual({});
  });

  it('leave alone what the user wrote instead', async () => {
    sheet.fill(3, 1, 'For the board');
    const after = await updateOutput(written, { ...first, title: 'Credit' });
    expect(above()).toEqual(['Credit', 'For the board', '']);
    await removeOutput(after);
    expect(sheet.values()).toEqual({ '3,1': 'For the board' });
  });
});

describe('the note', () => {
  /** Below the chart, in the column after the gap beside the table. */
  const note = (rows = 3, column = 5) => cellsAt(24, column, rows, 1).flat();
  const wider = output([...plain, 'Markov', 'Shapley'], [['Search', 1, 2, 3, 4]]);

  it('stands beside the table, below the chart', async () => {
    expect(written.note).toEqual(['Made on Monday', '3 rows left out']);
    expect(sheet.charts[0].place).toEqual([
      [5, 5, 1, 1],
      [22, 13, 1, 1],
    ]);
    expect(note()).toEqual(['Made on Monday', '3 rows left out', '']);
  });

  it('is renewed where it stands, however many lines it has', async () => {
    const more = await updateOutput(written, { ...first, note: ['One.', 'Two.', 'Three.'] });
    expect(note()).toEqual(['One.', 'Two.', 'Three.']);
    const fewer = await updateOutput(more, { ...first, note: ['Four.'] });
    expect(note()).toEqual(['Four.', '', '']);
    expect(fewer.note).toEqual(['Four.']);
    await removeOutput(fewer);
    expect(sheet.values()).toEqual({});
  });

  it('is not reached by a table that grows downwards', async () => {
    const rows: Rows = Array.from({ length: 900 }, (_, i) => [`T${i}`, i, i]);
    await updateOutput(written, output(plain, rows));
    expect(note()).toEqual(['Made on Monday', '3 rows left out', '']);
    expect(tableCells(901)[900]).toEqual(['T899', 899, 899]);
  });

  it('gives way to a table that grows sideways', async () => {
    const after = await updateOutput(written, wider);
    expect(tableCells(2, 5)).toEqual([wider.table.headings, ['Search', 1, 2, 3, 4]]);
    expect(note()).toEqual(['', '', '']);
    expect(note(3, 7)).toEqual(['Made on Monday', '3 rows left out', '']);
    await removeOutput(after);
    expect(sheet.values()).toEqual({});
  });

  it('stays below its chart where a column of the user fills the gap beside the table', async () => {
    sheet.tables[0].at = [5, 1, 3, 4];
    sheet.fill(5, 4, 'Remark');
    const after = await updateOutput(written, { ...first, note: ['Made on Tuesday'] });
    expect(note()).toEqual(['Made on Tuesday', '', '']);
    await updateOutput(after, first);
    expect(note()).toEqual(['Made on Monday', '3 rows left out', '']);
  });

  it('below a table that the user has widened gives way to it, and keeps up', async () => {
    sheet.tables[0].at = [5, 1, 3, 5];
    for (const [i, heading] of ['Remark', 'Owner'].entries()) sheet.fill(5, 4 + i, heading);
    const rows: Rows = Array.from({ length: 30 }, (_, i) => [`T${i}`, i, i]);
    const after = await updateOutput(written, { ...output(plain, rows), note: ['Made on Tuesday'] });
    expect(note()).toEqual(['', '', '']);
    expect(note(2, 7)).toEqual(['Made on Tuesday', '']);
    await removeOutput(after);
    expect(sheet.values()).toEqual({});
  });

  it('in the way of a long table is no reason to ask, but what the user put beside it is', async () => {
    const rows: Rows = Array.from({ length: 30 }, (_, i) => [`T${i}`, 1, 2, 3, 4]);
    const longer = output(wider.table.headings, rows);
    sheet.fill(27, 5, 'mine');
    const before = snapshot();
    expect(await failureOf(updateOutput(written, longer))).toMatchObject({
      kind: 'occupied',
      failure: { values: { address: 'Sheet1!F28', count: 1 } },
    });
    expect(snapshot()).toEqual(before);
    sheet.cells.delete('27,5');
    await updateOutput(written, longer);
    expect(tableCells(31, 5)[30]).toEqual(['T29', 1, 2, 3, 4]);
    expect(note(2, 7)).toEqual(['Made on Monday', '3 rows left out']);
  });

  it('flows around what the user wrote instead of a line, or below', async () => {
    sheet.fill(24, 5, 'For the board');
    sheet.fill(27, 5, 'and mine');
    const after = await updateOutput(written, { ...first, note: ['One.', 'Two.', 'Three.'] });
    expect(note(4)).toEqual(['For the board', 'One.', 'Two. Three.', 'and mine']);
    await removeOutput(after);
    expect(sheet.values()).toEqual({ '24,5': 'For the board', '27,5': 'and mine' });
  });

  it('is found where columns were put before it and rows between its lines', async () => {
    for (const row of [24, 25]) sheet.cells.delete(`${row},5`);
    sheet.fill(24, 8, 'Made on Monday');
    sheet.fill(29, 8, '3 rows left out');
    await removeOutput(written);
    expect(sheet.values()).toEqual({});
  });

  it('is not missed once the user has deleted it', async () => {
    for (const row of [24, 25]) sheet.cells.delete(`${row},5`);
    const after = await updateOutput(written, first);
    expect(after.note).toEqual([]);
    expect(note()).toEqual(['', '', '']);
  });
});

describe('title and note of an earlier release, all above the table', () => {
  const above = () => cellsAt(1, 1, 4, 1).flat();
  beforeEach(() => {
    for (const [key] of [...sheet.cells])
      if (Number(key.split(',')[0]) < 5 || key.endsWith(',5')) sheet.cells.delete(key);
    written = { ...written, above: ['Attribution', 'Made on Monday', '3 rows left out', ''], note: null };
    written.above.forEach((text, i) => sheet.fill(1 + i, 1, text));
  });

  it('are renewed where they stand', async () => {
    const after = await updateOutput(written, {
      ...first,
      title: 'Credit',
      answer: 'Made on Friday',
      note: [],
    });
    expect(above()).toEqual(['Credit', 'Made on Friday', '', '']);
    const again = await updateOutput(after, {
      ...first,
      answer: 'Made on Sunday',
      note: ['4 rows left out'],
    });
    expect(above()).toEqual(['Attribution', 'Made on Sunday', '4 rows left out', '']);
    await removeOutput(again);
    expect(sheet.values()).toEqual({});
  });

  it('share the last line when there are more of them', async () => {
    await updateOutput(written, { ...first, answer: 'One.', note: ['Two.', 'Three.'] });
    expect(above()).toEqual(['Attribution', 'One.', 'Two. Three.', '']);
  });

  it('leave alone what the user wrote instead', async () => {
    sheet.fill(2, 1, 'For the board');
    const after = await updateOutput(written, { ...first, answer: 'One.', note: ['Two.'] });
    expect(above()).toEqual(['Attribution', 'For the board', 'Two.', '']);
    await removeOutput(after);
    expect(sheet.values()).toEqual({ '2,1': 'For the board' });
  });

  it('are forgotten when the rows above the table were deleted', async () => {
    sheet.cells.clear();
    sheet.tables[0].at = [0, 1, 3, 3];
    plain.forEach((heading, i) => sheet.fill(0, 1 + i, heading));
    expect(await updateOutput(written, first)).toMatchObject({
      above: [],
      address: 'Sheet1!B1:D3',
      note: null,
    });
  });
});

describe('the chart', () => {
  it('draws the new rows and keeps the rest', async () => {
    const [chart] = sheet.charts;
    chart.title.text = 'My title';
    chart.series.add('Target');
    const rows: Rows = ['a', 'b', 'c', 'd'].map((name) => [name, 1, 2]);
    await updateOutput(
      written,
      output(plain, rows, { chart: first.chart && { ...first.chart, title: 'New' } }),
    );
    expect(sheet.charts).toEqual([chart]);
    expect(chart.title.text).toBe('My title');
    expect(seriesOf()).toEqual([
      ['First', [6, 2, 3, 1], [6, 1, 3, 1]],
      ['Linear', [6, 3, 3, 1], [6, 1, 3, 1]],
      ['Target', null, null],
    ]);
  });

  it('draws new columns in the place of those that are gone', async () => {
    await updateOutput(written, output(['Touchpoint', 'Linear', 'Markov', 'Shapley'], [['a', 1, 2, 3]]));
    expect(seriesOf().map(([name, values]) => [name, values])).toEqual([
      ['Markov', [6, 2, 1, 1]],
      ['Linear', [6, 3, 1, 1]],
      ['Shapley', [6, 4, 1, 1]],
    ]);
    await updateOutput(
      { ...written, headings: ['Touchpoint', 'Markov', 'Linear', 'Shapley'] },
      output(['Touchpoint', 'Linear'], [['a', 1]]),
    );
    expect(seriesOf().map(([name]) => name)).not.toContain('First');
  });

  it('makes room for new columns', async () => {
    Object.assign(sheet.charts[0], { left: 50, top: 50, width: 100, height: 100 });
    await updateOutput(written, output([...plain, 'Markov', 'Shapley'], [['a', 1, 2, 3, 4]]));
    expect(sheet.charts[0].left).toBe(84);
  });

  it('that the user deleted is not missed', async () => {
    sheet.charts.pop();
    await updateOutput(written, first);
    expect(sheet.charts).toEqual([]);
  });
});

describe('refuses', () => {
  it('when the table is gone', async () => {
    sheet.tables.pop();
    expect(await failureOf(updateOutput(written, first))).toMatchObject({
      kind: 'output gone',
      failure: { code: 'tableGone', values: { table: 'Attribution', sheet: 'Sheet1' } },
    });
  });

  it('on a protected sheet', async () => {
    sheet.isProtected = true;
    expect(await failureOf(updateOutput(written, first))).toMatchObject({ kind: 'protected' });
  });

  it('when the table has a total row', async () => {
    sheet.tables[0].showTotals = true;
    expect((await failureOf(updateOutput(written, first))).failure).toMatchObject({ code: 'totalRow' });
  });
});

describe('a filter', () => {
  beforeEach(() => sheet.tables[0].filters.set('Touchpoint', ['Search']));
  const rows: Rows = [['Direct', 1, 2], ['Search', 3, 4], ['Social', 5, 6]]; // prettier-ignore

  it('is off while the rows are written, and filters the new ones', async () => {
    await updateOutput(written, output(plain, rows));
    expect(tableCells(4)).toEqual([plain, ...rows]);
    expect(sheet.tables[0].filters).toEqual(new Map([['Touchpoint', ['Search']]]));
  });

  it('goes with its column', async () => {
    sheet.tables[0].filters.set('First', ['10']);
    await updateOutput(written, output(['Touchpoint', 'Linear'], [['Direct', 1]], { chart: null }));
    expect(sheet.tables[0].filters).toEqual(new Map([['Touchpoint', ['Search']]]));
  });

  it('is there again after a failure, and the earlier output too', async () => {
    const before = snapshot();
    let failures = 0;
    book.beforeSync = () =>
      sheet.cells.get('6,1')?.value === 'Direct' && failures++ === 0 ? 'GeneralException' : null;
    const failing = updateOutput(written, output(plain, rows));
    expect((await failureOf(failing)).failure).toMatchObject({ code: 'outputPutBack' });
    expect(snapshot()).toEqual(before);
    expect(sheet.tables[0].filters).toEqual(new Map([['Touchpoint', ['Search']]]));
  });

  it('of another table that hides rows of the output is told of', async () => {
    sheet.tables[0].filters.clear();
    sheet.fill(5, 8, 'Own');
    sheet.fill(6, 8, 'x');
    sheet.tables.push(fakeTable('Mine', [5, 8, 3, 1], '{Mine}'));
    sheet.tables[1].filters.set('Own', ['y']);
    const before = snapshot();
    expect((await failureOf(updateOutput(written, output(plain, rows)))).failure).toEqual({
      code: 'filteredRows',
      values: { address: 'Sheet1!B6:D9' },
    });
    expect(snapshot()).toEqual(before);
  });
});

it('does not grow over another table, even where cells may be replaced', async () => {
  sheet.tables.push(fakeTable('Mine', [9, 1, 3, 3], '{Mine}'));
  const rows: Rows = Array.from({ length: 9 }, (_, i) => [`T${i}`, 1, 2]);
  expect(await failureOf(updateOutput(written, output(plain, rows), { overwrite: true }))).toMatchObject({
    kind: 'write failed',
    failure: { code: 'tableInTheWay', values: { name: 'Mine', wayOut: 'moving' } },
  });
  expect(tableCells(3)[1]).toEqual(['Search', 10, 8]);
});

describe('a fault on the way', () => {
  const other = output(
    ['Touchpoint', 'Linear', 'Markov', 'Shapley'],
    Array.from({ length: 20 }, (_, i) => [`T${i}`, i, i, i]),
    { title: 'Other', note: ['a', 'b'] },
  );
  const fewer = output(['Touchpoint', 'Linear'], [['Direct', 1]], { title: 'Other', note: [] });
  const syncsOf = async (what: Output) => {
    const before = book.syncs;
    await updateOutput(written, what);
    return book.syncs - before;
  };

  it.each([
    ['a larger output', other],
    ['a smaller output', fewer],
  ])('leaves the earlier output as it was, or at most its chart: %s', async (_, what) => {
    sheet.fill(0, 0, 'mine');
    const before = snapshot();
    const count = await syncsOf(what);
    let putBack = 0;
    for (let failing = 1; failing <= count; failing++) {
      // From the beginning, as the earlier output stood there.
      book = new FakeWorkbook();
      book.install();
      [sheet] = book.sheets;
      sheet.fill(0, 0, 'mine');
      written = await writeOutput(first, { kind: 'cell', address: 'Sheet1!B3' });
      const at = book.syncs + failing;
      book.beforeSync = (syncs) => (syncs === at ? 'GeneralException' : null);
      const outcome = await updateOutput(written, what).catch((error: WorkbookError) => error);
      if (outcome instanceof WorkbookError) {
        expect(['outputPutBack', 'unexpected']).toContain(outcome.failure.code);
        expect(snapshot()).toEqual(before);
        putBack++;
      } else {
        expect(outcome.chartRefused).toBe(true);
        expect(sheet.tables[0].at[2]).toBe(1 + what.table.rows.length);
      }
    }
    expect(putBack).toBeGreaterThan(count / 2);
  });

  it('says what remains when the earlier output cannot be put back', async () => {
    book.beforeSync = () => (sheet.tables[0].at[2] === 2 ? 'GeneralException' : null);
    const error = await failureOf(updateOutput(written, fewer));
    expect(error.kind).toBe('write failed');
    book.beforeSync = () => null;
    if (!error.details.remains) throw new Error('no remains');
    await removeOutput(error.details.remains);
    expect(sheet.tables).toEqual([]);
  });

  it('and cancelling put the earlier output back', async () => {
    const before = snapshot();
    const cancel = new AbortController();
    const options = { signal: cancel.signal, onProgress: () => cancel.abort() };
    const long = Array.from({ length: 60_000 }, (_, i): OutputCell[] => [`T${i}`, i, i]);
    expect(await failureOf(updateOutput(written, output(plain, long), options))).toMatchObject({
      kind: 'cancelled',
      failure: { code: 'outputPutBack', values: { cause: { code: 'cancelled' } } },
    });
    expect(snapshot()).toEqual(before);
  });
});
