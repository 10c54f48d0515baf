import { lifetime } from '../../src/analyses/lifetime/index';
import { lifetimeWords } from '../../src/analyses/lifetime/words';
import { createFormat } from '../../src/language/format';
import { guessed, settingsWith } from '../support/settings';
import { problemsOf } from '../../src/blueprint/problems';
import type { RoleColumns } from '../../src/reading/roles';
import { lifetimeResult, orders, source } from './fakes';
import { requests } from '../support/requests';

const format = createFormat('en-US');
const set = (columns: RoleColumns, changed: object = {}) =>
  settingsWith(lifetime, orders(), columns, changed);
const place = { hasHeadings: true, firstSheetRow: 1 };

describe('the guess', () => {
  it('finds customer, date, amount and what customers are told apart by', () => {
    expect(guessed(lifetime, orders())).toMatchObject({ customer: 0, time: 1, value: 2, segment: 3 });
  });

  it.each([
    [['客户', '日期', '金额', '渠道']],
    [['客户编号', '下单日期', '订单金额', '客户细分']],
    [['Client', 'Date of purchase', 'Total', 'Plan']],
    [['userId', 'orderDate', 'amountUSD', 'channel']],
  ])('reads %p', (headings) => {
    const { head } = orders();
    expect(guessed(lifetime, orders({ head: [headings, ...head.slice(1)] }))).toMatchObject({
      customer: 0,
      time: 1,
      value: 2,
      segment: 3,
    });
  });

  it('finds the order id by its heading', () => {
    const head = [
      ['order_id', 'customer', 'date', 'amount'],
      [1001, 'C1', 46023, 9],
    ];
    expect(guessed(lifetime, source({ head }))).toMatchObject({
      orderId: 0,
      customer: 1,
      time: 2,
      value: 3,
      segment: null,
    });
    expect(guessed(lifetime, orders()).orderId).toBeNull();
  });

  it('takes no text column for the segment that no heading speaks for', () => {
    const head = [['customer', 'date', 'amount', 'remark'], ...orders().head.slice(1)];
    expect(guessed(lifetime, orders({ head })).segment).toBeNull();
  });

  it('prefers a segment to a channel', () => {
    const head = [
      ['customer', 'date', 'amount', 'channel', 'segment'],
      ['C1', 46023, 9, 'Email', 'Large'],
    ];
    expect(guessed(lifetime, source({ head, columns: 5 })).segment).toBe(4);
  });
});

describe('the request', () => {
  const columns = guessed(lifetime, orders());

  it('has defaults that need no look', () => {
    expect(requests.lifetime(set(columns))).toEqual({
      kind: 'lifetime',
      columns: { customer: 0, date: 1, amount: 2, segment: 3 },
      options: {
        ...{ model: 'bg/nbd', horizon: 365, discountRate: 0, asOf: null, period: 'month', periods: 12 },
        ...{ window: null, lines: 'segment', cost: null },
      },
      ...place,
    });
  });

  it('carries what is typed: percent as a fraction, a day as its serial number', () => {
    const typed = { discountRate: '12,5', asOf: '2026-06-30', period: 'week', periods: '6' };
    expect(requests.lifetime(set({ ...columns, segment: null }, typed))).toMatchObject({
      columns: { customer: 0, date: 1, amount: 2 },
      options: { discountRate: 0.125, asOf: 46203, period: 'week', periods: 6 },
    });
  });

  it('has the order id where there is a column of it', () => {
    expect(requests.lifetime(set({ ...columns, orderId: 4 }))?.columns).toMatchObject({
      orderId: 4,
    });
  });

  it('is not made without a column, but for the amounts', () => {
    expect(requests.lifetime(set({ ...columns, time: null }))).toBeNull();
    expect(requests.lifetime(set({ ...columns, value: null }))?.columns).toEqual({
      customer: 0,
      date: 1,
      segment: 3,
    });
  });
});

