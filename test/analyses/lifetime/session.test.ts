import { customFunctions } from '../../../src/functions';
import { sampleWorkbook } from '../../../src/sample';
import { LifetimeSession } from '../../../src/analyses/lifetime/session';
import type { OrdersRequest, LifetimeResult } from '../../../src/analyses/lifetime/messages';
import type { SpokenView } from '../../../src/blueprint/views';
import { expectClose } from '../../support/close';
import { wordsOf } from '../../support/saidBy';
import { inWords } from '../../support/inWords';

const request: OrdersRequest = {
  kind: 'lifetime',
  columns: { customer: 0, date: 1, amount: 2, segment: 3 },
  options: {
    model: 'bg/nbd',
    horizon: 365,
    discountRate: 0,
    asOf: null,
    period: 'month',
    periods: 6,
  },
  hasHeadings: true,
  firstSheetRow: 1,
};

const sheet = sampleWorkbook().find(({ name }) => name === 'Orders');
const orders = sheet ? [sheet.headings, ...sheet.rows] : [];

function analyse(rows: unknown[][], changes: Partial<OrdersRequest> = {}): LifetimeResult {
  const session = new LifetimeSession({ ...request, ...changes });
  const half = Math.floor(rows.length / 2);
  session.add(rows.slice(0, half));
  session.add(rows.slice(half));
  return session.finish(() => undefined);
}

function view(result: LifetimeResult, id: string): SpokenView {
  const found = result.views.map(inWords).find((each) => each.id === id);
  if (!found) throw new Error(`There is no view ${id}.`);
  return found;
}

const cells = ({ columns }: SpokenView, heading: string): (string | number)[] => {
  const column = columns.find((each) => each.heading === heading);
  if (!column) throw new Error(`There is no column ${heading}.`);
  return Array.from<string | number>(column.cells);
};

/** The table of a worksheet function over the same rows; COHORTS takes no amounts for shares. */
function table(id: string, ...more: unknown[]): (string | number)[][] {
  const compute = customFunctions.find((each) => each.id === id)?.compute;
  const column = (i: number) => orders.slice(1).map((row) => [row[i]]);
  if (id === 'COHORTS') return compute?.(column(0), column(1), ...more) as [];
  return compute?.(
    column(0),
    column(1),
    column(2),
    ...more.map((arg) => (arg === 'segment' ? column(3) : arg)),
  ) as [];
}

const usual = analyse(orders);

const plain = (cell: string | number) => (typeof cell === 'number' && Number.isNaN(cell) ? '' : cell);

test.each([
  ['segments', 'CLV.SEGMENTS', ['segment', 365]],
  ['customers', 'CLV.CUSTOMERS', [365]],
  ['forecast', 'CLV.FORECAST', [6, null, null, null, null, null, '95%']],
  ['value', 'COHORTS.VALUE', ['month', null, null, null, 6]],
  ['cohorts', 'COHORTS', []],
  ['fit', 'CLV.FIT', []],
])('the view %s shows the figures of %s', (id, functionId, more) => {
  const shown = view(usual, id);
  const [headings, ...rows] = table(functionId, ...more);
  shown.columns.forEach(({ heading, cells: column }, i) => {
    expect(headings[i]).toBe(typeof headings[i] === 'number' ? Number(heading) : heading);
    expect(Array.from<string | number>(column).map(plain)).toEqual(rows.map((row) => row[i]));
  });
});

test('new customers of the forecast stand apart, and too few periods to tell them say so', () => {
  const withNew = (newCustomers: number) =>
    view(analyse(orders, { options: { ...request.options, newCustomers } }), 'forecast');
  const [headings, ...rows] = table('CLV.FORECAST', 6, null, null, null, null, 3, '95%');
  const shown = withNew(3);
  expect(cells(shown, 'New customers: revenue').map(plain)).toEqual(
    rows.map((row) => row[headings.indexOf('New customers: revenue')]),
  );
  expect(wordsOf(shown.notes)[0]).toMatch(
    /^New customers stand apart: [\d.]+ a period, as in the last 3 whole periods/,
  );
  expect(shown.chart).toMatchObject({ series: [{}, {}, { column: 10, band: { lower: 13, upper: 14 } }] });
  expect(shown.columns[13].heading).toBe('New customers: revenue lower 95 %');
  const early = withNew(100);
  expect(early.columns).toHaveLength(9);
  expect(wordsOf(early.notes)[0]).toMatch(/^New customers are to come as in the last 100 whole periods/);
});

