import { expectClose } from '../support/close';
import { describeIf } from '../support/needs';
import { cdnowAvailable, cdnowOrders, orderColumns, simulatedOrders } from '../support/orders';
import { errorFrom, tableFrom } from '../support/worksheet';

/** CLV.NEW: what the next customer is worth. */

const figuresOf = (...args: unknown[]): Record<string, number> => {
  const [headings, cells] = tableFrom('CLV.NEW', ...args);
  return Object.fromEntries(headings.map((heading, i) => [String(heading), Number(cells[i])]));
};

describeIf(cdnowAvailable, '../shared/reference/data/cdnow.csv is missing')('CDNOW', () => {
  const orders = orderColumns(cdnowOrders());
  const asOf = '1997-09-30';
  const relative = (actual: number, expected: number, tolerance: number) =>
    expectClose(actual / expected, 1, tolerance);

  // Repeat orders, a repeat order, their value: reference/customers.md, section 4.
  test.each([
    ['bg/nbd', 1.446559787941, 0.4613821948099, 50.87604480592],
    ['mbg/nbd', 1.4212851229, 0.4458420041, 49.98712545],
    ['pareto/nbd', 1.476103722602, 0.4263841045686, 51.91511596],
  ])('%s, 365 days', (model, repeats, chance, value) => {
    const of = figuresOf(...orders, 365, asOf, null, model);
    relative(of['Expected repeat orders'], repeats, 2e-6);
    relative(of['Chance of a repeat order'], chance, 2e-6);
    relative(of['First order value'], 32.9910692, 1e-8);
    relative(of['Value of repeat orders'], value, 2e-6);
    relative(of.CLV, 32.9910692 + value, 2e-6);
  });

  test('without an end, discounted', () => {
    const of = figuresOf(...orders, 'infinite', asOf, 0.1);
    relative(of['Value of repeat orders'], 153.5125046905, 1e-6);
  });
});

const simulated = orderColumns(
  simulatedOrders({ customers: 400, days: 500, parameters: [0.8, 30, 0.9, 2.5], seed: 5 }),
);

test('over no days it is the first order alone, and limits hold it', () => {
  const of = figuresOf(...simulated, 0);
  expect(of['Expected repeat orders']).toBe(0);
  expect(of['Chance of a repeat order']).toBe(0);
  expect(of.CLV).toBe(of['First order value']);
  expect(of['Lower 95 %']).toBeLessThan(of.CLV);
  expect(of['Upper 95 %']).toBeGreaterThan(of.CLV);
});

test('a longer horizon is worth more, a discount less', () => {
  const [short, long, discounted] = [
    figuresOf(...simulated, 90),
    figuresOf(...simulated, 365),
    figuresOf(...simulated, 365, null, 0.2),
  ];
  expect(long.CLV).toBeGreaterThan(short.CLV);
  expect(discounted.CLV).toBeLessThan(long.CLV);
  expect(discounted['Expected repeat orders']).toBe(long['Expected repeat orders']);
});

test('without amounts orders stand and values are empty', () => {
  const [customer, date] = simulated;
  const [, cells] = tableFrom('CLV.NEW', customer, date, null);
  expect(cells[0]).toBeGreaterThan(0);
  expect(cells.slice(2, 8)).toEqual(['', '', '', '', '', '']);
});

test('says why there is no value', () => {
  const [customer, date, amount] = simulated.map((cells) => cells.slice(0, 1));
  expect(errorFrom('CLV.NEW', customer, date, amount).message).toMatch(/One customer alone/);
});
