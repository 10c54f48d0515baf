import { freezeOutput } from '../../src/excel/freezeOutput';
import { removeOutput } from '../../src/excel/removeOutput';
import type { Output } from '../../src/excel/types';
import { updateOutput } from '../../src/excel/updateOutput';
import { writeOutput } from '../../src/excel/writeOutput';
import { FakeWorkbook } from './fakeWorkbook';
import { frozenTexts } from './frozenTexts';

const formula = '=TOUCH.ATTRIBUTION(Journeys!$A$2:$A$9)';
const figures = [
  ['Touchpoint', 'Linear'],
  ['Search', 10],
  ['=Email', 5],
];

const output = (rows = figures.length - 1, change: Partial<Output> = {}): Output => ({
  title: 'Attribution',
  sheetName: 'Attribution',
  answer: 'Live formula',
  note: ['Source: Journeys', 'Linear'],
  table: {
    headings: ['Touchpoint', 'Linear'],
    rows: { length: rows, slice: () => [] },
    formats: ['General', '#,##0.00'],
  },
  chart: { kind: 'bar', title: 'TTV', category: 'Touchpoint', series: ['Linear'], rows: 10 },
  formula,
  ...change,
});

let book: FakeWorkbook;
beforeEach(() => {
  book = new FakeWorkbook();
  book.spilled = figures;
  book.install();
});

const sheet = (name = 'Attribution') => book.sheet(name);
const toNewSheet = () => writeOutput(output(), { kind: 'new sheet' });

describe('a live formula', () => {
  it('is written with its note, and bears a name', async () => {
    expect(await toNewSheet()).toMatchObject({
      form: 'formula',
      address: 'Attribution!A4:B6',
      tableName: 'Attribution',
      tableId: null,
      above: ['Attribution', 'Live formula', ''],
      note: ['Source: Journeys', 'Linear'],
      chart: 'Attribution_chart',
    });
    expect(sheet().cells.get('3,0')).toMatchObject({ formula, value: 'Touchpoint' });
    expect(sheet().cells.get('4,1')).toMatchObject({ value: 10, format: '#,##0.00' });
    expect(sheet().tables).toEqual([]);
    expect(book.names).toEqual([{ name: 'Attribution', formula: '=Attribution!A4' }]);
  });

  it('has its note where no column comes that its table may get', async () => {
    const written = await toNewSheet();
    expect([3, 4].map((row) => sheet().cells.get(`${row},13`)?.value)).toEqual([
      'Source: Journeys',
      'Linear',
    ]);
    const wide = figures.map((row, i) => [...row, ...Array.from({ length: 14 }, (_, c) => `${i}.${c}`)]);
    book.spilled = wide;
    const headings = wide[0].map(String);
    const table = { ...output().table, headings, formats: headings.map(() => 'General') };
    const after = await updateOutput(written, output(2, { table, note: ['Source: Journeys', 'Markov'] }));
    expect([3, 4].map((row) => sheet().cells.get(`${row},17`)?.value)).toEqual([
      'Source: Journeys',
      'Markov',
    ]);
    expect(sheet().cells.get('4,13')?.value).toBe('1.11');
    await removeOutput(after);
    expect(book.sheets.map(({ name }) => name)).toEqual(['Sheet1']);
  });

  it('asks before its result would cover anything', async () => {
    sheet('Sheet1').fill(5, 1, 'mine');
    const writing = writeOutput(output(), { kind: 'cell', address: 'Sheet1!A1' });
    await expect(writing).rejects.toMatchObject({ kind: 'occupied' });
    expect(sheet('Sheet1').values()).toEqual({ '5,1': 'mine' });
    expect(book.names).toEqual([]);
  });

  it('is taken back when writing it fails', async () => {
    sheet('Sheet1').fill(5, 1, 'mine');
    let failures = 0;
    book.beforeSync = () => (book.names.length > 0 && failures++ === 0 ? 'GeneralException' : null);
    const writing = writeOutput(output(), { kind: 'cell', address: 'Sheet1!A1' }, { overwrite: true });
    await expect(writing).rejects.toMatchObject({ kind: 'write failed' });
    expect(sheet('Sheet1').values()).toEqual({ '5,1': 'mine' });
    expect(book.names).toEqual([]);
  });

  it('stands with its chart as it was where Excel refuses to change that', async () => {
    const written = await toNewSheet();
    book.beforeSync = () => (sheet().charts[0].series.items.length > 1 ? 'InvalidArgument' : null);
    const chart = {
      kind: 'bar',
      title: 'TTV',
      category: 'Touchpoint',
      series: ['Linear', 'Markov'],
      rows: 10,
    } as const;
    const table = {
      ...output().table,
      headings: ['Touchpoint', 'Linear', 'Markov'],
      formats: ['General', '0', '0'],
    };
    const after = await updateOutput(
      written,
      output(2, { table, chart: { ...chart, series: [...chart.series] } }),
    );
    expect(after).toMatchObject({ chartRefused: true, drawn: written.drawn, headings: table.headings });
  });

  it('takes a single cell in an Excel that shows no more of it', async () => {
    const written = await toNewSheet();
    book.version = '1.11';
    await expect(updateOutput(written, output())).rejects.toMatchObject({ failure: { code: 'cannotSpill' } });
    await removeOutput(written);
    expect(book.names).toEqual([]);
  });

  it('needs an Excel in which formulas give tables', async () => {
    book.version = '1.11';
    await expect(toNewSheet()).rejects.toMatchObject({ kind: 'unavailable' });
    expect(book.sheets).toHaveLength(1);
  });

  it('is removed with all it gives, and nothing else', async () => {
    const written = await writeOutput(output(), { kind: 'cell', address: 'Sheet1!A1' });
    sheet('Sheet1').fill(20, 0, 'mine');
    await removeOutput(written);
    expect(sheet('Sheet1').values()).toEqual({ '20,0': 'mine' });
    expect(book.names).toEqual([]);
    expect(sheet('Sheet1').charts).toEqual([]);
  });

  it('leaves what the user has put into its cell', async () => {
    const written = await writeOutput(output(), { kind: 'cell', address: 'Sheet1!A1' });
    sheet('Sheet1').cells.clear();
    sheet('Sheet1').spills = [];
    sheet('Sheet1').fill(3, 0, 'mine');
    await removeOutput(written);
    expect(sheet('Sheet1').values()).toEqual({ '3,0': 'mine' });
  });

  it('goes with the sheet that was added for it', async () => {
    await removeOutput(await toNewSheet());
    expect(book.sheets.map(({ name }) => name)).toEqual(['Sheet1']);
  });

  it('gives way to another one in its cell', async () => {
    const written = await toNewSheet();
    const other = '=TOUCH.ATTRIBUTION(Journeys!$A$2:$A$9,,,,"linear")';
    book.spilled = [...figures, ['Ads', 1]];
    const after = await updateOutput(written, output(3, { formula: other, title: 'Credit' }));
    expect(after).toMatchObject({ address: 'Attribution!A4:B7', above: ['Credit', 'Live formula', ''] });
    expect(sheet().cells.get('3,0')?.formula).toBe(other);
    expect(sheet().values()).toMatchObject({ '0,0': 'Credit', '6,0': 'Ads' });
  });

  it('asks before another one covers more, and is gone where its cell is', async () => {
    const written = await toNewSheet();
    sheet().fill(6, 0, 'mine');
    await expect(updateOutput(written, output(3))).rejects.toMatchObject({ kind: 'occupied' });
    expect(sheet().values()).toMatchObject({ '6,0': 'mine' });
    book.names = [];
    await expect(updateOutput(written, output())).rejects.toMatchObject({ kind: 'output gone' });
  });
});

