import { freezeOutput } from '../../src/excel/freezeOutput';
import { readInputs } from '../../src/excel/inputBlock';
import { removeOutput } from '../../src/excel/removeOutput';
import type { Output, OutputInput } from '../../src/excel/types';
import { updateOutput } from '../../src/excel/updateOutput';
import { writeOutput } from '../../src/excel/writeOutput';
import { FakeWorkbook } from './fakeWorkbook';
import { frozenTexts } from './frozenTexts';

/** Settings of a live formula in cells beside it. */

const model = (number: number, value: string | null): OutputInput => ({
  argument: 'models',
  isNamed: false,
  label: `Model ${number}`,
  values: [value],
  format: 'General',
  rule: { kind: 'list', entries: ['Linear', 'Last touch'] },
  help: 'A model.',
});
const setting = (label: string, values: (string | number | null)[]): OutputInput => ({
  argument: 'settings',
  isNamed: true,
  label,
  values,
  format: 'General',
  rule: { kind: 'number', least: 0, or: 'no limit' },
  help: 'Days.',
});

const figures = [
  ['Touchpoint', 'Linear'],
  ['Search', 10],
];

const output = (rows: OutputInput[], change: Partial<Output> = {}): Output => ({
  title: 'Attribution',
  sheetName: 'Attribution',
  answer: 'Follows the data.',
  note: ['Source: Journeys'],
  table: {
    headings: ['Touchpoint', 'Linear'],
    rows: { length: 1, slice: () => [] },
    formats: ['General', '#,##0.00'],
  },
  chart: { kind: 'bar', title: 'Value', category: 'Touchpoint', series: ['Linear'], rows: 10 },
  formula: '=TOUCH.ATTRIBUTION("Linear")',
  inputs: {
    title: 'Settings',
    rows,
    room: 2,
    formula: ({ models = '"Linear"', settings = '' }) => `=TOUCH.ATTRIBUTION(${models},${settings})`,
    answer: 'Follows the settings.',
    note: (cells) => `Settings: ${cells}.`,
    noRoom: 'No cells were free.',
  },
  ...change,
});
const usual = () => [
  model(1, 'Linear'),
  model(2, null),
  setting('Lookback', [30]),
  setting('From', [null]),
  setting('Direct', ['Mail', null]),
];

let book: FakeWorkbook;
beforeEach(() => {
  book = new FakeWorkbook();
  book.spilled = figures;
  book.install();
});
const sheet = (name = 'Attribution') => book.sheet(name);
const formulaNow = () => sheet().cells.get('3,0')?.formula;
/** What stands in the block: its corner is F4, behind two columns for the table to grow and one free one. */
const block = () =>
  Array.from({ length: 6 }, (_, r) =>
    [5, 6, 7].map((column) => sheet().cells.get(`${3 + r},${column}`)?.value ?? ''),
  );
const type = (row: number, column: number, value: unknown) => sheet().fill(row, column, value);

