import fc from 'fast-check';
import { month } from '../../src/analytics/periods/calendar';
import type { OutputCell } from '../../src/functions';
import { expectClose } from '../support/close';
import { cellsOf, exampleRates, subscriptionRows, type SubscriptionRow } from '../support/subscriptions';
import { column, errorFrom, serial, tableFrom } from '../support/worksheet';

/** SUBSCRIPTIONS.MRR: recurring revenue by month. */

const argumentsOf = (rows: readonly SubscriptionRow[]) => [
  ...(['customer', 'start', 'end', 'amount', 'interval', 'plan', 'currency'] as const).map((name) =>
    cellsOf(rows, name),
  ),
  exampleRates,
];

const example = (settings = '') =>
  tableFrom(
    'SUBSCRIPTIONS.MRR',
    ...argumentsOf(subscriptionRows),
    `from=2025-01-01; to=2025-06-30; ${settings}`,
  );

/** The figures under a heading, by row. */
function under([headings, ...rows]: OutputCell[][], heading: string): OutputCell[] {
  const place = headings.indexOf(heading);
  if (place < 0) throw new Error(`There is no ${heading}.`);
  return rows.map((row) => row[place]);
}

const note = ([headings]: OutputCell[][]): string => String(headings.at(-1));

const amounts = ['Opening', 'New', 'Expansion', 'Reactivation', 'Contraction', 'Churn', 'Closing'];
const customers = [
  'Opening customers',
  'New customers',
  'Reactivated customers',
  'Churned customers',
  'Closing customers',
];
const rates = [
  'NRR',
  'NRR with reactivation',
  'GRR',
  'Logo churn',
  'Quick ratio',
  'Quick ratio without reactivation',
];

function expectTable(table: OutputCell[][], headings: string[], expected: string): void {
  expected
    .trim()
    .split('\n')
    .forEach((line, row) => {
      const [label, ...cells] = line.trim().split(/\s+/);
      expect(table[row + 1][0]).toBe(label);
      cells.forEach((cell, i) => {
        const figure = under(table, headings[i])[row];
        if (cell === '-') expect(figure).toBe('');
        else expectClose(Number(figure), Number(cell), 1e-9);
      });
    });
}

test('the worked example from month-end to month-end', () => {
  const table = example();
  expect(table).toHaveLength(7);
  expectTable(
    table,
    [...amounts, ...customers],
    `2025-01 735 260 0 0 0 0 995 8 3 0 0 11
     2025-02 995 194 60 0 0 30 1219 11 2 0 1 12
     2025-03 1219 0 55 0 0 120 1154 12 0 0 1 11
     2025-04 1154 70 0 0 0 265 959 11 1 0 2 10
     2025-05 959 0 0 165 60 0 1064 10 0 2 0 12
     2025-06 1064 0 0 0 90 0 974 12 0 0 0 12`,
  );
  expectTable(
    table,
    rates,
    `2025-01 1 1 1 0 - -
     2025-02 1.030150754 1.030150754 .9698492462 .09090909091 8.466666667 8.466666667
     2025-03 .9466776046 .9466776046 .9015586546 .08333333333 .4583333333 .4583333333
     2025-04 .7703639515 .7703639515 .7703639515 .1818181818 .2641509434 .2641509434
     2025-05 .9374348279 1.109489051 .9374348279 0 2.75 0
     2025-06 .9154135338 .9154135338 .9154135338 0 0 0`,
  );
});

test('with inclusive ends the one who ends on 30 April leaves in May', () => {
  const table = example('end=inclusive');
  expectTable(
    table,
    [...amounts, ...customers],
    `2025-01 735 260 0 0 0 0 995 8 3 0 0 11
     2025-02 995 194 60 0 0 30 1219 11 2 0 1 12
     2025-03 1219 0 55 0 0 120 1154 12 0 0 1 11
     2025-04 1154 70 0 0 0 200 1024 11 1 0 1 11
     2025-05 1024 0 0 165 60 65 1064 11 0 2 1 12
     2025-06 1064 0 0 0 90 0 974 12 0 0 0 12`,
  );
  expectTable(
    table,
    rates,
    `2025-01 1 1 1 0 - -
     2025-02 1.030150754 1.030150754 .9698492462 .09090909091 8.466666667 8.466666667
     2025-03 .9466776046 .9466776046 .9015586546 .08333333333 .4583333333 .4583333333
     2025-04 .8266897747 .8266897747 .8266897747 .09090909091 .35 .35
     2025-05 .8779296875 1.0390625 .8779296875 .09090909091 1.32 0
     2025-06 .9154135338 .9154135338 .9154135338 0 0 0`,
  );
  // C02, C03, C07 and C12 have rows that meet on one day; the trials are no rows.
  expect(note(table)).toContain(
    '6 rows start on the last day of another, first row 3: both count on that day.',
  );
});

