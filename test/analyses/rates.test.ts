import type { TouchesRequest } from '../../src/analyses/attribution/messages';
import { AttributionSession } from '../../src/analyses/attribution/session';
import type { OrdersRequest } from '../../src/analyses/lifetime/messages';
import { LifetimeSession } from '../../src/analyses/lifetime/session';
import { saidBy } from '../support/saidBy';

/** Money in several currencies, added up by a table of rates. All figures are worked out by hand. */

type Rows = readonly (readonly unknown[])[];
const place = { hasHeadings: false, firstSheetRow: 1 };
const rates = { ...place, columns: { currency: 0, rate: 1 }, report: '' };

/** In EUR. */
const table: Rows = [
  ['EUR', 1],
  ['USD', 0.92],
  ['GBP', 1.17],
];

const attribution: TouchesRequest = {
  kind: 'attribution',
  columns: { customer: 0, time: 1, touchpoint: 2, value: 3, currency: 4, orderId: 5 },
  options: { models: ['linear'], lookback: null, halfLife: 7, direct: 'Direct' },
  ...place,
};

const log: Rows = [
  ['a', 46000, 'Email', '', '', ''],
  ['a', 46001, 'Search', '', '', ''],
  // 92.00: half to Email, half to Search.
  ['a', 46002, '', 100, 'USD', 1],
  ['b', 46000, 'Email', '', '', ''],
  ['b', 46002, '', 50.5, 'EUR', 2],
  ['c', 46000, 'Search', '', '', ''],
  // 80.00, of which a refund in another currency takes 23.00.
  ['c', 46002, '', 80, 'eur', 3],
  ['c', 46003, '', -25, '$', 3],
];

function attributed(
  request: Partial<TouchesRequest>,
  tables: readonly (readonly [id: string, rows: Rows])[],
) {
  const session = new AttributionSession({ ...attribution, ...request });
  for (const [id, rows] of tables) session.add(rows, id);
  const result = session.finish(() => undefined);
  const creditOf = (name: string) =>
    result.summary.rows.find(({ touchpoint }) => touchpoint === name)?.credit[0];
  return { result, creditOf };
}

