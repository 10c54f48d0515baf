import fc from 'fast-check';
import { log, logWithoutTies, lookback, worksheetRows } from '../support/arbitraryLog';
import { expectWithin } from '../support/close';
import type { PlainRow } from '../support/plainAttribution';
import {
  attributionOf,
  column,
  errorFrom,
  type Figures,
  figuresOf,
  logColumns,
  type LogRow,
  settingsOf,
  tableFrom,
} from '../support/worksheet';

/** ATTRIBUTION.TREND: what each touchpoint earned in each calendar period. */

const wholeTrend = (rows: readonly LogRow[], ...options: unknown[]) =>
  tableFrom('ATTRIBUTION.TREND', ...logColumns(rows), ...options);

/** The same without its last column, History. */
const trendOf = (...asked: Parameters<typeof wholeTrend>) =>
  wholeTrend(...asked).map((cells) => cells.slice(0, -1));

const rows: LogRow[] = [
  ['C2', '2026-01-10', 'Email', null],
  ['C2', '2026-01-12 08:00', null, 40],
  ['C1', '2026-01-30', 'Ads', null],
  ['C1', '2026-02-02', 'Email', null],
  ['C1', '2026-02-03 09:00', null, 100],
  ['C2', '2026-04-02 10:00', null, -10],
  ['C3', '2026-04-05 11:00', null, 7],
];

test('a transaction counts in its own month, what led to it from before, a refund at its own date', () => {
  expect(trendOf(rows, null, 'linear')).toEqual([
    ['Period', 'Email', 'Ads', 'Unattributed', 'Total'],
    ['2026-01', 40, 0, 0, 40],
    ['2026-02', 50, 50, 0, 100],
    ['2026-03', 0, 0, 0, 0],
    ['2026-04 (open)', -10, 0, 7, -3],
  ]);
});

test.each([
  ['day', 86, '2026-01-10', '2026-04-05'],
  ['week', 13, '2026-01-05', '2026-03-30'],
  ['quarter', 2, '2026-Q1', '2026-Q2 (open)'],
  ['year', 1, '2026 (open)', '2026 (open)'],
])('by %s', (period, periods, first, last) => {
  const [, ...table] = trendOf(rows, period, 'first touch');
  expect(table).toHaveLength(periods);
  expect([table[0][0], table[periods - 1][0]]).toEqual([first, last]);
  const total = table.reduce((sum, cells) => sum + Number(cells.at(-1)), 0);
  expect(total).toBe(137);
});

test('a period is over with the last day of the data, and cut off it stays open', () => {
  const until = (to: string | null) =>
    trendOf([...rows, ['C9', '2026-04-30', 'Ads', null]], null, null, to).at(-1);
  expect(until(null)?.[0]).toBe('2026-04');
  expect(until('to=2026-04-29')?.[0]).toBe('2026-04 (open)');
  expect(until('to=2026-03-31')?.[0]).toBe('2026-03');
});

test('from and to bound the periods, and refunds of orders before stand in them', () => {
  expect(trendOf(rows, null, 'linear', 'from=2026-02-03; to=2026-04-02')).toEqual([
    ['Period', 'Ads', 'Email', 'Unattributed', 'Total'],
    ['2026-02', 50, 50, 0, 100],
    ['2026-03', 0, 0, 0, 0],
    ['2026-04 (open)', 0, -10, 0, -10],
  ]);
  expect(errorFrom('ATTRIBUTION.TREND', ...logColumns(rows), null, null, 'from=2027-01-01').message).toBe(
    'settings: no row lies in the time from 2027-01-01.',
  );
});

