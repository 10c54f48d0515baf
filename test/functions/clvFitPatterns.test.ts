import fc from 'fast-check';
import { expectClose } from '../support/close';
import { describeIf } from '../support/needs';
import {
  cdnowAvailable,
  cdnowOrders,
  chances,
  orderColumns,
  type OrderRow,
  simulatedOrders,
} from '../support/orders';
import { randomOrders } from '../support/randomOrders';
import { call, column, errorFrom, numberFrom, type Matrix, serial, tableFrom } from '../support/worksheet';

type Pattern = [repeatOrders: number, recency: number, age: number, customers: number];

/** Customers by what they have in common, as GROUP BY counts them. */
function patternsOf(rows: readonly OrderRow[], asOf?: number): Pattern[] {
  const days = new Map<unknown, Set<number>>();
  for (const [customer, date] of rows) {
    const day = Math.floor(Number(date));
    if (asOf !== undefined && day > asOf) continue;
    days.set(customer, (days.get(customer) ?? new Set()).add(day));
  }
  const each = [...days.values()].map((own) => [...own].sort((a, b) => a - b));
  const end = asOf ?? Math.max(...each.flat());
  const counts = new Map<string, Pattern>();
  for (const own of each) {
    const pattern: Pattern = [own.length - 1, own[own.length - 1] - own[0], end - own[0], 0];
    const key = pattern.join();
    const known = counts.get(key) ?? pattern;
    known[3]++;
    counts.set(key, known);
  }
  return [...counts.values()];
}

const ranges = (patterns: readonly (readonly unknown[])[]): Matrix[] =>
  [0, 1, 2, 3].map((place) => column(patterns.map((pattern) => pattern[place])));

const fitOf = (patterns: readonly (readonly unknown[])[], model: string | null = null) =>
  tableFrom('CLV.FIT.PATTERNS', ...ranges(patterns), model);

/** What the orders tell besides. */
const needsOrders = (text: unknown) =>
  /^As of$/.test(String(text)) || /steady rhythm|one-time buyer/.test(String(text));

const models = ['bg/nbd', 'mbg/nbd', 'pareto/nbd'];

/** Each pattern in one or two rows, in an order of their own, and some that nobody has. */
function scattered(patterns: readonly Pattern[], seed: number): Pattern[] {
  const { uniform } = chances(seed);
  return patterns
    .flatMap(([x, recency, age, customers]): Pattern[] => {
      const part = Math.floor(uniform() * (customers + 1));
      return [
        [x, recency, age, part],
        [x, recency, age, customers - part],
      ];
    })
    .map((pattern) => ({ pattern, place: uniform() }))
    .sort((a, b) => a.place - b.place)
    .map(({ pattern }) => pattern);
}

describe('for any orders the patterns give the fit of the orders, to the last bit', () => {
  const answer = (work: () => unknown) => {
    try {
      return work();
    } catch (error) {
      return String(error);
    }
  };
  const expectSame = (rows: readonly OrderRow[], model: string, seed: number) => {
    const [customer, date] = orderColumns(rows);
    const whole = answer(() =>
      tableFrom('CLV.FIT', customer, date, null, null, model).filter((cells) => !cells.some(needsOrders)),
    );
    expect(answer(() => fitOf(scattered(patternsOf(rows), seed), model))).toEqual(whole);
  };

  test.each(models)('%s, of few customers', (model) => {
    fc.assert(
      fc.property(fc.nat(1e6), (seed) => expectSame(randomOrders(seed), model, seed)),
      { numRuns: 12, seed: 20261129 },
    );
  });

  test.each(models)('%s, of many who share their patterns, with first orders early in the data', (model) => {
    const rows = simulatedOrders({ customers: 600, days: 240, parameters: [0.6, 30, 0.8, 2.4], seed: 7 });
    const old = rows.map(([customer, date, amount], i): OrderRow => [
      customer,
      i % 3 === 0 ? Math.min(Number(date), 45003) : date,
      amount,
    ]);
    expectSame(rows, model, 1);
    expectSame(old, model, 2);
  });
});