test('by day, what goes up and down within a month is both', () => {
  const table = example('movements=daily');
  expectTable(
    table,
    [...amounts, ...customers],
    `2025-01 735 260 0 0 0 0 995 8 3 0 0 11
     2025-02 995 194 60 0 0 30 1219 11 2 0 1 12
     2025-03 1219 55 55 0 0 175 1154 12 1 0 2 11
     2025-04 1154 70 150 0 150 265 959 11 1 0 2 10
     2025-05 959 0 0 165 60 0 1064 10 0 2 0 12
     2025-06 1064 0 0 0 90 0 974 12 0 0 0 12`,
  );
  // March: C09, won and lost in it, is no loss of the opening; all of its losses summed would give .9015586546 and 2 of 12.
  expectTable(
    table,
    rates,
    `2025-01 1 1 1 0 - -
     2025-02 1.030150754 1.030150754 .9698492462 .09090909091 8.466666667 8.466666667
     2025-03 .9466776046 .9466776046 .9015586546 .08333333333 .6285714286 .6285714286
     2025-04 .7703639515 .7703639515 .6403812825 .1818181818 .5301204819 .5301204819
     2025-05 .9374348279 1.109489051 .9374348279 0 2.75 0
     2025-06 .9154135338 .9154135338 .9154135338 0 0 0`,
  );
});

test('over six months the same customers are compared at both ends', () => {
  const table = example('window=6');
  expectClose(Number(under(table, 'NRR')[5]), 0.612244898, 1e-9);
  expectClose(Number(under(table, 'GRR')[5]), 0.5578231293, 1e-9);
  expect(under(table, 'Logo churn')[5]).toBe(0.25);
  expect(table[0]).not.toContain('NRR with reactivation');
  // December less six months: C01 and C03 alone.
  expect(under(example('window=6'), 'NRR')[0]).not.toBe('');
  for (const rate of ['NRR', 'GRR', 'Logo churn'])
    under(
      tableFrom('SUBSCRIPTIONS.MRR', ...argumentsOf(subscriptionRows), 'to=2025-06-30; window=2'),
      rate,
    ).forEach((figure, at) => expect(figure === '').toBe(at < 2));
});

test('the note counts what no month-end saw, what is free, and what may be entered twice', () => {
  const says = note(example());
  expect(says).toMatch(/^Note · Movements from month-end to month-end\./);
  expect(says).toContain('2 rows with an amount of 0 left out.');
  // C09, and C12's twenty days on Max.
  expect(says).toContain('2 subscriptions began and ended between two month-ends: no movement.');
  expect(says).toContain(
    '1 row overlaps another of the same customer and plan, first row 25: entered twice?',
  );
  expect(note(example('movements=daily'))).not.toContain('between two month-ends');
});

test('the month that is not over has no row, and the table begins with the first start', () => {
  const table = (settings: string) =>
    tableFrom('SUBSCRIPTIONS.MRR', ...argumentsOf(subscriptionRows), settings);
  expect(under(table('to=2025-06-29'), 'Month').at(-1)).toBe('2025-05');
  expect(under(table('to=2025-06-30'), 'Month')[0]).toBe('2024-03');
  expect(under(table('to=2025-06-30'), 'Opening')[0]).toBe(0);
  // The latest date is an end, 2026-03-01.
  expect(under(table(''), 'Month').at(-1)).toBe('2026-02');
  expect(note(table('to=2025-02-28'))).toContain('subscriptions started after the last month.');
  expect(errorFrom('SUBSCRIPTIONS.MRR', ...argumentsOf(subscriptionRows), 'to=2024-03-30').message).toMatch(
    /No month from 2024-03 on is over by 2024-03-30/,
  );
});

test('who paid before the table begins comes back, seen by a month-end or not', () => {
  const table = tableFrom(
    'SUBSCRIPTIONS.MRR',
    column(['a', 'a', 'b', 'b', 'c']),
    column(['2024-11-03', '2025-02-01', '2025-01-03', '2025-02-01', '2024-05-01']),
    column(['2024-11-20', null, '2025-01-20', null, null]),
    column([10, 10, 20, 20, 1]),
    null,
    null,
    null,
    null,
    'from=2025-01-01; to=2025-02-28',
  );
  expect(under(table, 'Reactivation')).toEqual([0, 10]);
  expect(under(table, 'New')).toEqual([0, 20]);
});