test('an order refunded whole within its month is as if it were not there, one refunded later stays', () => {
  const order: LogRow[] = [
    ['C1', '2026-01-02', 'Ads', null],
    ['C1', '2026-01-03 10:00', null, 80],
  ];
  expect(trendOf([...order, ['C1', '2026-01-31 10:00', null, -80]])).toEqual([
    ['Period', 'Ads', 'Unattributed', 'Total'],
    ['2026-01', 0, 0, 0],
  ]);
  expect(trendOf([...order, ['C1', '2026-02-28 10:00', null, -80]])).toEqual([
    ['Period', 'Ads', 'Unattributed', 'Total'],
    ['2026-01', 80, 0, 80],
    ['2026-02', -80, 0, -80],
  ]);
});

test('in conversions, where a refund of a later period takes one back once nothing is left', () => {
  const more: LogRow[] = [...rows, ['C2', '2026-03-09 10:00', null, -30]];
  for (const model of ['linear', 'shapley', 'markov'])
    expect(
      trendOf(more, null, model, 'measure=conversions').map((cells) => [cells[0], ...cells.slice(-2)]),
    ).toEqual([
      ['Period', 'Unattributed', 'Total'],
      ['2026-01', 0, 1],
      ['2026-02', 0, 1],
      ['2026-03', 0, 0],
      ['2026-04 (open)', 1, 0],
    ]);
  expect(trendOf(more, null, 'linear', 'measure=conversions')[4]).toEqual(['2026-04 (open)', 0, -1, 1, 0]);
});

describe('the history of a period', () => {
  const historyOf = (...options: unknown[]) =>
    wholeTrend(rows, ...options).map((cells) => [cells[0], cells[cells.length - 1]]);

  test('is short where it begins before all days of the lookback are in the data, without one before 30', () => {
    // The data begin on 10 January: up to 8 February 30 days may be missing.
    const months = (...short: string[]) => [
      ['Period', 'History'],
      ...['2026-01', '2026-02', '2026-03', '2026-04 (open)'].map((month) => [
        month,
        short.includes(month) ? 'short' : 'full',
      ]),
    ];
    expect(historyOf()).toEqual(months('2026-01', '2026-02'));
    expect(historyOf('month', 'linear', 'lookback=20')).toEqual(months('2026-01'));
    expect(historyOf('month', 'linear', 'lookback=22')).toEqual(months('2026-01'));
    expect(historyOf('month', 'linear', 'lookback=22.5')).toEqual(months('2026-01', '2026-02'));
    expect(historyOf('month', 'linear', 'lookback=0')).toEqual(months());
    // A lookback for a kind of touch is one beside that of all, and shortens no other.
    expect(historyOf('month', 'linear', 'lookback=20; lookback of Email=80')).toEqual(months('2026-01'));
    expect(historyOf('month', 'linear', 'lookback of Email=5')).toEqual(months('2026-01', '2026-02'));
  });

  test('is full where from leaves out what is short', () => {
    expect(historyOf('month', 'linear', 'from=2026-02-09').slice(1)).toEqual([
      ['2026-02', 'full'],
      ['2026-03', 'full'],
      ['2026-04 (open)', 'full'],
    ]);
  });

  test('of days is short for as many as the lookback has', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40 }), (days) => {
        const [, ...table] = historyOf('day', 'linear', `lookback=${days}`);
        expect(table.filter(([, history]) => history === 'short')).toHaveLength(days);
        expect(table.slice(days).every(([, history]) => history === 'full')).toBe(true);
      }),
    );
  });
});

test('touchpoints called like our own columns leave these in brackets', () => {
  const [headings] = trendOf([
    ['C1', '2026-01-01', 'Total', null],
    ['C1', '2026-01-02 10:00', null, 5],
  ]);
  expect(headings).toEqual(['Period', 'Total', 'Unattributed', '(Total)']);
});

test('removal effect is a share of each period and has no total', () => {
  expect(trendOf(rows.slice(0, 2), null, 'removal effect')).toEqual([
    ['Period', 'Email', 'Unattributed', 'Total'],
    ['2026-01 (open)', 1, '', ''],
  ]);
});