describe('problems', () => {
  const columns = guessed(lifetime, orders());

  it('are none at the beginning', () => expect(problemsOf(lifetime, set(columns))).toEqual([]));

  it.each([
    ['horizon', '0', 'Enter a number of days above 0, such as 365.'],
    ['discountRate', '-1', 'Enter a percentage from 0 to below 150, such as 10.'],
    ['discountRate', '', 'Enter a percentage from 0 to below 150, such as 10.'],
    ['discountRate', '1000', 'Enter a percentage from 0 to below 150, such as 10.'],
    ['periods', '2.5', 'Enter a whole number from 1 to 120, such as 12.'],
    ['periods', '121', 'Enter a whole number from 1 to 120, such as 12.'],
  ])('say at %s what is wrong with %p', (field, typed, text) => {
    expect(problemsOf(lifetime, set(columns, { [field]: typed }))).toEqual([
      { field, isMissing: false, text },
    ]);
  });

  it('name roles as the tab does', () => {
    expect(problemsOf(lifetime, set({ ...columns, time: null, value: 0 }))).toEqual([
      { field: 'main.time', isMissing: true, text: 'Choose the column that holds the date.' },
      {
        field: 'main.value',
        isMissing: false,
        text: 'This column already serves as customer. Choose another.',
      },
    ]);
  });
});

describe('the answer', () => {
  const answer = (change: object = {}) => {
    const result = lifetimeResult();
    return lifetimeWords.answer({ ...result, summary: { ...result.summary, ...change } }, format);
  };

  it('says what the customers are worth, who makes it up and where the best come from', () => {
    expect(answer()).toEqual({
      headline: 'The 2,357 customers you have are worth 78,400 over the next 365 days.',
      details: [
        '33.26 each; the best tenth makes up 58% of it.',
        'About 1,412 of them are still active, and 3,121 orders are expected of them.',
        'Best segment: Referral with 92.00 each, 2.3 times Affiliate.',
      ],
    });
  });

  it('claims no multiple of nothing', () => {
    const segments = {
      best: { segment: 'Referral', customers: 30, each: 5 },
      worst: { segment: 'Affiliate', customers: 30, each: 0 },
      isClear: true,
    };
    expect(answer({ segments }).details.join(' ')).toContain('Best segment: Referral with 5.00 each.');
  });

  it('calls no segment the best whose interval overlaps another', () => {
    const segments = {
      best: { segment: 'Referral', customers: 30, each: 50 },
      worst: { segment: 'Affiliate', customers: 30, each: 20 },
      isClear: false,
    };
    const { details } = answer({ segments });
    expect(details.join(' ')).not.toContain('Best segment');
    expect(details.join(' ')).toContain('Referral brings 50.00 each, 2.5 times Affiliate.');
  });

  it('calls no segment once another', () => {
    const segments = {
      best: { segment: 'Referral', customers: 30, each: 20.1 },
      worst: { segment: 'Affiliate', customers: 30, each: 20 },
      isClear: false,
    };
    expect(answer({ segments }).details.join(' ')).not.toMatch(/Referral/);
    expect(answer({ segments: { ...segments, isClear: true } }).details.join(' ')).toContain(
      'Best segment: Referral with 20.10 each.',
    );
  });

  it('speaks of one as of one', () => {
    expect(answer({ alive: 1, expectedOrders: 1, segments: undefined }).details.join(' ')).toContain(
      'About 1 of them is still active, and 1 order is expected of them.',
    );
    expect(answer({ customers: 1, segments: undefined }).headline).toMatch(
      /^The 1 customer you have is worth /,
    );
  });

  it('says nothing of who is still active where the data leave it open', () => {
    const { details } = answer({ alive: null, segments: undefined });
    expect(details.join(' ')).not.toContain('active');
    expect(details.join(' ')).toContain('3,121 orders are expected of them.');
    const result = lifetimeResult();
    const figures = lifetimeWords.figures({ ...result, summary: { ...result.summary, alive: null } }, format);
    expect(figures.map(({ name }) => name)).toEqual(['Value, 365 days', 'Customers', 'Orders to come']);
  });

  it('speaks of orders where values are not known, and of cohorts where no model can be fitted', () => {
    expect(answer({ total: null, pastValue: null, segments: undefined })).toEqual({
      headline: 'The 2,357 customers you have are expected to order 3,121 times over the next 365 days.',
      details: ['About 1,412 of them are still active.'],
    });
    expect(answer({ total: null, alive: null, expectedOrders: null, segments: undefined })).toEqual({
      headline: 'Too few repeat orders to model what the 2,357 customers will do: look at Cohorts.',
      details: [],
    });
  });

  it('does not speak of a best tenth of few, nor of worth where there is none', () => {
    expect(answer({ customers: 4, segments: undefined }).details.join(' ')).not.toContain('tenth');
    expect(answer({ total: 0 })).toEqual({
      headline: 'The 2,357 customers you have are expected to bring nothing over the next 365 days.',
      details: [],
    });
  });
});
