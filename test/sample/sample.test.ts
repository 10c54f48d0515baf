import { computeSheet } from '../../scripts/sample/evaluate';
import { customFunctions } from '../../src/functions';
import { sampleWorkbook, type SampleCell } from '../../src/sample';
import { tableFrom } from '../support/worksheet';

const sheets = sampleWorkbook();
const [examples, journeys, orders, signups, customers, visits, costs, subscriptions, lists] = sheets;

function column(sheet: (typeof sheets)[number], heading: string): SampleCell[] {
  return sheet.rows.map((row) => row[sheet.headings.indexOf(heading)]);
}

const numbers = (cells: SampleCell[]): number[] => cells.filter((cell) => typeof cell === 'number');
const share = (cells: SampleCell[], test: (cell: SampleCell) => boolean): number =>
  cells.filter(test).length / cells.length;

test('is the same at every run', () => {
  expect(sampleWorkbook()).toEqual(sheets);
});

test.each(sheets.map((sheet) => [sheet.name, sheet] as const))('%s is a full rectangle', (_, sheet) => {
  const lengths = [sheet.formats, sheet.widths, ...sheet.rows].map((line) => line.length);
  expect(new Set(lengths)).toEqual(new Set([sheet.headings.length]));
});

test.each([
  [journeys, 'timestamp'],
  [orders, 'order_date'],
  [signups, 'signed_up'],
  [customers, 'signed_up'],
  [visits, 'visited'],
  [subscriptions, 'start'],
] as const)('$name is a table in time order, in whole minutes', (sheet, heading) => {
  const times = numbers(column(sheet, heading));
  expect(sheet.tableName.toLowerCase()).toBe(sheet.name.toLowerCase().replace(' ', ''));
  expect(new Set(sheet.headings).size).toBe(sheet.headings.length);
  expect(times).toHaveLength(sheet.rows.length);
  expect(times).toEqual([...times].sort((a, b) => a - b));
  for (const time of times) expect(Math.abs(time * 1440 - Math.round(time * 1440))).toBeLessThan(1e-6);
});

test('amounts have two decimals', () => {
  const amounts = [column(journeys, 'revenue'), column(journeys, 'cost'), column(orders, 'amount')].flat();
  for (const amount of numbers(amounts)) expect(Number(amount.toFixed(2))).toBe(amount);
});

describe('the journeys', () => {
  const revenue = column(journeys, 'revenue');
  const channel = column(journeys, 'channel');

  test('are 2,000 rows of touches and transactions, a few of them both', () => {
    expect(journeys.rows).toHaveLength(2000);
    expect(new Set(channel.filter(Boolean)).size).toBe(12);
    const both = journeys.rows.filter((_, row) => revenue[row] !== null && channel[row] !== null);
    expect(both.length).toBeGreaterThan(5);
    expect(journeys.rows.every((_, row) => revenue[row] !== null || channel[row] !== null)).toBe(true);
  });

  test('name product and segment on every row, and one segment a customer', () => {
    expect(column(journeys, 'product').every(Boolean)).toBe(true);
    const customers = new Set(column(journeys, 'customer_id'));
    const pairs = new Set(journeys.rows.map((row) => `${row[0]} ${row[5]}`));
    expect(pairs.size).toBe(customers.size);
  });

  test('have refunds, orders without a touch and customers who never buy', () => {
    const byCustomer = new Map<SampleCell, { touched: boolean; bought: boolean; untouched: number }>();
    journeys.rows.forEach(([customer], row) => {
      const seen = byCustomer.get(customer) ?? { touched: false, bought: false, untouched: 0 };
      if (channel[row] !== null) seen.touched = true;
      if (revenue[row] !== null) seen.bought = true;
      if (revenue[row] !== null && !seen.touched) seen.untouched++;
      byCustomer.set(customer, seen);
    });
    const customers = [...byCustomer.values()];
    expect(share(revenue, (cell) => Number(cell) < 0)).toBeGreaterThan(0.005);
    expect(customers.filter(({ untouched }) => untouched > 0).length).toBeGreaterThan(5);
    expect(customers.filter(({ bought }) => !bought).length).toBeGreaterThan(100);
  });
});

