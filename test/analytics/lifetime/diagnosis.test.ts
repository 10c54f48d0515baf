import { customerValues } from '../../../src/analytics/lifetime/customerValues';
import { diagnose, regularityOf } from '../../../src/analytics/lifetime/diagnosis';
import { transactionModels } from '../../../src/analytics/lifetime/transactionModels';
import { notesOf } from '../../../src/functions/lifetime/notes';
import { fitted, hostile, kindsOf } from '../../support/hostileOrders';
import { chances, type OrderRow, simulatedOrders } from '../../support/orders';
import { reasonText } from '../../../src/functions/lifetime/reasonSentences';

/** What there is to know before trusting a fit, in words. */

const [bgNbd] = transactionModels;

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
      // Regularity has no unit: days so short that the rounding does not count.
      day: Int32Array.from(pauses.flatMap(([a, b]) => [0, a * 1e6, (a + b) * 1e6])),
      value: new Float64Array(12_000),
      customers: [],
      asOf: 0,
      later: 0,
      refundsBeforeOrders: [],
      refundsBeyondOrders: 0,
      refundedWhole: 0,
      sentAgain: 0,
      passedOver: new Set(),
    });
    expect(Math.abs((measured ?? 0) / shape - 1)).toBeLessThan(0.08);
  });

  test('names parameters at their bound', () => {
    expect(notesOf(fitted(hostile['nobody leaves'], bgNbd)).join()).toMatch(/BG\/NBD: a.* ran to the bound/);
  });

  test('warns of parameters the data hardly determine', () => {
    const fit = fitted(hostile['two repeat customers among fifty'], bgNbd);
    expect(diagnose(fit)).toContainEqual({
      kind: 'undetermined',
      model: 'BG/NBD',
      parameters: ['a', 'b'],
    });
  });

  test('finds a mean that is not finite, and withholds only the values that rest on it', () => {
    const { gamma } = chances(3);
    const scale = new Map(healthy.map(([customer]) => [customer, gamma(0.7) / 15]));
    const rows = healthy.map(([customer, date]): OrderRow => [
      customer,
      date,
      gamma(6) / (scale.get(customer) ?? 1),
    ]);
    const fit = fitted(rows, bgNbd);
    expect(kindsOf(fit)).toContain('no mean spend');
    expect(notesOf(fit).join()).toMatch(
      /q = 0\.\d+ is not above 1, so the mean value of an order is not finite/,
    );
    const values = customerValues(fit, { length: 365, discount: 0 });
    if ('reason' in values) throw new Error(values.reason.code);
    const { repeatOrders } = fit.histories;
    const [p, q] = fit.spend.values;
    repeatOrders.forEach((x, i) => {
      const isKnown = p * x + q > 1;
      expect(Number.isFinite(values.orderValue[i])).toBe(isKnown);
      expect(Number.isFinite(values.value[i])).toBe(isKnown);
      expect(Number.isFinite(values.expectedOrders[i])).toBe(true);
    });
    expect(values.value.some(Number.isFinite)).toBe(true);
    expect(values.value.some(Number.isNaN)).toBe(true);
  });

  test('counts repeat customers without value', () => {
    expect(notesOf(fitted(hostile['means at or below 0'], bgNbd)).join()).toMatch(
      /^(.*)20 repeat customers with a mean value of 0 or less were left out/,
    );
  });

  test('an endless horizon without a finite value has a reason', () => {
    const fit = fitted(healthy, bgNbd);
    const values = customerValues(fit, { length: Infinity, discount: 0 });
    if (fit.orders.values[2] <= 1)
      expect('reason' in values && reasonText(values.reason)).toMatch(
        /no limit \(BG\/NBD a = 0\.\d+, not above 1\)/,
      );
    const discounted = customerValues(fit, { length: Infinity, discount: 0.0003 });
    if ('reason' in discounted) throw new Error(discounted.reason.code);
    expect(discounted.expectedOrders.every(Number.isNaN)).toBe(true);
    expect(discounted.value.every((value) => value > 0)).toBe(true);
  });
});