describe('settings in cells', () => {
  it('stand beside the table, labelled, and the formula takes them from there', async () => {
    const written = await writeOutput(output(usual()), { kind: 'new sheet' });
    expect(block()).toEqual([
      ['Settings', '', ''],
      ['Model 1', 'Linear', ''],
      ['Model 2', '', ''],
      ['Lookback', 30, ''],
      ['From', '', ''],
      ['Direct', 'Mail', ''],
    ]);
    expect(formulaNow()).toBe('=TOUCH.ATTRIBUTION($G$5:$G$6,$F$7:$H$9)');
    expect(written).toMatchObject({
      inputs: 'Attribution_settings',
      above: ['Attribution', 'Follows the settings.', ''],
      note: ['Settings: F4:H9.', 'Source: Journeys'],
    });
    expect(book.names).toContainEqual({ name: 'Attribution_settings', formula: '=Attribution!F4:H9' });
    expect(sheet().charts).toHaveLength(1);
    expect(await readInputs(written)).toContainEqual({ label: 'Lookback', values: [30, ''] });
  });

  it('have Excel ask for what belongs there', async () => {
    await writeOutput(output(usual()), { kind: 'new sheet' });
    expect(sheet().validations.get('4,6')).toMatchObject({
      rule: { list: { source: 'Linear,Last touch' } },
      prompt: { title: 'Model 1', message: 'A model.' },
    });
    expect(sheet().validations.get('6,6')).toMatchObject({
      rule: { custom: { formula: '=OR(G7="no limit",AND(ISNUMBER(G7),G7>=0))' } },
      errorAlert: { style: 'Stop' },
    });
    // Those cells are shaded, and their labels are not.
    expect([sheet().fills.has('4,5'), sheet().fills.get('4,6'), sheet().fills.get('6,6')]).toEqual([
      false,
      '#FFF2CC',
      '#FFF2CC',
    ]);
  });

  it('bear the style of cells to be filled in, on a sheet of their own', async () => {
    await writeOutput(output(usual()), { kind: 'new sheet' });
    const styles = ['0,0', '4,5', '4,6', '6,6'].map((key) => sheet().styles.get(key));
    expect(styles).toEqual(['Title', undefined, 'Input', 'Input']);
  });

  it('and elsewhere all keeps the look of the cells there', async () => {
    await writeOutput(output(usual()), { kind: 'cell', address: 'Sheet1!A1' });
    expect([...book.sheet('Sheet1').styles]).toEqual([]);
  });

  it('stay in the formula where other cells hold something', async () => {
    book.sheet('Sheet1').fill(5, 6, 'mine');
    const plain = output(usual(), { chart: null });
    const written = await writeOutput(plain, { kind: 'cell', address: 'Sheet1!A1' });
    expect(written).toMatchObject({ above: ['Attribution', 'Follows the data.', ''] });
    expect(written.inputs).toBeUndefined();
    expect(written.note).toEqual(['No cells were free.', 'Source: Journeys']);
    expect(book.sheet('Sheet1').cells.get('3,0')?.formula).toBe('=TOUCH.ATTRIBUTION("Linear")');
    expect(book.sheet('Sheet1').cells.get('5,6')?.value).toBe('mine');
  });

  it('are kept as they are typed by a refresh', async () => {
    const written = await writeOutput(output(usual()), { kind: 'new sheet' });
    type(6, 6, 7);
    type(7, 6, 46_000);
    type(4, 6, 'Last touch');
    const after = await updateOutput(written, output(usual()), { keepsInputs: true });
    expect(block().map(([, value]) => value)).toEqual(['', 'Last touch', '', 7, 46_000, 'Mail']);
    expect(formulaNow()).toBe('=TOUCH.ATTRIBUTION($G$5:$G$6,$F$7:$H$9)');
    expect(after.inputs).toBe('Attribution_settings');
  });

  it('get what was set in the pane', async () => {
    const written = await writeOutput(output(usual()), { kind: 'new sheet' });
    type(7, 6, 46_000);
    const rows = [model(1, 'Last touch'), model(2, 'Linear'), setting('Lookback', [60]), ...usual().slice(3)];
    await updateOutput(written, output(rows));
    expect(block().map(([, value]) => value)).toEqual(['', 'Last touch', 'Linear', 60, '', 'Mail']);
  });

  it('go where they do not hold all that was set', async () => {
    const written = await writeOutput(output(usual()), { kind: 'new sheet' });
    const after = await updateOutput(written, output([...usual(), setting('Zone', ['Asia/Tokyo'])]));
    expect(block().flat().join('')).toBe('');
    expect(formulaNow()).toBe('=TOUCH.ATTRIBUTION("Linear")');
    expect(after).toMatchObject({ inputs: null, note: ['No cells were free.', 'Source: Journeys'] });
    expect(book.names.map(({ name }) => name)).toEqual(['Attribution']);
  });

  it('are not missed where somebody has deleted a row of them', async () => {
    const written = await writeOutput(output(usual()), { kind: 'new sheet' });
    for (const row of [4, 5]) for (const column of [5, 6]) type(row, column, '');
    await updateOutput(written, output(usual()), { keepsInputs: true });
    expect(formulaNow()).toBe('=TOUCH.ATTRIBUTION("Linear",$F$7:$H$9)');
  });

  it('are put back when the new formula is refused', async () => {
    const written = await writeOutput(output(usual()), { kind: 'new sheet' });
    const before = sheet().values();
    const start = book.syncs;
    let failures = 0;
    book.beforeSync = (syncs) =>
      syncs > start + 5 && sheet().cells.get('6,6')?.value === 60 && failures++ === 0
        ? 'GeneralException'
        : null;
    const rows = [...usual().slice(0, 2), setting('Lookback', [60]), ...usual().slice(3)];
    await expect(updateOutput(written, output(rows))).rejects.toMatchObject({ kind: 'write failed' });
    expect(sheet().values()).toEqual(before);
  });

  it('go with the output, and with the sheet that holds nothing else', async () => {
    const written = await writeOutput(output(usual()), { kind: 'new sheet' });
    await removeOutput(written);
    expect(book.sheets.map(({ name }) => name)).toEqual(['Sheet1']);
    book.names = [];
    const beside = await writeOutput(output(usual()), { kind: 'cell', address: 'Sheet1!A1' });
    book.sheet('Sheet1').fill(30, 0, 'mine');
    await removeOutput(beside);
    expect(book.sheet('Sheet1').values()).toEqual({ '30,0': 'mine' });
    expect(book.names).toEqual([]);
    expect(book.sheet('Sheet1').validations.size).toBe(0);
  });

  it('stay beside frozen figures, and go once these are others', async () => {
    const written = await writeOutput(output(usual()), { kind: 'new sheet' });
    const frozen = await freezeOutput(written, frozenTexts);
    expect(frozen.above[1]).toBe('Values by the settings');
    expect(frozen.note?.[0]).toBe('Computed with F4:H9');
    expect(block()[3]).toEqual(['Lookback', 30, '']);
    expect(sheet().validations.size).toBe(0);
    const rows = figures.slice(1) as (string | number)[][];
    const values = output([], {
      table: { ...output([]).table, rows },
      formula: undefined,
      inputs: undefined,
    });
    const after = await updateOutput(frozen, values);
    expect(after.inputs).toBeNull();
    expect(block().flat().join('')).toBe('');
    expect(book.names).toEqual([]);
  });

  it('give way to frozen figures that need their place, and come back when that fails', async () => {
    const frozen = await freezeOutput(await writeOutput(output(usual()), { kind: 'new sheet' }), frozenTexts);
    const headings = ['Touchpoint', ...Array.from({ length: 7 }, (_, i) => `Column ${i}`)];
    const rows = [headings.map((_, i) => (i === 0 ? 'Search' : i))];
    const table = { headings, rows, formats: headings.map(() => 'General') };
    const wide = output([], { table, formula: undefined, inputs: undefined });
    const before = sheet().values();
    let failures = 0;
    book.beforeSync = () =>
      sheet().cells.get('4,6')?.value === 6 && failures++ === 0 ? 'GeneralException' : null;
    await expect(updateOutput(frozen, wide)).rejects.toMatchObject({ kind: 'write failed' });
    expect(sheet().values()).toEqual(before);
    expect(book.names).toEqual([{ name: 'Attribution_settings', formula: '=Attribution!F4:H9' }]);
    expect(await updateOutput(frozen, wide)).toMatchObject({ inputs: null, address: 'Attribution!A4:H5' });
    expect(sheet().cells.get('4,6')?.value).toBe(6);
    expect(sheet().cells.get('6,6')).toBeUndefined();
    expect(book.names).toEqual([]);
  });

  it('have the chart and the note below them', async () => {
    await writeOutput(output(usual()), { kind: 'new sheet' });
    expect(sheet().charts[0].place.map(([row, column]) => [row, column])).toEqual([
      [10, 5],
      [27, 13],
    ]);
    expect([29, 30].map((row) => sheet().cells.get(`${row},5`)?.value)).toEqual([
      'Settings: F4:H9.',
      'Source: Journeys',
    ]);
  });

  it('leave formats for all that the formula may yet give on a sheet of its own', async () => {
    await writeOutput(output(usual()), { kind: 'new sheet' });
    expect(sheet().cells.get('4,1')).toMatchObject({ value: 10, format: '#,##0.00' });
    expect(sheet().columnFormats).toMatchObject({ 1: '#,##0.00', 2: '#,##0.00', 3: '#,##0.00' });
    expect(sheet().columnFormats).not.toHaveProperty('4');
  });

  it('renew these formats with a refresh, unless something else stands in the columns', async () => {
    const written = await writeOutput(output(usual()), { kind: 'new sheet' });
    const rates = { ...output([]).table, formats: ['General', '0%'] };
    const after = await updateOutput(written, output(usual(), { table: rates }));
    expect(sheet().columnFormats).toMatchObject({ 1: '0%', 3: '0%' });
    sheet().fill(40, 1, 'mine');
    await updateOutput(after, output(usual()));
    expect(sheet().columnFormats).toMatchObject({ 1: '0%', 3: '0%' });
    expect(sheet().cells.get('4,1')).toMatchObject({ value: 10, format: '#,##0.00' });
  });
});