describeIf(cdnowAvailable, '../shared/reference/data/cdnow.csv is missing')(
  'CDNOW to 1997-09-30: 2,357 customers in 1,016 patterns (Fader, Hardie & Lee 2005)',
  () => {
    const patterns = patternsOf(cdnowOrders(), serial('1997-09-30'));
    const figures = (model: string) =>
      new Map(fitOf(patterns, model).map(([name, estimate]) => [String(name), Number(estimate)]));

    // Parameters as published, in weeks, and the log-likelihood.
    test.each([
      ['bg/nbd', { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 }, -9582.4],
      ['pareto/nbd', { r: 0.553, alpha: 10.578, s: 0.606, beta: 11.669 }, -9595],
    ])('%s', (model, published, logLikelihood) => {
      const found = figures(model);
      for (const [name, value] of Object.entries(published)) {
        const inWeeks = name === 'alpha' || name === 'beta' ? 7 : 1;
        expectClose(Number(found.get(name)) / inWeeks, value, 0.6e-3);
      }
      expectClose(Number(found.get('Log-likelihood, times in weeks')), logLikelihood, 0.05);
      expect(patterns).toHaveLength(1016);
      expect(found.get('Customers')).toBe(2357);
      expect(found.get('Repeat orders')).toBe(2457);
    });

    // Note 025: p, q and γ of 946 repeat customers.
    test('gamma-gamma, by bins of 1/200 of an e-fold', () => {
      const bins = spendOf(
        cdnowOrders(),
        (average) => Math.floor(200 * Math.log(average)),
        serial('1997-09-30'),
      );
      const table = withSpend(cdnowOrders(), bins, null, serial('1997-09-30'));
      const found = new Map(table.map(([name, estimate]) => [String(name), Number(estimate)]));
      for (const [name, value] of [
        ['p', 6.25],
        ['q', 3.74],
        ['gamma', 15.44],
      ] as const)
        expectClose(Number(found.get(name)), value, 0.005);
    });
  },
);

/** Patterns that determine all parameters. */
const shared = patternsOf(
  simulatedOrders({ customers: 600, days: 240, parameters: [0.6, 30, 0.8, 2.4], seed: 7 }),
);

/** Average values of repeat orders by their number, close ones together: x, mean, customers, variance. */
function spendOf(rows: readonly OrderRow[], binOf: (average: number) => number, asOf = Infinity): number[][] {
  const days = new Map<unknown, Map<number, number>>();
  for (const [customer, date, amount] of rows) {
    const day = Math.floor(Number(date));
    if (day > asOf) continue;
    const own = days.get(customer) ?? new Map<number, number>();
    days.set(customer, own.set(day, (own.get(day) ?? 0) + Number(amount)));
  }
  const bins = new Map<string, { x: number; averages: number[] }>();
  for (const own of days.values()) {
    const values = [...own].sort(([a], [b]) => a - b).map(([, value]) => value);
    const x = values.length - 1;
    if (x === 0) continue;
    const average = values.slice(1).reduce((sum, value) => sum + value, 0) / x;
    const key = `${x} ${average > 0 ? binOf(average) : 'none'}`;
    const bin = bins.get(key) ?? { x, averages: [] };
    bins.set(key, bin);
    bin.averages.push(average);
  }
  return [...bins.values()].map(({ x, averages }) => {
    const mean = averages.reduce((sum, each) => sum + each, 0) / averages.length;
    const variance = averages.reduce((sum, each) => sum + (each - mean) ** 2, 0) / averages.length;
    return [x, mean, averages.length, variance];
  });
}

const withSpend = (rows: readonly OrderRow[], bins: number[][], model: string | null = null, asOf?: number) =>
  tableFrom('CLV.FIT.PATTERNS', ...ranges(patternsOf(rows, asOf)), model, ...ranges(bins));

const few: Pattern[] = [
  [0, 0, 60, 40],
  [1, 30, 60, 9],
  [2, 50, 60, 4],
  [0, 0, 90, 30],
  [1, 20, 90, 8],
  [3, 80, 90, 6],
];

test('the table is that of CLV.FIT without amounts, and CLV.ALIVE takes it', () => {
  const table = fitOf(shared);
  expect(table.map(([name]) => name)).toEqual([
    'Parameter',
    'r',
    'alpha',
    'a',
    'b',
    'Model',
    'Unit of time',
    'Log-likelihood',
    'Log-likelihood, times in weeks',
    'Customers',
    'Repeat customers',
    'Repeat orders',
    'Converged',
    'Note',
  ]);
  expect(table.at(-1)?.[1]).toMatch(/^No amounts were given/);
  const alive = numberFrom('CLV.ALIVE', table, 1, 20, 90);
  expect(alive).toBeGreaterThan(0);
  expect(alive).toBeLessThan(1);
});

test('the notes say that customers are few, and that first orders crowd at the beginning', () => {
  const notes = (patterns: Pattern[]) =>
    fitOf(patterns).flatMap(([name, text]) => (name === 'Note' ? [String(text)] : []));
  expect(notes(few)).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/^Only 97 customers/),
      expect.stringMatching(/^Only 27 customers ordered again/),
    ]),
  );
  const coming = [15, 45, 75, 105, 135, 165].map((age): Pattern => [0, 0, age, 50]);
  expect(notes([...shared.filter(([, , age]) => age < 200), ...coming, [0, 0, 200, 2000]])).toContainEqual(
    expect.stringMatching(/of \d+ customers have their first order in the first 30 days/),
  );
});

