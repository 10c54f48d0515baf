import type { SubscriptionBook } from '../../../src/analytics/subscriptions/book';
import { everyDay, monthEnds } from '../../../src/analytics/subscriptions/movementClock';
import { movementOf, mrrMovements } from '../../../src/analytics/subscriptions/movements';
import { sweep } from '../../../src/analytics/subscriptions/sweep';
import { month } from '../../../src/analytics/periods/calendar';
import { readBook } from '../../../src/functions/subscriptions/book';
import { expectClose } from '../../support/close';
import {
  buildSubscriptions,
  generatedFrom,
  generatedTo,
  type GeneratedSubscription,
} from '../../support/subscriptionBook';
import { cellsOf, exampleRates, subscriptionRows } from '../../support/subscriptions';
import { column, serial } from '../../support/worksheet';

const example = readBook(
  {
    customer: cellsOf(subscriptionRows, 'customer'),
    start: cellsOf(subscriptionRows, 'start'),
    end: cellsOf(subscriptionRows, 'end'),
    amount: cellsOf(subscriptionRows, 'amount'),
    interval: cellsOf(subscriptionRows, 'interval'),
    currency: cellsOf(subscriptionRows, 'currency'),
    rates: exampleRates,
  },
  false,
  {},
).book;

/** The changes of the example in 2025, as `C02 0 50 new 50`, by customer. */
function changesBy(clock: ReturnType<typeof monthEnds>, label: (moment: number) => string): string[] {
  const changes: string[] = [];
  sweep(example, clock, serial('2025-01-01'), (customer, moment, previous, current, hasPaid) => {
    const inMonth = clock.monthOf(moment);
    if (inMonth < month.indexOf(serial('2025-01-01')) || inMonth > month.indexOf(serial('2025-06-30')))
      return;
    const [before, after] = [previous, current].map((amount) => Math.round(amount * 1e6) / 1e6);
    changes.push(
      [
        label(moment),
        example.customers[customer],
        before,
        after,
        movementOf(previous, current, hasPaid),
        Math.abs(after - before),
      ].join(),
    );
  });
  return changes;
}

test('every movement of the worked example, from month-end to month-end', () => {
  expect(changesBy(monthEnds(example), month.label).sort()).toEqual(
    `2025-01,C02,0,50,new,50
    2025-01,C11,0,110,new,110
    2025-01,C13,0,100,new,100
    2025-02,C04,40,100,expansion,60
    2025-02,C06,30,0,churn,30
    2025-02,C07,0,90,new,90
    2025-02,C14,0,104,new,104
    2025-03,C02,50,80,expansion,30
    2025-03,C03,100,125,expansion,25
    2025-03,C10,120,0,churn,120
    2025-04,C05,200,0,churn,200
    2025-04,C08,0,70,new,70
    2025-04,C15,65,0,churn,65
    2025-05,C04,100,40,contraction,60
    2025-05,C06,0,45,reactivation,45
    2025-05,C10,0,120,reactivation,120
    2025-06,C07,90,60,contraction,30
    2025-06,C12,80,20,contraction,60`.split(/\n\s*/),
  );
});

test('every movement of the worked example by day', () => {
  const dayText = (day: number) =>
    new Date((day - serial('1970-01-01')) * 86_400_000).toISOString().slice(0, 10);
  expect(changesBy(everyDay(example), dayText)).toEqual(
    `2025-01-15,C02,0,50,new,50
    2025-03-10,C02,50,80,expansion,30
    2025-03-01,C03,100,125,expansion,25
    2025-02-05,C04,40,100,expansion,60
    2025-05-05,C04,100,40,contraction,60
    2025-04-01,C05,200,0,churn,200
    2025-02-01,C06,30,0,churn,30
    2025-05-20,C06,0,45,reactivation,45
    2025-02-24,C07,0,90,new,90
    2025-06-15,C07,90,60,contraction,30
    2025-04-08,C08,0,70,new,70
    2025-03-03,C09,0,55,new,55
    2025-03-28,C09,55,0,churn,55
    2025-03-15,C10,120,0,churn,120
    2025-05-15,C10,0,120,reactivation,120
    2025-01-01,C11,0,110,new,110
    2025-04-05,C12,80,130,expansion,50
    2025-04-25,C12,130,80,contraction,50
    2025-06-01,C12,80,20,contraction,60
    2025-01-10,C13,0,100,new,100
    2025-04-08,C13,100,200,expansion,100
    2025-04-10,C13,200,100,contraction,100
    2025-02-17,C14,0,104,new,104
    2025-04-30,C15,65,0,churn,65`.split(/\n\s*/),
  );
});

