import fc from 'fast-check';
import { insertSheets } from '../../src/excel/insertSheets';
import { sheetName, tableName } from '../../src/excel/names';
import type { Output } from '../../src/excel/types';
import { updateOutput } from '../../src/excel/updateOutput';
import { writeOutput } from '../../src/excel/writeOutput';
import { anyText } from '../support/anyText';
import { FakeWorkbook } from './fakeWorkbook';

/** Whatever a text looks like, every output holds that very text: nothing is executed or read as something else. */

const starts = ['=', '+', '-', '@', '\t', '\r', '\n', ' =', "'", "''", ' ', '#', '1', '٣'];
const lookalikes = [
  ...['=1+1', '=HYPERLINK("x")', '+1', '-1', '@A1', "=cmd|' /C calc'!A0", '\t=1', '\r=1', "'=1"],
  ...['1-2', '3/4', '00123', '1E5', '10 %', '$5', '12:30', 'Mar 5', 'TRUE', ' true', 'Falsch', '#N/A', ' 7 '],
];
const plain = anyText({ minLength: 1, maxLength: 40 });
const text = fc.oneof(
  fc.constantFrom(...lookalikes),
  fc.tuple(fc.constantFrom(...starts), plain).map(([first, rest]) => first + rest),
  plain,
);
const longText = fc.constantFrom('a', '=', '7 ').map((part) => part.repeat(32_766).slice(0, 32_766));
const cell = fc.oneof({ weight: 20, arbitrary: text }, { weight: 1, arbitrary: longText });
/** Table headings differ, also for Excel, which knows no case. */
const headings = fc.uniqueArray(text, {
  minLength: 2,
  maxLength: 2,
  selector: (heading) => heading.toLowerCase(),
});

const output = fc
  .record({
    title: cell,
    answer: cell,
    note: fc.array(cell, { maxLength: 3 }),
    headings,
    rows: fc.array(fc.tuple(cell, cell)),
  })
  .map(({ title, answer, note, headings: [category, series], rows }): Output => ({
    title,
    answer,
    sheetName: title,
    note,
    table: { headings: [category, series], rows, formats: ['General', '#,##0'] },
    chart: { kind: 'bar', title: `${category} ${title}`.slice(0, 255), category, series: [series], rows: 10 },
  }));

let book: FakeWorkbook;
beforeEach(() => {
  book = new FakeWorkbook();
  book.install();
});

const cellsOf = ({ title, answer, table }: Output) => [
  [title],
  [answer],
  [],
  table.headings,
  ...(table.rows as string[][]),
];

/** The texts of the first two columns, row by row: title, answer and table. */
function textsOn(name: string): unknown[][] {
  const { cells } = book.sheet(name);
  const rows: unknown[][] = [];
  for (const [key, { value, formula }] of cells) {
    const [row, column] = key.split(',').map(Number);
    expect(formula).toBe(value);
    if (column > 1) continue;
    while (rows.length <= row) rows.push([]);
    rows[row][column] = value;
  }
  return rows;
}

const runs = { numRuns: 200 };

test('on a new sheet, in its table and its chart', () =>
  fc.assert(
    fc.asyncProperty(output, async (wanted) => {
      book = new FakeWorkbook();
      book.install();
      const { sheet } = await writeOutput(wanted, { kind: 'new sheet' });
      expect(textsOn(sheet)).toEqual(cellsOf(wanted));
      const [chart] = book.sheet(sheet).charts;
      if (wanted.table.rows.length === 0) return;
      expect(chart.title.text).toBe(wanted.chart?.title);
      expect(chart.series.items.map(({ name }) => name)).toEqual(wanted.chart?.series);
    }),
    runs,
  ));

test('in an output that is updated where it stands', () =>
  fc.assert(
    fc.asyncProperty(output, output, async (first, second) => {
      book = new FakeWorkbook();
      book.install();
      const written = await writeOutput(first, { kind: 'new sheet' });
      // The same columns: what else may move is another test's matter.
      const { headings: same } = first.table;
      const now = { ...second, table: { ...second.table, headings: same }, chart: first.chart };
      const { sheet } = await updateOutput(written, now);
      const empty = now.table.rows.length === 0;
      expect(textsOn(sheet).slice(0, 4 + now.table.rows.length)).toEqual(
        empty ? cellsOf(now).slice(0, 4) : cellsOf(now),
      );
    }),
    runs,
  ));

test('on sheets inserted as a whole', () =>
  fc.assert(
    fc.asyncProperty(headings, fc.array(fc.tuple(cell, cell), { minLength: 1 }), async (heads, rows) => {
      book = new FakeWorkbook();
      book.install();
      const formats = ['General', 'General'];
      await insertSheets([{ name: 'Data', tableName: 'Data', headings: heads, rows, formats }]);
      expect(textsOn('Data')).toEqual([heads, ...rows]);
    }),
    runs,
  ));

test('names of sheets and tables are names Excel accepts', () => {
  const taken = fc.array(cell, { maxLength: 3 });
  fc.assert(
    fc.property(cell, taken, (wanted, others) => {
      const name = sheetName(wanted, others);
      expect(name).toMatch(/^[^\\/?*[\]:\p{Cc}]{1,31}$/u);
      expect(name).not.toMatch(/^'|'$/);
      expect(others.map((other) => other.toLowerCase())).not.toContain(name.toLowerCase());
      expect(tableName(wanted, others)).toMatch(/^\p{L}[\p{L}\p{Nd}_]{0,99}$/u);
    }),
  );
  expect(sheetName(`${'a'.repeat(30)}'b`, [])).toBe('a'.repeat(30));
  expect(sheetName(`${'a'.repeat(26)}'bcdef`, [`${'a'.repeat(26)}'bcde`])).not.toMatch(/'$/);
});

test('a chart gets no longer texts than Excel takes', async () => {
  const long = '=a'.repeat(200);
  const chart = { kind: 'line' as const, title: long, category: 'x', series: [long], rows: 1 };
  const wanted: Output = {
    ...{ title: 'Title', sheetName: 'Sheet', answer: '', note: [], chart },
    table: { headings: ['x', long], rows: [['a', 1]], formats: ['General', 'General'] },
  };
  const written = await writeOutput(wanted, { kind: 'new sheet' });
  await updateOutput(written, wanted);
  const [drawn] = book.sheet(written.sheet).charts;
  expect(drawn.series.items.map(({ name }) => name)).toEqual([long.slice(0, 255)]);
  expect(drawn.title.text).toBe(long.slice(0, 255));
});