test.each([
  [
    '2025-01-05',
    '2025-01-05',
    5,
    'month',
    '',
    /^end, row 1: 2025-01-05 is not after start 2025-01-05\. The end is the first day/,
  ],
  [
    '2025-01-05',
    '2025-01-04',
    5,
    'month',
    'end=inclusive',
    /^end, row 1: 2025-01-04 is not after start 2025-01-05\. Correct/,
  ],
  ['2025-01-05', null, -5, 'month', '', /^amount, row 1: -5 is below 0\./],
  ['2025-01-05', null, 5, 'fortnight', '', /^interval, row 1: "fortnight" is no interval\. Use month/],
  [null, null, 5, 'month', '', /^start, row 1, is empty/],
  ['2025-01-05', null, null, 'month', '', /^amount, row 1, is empty/],
  [
    '2025-01-05',
    '9999-12-31',
    5,
    'month',
    '',
    /^end, row 1: "9999-12-31" is after 2199\. If it stands for "never"/,
  ],
  ['2025-01-05', null, 0, 'month', '', /^Every amount is 0/],
])('%s to %s, %s a %s is refused with its row', (start, end, amount, interval, settings, message) => {
  const error = errorFrom(
    'SUBSCRIPTIONS.MRR',
    ...[['a'], [start], [end], [amount], [interval]].map(column),
    null,
    null,
    null,
    settings,
  );
  expect(error.message).toMatch(message);
});

test.each([
  ['Monthly', 120],
  ['', 120],
  ['季度', 40],
  ['per quarter', null],
  ['Annual', 10],
  ['每年', 10],
  ['weekly', 520],
  [' DAY ', 3650],
])('120 a "%s" is %s a month', (interval, monthly) => {
  const ranges = [['a'], ['2025-01-05'], ['2025-03-05'], [120], [interval]].map(column);
  if (monthly === null) expect(errorFrom('SUBSCRIPTIONS.MRR', ...ranges).message).toMatch(/is no interval/);
  else expectClose(Number(under(tableFrom('SUBSCRIPTIONS.MRR', ...ranges), 'New')[0]), monthly, 1e-12);
});

test('a customer left empty, and currencies without a rate, are refused with their row', () => {
  const two = [
    ['a', 'b'],
    ['2025-01-05', '2025-01-06'],
    [null, null],
    [5, 6],
  ].map(column);
  const [, ...rest] = two;
  const withCurrency = (currency: unknown[], rates: unknown) =>
    errorFrom('SUBSCRIPTIONS.MRR', ...two, null, null, column(currency), rates).message;
  expect(errorFrom('SUBSCRIPTIONS.MRR', column(['a', null]), ...rest).message).toMatch(/^customer, row 2,/);
  expect(withCurrency(['EUR', 'USD'], null)).toMatch(/^currency: row 1 is in EUR, row 2 is in USD\./);
  expect(withCurrency(['EUR', 'USD'], [['EUR', 1]])).toMatch(/^currency, row 2: rates have no USD\./);
  expect(withCurrency(['EUR', null], exampleRates)).toMatch(/^currency, row 2, is empty/);
  expect(withCurrency(['EUR', 'EUR'], [['EUR', 0]])).toMatch(/^rates, row 1: 0 is no rate of EUR/);
  expect(
    withCurrency(
      ['EUR', 'EUR'],
      [
        ['EUR', 1],
        ['eur', 2],
      ],
    ),
  ).toMatch(/^rates: EUR is both 1 and 2/);
  expect(withCurrency(['EUR', 'EUR'], [['EUR'], ['USD']])).toMatch(/^rates must be two columns/);
  expect(errorFrom('SUBSCRIPTIONS.MRR', ...two, null, null, null, exampleRates).message).toMatch(
    /^rates are given, but no currency/,
  );
});

const firstDay = serial('2025-01-01');
const row = fc.record({
  customer: fc.constantFrom('a', 'b', 'c', 'd'),
  start: fc.integer({ min: 0, max: 300 }),
  length: fc.option(fc.integer({ min: 1, max: 200 })),
  cents: fc.integer({ min: 0, max: 20_000 }),
});
type Row = { customer: string; start: number; length: number | null; cents: number };

const tableOfRows = (rows: readonly Row[], settings: string) =>
  tableFrom(
    'SUBSCRIPTIONS.MRR',
    column(rows.map(({ customer }) => customer)),
    column(rows.map(({ start }) => firstDay + start)),
    column(rows.map(({ start, length }) => (length === null ? null : firstDay + start + length))),
    column(rows.map(({ cents }) => cents / 100)),
    null,
    null,
    null,
    null,
    settings,
  );

const period = 'from=2025-02-01; to=2025-12-31';

