import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expectClose } from '../support/close';
import { describeIf } from '../support/needs';
import { plainQuantile, plainRestrictedMean, type Wait } from '../support/plainSurvival';
import { column, type Matrix, numberFrom, serial } from '../support/worksheet';

/** The orders of CDNOW, the field's yardstick, where the reference data are at hand; skipped where they are not. */

const file = path.resolve(__dirname, '../../../shared/reference/data/cdnow.csv');
const available = existsSync(file);

interface Order {
  customer: string;
  day: number;
  amount: number;
}

const orders: Order[] = available
  ? readFileSync(file, 'utf8')
      .trim()
      .split(/\r?\n/)
      .slice(1)
      .map((line) => {
        const [customer, date, , amount] = line.split(',');
        return { customer, day: serial(date), amount: Number(amount) };
      })
  : [];

/** The days each customer ordered on, in order; orders of one day are one. */
function orderDays(): number[][] {
  const days = new Map<string, Set<number>>();
  for (const { customer, day } of orders) days.set(customer, (days.get(customer) ?? new Set()).add(day));
  return [...days.values()].map((each) => [...each].sort((a, b) => a - b));
}

describeIf(available, '../shared/reference/data/cdnow.csv is missing')('CDNOW', () => {
  const customers = orderDays();
  const lastDay = Math.max(...customers.flat());
  const start: Matrix = column(customers.map(([first]) => first));
  const second: Matrix = column(customers.map(([, next]) => next ?? null));
  const waits = customers.map(([first, next]): Wait => ({
    duration: (next ?? lastDay) - first,
    reached: next !== undefined,
  }));

  test('holds 6,919 orders of 2,357 customers, 1997-01-01 to 1998-06-30', () => {
    expect(orders).toHaveLength(6919);
    expect(customers).toHaveLength(2357);
    expect(Math.min(...customers.flat())).toBe(serial('1997-01-01'));
    expect(lastDay).toBe(serial('1998-06-30'));
  });

  test('time from the first to the second order agrees with its definition', () => {
    const asOf = serial('1998-06-30');
    const value = (statistic: unknown) => numberFrom('TIMETOVALUE', start, second, statistic, asOf);
    expect(value('count')).toBe(2357);
    expect(value('waiting')).toBe(waits.filter(({ reached }) => !reached).length);
    for (const p of [0.05, 0.1, 0.25, 0.3, 0.4]) {
      const plain = plainQuantile(waits, p);
      expect(plain).not.toBeNull();
      expect(value(p)).toBe(plain);
    }
    expectClose(
      value('mean'),
      plainRestrictedMean(waits, Math.max(...waits.map(({ duration }) => duration))),
      1e-12,
    );
  });

  test('who orders again in the calibration period: 946 of 2,357 within 39 weeks', () => {
    // reference/lifetime.md: to 1997-09-30, 1,411 customers with no repeat order.
    const asOf = serial('1997-09-30');
    expect(numberFrom('TIMETOVALUE', start, second, 'waiting', asOf)).toBe(1411);
  });

  test('the textbook value on its averages is what the customers spent', () => {
    const revenue = orders.reduce((sum, { amount }) => sum + Math.round(amount * 100), 0) / 100;
    const averageOrder = revenue / orders.length;
    const years = 1.5;
    const frequency = orders.length / customers.length / years;
    expectClose(numberFrom('CLV', averageOrder, frequency, years), revenue / customers.length, 1e-13);
  });
});