const bookOf = (rows: readonly GeneratedSubscription[]): SubscriptionBook =>
  readBook(
    {
      customer: column(rows.map(([customer]) => customer)),
      start: column(rows.map(([, start]) => start)),
      end: column(rows.map(([, , end]) => end)),
      amount: column(rows.map(([, , , amount]) => amount)),
    },
    false,
    {},
  ).book;

describe('a book of 100,000 subscriptions', () => {
  const rows = buildSubscriptions(100_000);
  const months = { first: month.indexOf(generatedFrom) + 6, last: month.indexOf(generatedTo) };
  const monthly = mrrMovements(bookOf(rows), months, false);
  const daily = mrrMovements(bookOf(rows), months, true);

  test.each([
    ['from month-end to month-end', monthly],
    ['by day', daily],
  ])('reconciles %s, to the cent and to the customer, with what is paid at month-ends', (_, movements) => {
    const { opening, closing, customers } = movements;
    closing.forEach((amount, at) => {
      const day = month.firstDay(months.first + at + 1) - 1;
      const paid = rows.filter(
        ([, start, end, cents]) => cents > 0 && start <= day && (end === null || end > day),
      );
      expectClose(amount, paid.reduce((sum, [, , , each]) => sum + Math.round(each * 100), 0) / 100, 1e-12);
      expect(customers.closing[at]).toBe(new Set(paid.map(([customer]) => customer)).size);
      const gained = movements.new[at] + movements.expansion[at] + movements.reactivation[at];
      const gone = movements.contraction[at] + movements.churn[at];
      expectClose(opening[at] + gained - gone, amount, 1e-12);
      expect(
        customers.opening[at] + customers.new[at] + customers.reactivated[at] - customers.churned[at],
      ).toBe(customers.closing[at]);
      if (at > 0)
        expect([opening[at], customers.opening[at]]).toEqual([closing[at - 1], customers.closing[at - 1]]);
    });
  });

  test('shows more movement by day, and the same net', () => {
    monthly.opening.forEach((_, at) => {
      for (const kind of ['expansion', 'contraction', 'churn'] as const)
        expect(daily[kind][at]).toBeGreaterThan(monthly[kind][at]);
      expectClose(daily.closing[at], monthly.closing[at], 1e-12);
    });
  });

  test('does not hang on the order of its rows', () => {
    const turned = mrrMovements(bookOf([...rows].reverse()), months, false);
    expect(turned.customers).toEqual(monthly.customers);
    for (const kind of ['new', 'expansion', 'reactivation', 'contraction', 'churn', 'closing'] as const)
      turned[kind].forEach((amount, at) => expectClose(amount, monthly[kind][at], 1e-12));
    expect(turned.unseen).toBe(monthly.unseen);
  });
});

test('many subscriptions of one customer add up as those of many customers do', () => {
  const rows = buildSubscriptions(2000);
  const months = { first: month.indexOf(generatedFrom), last: month.indexOf(generatedTo) };
  const ofOne = mrrMovements(bookOf(rows.map(([, ...rest]) => ['C', ...rest])), months, false);
  const ofMany = mrrMovements(bookOf(rows), months, false);
  ofOne.closing.forEach((amount, at) => expectClose(amount, ofMany.closing[at], 1e-12));
});