/** What customers pay at the end of a month, by going through all rows. */
function paidAt(rows: readonly Row[], index: number): Map<string, number> {
  const day = month.firstDay(index + 1) - 1;
  const paid = new Map<string, number>();
  for (const { customer, start, length, cents } of rows) {
    const isPaid = firstDay + start <= day && (length === null || day < firstDay + start + length);
    if (isPaid && cents > 0) paid.set(customer, (paid.get(customer) ?? 0) + cents);
  }
  return paid;
}

test.each(['month end', 'daily'])(
  '%s: every month reconciles, and closes with what is paid on its last day',
  (by) => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 12 }), (rows) => {
        fc.pre(rows.some(({ cents }) => cents > 0));
        const table = tableOfRows(rows, `${period}; movements=${by}`);
        const figures = (heading: string) => under(table, heading).map(Number);
        const [opening, won, more, back, less, lost, closing] = amounts.map(figures);
        const [before, added, again, gone, after] = customers.map(figures);
        opening.forEach((amount, at) => {
          expectClose(amount + won[at] + more[at] + back[at] - less[at] - lost[at], closing[at], 1e-9);
          expectClose(before[at] + added[at] + again[at] - gone[at], after[at], 0);
          const paid = paidAt(rows, month.indexOf(firstDay) + 1 + at);
          expectClose(closing[at], [...paid.values()].reduce((sum, cents) => sum + cents, 0) / 100, 1e-9);
          expectClose(after[at], paid.size, 0);
          if (at > 0) expectClose(opening[at], closing[at - 1], 0);
        });
      }),
    );
  },
);

test('a row that holds no more than a plan is passed over, and needs no currency', () => {
  const rows = (plan: unknown) => [
    column(['C1', null, 'C2']),
    column([serial('2025-01-01'), null, serial('2025-02-01')]),
    column([null, null, null]),
    column([10, null, 20]),
    null,
    column(['Basic', plan, 'Basic']),
    column(['EUR', null, 'EUR']),
  ];
  for (const rates of [null, exampleRates])
    expect(tableFrom('SUBSCRIPTIONS.MRR', ...rows('Basic'), rates)).toEqual(
      tableFrom('SUBSCRIPTIONS.MRR', ...rows(null), rates),
    );
});

test('over any number of months the rates are those of the same customers at both ends', () => {
  fc.assert(
    fc.property(
      fc.array(row, { minLength: 1, maxLength: 12 }),
      fc.integer({ min: 1, max: 14 }),
      (rows, months) => {
        fc.pre(rows.some(({ cents }) => cents > 0));
        const table = tableOfRows(rows, `${period}; window=${months}`);
        const figures = ['NRR', 'GRR', 'Logo churn'].map((heading) => under(table, heading));
        figures[0].forEach((_, at) => {
          const index = month.indexOf(firstDay) + 1 + at;
          const then = [...paidAt(rows, index - months)];
          const now = paidAt(rows, index);
          const sum = (of: (customer: string, cents: number) => number) =>
            then.reduce((all, [customer, cents]) => all + of(customer, cents), 0);
          const paid = (customer: string) => now.get(customer) ?? 0;
          const base = sum((_customer, cents) => cents);
          const expected = [
            sum(paid) / base,
            sum((customer, cents) => Math.min(paid(customer), cents)) / base,
            sum((customer) => Number(!now.has(customer))) / then.length,
          ];
          expected.forEach((figure, i) => {
            if (then.length === 0) expect(figures[i][at]).toBe('');
            else expectClose(Number(figures[i][at]), figure, 1e-9);
          });
        });
      },
    ),
  );
});

test('the order of rows changes nothing, nor does splitting a row where nothing changes', () => {
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 12 }), fc.integer(), (rows, seed) => {
      fc.pre(rows.some(({ cents }) => cents > 0));
      const table = tableOfRows(rows, period);
      const mixed = rows.map((each, i) => ({ each, rank: Math.imul(seed + i, 0x9e3779b1) }));
      mixed.sort((a, b) => a.rank - b.rank);
      const again = tableOfRows(
        mixed.map(({ each }) => each),
        period,
      );
      const split = rows.flatMap((each): Row[] =>
        each.length !== null && each.length > 1
          ? [
              { ...each, length: 1 },
              { ...each, start: each.start + 1, length: each.length - 1 },
            ]
          : [each],
      );
      const others = [again, tableOfRows(split, period)];
      for (const heading of [...amounts, ...customers, ...rates]) {
        const figures = under(table, heading);
        for (const other of others)
          under(other, heading).forEach((figure, at) => {
            if (figures[at] === '') expect(figure).toBe('');
            else expectClose(Number(figure), Number(figures[at]), 1e-9);
          });
      }
    }),
  );
});
