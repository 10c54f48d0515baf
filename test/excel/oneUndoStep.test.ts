import type { Output, Written } from '../../src/excel/types';
import { WorkbookError } from '../../src/excel/workbookError';
import { FakeWorkbook } from './fakeWorkbook';
import { frozenTexts } from './frozenTexts';

const output: Output = {
  title: 'Attribution',
  sheetName: 'Attribution',
  answer: 'Search leads',
  note: ['Made on Monday'],
  table: {
    headings: ['Touchpoint', 'Linear'],
    rows: [
      ['Search', 8],
      ['Email', 7],
    ],
    formats: ['General', '0'],
  },
  chart: null,
};
const asFormula: Output = { ...output, formula: '=TOUCH.ATTRIBUTION(A1:A9)' };
const figures = [
  ['Touchpoint', 'Linear'],
  ['Search', 8],
];
const at = { kind: 'cell', address: 'Sheet1!B2' } as const;

let book: FakeWorkbook;
/** A new page, for what is found out about Excel lasts as long as one. */
let excel: typeof import('../../src/excel');
beforeEach(async () => {
  jest.resetModules();
  excel = await import('../../src/excel');
  book = new FakeWorkbook();
  book.version = '1.20';
  book.spilled = figures;
  book.install();
});

/** What the cells show, row by row. */
const shown = () =>
  Object.entries(book.sheets[0].values())
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([, value]) => value);

it('is asked for where Excel can make one, and only there', async () => {
  await excel.writeOutput(output, at);
  expect(book.grouped).toContain(true);
  book.version = '1.19';
  book.grouped.length = 0;
  await excel.writeOutput(output, { kind: 'new sheet' });
  expect(book.grouped).not.toContain(true);
});

describe('in an Excel that fails batches for it', () => {
  it('a write is taken back and done without it, and so is every later one', async () => {
    book.failsUndoGroups = true;
    await excel.writeOutput(output, at);
    const [sheet] = book.sheets;
    expect(sheet.tables.map(({ name }) => name)).toEqual(['Attribution']);
    expect(shown()).toEqual([
      'Attribution', 'Search leads', 'Touchpoint', 'Linear', 'Made on Monday', 'Search', 8, 'Email', 7,
    ]); // prettier-ignore
    book.grouped.length = 0;
    await excel.writeOutput(output, { kind: 'new sheet' });
    expect(book.grouped).not.toContain(true);
    expect(book.sheets).toHaveLength(2);
  });

  it('a new sheet is added once', async () => {
    book.failsUndoGroups = true;
    await excel.writeOutput(output, { kind: 'new sheet' });
    expect(book.sheets.map(({ name }) => name)).toEqual(['Sheet1', 'Attribution']);
  });

  const kept = async (first: Output): Promise<Written> => {
    const written = await excel.writeOutput(first, at);
    book.failsUndoGroups = true;
    return written;
  };

  it('an output is updated', async () => {
    const written = await kept(output);
    const rows = [['Direct', 1]];
    await excel.updateOutput(written, { ...output, table: { ...output.table, rows } });
    expect(shown()).toEqual([
      'Attribution', 'Search leads', 'Touchpoint', 'Linear', 'Made on Monday', 'Direct', 1,
    ]); // prettier-ignore
  });

  it('a formula is updated', async () => {
    const written = await kept(asFormula);
    await excel.updateOutput(written, { ...asFormula, formula: '=TOUCH.ATTRIBUTION(A1:A99)' });
    expect(book.sheets[0].cells.get('4,1')?.formula).toBe('=TOUCH.ATTRIBUTION(A1:A99)');
  });

  it('a formula is frozen', async () => {
    const written = await kept(asFormula);
    const frozen = await excel.freezeOutput(written, frozenTexts);
    expect(frozen).toMatchObject({ form: 'values', tableName: 'Attribution' });
    expect(book.sheets[0].cells.get('4,1')?.formula).toBe('Touchpoint');
    expect(book.names).toEqual([]);
  });

  it('a formula is inserted', async () => {
    book.failsUndoGroups = true;
    await excel.insertFormula('Sheet1!D4', '=TOUCH.CLV(1,2,3)', { overwrite: false });
    expect(book.grouped.filter(Boolean)).toHaveLength(1);
    expect(book.sheets[0].cells.size).toBeGreaterThan(0);
  });
});

it('is tried again after a failure that had another reason, told once', async () => {
  const failure = (error: WorkbookError) => error.failure;
  book.beforeSync = (syncs) => (syncs > 3 && book.sheets[0].cells.size > 0 ? 'AccessDenied' : null);
  expect(await excel.writeOutput(output, at).catch(failure)).toMatchObject({
    code: 'cellsLeft',
    values: { cause: { code: 'accessDenied' } },
  });
  book.beforeSync = () => null;
  expect(book.grouped.filter(Boolean)).toHaveLength(1);
  await excel.writeOutput(output, { kind: 'new sheet' });
  expect(book.grouped.filter(Boolean)).toHaveLength(2);
});