test('what cannot be is refused', () => {
  const refused = (...options: unknown[]) =>
    errorFrom('ATTRIBUTION.TREND', ...logColumns(rows), ...options).message;
  expect(refused('decade')).toMatch(/"decade" is not a period.*month, week, quarter, year, day/);
  expect(refused(null, 'last non-direct', 'direct=Nobody')).toMatch(/Nobody/);
  expect(refused(null, 'linear', 'half-life=3')).toMatch(/half-life means nothing/);
  const century = [...rows, ['C1', '2126-01-01', 'Ads', null] as const];
  const log = Array.from({ length: 3000 }, (_, i): LogRow => ['C1', 46000 + i / 100, 'Ads', null]);
  expect(
    errorFrom('ATTRIBUTION.TREND', ...logColumns([...century, ...log]), 'day', 'markov').message,
  ).toMatch(/^Markov is fitted anew for each period, and with 36548 periods/);
});

/** Two days spread over forty, so that months and weeks change among them. */
const epoch = 46000 * 86_400_000;
const spread = (all: readonly PlainRow[]): PlainRow[] =>
  all.map((each) => ({ ...each, time: epoch + (each.time - epoch) * 20 }));

const sharedOneByOne = [
  'First touch',
  'Last touch',
  'Last non-direct',
  'Linear',
  'Time decay',
  'Position based',
  'Participation',
];
const kinds = fc.constantFrom('day', 'week', 'month', 'quarter', 'year');

/** Midnight of a date, as the log counts time. */
const momentOf = (date: string): number => Date.parse(date) + 25_569 * 86_400_000;

/** The sums of the columns. */
function columnSums([headings, ...table]: unknown[][]): Map<string, number> {
  return new Map(
    headings
      .slice(1)
      .map((heading, i) => [String(heading), table.reduce((sum, cells) => sum + Number(cells[i + 1]), 0)]),
  );
}

const moneyOf = (figures: Figures, name: string, model: string) => figures.get(name)?.get(model) ?? 0;

test.each([...sharedOneByOne, 'Shapley'])(
  '%s: the periods add up to no periods, touchpoint by touchpoint',
  (model) => {
    fc.assert(
      fc.property(log, lookback, kinds, (plain, days, kind) => {
        const given = worksheetRows(spread(plain));
        const settings = settingsOf({ lookback: days === null ? null : days * 20 });
        const sums = columnSums(trendOf(given, kind, model, settings));
        const all = attributionOf(given, model, settings);
        for (const name of sums.keys())
          if (name !== 'Total') expectWithin(sums.get(name) ?? 0, moneyOf(all, name, model), 0.005);
      }),
    );
  },
);

test.each([...sharedOneByOne, 'Shapley'])(
  '%s: and to the same from a day on, refunds of orders before it included',
  (model) => {
    const limits = fc.constantFrom<{ from: string; to?: string }>(
      { from: '2025-12-20' },
      { from: '2025-12-12', to: '2026-01-02' },
    );
    fc.assert(
      fc.property(log, limits, kinds, (plain, limit, kind) => {
        const given = worksheetRows(spread(plain));
        const settings = settingsOf(limit);
        const times = spread(plain).map(({ time }) => time);
        fc.pre(
          Math.max(...times) >= momentOf(limit.from) &&
            Math.min(...times) < momentOf(limit.to ?? '2100-01-01'),
        );
        const sums = columnSums(trendOf(given, kind, model, settings));
        const all = attributionOf(given, model, settings);
        for (const name of sums.keys())
          if (name !== 'Total') expectWithin(sums.get(name) ?? 0, moneyOf(all, name, model), 0.005);
      }),
    );
  },
);

test.each(['Linear', 'Participation', 'Shapley'])('%s: conversions add up, too', (model) => {
  fc.assert(
    fc.property(log, kinds, (plain, kind) => {
      const given = worksheetRows(spread(plain));
      const sums = columnSums(trendOf(given, kind, model, 'measure=conversions'));
      for (const [name, cells] of attributionOf(given, model))
        expectWithin(sums.get(name) ?? NaN, cells.get('Conversions') ?? NaN, 1e-6);
    }),
  );
});

