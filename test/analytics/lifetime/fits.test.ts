import { customerValues } from '../../../src/analytics/lifetime/customerValues';
import { diagnose, regularityOf } from '../../../src/analytics/lifetime/diagnosis';
import { fitLifetime, type LifetimeFit } from '../../../src/analytics/lifetime/lifetimeFit';
import { orderDays } from '../../../src/analytics/lifetime/orders';
import type { TransactionModel } from '../../../src/analytics/lifetime/transactionModel';
import { transactionModels } from '../../../src/analytics/lifetime/transactionModels';
import { notesOf } from '../../../src/functions/lifetime/notes';
import { readOrders } from '../../../src/functions/orderLog';
import { chances, firstDay, orderColumns, type OrderRow, simulatedOrders } from '../../support/orders';

/** Fits to customers who behave as the models say, and to data that are anything but. */

const [bgNbd, mbgNbd, paretoNbd] = transactionModels;

function fitted(rows: readonly OrderRow[], model: TransactionModel): LifetimeFit {
  const [customer, date, amount] = orderColumns(rows);
  const fit = fitLifetime(orderDays(readOrders({ customer, date, amount }).log, null), model);
  if ('reason' in fit) throw new Error(fit.reason);
  return fit;
}

const kindsOf = (fit: LifetimeFit) => diagnose(fit).map(({ kind }) => kind);

/** So many standard errors off is chance no more; the seed is fixed. */
const farOff = 3.5;

describe('fits to simulated customers recover the parameters of BG/NBD, MBG/NBD and Pareto/NBD', () => {
  test.each([
    [bgNbd, [0.6, 40, 0.8, 2.4]],
    [mbgNbd, [0.9, 40, 0.9, 2.5]],
    [paretoNbd, [0.7, 30, 0.8, 90]],
  ] as const)('%#', (model, parameters) => {
    const name = model.name as 'bg/nbd';
    // The models know time without days; a long observation keeps what rounding to days takes small.
    const rows = simulatedOrders({ customers: 1000, days: 1500, parameters: [...parameters], model: name });
    const { orders, spend } = fitted(rows, model);
    parameters.forEach((parameter, i) => {
      expect(Math.abs(orders.values[i] - parameter)).toBeLessThan(farOff * orders.standardErrors[i]);
      expect(orders.standardErrors[i]).toBeLessThan(parameter);
    });
    [6, 4, 15].forEach((parameter, i) => {
      expect(Math.abs(spend.values[i] - parameter)).toBeLessThan(farOff * spend.standardErrors[i]);
    });
    expect(orders).toMatchObject({ converged: true, atBound: [false, false, false, false] });
    expect(orders.evaluations).toBeLessThan(model === paretoNbd ? 80 : 50);
  });
});

/** Each customer orders on these days, for these amounts. */
const every = (
  customers: number,
  days: (customer: number) => number[],
  amount: (customer: number, place: number) => number,
): OrderRow[] =>
  Array.from({ length: customers }, (_, c) =>
    days(c).map((day, place): OrderRow => [`c${c}`, firstDay + day, amount(c, place)]),
  ).flat();

const upTo = (n: number, step = 1) => Array.from({ length: n }, (_, i) => i * step);
const hostile: Record<string, OrderRow[]> = {
  'two customers': every(
    2,
    (c) => [0, 5 + c, 30 + 7 * c],
    (c, i) => 10 + c + i,
  ),
  'two repeat customers among fifty': every(
    50,
    (c) => (c < 2 ? [c, 9] : [c % 9]),
    (c, i) => 10 + c + i,
  ),
  'orders every day': every(
    20,
    () => upTo(100),
    (c) => 10 + c,
  ),
  'orders every day for the same amount': every(
    20,
    () => upTo(100),
    () => 10,
  ),
  'a weekly rhythm': every(
    60,
    (c) => upTo(20, 7).map((day) => day + (c % 30)),
    (c, i) => 10 + (c % 17) + i,
  ),
  'one customer with 1,000 orders': [
    ...every(
      1,
      () => upTo(1001),
      (_, i) => 10 + (i % 7),
    ),
    ...every(
      40,
      (c) => [c, 900 + c],
      (c) => 1 + c,
    ).map(([who, ...rest]): OrderRow => [`x${String(who)}`, ...rest]),
  ],
  'amounts of a billion': every(
    100,
    (c) => upTo(1 + (c % 5), 11 + (c % 13)),
    (c, i) => 1e9 * (1 + ((c * 7 + i) % 5)),
  ),
  'amounts of a millionth': every(
    60,
    (c) => upTo(1 + (c % 4), 9 + c),
    (c, i) => 1e-6 * (1 + ((c * 7 + i) % 5)),
  ),
  'nobody leaves': simulatedOrders({ customers: 150, days: 400, parameters: [0.8, 40, 1e-4, 10] }),
  'all customers alike': simulatedOrders({ customers: 60, days: 300, parameters: [300, 9000, 0.8, 2.4] }),
  'forty years': simulatedOrders({ customers: 100, days: 14610, parameters: [0.6, 1500, 0.8, 2.4] }),
  'means at or below 0': every(
    60,
    (c) => [c % 7, 20 + c, 50 + c],
    (c, i) => (c % 3 === 0 ? 0 : 10 + c + i),
  ),
};

