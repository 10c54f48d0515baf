import type { LifetimeOptions, OrdersRequest } from '../../../src/analyses/lifetime/messages';
import { LifetimeSession } from '../../../src/analyses/lifetime/session';
import { lifetimeWords } from '../../../src/analyses/lifetime/words';
import { signFlipTest } from '../../../src/analytics/changes/signFlips';
import { formatSpoken } from '../../../src/language/format';
import { sampleWorkbook } from '../../../src/sample';
import { inWords } from '../../support/inWords';
import { wordsOf } from '../../support/saidBy';
import { serial } from '../../support/worksheet';

const sheet = sampleWorkbook().find(({ name }) => name === 'Orders');
const orders = sheet ? sheet.rows : [];

function requestOf(
  options: Partial<LifetimeOptions>,
  columns: Partial<OrdersRequest['columns']> = {},
): OrdersRequest {
  return {
    kind: 'lifetime',
    columns: { customer: 0, date: 1, amount: 2, ...columns },
    options: {
      ...{ model: 'bg/nbd', horizon: 365, discountRate: 0, asOf: null, period: 'month', periods: 6 },
      ...options,
    },
    hasHeadings: false,
    firstSheetRow: 1,
  };
}

function analyse(options: Partial<LifetimeOptions>, rows: unknown[][] = orders) {
  const session = new LifetimeSession(requestOf(options));
  session.add(rows);
  return session.finish(() => undefined);
}

const may = { from: '2026-05-01', to: '2026-05-31' };
const mayDays = [serial('2026-05-01'), serial('2026-05-31') + 1];
const isOfMay = ([, date]: readonly unknown[]) => Number(date) >= mayDays[0] && Number(date) < mayDays[1];

test('a period that covers all equals no period', () => {
  const all = analyse({});
  const whole = analyse({ inPeriod: { period: { from: '2020-01-01', to: null } } });
  expect(whole.views.map(inWords)).toEqual(all.views.map(inWords));
  expect(whole.summary).toEqual(all.summary);
  expect(whole.inPeriod).toMatchObject({
    orders: all.summary.orders,
    buyers: all.summary.customers,
    newCustomers: all.summary.customers,
  });
  expect(whole.inPeriod?.revenue).toBeCloseTo(all.summary.pastValue ?? NaN, 6);
});

test('orders of the period are told apart, and models take all orders up to its last day', () => {
  const result = analyse({ inPeriod: { period: may } });
  const asOf = analyse({ asOf: serial('2026-05-31') });
  expect(result.summary).toEqual(asOf.summary);
  expect(result.views.map(inWords)).toEqual(asOf.views.map(inWords));
  const found = orders.filter(isOfMay);
  const buyers = new Set(found.map(([customer]) => customer));
  const before = new Set(
    orders.filter(([, date]) => Number(date) < mayDays[0]).map(([customer]) => customer),
  );
  expect(result.inPeriod).toMatchObject({
    buyers: buyers.size,
    newCustomers: [...buyers].filter((customer) => !before.has(customer)).length,
  });
  expect(result.inPeriod?.revenue).toBeCloseTo(
    found.reduce((sum, [, , amount]) => sum + Number(amount), 0),
    6,
  );
  expect(lifetimeWords.answer(result, formatSpoken).details[0]).toMatch(
    /^2026-05: \d+ orders by \d+ customers, worth [\d,.]+; \d+ of them ordered for the first time\.$/,
  );
});

/** Two months of four customers, told by hand. */
const few = [
  ['Ann', '2026-04-03', 100],
  ['Ann', '2026-05-04', 40],
  ['Bob', '2026-04-10', 60],
  ['Cy', '2026-05-11', 80],
  ['Cy', '2026-05-12', 20],
  ['Di', '2026-03-30', 10],
  ['Di', '2026-05-20', 30],
].map(([customer, date, amount]) => [customer, serial(String(date)), amount]);

describe('a month against the one before', () => {
  const options = { asOf: serial('2026-05-31'), inPeriod: { period: may, compare: 'before' as const } };
  const result = analyse(options, few);
  const view = inWords(result.views[0]);
  const column = (heading: string) => view.columns.find((each) => each.heading === heading)?.cells;

  test('its figures now, before and before in as many days', () => {
    expect(view.id).toBe('change');
    expect(column('Figure')).toEqual([
      ...['Revenue', 'Orders', 'Buyers', 'New customers', 'Returning buyers', 'Average order'],
    ]);
    expect(column('2026-05')).toEqual([170, 4, 3, 1, 2, 42.5]);
    expect(column('2026-04')).toEqual([160, 2, 2, 2, 0, 80]);
    // April has 30 days. A mean does not add up.
    const inAsManyDays = column('2026-04, in as many days');
    expect(inAsManyDays?.[0]).toBeCloseTo((160 * 31) / 30, 12);
    expect(inAsManyDays?.[5]).toBe(80);
  });

  test('tested by the signs of what customers changed by; the average order is not', () => {
    const scale = 31 / 30;
    const p = signFlipTest(Float64Array.of(40 - 100 * scale, -60 * scale, 100, 30));
    // Five figures are tested: Holm takes the smallest p times five.
    expect(Number(column('p (Holm)')?.[0])).toBeGreaterThanOrEqual(p);
    expect(column('p (Holm)')?.[5]).toBeNaN();
    expect(wordsOf(result.notes)).toContain(
      'The change of revenue rests on 4 customers: only a large one can be told from chance.',
    );
  });

  test('the answer begins with it', () => {
    const { headline, details } = lifetimeWords.answer(result, formatSpoken);
    expect(headline).toBe('No change from 2026-04 to 2026-05 is more than chance.');
    expect(details[1]).toBe(
      '2026-05: 4 orders by 3 customers, worth 170.00; 1 of them ordered for the first time.',
    );
  });
});

test('without amounts there is no revenue, and no average of it', () => {
  const session = new LifetimeSession(
    requestOf({ inPeriod: { period: may, compare: 'before' } }, { amount: undefined }),
  );
  session.add(orders);
  const result = session.finish(() => undefined);
  expect(inWords(result.views[0]).columns[0].cells).toEqual([
    ...['Orders', 'Buyers', 'New customers', 'Returning buyers'],
  ]);
});

test('days outside of the data are refused', () => {
  expect(() => analyse({ inPeriod: { period: { from: '2019-01-01', to: '2019-12-31' } } })).toThrow(
    'periodOutside',
  );
});
