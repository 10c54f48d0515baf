import { changeRemark } from '../../src/excel/changeRemark';
import { removeOutput } from '../../src/excel/removeOutput';
import type { Output, OutputCell, OutputChart, Written } from '../../src/excel/types';
import { updateOutput } from '../../src/excel/updateOutput';
import { writeOutput } from '../../src/excel/writeOutput';
import type { FakeSheet } from './fakeSheet';
import { FakeWorkbook } from './fakeWorkbook';

const headings = ['Segment', 'CAC', 'CLV', 'Median'];
const chart = (heading: string, rows = 2): OutputChart => ({
  kind: 'bar',
  title: `${heading} by segment`,
  category: 'Segment',
  series: [heading],
  rows,
});

const report = (rows: OutputCell[][], change: Partial<Output> = {}, details = ['Paid does not pay back.']) =>
  ({
    title: 'Scorecard',
    answer: 'Customers of Referral are worth 6.1 times what they cost.',
    sheetName: 'Scorecard report',
    note: ['Customers: Customers!A1:D9.', 'CLV: earned so far and expected.'],
    table: { headings, rows, formats: ['General', '0.00', '0.00', '0.0'] },
    chart: chart('CLV', rows.length),
    report: { made: 'Computed on Monday.', details, second: chart('Median', rows.length) },
    ...change,
  }) satisfies Output;

const two: OutputCell[][] = [
  ['Referral', 17.1, 104.6, 2.1],
  ['Paid', 63, 50.3, 12.9],
];
const four: OutputCell[][] = [...two, ['Email', 24, 83, 5.9], ['Display', 46, 73, 9.7]];

let book: FakeWorkbook;
let sheet: FakeSheet;
let written: Written;
beforeEach(async () => {
  book = new FakeWorkbook();
  book.install();
  written = await writeOutput(report(two), { kind: 'new sheet' });
  sheet = book.sheet('Scorecard report');
});

const textAt = (row: number, column = 0) => sheet.cells.get(`${row},${column}`)?.value ?? '';
/** Room for nine lines, a free one, the charts and a free one. */
const tableRow = 9 + 1 + 18 + 1;

describe('a report', () => {
  it('has sentences, both charts, the table and the note one below the other, no wider than the table', () => {
    expect(written).toMatchObject({ form: 'report', address: "'Scorecard report'!A30:D32", lines: 9 });
    expect(Array.from({ length: 6 }, (_, row) => textAt(row))).toEqual([
      'Scorecard',
      'Computed on Monday.',
      '',
      'Customers of Referral are worth 6.1 times what they cost.',
      'Paid does not pay back.',
      '',
    ]);
    expect(headings.map((_, column) => textAt(tableRow, column))).toEqual(headings);
    expect([textAt(tableRow + 4), textAt(tableRow + 5)]).toEqual(report(two).note);
    expect(sheet.charts.map(({ name, place }) => [name, place])).toEqual([
      ['Scorecard_report_chart', [[10, 0, 1, 1], [27, 1, 1, 1]]], // prettier-ignore
      ['Scorecard_report_chart2', [[10, 2, 1, 1], [27, 3, 1, 1]]], // prettier-ignore
    ]);
    expect(Math.max(...[...sheet.cells.keys()].map((key) => Number(key.split(',')[1])))).toBe(3);
  });

  it('prints on one page wide, on its side, with the headings on each page, and freezes nothing', () => {
    const { titleRows, zoom, orientation } = sheet.pageLayout;
    expect({ titleRows, zoom, orientation }).toEqual({
      titleRows: `$${tableRow + 1}:$${tableRow + 1}`,
      zoom: { horizontalFitToPages: 1 },
      orientation: 'Landscape',
    });
    expect(sheet.frozenRows).toBe(0);
  });

  it('stands with one chart where there is but one', async () => {
    const output = report(two);
    await writeOutput({ ...output, report: { ...output.report, second: null } }, { kind: 'new sheet' });
    const [only, ...others] = book.sheet('Scorecard report (2)').charts;
    expect(others).toEqual([]);
    expect(only.place).toEqual([[10, 0, 1, 1], [27, 3, 1, 1]]); // prettier-ignore
  });

  it('has no charts and no room for them without rows', async () => {
    const none = await writeOutput(report([]), { kind: 'new sheet' });
    expect(none).toMatchObject({ chart: null, second: null, address: "'Scorecard report (2)'!A11:D12" });
  });
});

describe('an update of a report', () => {
  it('grows down, and the note makes way', async () => {
    const after = await updateOutput(written, report(four));
    expect(textAt(tableRow + 4)).toBe('Display');
    expect([textAt(tableRow + 5), textAt(tableRow + 6), textAt(tableRow + 7)]).toEqual([
      '',
      ...report(four).note,
    ]);
    expect(sheet.charts.map(({ series }) => series.items[0].values)).toEqual([
      [tableRow + 1, 2, 4, 1],
      [tableRow + 1, 3, 4, 1],
    ]);
    expect(after.second?.drawn.rows).toBe(4);
  });

  it('gets smaller, and the note stays where it is', async () => {
    const grown = await updateOutput(written, report(four));
    await updateOutput(grown, report(two));
    expect([3, 4, 5].map((row) => textAt(tableRow + row))).toEqual(['', '', '']);
    expect([textAt(tableRow + 6), textAt(tableRow + 7)]).toEqual(report(two).note);
  });

  it('says more where it has room, and no more lines than it has', async () => {
    const sentences = Array.from({ length: 9 }, (_, i) => `Sentence ${i + 1}.`);
    await updateOutput(written, report(two, {}, sentences));
    expect(textAt(8)).toBe('Sentence 5. Sentence 6. Sentence 7. Sentence 8. Sentence 9.');
    expect(textAt(9)).toBe('');
  });

  it('leaves what somebody wrote below the table, and asks before rows come upon it', async () => {
    sheet.fill(tableRow + 3, 1, 'mine');
    await expect(updateOutput(written, report(four))).rejects.toMatchObject({ kind: 'occupied' });
    expect([textAt(tableRow + 3, 1), textAt(tableRow + 4)]).toEqual(['mine', report(two).note[0]]);
  });

  it('is put back when it stops half-way', async () => {
    const before = structuredClone(sheet.values());
    const signal = AbortSignal.abort();
    await expect(updateOutput(written, report(four), { signal })).rejects.toMatchObject({
      kind: 'cancelled',
    });
    expect(sheet.values()).toEqual(before);
  });
});

it('takes a comment into its note, and is removed with its sheet', async () => {
  const after = await changeRemark(written, null, 'For the board.');
  expect([4, 5, 6].map((row) => textAt(tableRow + row))).toEqual(['For the board.', ...report(two).note]);
  await removeOutput(after);
  expect(book.sheets.map(({ name }) => name)).not.toContain('Scorecard report');
});

it('leaves a sheet on which something else stands, without charts, table and texts', async () => {
  sheet.fill(60, 1, 'mine');
  await removeOutput(written);
  expect(sheet.values()).toEqual({ '60,1': 'mine' });
  expect([sheet.charts, sheet.tables]).toEqual([[], []]);
});