describe('attribution', () => {
  it('adds orders in two currencies up to the cent, refunds as well', () => {
    const { result, creditOf } = attributed({ beside: { rates } }, [
      ['rates', table],
      ['main', log],
    ]);
    expect(creditOf('Email')).toBeCloseTo(46 + 50.5, 10);
    expect(creditOf('Search')).toBeCloseTo(46 + 80 - 23, 10);
    expect(result.summary.total.value).toBeCloseTo(199.5, 10);
    expect(result.currency).toBe('EUR');
    expect(result.notes).toContainEqual({
      code: 'converted',
      values: { currency: 'EUR', rates: [{ currency: 'USD', rate: 0.92 }] },
    });
  });

  it('sets costs in a third currency against them', () => {
    const costs = { ...place, columns: { touchpoint: 0, cost: 1, currency: 2 } };
    const { result } = attributed({ beside: { rates, costs } }, [
      ['rates', table],
      [
        'costs',
        [
          // 46.80; 11.70 and 20.00.
          ['Email', 40, 'GBP'],
          ['Search', '£10.00', ''],
          ['Search', 20, 'EUR'],
        ],
      ],
      ['main', log],
    ]);
    const figures = Object.fromEntries(result.summary.rows.map(({ touchpoint, cost }) => [touchpoint, cost]));
    expect(figures.Email?.cost).toBeCloseTo(46.8, 10);
    expect(figures.Email?.roas).toBeCloseTo(96.5 / 46.8, 10);
    expect(figures.Search?.cost).toBeCloseTo(31.7, 10);
    expect(figures.Search?.roas).toBeCloseTo(103 / 31.7, 10);
    expect(result.summary.totalCost?.roi).toBeCloseTo((199.5 - 78.5) / 78.5, 10);
  });

  it('converts the costs of touches, and the orders of a table of their own, whatever the touches hold', () => {
    const orders = { ...place, columns: { customer: 0, time: 1, value: 2, currency: 3 } };
    const { result, creditOf } = attributed(
      {
        columns: { customer: 0, time: 1, touchpoint: 2, value: 2, cost: 3, currency: 4 },
        beside: { rates, orders },
      },
      [
        ['rates', table],
        [
          'main',
          [
            ['a', 46000, 7, 10, 'GBP'],
            ['a', 46001, 8, '', ''],
          ],
        ],
        ['orders', [['a', 46002, '1,000.50 $', 'USD']]],
      ],
    );
    expect(creditOf('7')).toBeCloseTo((1000.5 * 0.92) / 2, 10);
    expect(result.summary.rows.find(({ touchpoint }) => touchpoint === '7')?.cost?.cost).toBeCloseTo(
      11.7,
      10,
    );
  });

  it('reads currencies from signs where no column tells them, and takes bare amounts to be in the reporting currency', () => {
    const { result } = attributed(
      { columns: { customer: 0, time: 1, touchpoint: 2, value: 3 }, beside: { rates } },
      [
        ['rates', table],
        [
          'main',
          [
            ['a', 46000, 'Email', '', '', ''],
            ['a', 46001, '', '1.234,50 €'],
            ['b', 46000, 'Email', '', '', ''],
            ['b', 46001, '', '$ 100,00'],
            ['c', 46000, 'Email', '', '', ''],
            ['c', 46001, '', '10,00'],
          ],
        ],
      ],
    );
    expect(result.summary.total.value).toBeCloseTo(1234.5 + 92 + 10, 10);
    expect(result.notes).toContainEqual({ code: 'takenAsReport', values: { currency: 'EUR', rows: 1 } });
  });

  it('reads the sign of an amount that several columns make', () => {
    const { result } = attributed(
      {
        columns: { customer: 0, time: 1, touchpoint: 2, value: 3 },
        reading: { amount: { of: 3, times: 4 } },
        beside: { rates },
      },
      [
        ['rates', table],
        [
          'main',
          [
            ['a', 46000, 'Email', '', ''],
            ['a', 46001, '', '$5', 20],
          ],
        ],
      ],
    );
    expect(result.summary.total.value).toBeCloseTo(92, 10);
  });

  it('leaves rows with money out whose currency is empty or an error, and counts them', () => {
    const { result } = attributed({ beside: { rates } }, [
      ['rates', table],
      [
        'main',
        [
          ...log,
          ['d', 46000, 'Email', '', '', ''],
          ['d', 46001, '', 5, '', 4],
          ['d', 46001, '', 5, '#N/A', 5],
        ],
      ],
    ]);
    expect(result.summary.total.value).toBeCloseTo(199.5, 10);
    expect(result.skipped).toEqual([
      { column: 'currency', reason: 'empty', count: 1, firstSheetRow: 10, table: 'main' },
      { column: 'currency', reason: 'error', count: 1, firstSheetRow: 11, table: 'main' },
    ]);
  });

  it('is refused where a currency has no rate, by row and name, with the way out', () => {
    const run = () =>
      attributed({ beside: { rates } }, [
        ['rates', table],
        ['main', [...log, ['d', 46001, 'Email', 5, 'CHF', '']]],
      ]);
    expect(saidBy(run)).toBe(
      'Row 9 is in CHF, for which there is no exchange rate. Add it to the table of rates, or leave such rows out under Only rows where.',
    );
  });

  it('takes the rates that its conditions leave', () => {
    const dated = {
      ...rates,
      hasHeadings: true,
      reading: { conditions: [{ column: 2, test: 'is' as const, values: ['March'] }] },
    };
    const { result } = attributed({ beside: { rates: { ...dated, report: '€' } } }, [
      [
        'rates',
        [
          ['Currency', 'Rate', 'Month'],
          ['USD', 0.95, 'February'],
          ['USD', 0.92, 'March'],
        ],
      ],
      ['main', log],
    ]);
    expect(result.summary.total.value).toBeCloseTo(199.5, 10);
  });
});

describe('lifetime value', () => {
  const lifetime: OrdersRequest = {
    kind: 'lifetime',
    columns: { customer: 0, date: 1, amount: 2, currency: 3 },
    options: { model: 'bg/nbd', horizon: 365, discountRate: 0, asOf: null, period: 'month', periods: 3 },
    ...place,
  };

  it('adds orders in several currencies up, of all its tables', () => {
    const session = new LifetimeSession({
      ...lifetime,
      beside: { rates, more2: { ...place, columns: { customer: 0, date: 1, amount: 2 } } },
    });
    session.add(table, 'rates');
    session.add([
      ['a', 46000, 100, 'USD'],
      ['a', 46030, '-25.00', 'USD'],
      ['b', 46001, '1,000.00', 'GBP'],
    ]);
    session.add([['c', 46010, 12.34]], 'more2');
    const { summary, currency, notes } = session.finish(() => undefined);
    expect(summary.pastValue).toBeCloseTo(92 - 23 + 1170 + 12.34, 10);
    expect(currency).toBe('EUR');
    expect(notes).toContainEqual({ code: 'takenAsReport', values: { currency: 'EUR', rows: 1 } });
  });

  it('tells before a run what it would be refused for', () => {
    const session = new LifetimeSession({ ...lifetime, beside: { rates: { ...rates, report: 'usd' } } });
    session.add(table, 'rates');
    expect(saidBy(() => session.read())).toBe(
      'Row 2 of the exchange rates gives USD the rate 0.92, so the rates are not in USD. Name the currency they are in under Reporting currency.',
    );
  });
});
