import { removeOutput } from '../../src/excel/removeOutput';
import type { Output, OutputCell, OutputChart, RatioLine, Written } from '../../src/excel/types';
import { updateOutput } from '../../src/excel/updateOutput';
import { writeOutput } from '../../src/excel/writeOutput';
import type { FakeSheet } from './fakeSheet';
import { FakeWorkbook } from './fakeWorkbook';

/** A chart of points that bear names, and lines through the origin. */

const rows: OutputCell[][] = [
  ['Referral', 20, 100],
  ['Paid', 60, 50],
  ['Free', null, 70],
];
const line = (ratio: number): RatioLine => ({
  name: `${ratio} : 1`,
  ratio,
  look: { as: 'line', colour: '#242424', dash: 'Continuous', points: 1 },
});
const chart = (count: number): OutputChart => ({
  kind: 'scatter',
  title: 'CAC and CLV',
  category: 'CAC',
  series: ['CLV'],
  looks: [{ as: 'point', colour: '#0f6cbd' }],
  pointNames: 'Segment',
  ratios: [line(1), line(3)],
  rows: count,
});
const headings = ['Segment', 'CAC', 'CLV'];
const output = (cells = rows, change: Partial<OutputChart> = {}, columns: string[] = headings): Output => ({
  title: 'Scorecard',
  sheetName: 'Score card',
  answer: 'Referral leads',
  note: ['Of all orders.'],
  table: { headings: columns, rows: cells, formats: columns.map(() => 'General') },
  chart: { ...chart(cells.length), ...change },
});

let book: FakeWorkbook;
beforeEach(() => {
  book = new FakeWorkbook();
  book.install();
});

const sheet = (): FakeSheet => book.sheet('Score card');
const seriesOf = (name: string) => sheet().charts[0].series.items.find((each) => each.name === name);
const labels = () =>
  [...(seriesOf('CLV')?.labels ?? [])].map(([row, { formula, text }]) => [row, formula ?? text]);
/** What stands in the cells of the lines. */
function ends(written: Written) {
  const name = book.names.find((each) => each.name === written.ratioCells);
  const cells = name?.formula.split('!')[1] ?? '';
  const [row, column] = seriesOf('1 : 1')?.categories ?? [0, 0];
  const formulas = Array.from({ length: 3 }, (_, r) =>
    Array.from({ length: 4 }, (_, c) => sheet().cells.get(`${row - 1 + r},${column + c}`)?.formula ?? ''),
  );
  return { cells, formulas };
}

describe('names of points', () => {
  it('are taken from the cells of their rows, so that they stay right when the table is sorted', async () => {
    await writeOutput(output(), { kind: 'new sheet' });
    // The third row has no point.
    expect(labels()).toEqual([
      [0, "='Score card'!$A$5"],
      [1, "='Score card'!$A$6"],
    ]);
  });

  it('stand at the left of points so far to the right that they would not fit', async () => {
    await writeOutput(output(), { kind: 'new sheet' });
    expect([...(seriesOf('CLV')?.labels.values() ?? [])].map(({ position }) => position)).toEqual([
      'Right',
      'Left',
    ]);
  });

  it('are texts where Excel takes no formula, and missing where it takes neither', async () => {
    book.refusedOfLabels = ['formula'];
    await writeOutput(output(), { kind: 'new sheet' });
    expect([...(seriesOf('CLV')?.labels.values() ?? [])].map(({ text }) => text)).toEqual([
      'Referral',
      'Paid',
    ]);
    book.sheets = book.sheets.filter(({ name }) => name !== 'Score card');
    book.refusedOfLabels = ['formula', 'text'];
    const written = await writeOutput(output(), { kind: 'new sheet' });
    expect(written.chartRefused).toBeUndefined();
    expect(sheet().charts).toHaveLength(1);
  });

  it('wait in all rows for what a formula will give', async () => {
    const busy = rows.map(() => ['#BUSY!', '#BUSY!', '#BUSY!']);
    await writeOutput(output(busy), { kind: 'new sheet' });
    expect(labels()).toEqual([5, 6, 7].map((row, i) => [i, `='Score card'!$A$${row}`]));
  });

  it('come to new points with an update, unless the user took them away', async () => {
    const written = await writeOutput(output(), { kind: 'new sheet' });
    const more: OutputCell[][] = [...rows, ['Email', 10, 30]];
    const after = await updateOutput(written, output(more));
    expect(labels().map(([row]) => row)).toEqual([0, 1, 3]);
    const points = seriesOf('CLV');
    points?.labels.clear();
    if (points) points.hasDataLabels = false;
    await updateOutput(after, output(more));
    expect(labels()).toEqual([]);
  });

  it('are left out by an older Excel', async () => {
    book.version = '1.7';
    await writeOutput(output(), { kind: 'new sheet' });
    expect(labels()).toEqual([]);
  });
});

