import { removeOutput } from '../../src/excel/removeOutput';
import type { Output, OutputCell, OutputPivot, Written } from '../../src/excel/types';
import { updateOutput } from '../../src/excel/updateOutput';
import { WorkbookError } from '../../src/excel/workbookError';
import { writeOutput } from '../../src/excel/writeOutput';
import { FakeWorkbook } from './fakeWorkbook';

const headings = ['Customer', 'Orders', 'CLV'];
const customers: OutputCell[][] = [
  ['Ada', 1, 20],
  ['Bea', 3, 90],
  ['Cem', 1, 10],
];

const plan: OutputPivot = {
  title: 'Customers: PivotTable',
  sheetName: 'Customers PivotTable',
  by: 'Orders',
  values: [
    { column: 'Customer', summary: 'Count', name: 'Count of Customer', format: '#,##0' },
    { column: 'CLV', summary: 'Sum', name: 'Sum of CLV', format: '#,##0.00' },
  ],
};

const output = (rows: OutputCell[][], change: Partial<Output> = {}): Output => ({
  title: 'Customers',
  answer: 'Bea is worth most.',
  sheetName: 'Customers',
  note: ['Horizon: 365 days.'],
  table: { headings, rows, formats: ['General', '#,##0', '#,##0.00'] },
  chart: null,
  pivot: plan,
  ...change,
});

let book: FakeWorkbook;
beforeEach(() => {
  book = new FakeWorkbook();
  book.install();
});

const write = (what = output(customers)): Promise<Written> => writeOutput(what, { kind: 'new sheet' });
const sheets = () => book.sheets.map(({ name }) => name);
const failureOf = (work: Promise<unknown>): Promise<WorkbookError> =>
  work.then(
    () => Promise.reject(new Error('it should have failed')),
    (error: WorkbookError) => error,
  );

describe('a PivotTable over the table that is written', () => {
  it('stands on a sheet of its own, groups by one column, and has a slicer at its right', async () => {
    const written = await write();
    expect(written).toMatchObject({
      form: 'pivot',
      sheet: 'Customers',
      pivot: { sheet: 'Customers PivotTable', name: 'Customers_pivot', slicer: 'Customers_slicer' },
    });
    expect(sheets()).toEqual(['Sheet1', 'Customers', 'Customers PivotTable']);
    expect(book.pivots).toMatchObject([
      {
        name: 'Customers_pivot',
        sheet: 'Customers PivotTable',
        table: 'Customers',
        at: [2, 0, 1, 1],
        rows: ['Orders'],
        values: [
          { column: 'Customer', summarizeBy: 'Count', name: 'Count of Customer', numberFormat: '#,##0' },
          { column: 'CLV', summarizeBy: 'Sum', name: 'Sum of CLV', numberFormat: '#,##0.00' },
        ],
      },
    ]);
    expect(book.slicers).toMatchObject([
      { name: 'Customers_slicer', pivot: 'Customers_pivot', column: 'Orders', left: 40, top: 20 },
    ]);
    expect(book.sheet('Customers PivotTable').values()).toEqual({ '0,0': 'Customers: PivotTable' });
  });

  it('gets a sheet and names that nobody has', async () => {
    await write();
    const second = await write();
    expect(second.pivot).toMatchObject({
      sheet: 'Customers PivotTable (2)',
      name: 'Customers_2_pivot',
      slicer: 'Customers_2_slicer',
    });
  });

  it('is refused before anything is written where Excel has none for add-ins', async () => {
    book.version = '1.9';
    expect(await failureOf(write())).toMatchObject({
      kind: 'unavailable',
      failure: { code: 'cannotPivot' },
    });
    expect(sheets()).toEqual(['Sheet1']);
  });

  it('is refused in a workbook whose structure is protected, also beside a table in a chosen cell', async () => {
    book.isProtected = true;
    const beside = writeOutput(output(customers), { kind: 'cell', address: 'Sheet1!B2' });
    for (const work of [write(), beside]) expect(await failureOf(work)).toMatchObject({ kind: 'protected' });
    expect(book.sheet('Sheet1').values()).toEqual({});
  });

  it('takes the table back with it when Excel fails', async () => {
    book.refusesPivots = true;
    const error = await failureOf(write());
    expect(error.failure).toEqual({ code: 'takenBack', values: { cause: { code: 'writingStopped' } } });
    expect(sheets()).toEqual(['Sheet1']);
    expect(book.pivots).toEqual([]);
  });

  it.each(Array.from({ length: 12 }, (_, i) => i + 2))(
    'leaves nothing when sync %i fails',
    async (failing) => {
      let failed = false;
      book.beforeSync = (syncs) => {
        failed ||= syncs === failing;
        return syncs === failing ? 'GeneralException' : null;
      };
      const done = await write().catch((error: WorkbookError) => error);
      expect(done instanceof WorkbookError).toBe(failed);
      if (failed) expect([sheets(), book.pivots, book.slicers]).toEqual([['Sheet1'], [], []]);
    },
  );

  it('can be removed later where taking it back fails too', async () => {
    book.refusesPivots = true;
    let broken = false;
    book.beforeSync = () => {
      broken ||= book.pivots.length > 0;
      return broken ? 'GeneralException' : null;
    };
    const { details } = await failureOf(write());
    book.refusesPivots = false;
    book.beforeSync = () => null;
    if (!details.remains) throw new Error('no remains');
    await removeOutput(details.remains);
    expect([sheets(), book.pivots]).toEqual([['Sheet1'], []]);
  });
});