describe('freezing', () => {
  it('puts a table of values into the same cells; text that looks like a formula stays text', async () => {
    const written = await toNewSheet();
    const frozen = await freezeOutput(written, frozenTexts);
    expect(frozen).toMatchObject({
      form: 'values',
      address: written.address,
      tableName: 'Attribution',
      tableId: expect.stringMatching(/./),
      headings: ['Touchpoint', 'Linear'],
    });
    expect(sheet().cells.get('3,0')).toMatchObject({ formula: 'Touchpoint' });
    expect(sheet().cells.get('5,0')).toMatchObject({ value: '=Email' });
    expect(sheet().cells.get('5,1')).toMatchObject({ value: 5, format: '#,##0.00' });
    expect(sheet().tables).toMatchObject([{ name: 'Attribution', at: [3, 0, 3, 2] }]);
    expect(book.names).toEqual([]);
    expect(sheet().spills).toEqual([]);
  });

  it('says of what the figures are, and no more that they change', async () => {
    const note = ['No room for settings', 'Source: Journeys'];
    const written = await writeOutput(output(2, { note }), { kind: 'new sheet' });
    const frozen = await freezeOutput(written, frozenTexts);
    expect(frozen).toMatchObject({ above: ['Attribution', 'Values', ''], note: ['Source: Journeys'] });
    expect(sheet().cells.get('1,0')?.value).toBe('Values');
    expect([3, 4].map((row) => sheet().cells.get(`${row},13`)?.value ?? '')).toEqual([
      'Source: Journeys',
      '',
    ]);
    const table = { ...output().table, rows: [['Search', 7]] };
    const values = output(1, { table, formula: undefined, answer: 'Search leads' });
    await updateOutput(frozen, values);
    expect(sheet().cells.get('1,0')?.value).toBe('Search leads');
  });

  it('leaves a line of the user’s own under the title', async () => {
    const written = await toNewSheet();
    sheet().fill(1, 0, 'mine');
    const frozen = await freezeOutput(written, frozenTexts);
    expect(sheet().cells.get('1,0')?.value).toBe('mine');
    expect(frozen.above).toEqual(written.above);
  });

  it.each([
    ['#BUSY!', 'waiting'],
    ['#SPILL!', 'clearing'],
    ['#VALUE!', 'correcting'],
  ])('changes nothing where the cell shows %s', async (code, wayOut) => {
    const written = await toNewSheet();
    const cell = { formula, value: code, format: 'General' };
    sheet().cells = new Map([['3,0', cell]]);
    sheet().spills = [];
    await expect(freezeOutput(written, frozenTexts)).rejects.toMatchObject({
      kind: 'no figures',
      failure: { code: 'noFigures', values: { address: 'Attribution!A4', shown: code, wayOut } },
    });
    expect([...sheet().cells]).toEqual([['3,0', cell]]);
    expect(book.names).toHaveLength(1);
  });

  it('puts the formula back when it fails', async () => {
    const written = await toNewSheet();
    const before = sheet().values();
    let failures = 0;
    const isSaid = () => sheet().cells.get('1,0')?.value === 'Values';
    book.beforeSync = () => (isSaid() && failures++ === 0 ? 'GeneralException' : null);
    await expect(freezeOutput(written, frozenTexts)).rejects.toMatchObject({
      kind: 'write failed',
      failure: { code: 'formulaPutBack' },
    });
    expect(sheet().values()).toEqual(before);
    expect(sheet().cells.get('3,0')?.formula).toBe(formula);
    expect(sheet().tables).toEqual([]);
    expect(book.names).toEqual([{ name: 'Attribution', formula: '=Attribution!A4' }]);
  });
});
