import { formatSpill } from '../../src/excel/formatSpill';
import { insertFormula } from '../../src/excel/insertFormula';
import { FakeWorkbook } from './fakeWorkbook';

/** Number formats for what an inserted formula gives. */

const formula = '=TOUCH.CLV.CUSTOMERS(A2:A9,B2:B9)';
const formats: Record<string, string> = { CLV: '#,##0.00', Alive: '0.0%', Start: 'yyyy-mm-dd' };
const formatOf = (heading: string | null) => (heading === null ? null : (formats[heading] ?? null));

let book: FakeWorkbook;
beforeEach(() => {
  book = new FakeWorkbook();
  book.install();
  book.spilled = [
    ['Customer', 'CLV', 'Alive', 'Start'],
    ['C1', 12, 0.5, 46_000],
    ['C2', 8, 0.25, 46_001.5],
  ];
});

const formatAt = (row: number, column: number) => book.sheet('Sheet1').cells.get(`${row},${column}`)?.format;
const columnsOf = (row: number) => [1, 2, 3, 4].map((column) => formatAt(row, column) ?? 'General');

async function insert(): Promise<void> {
  await insertFormula('Sheet1!B2', formula, { overwrite: true });
  await formatSpill('Sheet1!B2', formatOf);
}

it('come by the headings, with the time of day where there is one', async () => {
  await insert();
  expect(columnsOf(1)).toEqual(['General', 'General', 'General', 'General']);
  expect(columnsOf(2)).toEqual(['General', '#,##0.00', '0.0%', 'yyyy-mm-dd hh:mm']);
  expect(columnsOf(3)).toEqual(columnsOf(2));
});

it('leave cells that have one', async () => {
  book.sheet('Sheet1').cells.set('3,2', { formula: '', value: '', format: '0' });
  await insert();
  expect([2, 3].map((row) => formatAt(row, 2))).toEqual(['#,##0.00', '0']);
});

it('are for all cells of an answer without headings', async () => {
  book.spilled = [[46_000], [46_001]];
  await insertFormula('Sheet1!B2', '=TOUCH.DATE(A2:A3)');
  await formatSpill('Sheet1!B2', (heading) => (heading === null ? 'yyyy-mm-dd' : null));
  expect([1, 2].map((row) => formatAt(row, 1))).toEqual(['yyyy-mm-dd', 'yyyy-mm-dd']);
});

it('wait until the formula has answered', async () => {
  const figures = book.spilled;
  book.spilled = [['#BUSY!']];
  await insertFormula('Sheet1!B2', formula);
  const done = formatSpill('Sheet1!B2', formatOf);
  await new Promise((rest) => setTimeout(rest, 50));
  expect(formatAt(2, 2)).toBeUndefined();
  book.spilled = figures;
  const cell = book.sheet('Sheet1').cells;
  cell.clear();
  await insertFormula('Sheet1!B2', formula, { overwrite: true });
  await done;
  expect(columnsOf(2)).toEqual(['General', '#,##0.00', '0.0%', 'yyyy-mm-dd hh:mm']);
});

it.each(['#VALUE!', '#SPILL!'])(
  'do not come under %s, nor once something else stands in the cell',
  async (shown) => {
    book.spilled = [[shown]];
    await insert();
    book.spilled = [['#BUSY!']];
    await insertFormula('Sheet1!B2', formula, { overwrite: true });
    const done = formatSpill('Sheet1!B2', formatOf);
    await new Promise((rest) => setTimeout(rest, 50));
    book.sheet('Sheet1').fill(1, 1, 'mine');
    await done;
    expect(formatAt(1, 1)).toBe('General');
  },
);

it('go with the formula they came with, but for those that somebody has changed', async () => {
  await insert();
  const { cells } = book.sheet('Sheet1');
  const changed = cells.get('3,2');
  if (changed) changed.format = '0';
  book.spilled = [
    ['Touchpoint', 'Days'],
    ['Email', 3],
    ['Search', 4],
  ];
  await insert();
  expect([columnsOf(2), columnsOf(3)]).toEqual([
    ['General', 'General', 'General', 'General'],
    ['General', '0', 'General', 'General'],
  ]);
});