test.each([...sharedOneByOne, 'Markov'])(
  '%s: each period is what ATTRIBUTION gives from its first day to its last',
  (model) => {
    fc.assert(
      fc.property(log, fc.boolean(), fc.constantFrom('week', 'month'), (plain, startsAnew, kind) => {
        const given = worksheetRows(spread(plain));
        const [headings, ...table] = trendOf(given, kind, model, settingsOf({ 'starts anew': startsAnew }));
        for (const [label, ...cells] of table) {
          const settings = settingsOf({ 'starts anew': startsAnew, ...limitsOf(String(label), kind) });
          const alone = attributionOf(given, model, settings);
          headings
            .slice(1, -1)
            .forEach((name, i) => expectWithin(Number(cells[i]), moneyOf(alone, String(name), model), 1e-6));
        }
      }),
    );
  },
);

test('so it is where order ids put lines and refunds of different periods together', () => {
  const ids = fc.array(fc.constantFrom('o1', 'o2', 'o3', null), { minLength: 40, maxLength: 40 });
  fc.assert(
    fc.property(log, ids, fc.constantFrom('week', 'month'), (plain, orders, kind) => {
      const given = worksheetRows(spread(plain));
      const orderId = column(given.map((_, i) => orders[i]));
      const [headings, ...table] = trendOf(given, kind, 'linear', null, orderId);
      for (const [label, ...cells] of table) {
        const alone = attributionOf(given, 'linear', settingsOf(limitsOf(String(label), kind)), orderId);
        headings
          .slice(1, -1)
          .forEach((name, i) => expectWithin(Number(cells[i]), moneyOf(alone, String(name), 'Linear'), 1e-6));
      }
    }),
  );
});

function limitsOf(label: string, kind: string) {
  const from = label.replace(/ \(open\)$/, '').concat(kind === 'month' ? '-01' : '');
  const next = new Date(from);
  if (kind === 'month') next.setUTCMonth(next.getUTCMonth() + 1);
  else next.setUTCDate(next.getUTCDate() + 7);
  return { from, to: new Date(next.getTime() - 86_400_000).toISOString().slice(0, 10) };
}

test.each(['Markov', 'Linear'])('%s: the totals of the periods add up', (model) => {
  fc.assert(
    fc.property(log, kinds, (plain, kind) => {
      const given = worksheetRows(spread(plain));
      const sums = columnSums(trendOf(given, kind, model));
      expectWithin(
        sums.get('Total') ?? NaN,
        given.reduce((sum, row) => sum + Number(row[3]), 0),
        0.005,
      );
    }),
  );
});

test.each(['Linear', 'Markov', 'Shapley'])('%s: one period that covers all is no period', (model) => {
  fc.assert(
    fc.property(log, (plain) => {
      const given = worksheetRows(plain);
      const [headings, cells] = trendOf(given, 'year', model);
      const all = attributionOf(given, model);
      headings
        .slice(1, -1)
        .forEach((name, i) => expectWithin(Number(cells[i + 1]), moneyOf(all, String(name), model), 0.005));
    }),
  );
});

test('the order of the rows changes nothing', () => {
  fc.assert(
    fc.property(logWithoutTies, kinds, fc.constantFrom(...sharedOneByOne), (plain, kind, model) => {
      const given = worksheetRows(spread(plain));
      const figures = (some: LogRow[]) => figuresOf(trendOf(some, kind, model));
      const [there, back] = [figures(given), figures([...given].reverse())];
      for (const [period, cells] of there)
        for (const [name, value] of cells) expectWithin(back.get(period)?.get(name) ?? NaN, value, 1e-6);
    }),
  );
});