test('six hundred million customers have the estimates of six hundred, with errors a thousand times smaller', () => {
  const many = fitOf(shared.map(([x, recency, age, customers]) => [x, recency, age, customers * 1e6]));
  const table = fitOf(shared);
  for (const row of [1, 2, 3, 4]) {
    expectClose(Number(many[row][1]) / Number(table[row][1]), 1, 1e-4);
    expectClose((Number(many[row][2]) * 1e3) / Number(table[row][2]), 1, 1e-3);
  }
  expect(many.find(([name]) => name === 'Customers')?.[1]).toBe(600e6);
});

test('headings and blank rows at the end are passed over', () => {
  const headed = [['x', 't_x', 'T', 'n'], ...few, [null, null, null, null], [0, 0, 0, 0]];
  expect(fitOf(headed)).toEqual(fitOf(few));
});

describe('with spend', () => {
  /** Amounts of a few prices, so that averages are shared; some are free. */
  const rows = simulatedOrders({
    customers: 900,
    days: 300,
    parameters: [0.8, 20, 0.6, 3],
    seed: 3,
  }).map(([customer, date, amount], i): OrderRow => [
    customer,
    date,
    i % 50 === 0 ? 0 : Math.ceil(Number(amount) / 4) * 4,
  ]);
  const free = rows.flatMap(([customer, date]): OrderRow[] =>
    customer === 'c1' ? [[customer, date, 0]] : [],
  );
  const orders = [...rows.filter(([customer]) => customer !== 'c1'), ...free];
  const ofOrders = (model: string | null = null) =>
    tableFrom('CLV.FIT', ...orderColumns(orders), null, model);

  const expectNear = (table: unknown[][], whole: unknown[][], tolerance: number) => {
    const expected = whole.filter((cells) => !cells.some(needsOrders));
    expect(table.map(([name]) => name)).toEqual(expected.map(([name]) => name));
    table.forEach((cells, row) =>
      cells.forEach((cell, place) => {
        const other = expected[row][place];
        if (typeof other === 'number') expectClose(Number(cell) / other, 1, tolerance);
        else expect(cell).toBe(other);
      }),
    );
  };

  test.each(models)('%s: each average with its customers gives the table of CLV.FIT to 1e-9', (model) => {
    const bins = spendOf(orders, (average) => average);
    expect(bins.some(([, , customers]) => customers > 1)).toBe(true);
    expectNear(withSpend(orders, bins, model), ofOrders(model), 1e-9);
  });

  test('so it does where the variance is left out, and in whatever order the rows stand', () => {
    const bins = spendOf(orders, (average) => average);
    const [x, mean, customers] = ranges([...bins].reverse());
    const table = tableFrom('CLV.FIT.PATTERNS', ...ranges(patternsOf(orders)), null, x, mean, customers);
    expectNear(table, ofOrders(), 1e-9);
  });

  test('bins of 1/200 of an e-fold with their variance keep it to 1e-7', () => {
    const spread = simulatedOrders({ customers: 900, days: 300, parameters: [0.8, 20, 0.6, 3], seed: 4 });
    const bins = spendOf(spread, (average) => Math.floor(200 * Math.log(average)));
    expect(bins.filter(([, , , variance]) => variance > 0).length).toBeGreaterThan(20);
    expectNear(withSpend(spread, bins), tableFrom('CLV.FIT', ...orderColumns(spread)), 1e-7);
  });

  const patterns = ranges(patternsOf(orders));
  const refusedWith = (...spend: (Matrix | null)[]) =>
    errorFrom('CLV.FIT.PATTERNS', ...patterns, null, ...spend);
  const badRow = (...row: unknown[]) => refusedWith(...ranges([[1, 20, 3, 0], row]));

  test.each<[string, unknown[], RegExp]>([
    ['customers without a repeat order', [0, 20, 1, 0], /^spendOrders, row 2: without a repeat order/],
    ['a fraction of a customer', [1, 20, 1.5, 0], /^spendCustomers, row 2: 1.5 is not a number of customers/],
    ['a negative variance', [1, 20, 2, -1], /^spendVariance, row 2: -1 is negative/],
    ['a wide bin', [1, 20, 2, 4], /^spendVariance, row 2: these customers differ by 10 % .* narrower bins/],
    ['an average that is none', [1, 'much', 2, 0], /^averageSpend, row 2: "much" is not a number/],
    ['an empty average', [1, null, 2, 0], /^averageSpend, row 2, is empty/],
  ])('%s is refused', (_, row, message) => expect(badRow(...row).message).toMatch(message));

  test('other customers than those of the patterns are refused, and so is half a table', () => {
    const bins = spendOf(orders, (average) => average);
    expect(refusedWith(...ranges(bins.slice(1))).message).toMatch(
      /^spendCustomers counts \d+ customers, but \d+ have repeat orders/,
    );
    const [x, mean] = ranges(bins);
    expect(refusedWith(x, mean).message).toBe('Give spendOrders, averageSpend, spendCustomers together.');
  });

  test('averages of nothing but 0 leave orders modelled, values not', () => {
    const customers = spendOf(orders, () => 0).reduce((sum, [, , count]) => sum + count, 0);
    const table = tableFrom(
      'CLV.FIT.PATTERNS',
      ...patterns,
      null,
      ...ranges([[1, 0, customers, 0]]).slice(0, 3),
    );
    expect(table.map(([name]) => name)).not.toContain('gamma');
    expect(table.at(-1)?.[1]).toMatch(/^Fewer than two customers have repeat orders of a positive value/);
  });
});