test('the summary adds the views up', () => {
  const { summary } = usual;
  const values = cells(view(usual, 'customers'), 'CLV').map(Number);
  const total = values.reduce((sum, value) => sum + value, 0);
  expectClose(summary.total ?? NaN, total, 1e-12);
  expect(summary.customers).toBe(values.length);
  const bestTenth = values.slice(0, Math.ceil(values.length / 10)).reduce((sum, value) => sum + value, 0);
  expectClose(summary.topTenth ?? NaN, bestTenth / total, 1e-12);
  expectClose(
    summary.pastValue ?? NaN,
    orders.slice(1).reduce((sum, row) => sum + Number(row[2]), 0),
    1e-12,
  );
  const each = cells(view(usual, 'segments'), 'CLV each').slice(0, -1).map(Number);
  expect(summary.segments?.best.each).toBe(Math.max(...each));
  expect(summary.segments?.worst.each).toBe(Math.min(...each));
});

test('without a segment column there is no segment view', () => {
  const { views, summary } = analyse(orders, { columns: { customer: 0, date: 1, amount: 2 } });
  expect(views.map(({ id }) => id)).toEqual(['customers', 'forecast', 'cohorts', 'value', 'fit']);
  expect(summary.segments).toBeUndefined();
});

test('rows that cannot be used are counted by reason with their first row', () => {
  const bad = [
    ['', 46000, 10, 'A'],
    ['C1', 'soon', 10, 'A'],
    ['C1', 46000, 'ten', 'A'],
    ['C1', '', 10, 'A'],
    ['Only refunded', 46000, -10, 'A'],
    ['', '', '', ''],
  ];
  const result = analyse([...orders, ...bad]);
  const first = orders.length + 1;
  expect(result.skipped).toEqual([
    { column: 'customer', reason: 'empty', count: 1, firstSheetRow: first, table: 'main' },
    { column: 'date', reason: 'notDate', count: 1, firstSheetRow: first + 1, table: 'main' },
    { column: 'amount', reason: 'notNumber', count: 1, firstSheetRow: first + 2, table: 'main' },
    { column: 'date', reason: 'empty', count: 1, firstSheetRow: first + 3, table: 'main' },
    {
      column: 'amount',
      reason: 'refundsNoOrder',
      count: 1,
      firstSheetRow: first + 4,
      table: 'main',
    },
  ]);
  expect(result.rowsRead).toBe(orders.length - 1 + bad.length);
  expect(result.rowsUsed).toBe(orders.length - 1);
  expect(result.summary).toEqual({ ...usual.summary, refunds: 1 });
  expect(wordsOf(result.notes)).toContain(
    '1 refund of customers without an order before was left out: these customers are older than the data.',
  );
});

test('orders after the end of observation are left out and counted', () => {
  const asOf = 46100;
  const later = orders.slice(1).filter((row) => Number(row[1]) >= asOf + 1);
  const result = analyse(orders, { options: { ...request.options, asOf } });
  expect(later.length).toBeGreaterThan(0);
  expect(result.skipped).toMatchObject([{ column: 'date', reason: 'afterEnd', count: later.length }]);
  expect(result.rowsUsed).toBe(orders.length - 1 - later.length);
  expect(result.summary.asOf).toBe(asOf);
  expect(wordsOf(result.notes)).toContain(`${later.length} rows after the end of observation were left out.`);
});