test('what is paid for returns two to six times its cost, and so does all of it', () => {
  const [channel, cost] = [column(journeys, 'channel'), column(journeys, 'cost')];
  const log = ['customer_id', 'timestamp', 'channel', 'revenue'].map((name) =>
    column(journeys, name).map((cell) => [cell]),
  );
  const earned = tableFrom('ATTRIBUTION', ...log, 'linear') as [string, number][];
  const all = (cells: SampleCell[]) => numbers(cells).reduce((sum, each) => sum + each, 0);
  const costOf = (name: string) => all(cost.filter((_, row) => channel[row] === name));
  const returns = earned
    .slice(1)
    .flatMap(([name, value]) => (costOf(name) > 0 ? [{ name, roas: value / costOf(name) }] : []));
  expect(returns).toHaveLength(7);
  expect(returns.filter(({ roas }) => roas < 2 || roas > 6)).toEqual([]);
  expect(all(column(journeys, 'revenue')) / all(cost)).toBeCloseTo(5.93, 2);
});

test('the orders repeat and the sign-ups wait', () => {
  const customers = column(orders, 'customer_id');
  expect(customers.length / new Set(customers).size).toBeGreaterThan(2);
  expect(share(column(signups, 'first_value'), (cell) => cell === null)).toBeGreaterThan(0.1);
  expect(share(column(signups, 'left'), (cell) => cell === null)).toBeGreaterThan(0.8);
});

test('the subscriptions begin before they end, change plans, pause and stand beside each other', () => {
  const rows = subscriptions.rows as [string, string, number, number | null, number, string][];
  expect(rows.every(([, , start, end]) => end === null || end > start)).toBe(true);
  expect(share(column(subscriptions, 'end'), (cell) => cell === null)).toBeGreaterThan(0.3);
  expect(new Set(column(subscriptions, 'interval'))).toEqual(new Set(['month', 'year']));
  const more = rows.flatMap(([id, plan, start, end]) =>
    rows.filter((other) => other[0] === id && other[2] > start).map((other) => ({ plan, end, other })),
  );
  expect(more.filter(({ end, other }) => end === other[2]).length).toBeGreaterThan(10);
  expect(more.filter(({ end, other }) => end !== null && end < other[2]).length).toBeGreaterThan(10);
  expect(more.filter(({ end, other }) => end === null || end > other[2]).length).toBeGreaterThan(10);
});

describe('the tables of the scorecard', () => {
  const ids = column(customers, 'customer_id').map(String);
  const firstDay = new Map(orders.rows.map(([id, day]) => [String(id), Number(day)] as const).reverse());

  test('are of the same customers: all who ordered, and some who did not', () => {
    expect(new Set(ids).size).toBe(ids.length);
    const buyers = ids.filter((id) => firstDay.has(id));
    expect(buyers).toHaveLength(firstDay.size);
    expect(buyers.length / ids.length).toBeCloseTo(0.7, 6);
    expect(new Set(column(visits, 'customer_id'))).toEqual(new Set(ids));
    expect(column(costs, 'channel').sort()).toEqual([...new Set(column(customers, 'first_channel'))].sort());
  });

  test('have each customer sign up before the first order and the first value, in the channel of the first visit and of the orders', () => {
    const channelOf = new Map(orders.rows.map(([id, , , channel]) => [id, channel]));
    const firstVisit = new Map(visits.rows.map((row) => [row[0], row] as const).reverse());
    for (const [id, channel, start, reached] of customers.rows) {
      const [, visited, at] = firstVisit.get(id) ?? [];
      expect([at, channelOf.get(id) ?? channel]).toEqual([channel, channel]);
      expect(Number(visited)).toBeLessThan(Number(start) + 1);
      expect(Number(start)).toBeLessThanOrEqual(
        Math.min(firstDay.get(String(id)) ?? Infinity, Number(reached ?? Infinity)),
      );
    }
  });
});

test('formulas stand on Examples and Lists alone, and show every function there is', () => {
  const formulas = (cells: SampleCell[][]) => cells.flat().filter((cell) => String(cell).startsWith('='));
  const tables = sheets.filter((sheet) => sheet !== examples && sheet !== lists);
  expect(tables.flatMap(({ rows }) => formulas(rows))).toEqual([]);
  const used = formulas([...examples.rows, ...lists.rows]).flatMap(
    (formula) => /TOUCH\.([A-Z.]+)\(/.exec(String(formula))?.[1] ?? [],
  );
  const ids = customFunctions.map(({ id }) => id);
  expect([...new Set(used)].sort()).toEqual([...ids].sort());
});

describe.each([examples, lists])('what the formulas of $name give', (sheet) => {
  const { rows, given } = computeSheet(sheet, sheets, customFunctions);

  test('is no error', () => {
    expect(rows.flat().filter((cell) => /^#[A-Z]/.test(String(cell)))).toEqual([]);
  });

  test('shows dates, shares and amounts as such', () => {
    expect([...given.values()]).toEqual(expect.arrayContaining(['yyyy-mm-dd', '0.0%', '#,##0.00']));
  });
});
