import { attribution } from '../../src/analyses/attribution';
import type { AttributionResult } from '../../src/analyses/attribution/messages';
import { openedFile, ReadExport } from '../support/openedExport';

/** Small files with one trap each: opened, guessed and run as the pane does it. */

const read = async (file: string, cell?: [number, number]) =>
  new ReadExport(attribution, { main: await openedFile(`cases/${file}.csv`, cell) });

const linear = { models: ['linear'] };
const runOf = (table: ReadExport) => table.run<AttributionResult>(linear);
const creditOf = ({ summary }: AttributionResult): Record<string, number> =>
  Object.fromEntries(summary.rows.map(({ touchpoint, credit }) => [touchpoint, credit[0]]));

const plain = { customer: 'customer', time: 'time', touchpoint: 'touchpoint', value: 'value' };
const ga4 = { customer: 'user_pseudo_id', touchpoint: 'source / medium', value: 'purchase_revenue' };

describe('one log of touches and orders, written in many ways', () => {
  const ways: [file: string, roles: Record<string, string>, value?: number][] = [
    ['time-dmy-provable', plain],
    ['time-epoch-s', plain],
    ['time-epoch-ms', plain],
    ['time-iso-offset', plain],
    ['time-iso-z', plain],
    ['time-month-name', plain],
    ['time-shopify-offset', plain],
    ['time-utc-suffix', plain],
    ['time-ga4-micros', { ...ga4, time: 'event_timestamp' }],
    ['time-yyyymmdd', { ...ga4, time: 'event_date' }],
    ['value-dollar', plain, 4001.5],
    ['value-euro', plain, 4001.5],
    ['value-boolean', { customer: 'customer', time: 'time', touchpoint: 'channel', value: 'converted' }, 3],
  ];

  test.each(ways)('%s', async (file, roles, value = 1000) => {
    const table = await read(file);
    expect(table.roles()).toEqual(roles);
    const { summary, rowsRead, rowsUsed } = runOf(table);
    expect({ rowsRead, rowsUsed }).toEqual({ rowsRead: 8, rowsUsed: 8 });
    expect(summary.total).toEqual({ value, transactions: 3 });
    if (value === 1000)
      expect(creditOf({ summary } as AttributionResult)).toEqual({
        Email: 400,
        Search: 350,
        'Paid Social': 250,
      });
  });
});

it('finds the headings below a title, and the rows behind an empty one', async () => {
  for (const cell of [
    [0, 0],
    [3, 0],
    [11, 2],
  ] as [number, number][]) {
    const table = await read('shape-title-blank-total', cell);
    expect(table.tables.main.source).toMatchObject({ address: 'Sheet1!A4:D14', firstRow: 4 });
    expect(table.roles()).toEqual(plain);
    const { summary, skipped } = runOf(table);
    expect(summary.total).toEqual({ value: 1000, transactions: 3 });
    expect(skipped).toEqual([
      { column: null, reason: 'totalRow', count: 1, firstSheetRow: 14, table: 'main' },
    ]);
  }
});

it('leaves out the rows whose cells hold errors, and names them', async () => {
  const table = await read('errors-in-cells');
  expect(table.roles()).toEqual(plain);
  const { summary, skipped } = runOf(table);
  expect(summary.total).toEqual({ value: 800, transactions: 2 });
  expect(
    skipped.map(({ column, reason, count, firstSheetRow }) => [firstSheetRow, count, column, reason]),
  ).toEqual([
    [3, 2, 'value', 'error'],
    [5, 1, 'time', 'error'],
  ]);
});

it('takes the first of two columns with one heading', async () => {
  const table = await read('header-duplicate');
  expect(table.roles()).toEqual({ customer: 'id', time: 'date', touchpoint: 'channel', value: 'amount' });
  expect(table.tables.main.columns).toMatchObject({ touchpoint: 2, value: 4 });
  expect(Object.keys(creditOf(runOf(table))).sort()).toEqual(['Email', 'Paid Social', 'Search']);
});

it('counts rows that repeat another as the data stand, unless told otherwise', async () => {
  const table = await read('duplicate-rows');
  expect(runOf(table).summary.total.value).toBe(1000);
  table.change({ type: 'read as', reading: { repeatsCountOnce: true } });
  expect(runOf(table).summary.total.value).toBe(500);
});

it('takes a flag on every row of who bought for one conversion a customer', async () => {
  const table = await read('flag-on-every-touch');
  expect(table.roles()).toEqual({
    customer: 'User_ID',
    time: 'Timestamp',
    touchpoint: 'Channel',
    value: 'Conversion_Flag',
  });
  expect(runOf(table).summary.total).toEqual({ value: 2, transactions: 2 });
});