describe('refused, with the row', () => {
  const withRow = (...row: unknown[]) => errorFrom('CLV.FIT.PATTERNS', ...ranges([few[0], row, few[1]]));

  test.each<[string, unknown[], RegExp]>([
    ['a negative count', [1, 30, 60, -2], /^customers, row 2: -2 is not a number of customers/],
    ['a fraction of a customer', [1, 30, 60, 1.5], /^customers, row 2: 1.5 is not a number of customers/],
    ['half an order', [0.5, 30, 60, 1], /^repeatOrders, row 2: 0.5 is not a number of orders/],
    ['weeks for days', [1, 30.43, 38.86, 1], /^recency, row 2: 30.43 is not a number of days/],
    ['an age below 0', [0, 0, -1, 1], /^age, row 2: -1 is not a number of days/],
    ['a recency beyond the age', [1, 61, 60, 1], /^recency, row 2: 61 days are more than the age, 60/],
    ['a recency without a repeat order', [0, 30, 60, 1], /^recency, row 2: 30 days without a repeat order/],
    [
      'more orders than days',
      [5, 4, 60, 1],
      /^repeatOrders, row 2: 5 repeat orders do not fit into .* 4 days/,
    ],
    ['seconds for days', [1, 10, 5_184_000, 1], /^age, row 2: 5184000 days are more .* divide seconds/],
    ['an empty cell', [1, null, 60, 1], /^recency, row 2, is empty/],
    ['a text', [1, 30, 'old', 1], /^age, row 2: "old" is not a number/],
  ])('%s', (_, row, message) => {
    const error = withRow(...row);
    expect(error.code).toBe('#VALUE!');
    expect(error.message).toMatch(message);
  });

  test('an error in a cell is handed on', () => {
    expect(withRow(1, '#DIV/0!', 60, 1)).toMatchObject({
      code: '#DIV/0!',
      message: 'recency, row 2, holds the error #DIV/0!.',
    });
  });

  test.each<[string, unknown[][], RegExp]>([
    [
      'nobody counted',
      [
        [1, 30, 60, 0],
        [0, 0, 60, 0],
      ],
      /^customers counts nobody/,
    ],
    ['no rows', [[null, null, null, null]], /hold no data/],
  ])('%s', (_, patterns, message) => {
    expect(errorFrom('CLV.FIT.PATTERNS', ...ranges(patterns)).message).toMatch(message);
  });

  test('ranges of different lengths', () => {
    const [repeatOrders, ...others] = ranges(few);
    expect(errorFrom('CLV.FIT.PATTERNS', repeatOrders.slice(1), ...others).message).toMatch(
      /^repeatOrders has 5 rows, recency has 6/,
    );
  });

  test('what no likelihood tells anything about is #N/A, as of orders', () => {
    const alone = errorFrom('CLV.FIT.PATTERNS', ...ranges([[1, 30, 60, 1]]));
    expect(alone).toMatchObject({ code: '#N/A', message: expect.stringMatching(/^One customer alone/) });
    const once = errorFrom('CLV.FIT.PATTERNS', ...ranges([[0, 0, 60, 10]]));
    expect(once).toMatchObject({ code: '#N/A', message: expect.stringMatching(/ordered on a second day/) });
    expect(() => call('CLV.FIT.PATTERNS', ...ranges(few), 'weibull')).toThrow(/weibull/);
  });
});