describe.each(Object.entries(hostile))('%s', (_, rows) => {
  test.each(transactionModels.map((model) => [model.title, model] as const))('%s', (__, model) => {
    const fit = fitted(rows, model);
    expect([...fit.orders.values, ...fit.spend.values].every((value) => value > 0 && value < 1e16)).toBe(
      true,
    );
    expect(fit.orders.logLikelihood).toBeLessThanOrEqual(0);
    expect(fit.orders.evaluations + fit.spend.evaluations).toBeLessThan(4000);
    for (const text of notesOf(fit)) expect(text).not.toMatch(/NaN|Infinity|undefined|\b1 \w+s\b/);
    // A parameter without a useful standard error is always spoken of.
    [fit.orders, fit.spend].forEach(({ standardErrors }) => {
      if (standardErrors.some(Number.isNaN))
        expect(kindsOf(fit).some((kind) => kind === 'at bound' || kind === 'undetermined')).toBe(true);
    });
    const values = customerValues(fit, { length: 365, discount: 0.0003 });
    if ('reason' in values) return;
    for (const figures of Object.values(values) as Float64Array[])
      expect(figures.every((figure) => figure >= 0 && figure < Infinity)).toBe(true);
    expect(values.alive.every((chance) => chance <= 1)).toBe(true);
  });
});

describe('diagnosis', () => {
  const healthy = simulatedOrders({ customers: 1500, days: 600, parameters: [0.8, 40, 0.8, 2.4] });

  test('has nothing to say about healthy data', () => expect(notesOf(fitted(healthy, bgNbd))).toEqual([]));

  test('counts few customers', () => {
    const fit = fitted(
      healthy.filter(([customer]) => Number(String(customer).slice(1)) < 80),
      bgNbd,
    );
    expect(kindsOf(fit)).toContain('few customers');
  });

  test('sees that frequent customers spend more', () => {
    const orders = new Map<unknown, number>();
    for (const [customer] of healthy) orders.set(customer, (orders.get(customer) ?? 0) + 1);
    const tied = healthy.map(([customer, date, amount]): OrderRow => [
      customer,
      date,
      Number(amount) * (orders.get(customer) ?? 0),
    ]);
    expect(notesOf(fitted(tied, bgNbd)).join()).toMatch(/order more often spend more an order/);
  });

  test('hears a steady rhythm', () => {
    expect(notesOf(fitted(hostile['a weekly rhythm'], bgNbd)).join()).toMatch(
      /steady rhythm \(regularity over 99/,
    );
  });

  // Gamma pauses of shape k; for orders at random k = 1.
  test.each([1, 2, 5])('measures a regularity of %d', (shape) => {
    const { gamma } = chances(shape);
    const pauses = Array.from({ length: 4000 }, () => [gamma(shape), gamma(shape)]);
    const measured = regularityOf({
      offset: Int32Array.from({ length: 4001 }, (_, c) => 3 * c),
      day: Float64Array.from(pauses.flatMap(([a, b]) => [0, a, a + b])),
      value: new Float64Array(12_000),
      customers: [],
      asOf: 0,
      later: 0,
      refundsBeforeOrders: [],
    });
    expect(Math.abs((measured ?? 0) / shape - 1)).toBeLessThan(0.08);
  });

  test('names parameters at their bound', () => {
    expect(notesOf(fitted(hostile['nobody leaves'], bgNbd)).join()).toMatch(/BG\/NBD: a.* ran to the bound/);
  });

  test('warns of parameters the data hardly determine', () => {
    const kinds = ['two repeat customers among fifty', 'orders every day', 'two customers'].flatMap((name) =>
      kindsOf(fitted(hostile[name], mbgNbd)),
    );
    expect(kinds).toContain('undetermined');
  });

  test('finds a mean that is not finite, and says so instead of values', () => {
    const { gamma } = chances(3);
    const scale = new Map(healthy.map(([customer]) => [customer, gamma(0.7) / 15]));
    const rows = healthy.map(([customer, date]): OrderRow => [
      customer,
      date,
      gamma(6) / (scale.get(customer) ?? 1),
    ]);
    const fit = fitted(rows, bgNbd);
    expect(kindsOf(fit)).toContain('no mean spend');
    expect(customerValues(fit, { length: 365, discount: 0 })).toEqual({
      reason: expect.stringMatching(
        /mean value of an order is not finite \(gamma-gamma q = 0\.\d+, not above 1\)/,
      ),
    });
  });

  test('counts repeat customers without value', () => {
    expect(notesOf(fitted(hostile['means at or below 0'], bgNbd)).join()).toMatch(
      /^(.*)20 repeat customers with a mean value of 0 or less left out/,
    );
  });

  test('an endless horizon without a finite value has a reason', () => {
    const fit = fitted(healthy, bgNbd);
    const values = customerValues(fit, { length: Infinity, discount: 0 });
    if (fit.orders.values[2] <= 1)
      expect(values).toEqual({
        reason: expect.stringMatching(/no limit \(BG\/NBD a = 0\.\d+, not above 1\)/),
      });
    const discounted = customerValues(fit, { length: Infinity, discount: 0.0003 });
    if ('reason' in discounted) throw new Error(discounted.reason);
    expect(discounted.expectedOrders.every(Number.isNaN)).toBe(true);
    expect(discounted.value.every((value) => value > 0)).toBe(true);
  });
});