describe('lines through the origin', () => {
  it('go as far as there are points, by cells that are computed from what is drawn', async () => {
    const written = await writeOutput(output(), { kind: 'new sheet' });
    const x = 'MAX($B$5:$B$7)';
    const y = 'MAX($C$5:$C$7)';
    expect(ends(written)).toEqual({
      cells: 'F5:I7',
      formulas: [
        ['CAC', '1 : 1', 'CAC', '3 : 1'],
        [0, 0, 0, 0],
        [`=MIN(${x},${y}/1)`, '=1*$F$7', `=MIN(${x},${y}/3)`, '=3*$H$7'],
      ],
    });
    expect([seriesOf('3 : 1')?.categories, seriesOf('3 : 1')?.values]).toEqual([
      [5, 7, 2, 1],
      [5, 8, 2, 1],
    ]);
    expect(sheet().charts[0].legend.visible).toBe(true);
  });

  it('are not drawn where their cells are not free', async () => {
    book.sheets[0].name = 'Mine';
    book.sheets[0].fill(4, 5, 'mine');
    const written = await writeOutput(output(), { kind: 'cell', address: 'Mine!A1' }, { overwrite: true });
    expect(written.ratioCells).toBeNull();
    expect(book.sheets[0].charts[0].series.items.map(({ name }) => name)).toEqual(['CLV']);
    expect(book.sheets[0].cells.get('4,5')?.value).toBe('mine');
  });

  it('go by the new rows after an update, and by new words', async () => {
    const written = await writeOutput(output(), { kind: 'new sheet' });
    const ratios = [line(1), line(3)].map((each) => ({ ...each, name: `zu ${each.ratio}` }));
    const after = await updateOutput(written, output([...rows, ['Email', 10, 30]], { ratios }));
    expect(seriesOf('1 : 1')).toBeUndefined();
    expect(seriesOf('zu 3')?.values).toEqual([5, 8, 2, 1]);
    expect(sheet().cells.get('6,5')?.formula).toBe('=MIN(MAX($B$5:$B$8),MAX($C$5:$C$8)/1)');
    expect(after.ratioCells).toBe(written.ratioCells);
  });

  it('make way for columns that the table gets', async () => {
    const written = await writeOutput(output(), { kind: 'new sheet' });
    const wide = [...headings, 'AOV', 'Orders', 'Median'];
    const after = await updateOutput(
      written,
      output(
        rows.map((row) => [...row, 1, 2, 3]),
        {},
        wide,
      ),
    );
    expect(ends(after).cells).toBe('H5:K7');
    expect(seriesOf('1 : 1')?.categories).toEqual([5, 7, 2, 1]);
    // Nothing is left where they stood.
    expect(sheet().cells.get('4,6')).toBeUndefined();
    expect(sheet().cells.get('4,5')?.value).toBe(3);
  });

  it('go with a chart that draws no points any more', async () => {
    const written = await writeOutput(output(), { kind: 'new sheet' });
    const bars: OutputChart = { kind: 'bar', title: 'CLV', category: 'Segment', series: ['CLV'], rows: 3 };
    await updateOutput(written, { ...output(), chart: bars });
    expect(sheet().charts[0].series.items.map(({ name }) => name)).toEqual(['CLV']);
    expect(sheet().cells.get('4,5')).toBeUndefined();
    expect(book.names).toEqual([]);
  });

  it('go with their output, and the sheet that was added for it goes too', async () => {
    const written = await writeOutput(output(), { kind: 'new sheet' });
    await removeOutput(written);
    expect(book.sheets.map(({ name }) => name)).toEqual(['Sheet1']);
    expect(book.names).toEqual([]);
  });

  it('leave no cell behind on a sheet that stays', async () => {
    const written = await writeOutput(output(), { kind: 'new sheet' });
    sheet().fill(40, 0, 'mine');
    await removeOutput(written);
    expect(sheet().values()).toEqual({ '40,0': 'mine' });
  });
});