test('where too little can be learnt the cohorts are still there, with the reason', () => {
  const single = [['customer', 'date', 'amount'], ...[1, 2, 3].map((c) => [`C${c}`, 46000 + c, 10])];
  const { summary, views, notes } = analyse(single, { columns: { customer: 0, date: 1, amount: 2 } });
  expect(views.map(({ id }) => id)).toEqual(['cohorts', 'value']);
  expect(wordsOf(notes)).toEqual([
    'No customer has ordered on a second day, so nothing can be learnt about repeat orders: look at Cohorts.',
  ]);
  expect(summary).toMatchObject({
    customers: 3,
    pastValue: 30,
    total: null,
    alive: null,
    expectedOrders: null,
  });
});

test('without amounts orders are modelled all the same', () => {
  const result = analyse(orders, { columns: { customer: 0, date: 1, segment: 3 } });
  const { views, summary, notes } = result;
  expect(views.map(({ id }) => id)).toEqual(['segments', 'customers', 'forecast', 'cohorts', 'fit']);
  expect(summary).toMatchObject({ total: null, pastValue: null, customers: usual.summary.customers });
  expectClose(summary.expectedOrders ?? NaN, usual.summary.expectedOrders ?? NaN, 1e-12);
  expect(wordsOf(notes)).toContain('No amounts were given: orders are modelled, values are not.');
  expect(cells(view(result, 'customers'), 'CLV').every((cell) => Number.isNaN(cell))).toBe(true);
  expect(view(result, 'customers').chart).toBeNull();
  expect(view(result, 'cohorts')).toEqual(view(usual, 'cohorts'));
});

test('lines of one order id are one order', () => {
  const [, ...rows] = orders;
  const lines = rows.flatMap(([customer, date, amount, segment], i) =>
    [0.25, 0.75].map((part) => [customer, date, Number(amount) * part, segment, i]),
  );
  const columns = { ...request.columns, orderId: 4 };
  const { summary, rowsUsed } = analyse(lines, { columns, hasHeadings: false });
  expect(rowsUsed).toBe(2 * rows.length);
  expect(summary.orders).toBe(usual.summary.orders);
  expectClose(summary.total ?? NaN, usual.summary.total ?? NaN, 1e-9);
});

test('of whom is still active nothing is said where the data leave it open', () => {
  // In lockstep nobody seems ever to leave.
  const lockstep = [0, 7, 14, 21].flatMap((day) =>
    Array.from({ length: 40 }, (_, c) => [`C${c}`, 46000 + day + (c % 5), 10 + (c % 7) + day]),
  );
  const columns = { customer: 0, date: 1, amount: 2 };
  expect(analyse(lockstep, { columns, hasHeadings: false }).summary.alive).toBeNull();
  expect(usual.summary.alive).toBeGreaterThan(0);
});

test('a segment is best only where its interval lies apart', () => {
  const { summary } = usual;
  const [names, , each, lower, upper] = view(usual, 'segments').columns.map(({ cells: column }) => column);
  const limits = Array.from({ length: names.length - 1 }, (_, i) => ({
    each: Number(each[i]),
    lower: Number(lower[i]),
    upper: Number(upper[i]),
  })).sort((a, b) => b.each - a.each);
  const [best, ...others] = limits;
  expect(summary.segments !== undefined).toBe(best.lower > others[others.length - 1].upper);
  if (summary.segments)
    expect(summary.segments.isClear).toBe(others.every((other) => best.lower > other.upper));
  // The same customers dealt out at random differ by chance alone.
  const dealt = orders.map((row, i) =>
    i === 0 ? row : [row[0], row[1], row[2], `S${Number(String(row[0]).replace(/\D/g, '')) % 3}`],
  );
  expect(analyse(dealt).summary.segments).toBeUndefined();
});

test('a discount rate makes the customers worth less', () => {
  const discounted = analyse(orders, { options: { ...request.options, discountRate: 0.1 } });
  const [less, whole] = [discounted.summary, usual.summary].map(({ total }) => total ?? NaN);
  expect(less).toBeLessThan(whole);
  expect(less).toBeGreaterThan(whole / 1.1);
  expectClose(discounted.summary.expectedOrders ?? NaN, usual.summary.expectedOrders ?? NaN, 1e-12);
});
