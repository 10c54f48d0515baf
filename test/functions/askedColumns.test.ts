import { describeIf } from '../support/needs';
import { cdnowAvailable, cdnowOrders, orderColumns, simulatedOrders } from '../support/orders';
import { errorFrom, numberFrom, tableFrom } from '../support/worksheet';

/** The columns of CLV.CUSTOMERS on request. */

const orders = orderColumns(
  simulatedOrders({ customers: 300, days: 500, parameters: [0.8, 30, 0.9, 2.5], seed: 7 }),
);
const customers = (
  settings: string | null,
  horizon: unknown = 180,
  rate: unknown = null,
  model = 'mbg/nbd',
) => tableFrom('CLV.CUSTOMERS', ...orders, horizon, null, rate, model, null, settings);

const [headings, ...rows] = customers('order within=30; active on=2035-01-01; limits=80');
const at = (heading: string) => {
  const place = headings.indexOf(heading);
  if (place < 0) throw new Error(`There is no column ${heading} among ${headings.join(', ')}.`);
  return rows.map((row) => Number(row[place]));
};

test('stand behind the CLV, in their order, and change nothing before them', () => {
  expect(headings.slice(9, -1)).toEqual([
    'CLV',
    'Order within 30 days',
    'Probability alive on 2035-01-01',
    'Orders, lower 80 %',
    'Orders, upper 80 %',
    'CLV, lower 80 %',
    'CLV, upper 80 %',
  ]);
  expect(rows.map((row) => row.slice(0, 10))).toEqual(
    customers(null)
      .slice(1)
      .map((row) => row.slice(0, 10)),
  );
});

test('chances are those of CLV.CHANCE', () => {
  const parameters = tableFrom('CLV.FIT', ...orders, null, 'mbg/nbd');
  const [alive, chance] = [at('Probability alive'), at('Order within 30 days')];
  rows.slice(0, 20).forEach(([, , repeats, recency, age], i) => {
    expect(chance[i]).toBeCloseTo(numberFrom('CLV.CHANCE', parameters, repeats, recency, age, 30), 12);
    expect(chance[i]).toBeLessThanOrEqual(alive[i]);
  });
  at('Probability alive on 2035-01-01').forEach((later, i) => expect(later).toBeLessThan(alive[i]));
});

test('limits hold what is expected of nearly everybody, widen with their percent, and are whole for orders', () => {
  const [lower, upper] = [at('Orders, lower 80 %'), at('Orders, upper 80 %')];
  const [low, high] = [at('CLV, lower 80 %'), at('CLV, upper 80 %')];
  const wide = customers('limits=95').slice(1);
  rows.forEach((_, i) => {
    expect(Number.isInteger(lower[i]) && Number.isInteger(upper[i])).toBe(true);
    expect(lower[i]).toBeLessThanOrEqual(upper[i]);
    expect(low[i]).toBeLessThanOrEqual(high[i]);
    // No order, no value.
    expect(low[i] > 0).toBe(lower[i] > 0);
    expect(Number(wide[i][10])).toBeLessThanOrEqual(lower[i]);
    expect(Number(wide[i][13])).toBeGreaterThanOrEqual(high[i]);
  });
});

test('the limits of the CLV are discounted as it is', () => {
  const [plain, discounted] = [customers('limits=80'), customers('limits=80', 180, 0.5)];
  const byName = new Map(plain.slice(1).map((row) => [row[0], row]));
  for (const row of discounted.slice(1)) {
    const other = byName.get(row[0]) ?? [];
    if (Number(other[13]) > 0)
      expect(Number(row[13]) / Number(other[13])).toBeCloseTo(Number(row[9]) / Number(other[9]), 9);
  }
});

test('says what it cannot give', () => {
  const refused = (settings: string, horizon: unknown = 180) =>
    errorFrom('CLV.CUSTOMERS', ...orders, horizon, null, 0.1, null, null, settings).message;
  expect(refused('active on=2001-01-01')).toMatch(/before the end of observation/);
  expect(refused('limits=80', 'infinite')).toMatch(/Give a horizon in days/);
  expect(refused('limits=100')).toMatch(/limits/);
});

describeIf(cdnowAvailable, '../shared/reference/data/cdnow.csv is missing')('CDNOW', () => {
  // Customers with an order in 39 weeks, of 2,357; there were 684 (reference/customers.md, section 3).
  test.each([
    ['bg/nbd', 617.0340849],
    ['mbg/nbd', 565.7418197],
    ['pareto/nbd', 523.1736901],
  ])('%s', (model, expected) => {
    const columns = orderColumns(cdnowOrders());
    const table = tableFrom(
      'CLV.CUSTOMERS',
      ...columns,
      273,
      '1997-09-30',
      null,
      model,
      null,
      'order within=273',
    );
    const total = table.slice(1).reduce((sum, row) => sum + Number(row[10]), 0);
    expect(total / expected).toBeCloseTo(1, 5);
  });
});