describe('an update', () => {
  const more: OutputCell[][] = [...customers, ['Dan', 2, 40]];

  it('refreshes it', async () => {
    const after = await updateOutput(await write(), output(more));
    expect(after).toMatchObject({ address: 'Customers!A4:C8', pivot: { sheet: 'Customers PivotTable' } });
    expect(after.pivotRefused).toBeUndefined();
    expect(book.pivots).toMatchObject([{ name: 'Customers_pivot', refreshes: 1 }]);
  });

  it('finds it on a sheet that got another name', async () => {
    const written = await write();
    book.sheet('Customers PivotTable').name = 'By orders';
    book.pivots[0].sheet = 'By orders';
    expect((await updateOutput(written, output(more))).pivot?.sheet).toBe('By orders');
  });

  it('makes it anew in its place where it is of other columns', async () => {
    const written = await write();
    const [count] = plan.values;
    const pivot = { ...plan, values: [count] };
    const after = await updateOutput(written, output(more, { pivot }));
    expect(after.pivot?.made).toEqual(pivot);
    expect(book.pivots).toMatchObject([
      { name: 'Customers_pivot', sheet: 'Customers PivotTable', values: [{ column: 'Customer' }] },
    ]);
    expect(book.slicers).toHaveLength(1);
  });

  it('takes it away where the table is no detail table any more', async () => {
    const after = await updateOutput(await write(), output(more, { pivot: undefined }));
    expect(after).toMatchObject({ form: 'values', pivot: undefined });
    expect([sheets(), book.pivots]).toEqual([['Sheet1', 'Customers'], []]);
  });

  it('leaves it away where somebody has deleted it', async () => {
    const written = await write();
    book.pivots = [];
    const after = await updateOutput(written, output(more));
    expect(after.pivotRefused).toBeUndefined();
    expect(book.pivots).toEqual([]);
  });

  it('writes the table and says so where Excel refuses to refresh it', async () => {
    const written = await write();
    book.refusesPivots = true;
    const after = await updateOutput(written, output(more));
    expect(after.pivotRefused).toBe(true);
    expect(book.sheet('Customers').values()['7,0']).toBe('Dan');
    book.refusesPivots = false;
    expect((await updateOutput(after, output(more))).pivotRefused).toBeUndefined();
  });
});

describe('removing the output', () => {
  it('removes both sheets', async () => {
    await removeOutput(await write());
    expect([sheets(), book.pivots, book.slicers]).toEqual([['Sheet1'], [], []]);
  });

  it('leaves the sheet of the PivotTable where something else stands on it', async () => {
    const written = await write();
    book.sheet('Customers PivotTable').fill(20, 0, 'mine');
    await removeOutput(written);
    expect(sheets()).toEqual(['Sheet1', 'Customers PivotTable']);
    expect([book.pivots, book.slicers]).toEqual([[], []]);
    expect(book.sheet('Customers PivotTable').values()).toEqual({ '20,0': 'mine' });
  });

  it('removes the sheet of a PivotTable that somebody has deleted', async () => {
    const written = await write();
    book.pivots = [];
    book.slicers = [];
    await removeOutput(written);
    expect(sheets()).toEqual(['Sheet1']);
  });
});
