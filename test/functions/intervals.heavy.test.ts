import fc from 'fast-check';
import { log, logWithoutTies, worksheetRows } from '../support/arbitraryLog';
import { expectClose } from '../support/close';
import { mulberry32 } from '../support/random';
import { call, column, creditOptions, logColumns, type LogRow, tableFrom } from '../support/worksheet';

/** ATTRIBUTION.INTERVALS: bootstrap over customers. */

const models = ['Last touch', 'Linear', 'Time decay', 'Participation', 'Markov', 'Removal effect', 'Shapley'];
const day = 46000;

interface Row {
  ttv: number;
  lower: number;
  upper: number;
}

function intervalsOf(rows: readonly LogRow[], ...options: unknown[]): Map<string, Row> {
  const [headings, ...body] = tableFrom('ATTRIBUTION.INTERVALS', ...logColumns(rows), ...options);
  expect(headings).toEqual(['Touchpoint', 'TTV', 'Lower 95 %', 'Upper 95 %']);
  return new Map(
    body
      .filter(([name]) => name !== 'Unattributed')
      .map(([name, ttv, lower, upper]) => [
        String(name),
        { ttv: Number(ttv), lower: Number(lower), upper: Number(upper) },
      ]),
  );
}

/** 400 customers who met one or two of three touchpoints; three in four bought. */
function plainRows(): LogRow[] {
  const random = mulberry32(11);
  return Array.from({ length: 400 }, (_, c): LogRow[] => [
    [`c${c}`, day, 'ABC'[Math.floor(random() * 3)], null],
    [`c${c}`, day + 1, random() < 0.5 ? 'A' : 'B', null],
    [`c${c}`, day + 2, null, random() < 0.75 ? Math.round(random() * 10_000) / 100 : null],
  ]).flat();
}

test.each(models)('%s: the estimate lies inside its interval, which has a width', (model) => {
  const rows = intervalsOf(plainRows(), model);
  expect(rows.size).toBe(3);
  for (const { ttv, lower, upper } of rows.values()) {
    if (model === 'Last touch' && ttv === 0) continue;
    expect(lower).toBeLessThan(upper);
    expect(lower).toBeLessThanOrEqual(ttv);
    expect(upper).toBeGreaterThanOrEqual(ttv);
  }
});

test('the figures are those of ATTRIBUTION, in its order', () => {
  const rows = plainRows();
  for (const model of models) {
    const table = tableFrom('ATTRIBUTION', ...logColumns(rows), model).slice(1);
    expect([...intervalsOf(rows, model)].map(([name, { ttv }]) => [name, ttv])).toEqual(
      table.map(([name, ttv]) => [name, ttv]),
    );
  }
});

test.each(models)('%s: the limits are the same from run to run', (model) => {
  const columns = logColumns(plainRows());
  const again = columns.map((cells) => cells.map((cell) => [...cell]));
  expect(call('ATTRIBUTION.INTERVALS', ...again, model)).toEqual(
    call('ATTRIBUTION.INTERVALS', ...columns, model),
  );
});

/** Sums in another order, and quotients of them under markov and shapley. Amounts reach 500,000. */
function expectSameIntervals(actual: Map<string, Row>, expected: Map<string, Row>, scale = 1): void {
  expect([...actual.keys()].sort()).toEqual([...expected.keys()].sort());
  const largest = [...expected.values()].reduce(
    (most, { ttv, lower, upper }) => Math.max(most, Math.abs(ttv), Math.abs(lower), Math.abs(upper)),
    5e5,
  );
  for (const [name, row] of expected) {
    const found = actual.get(name) ?? { ttv: NaN, lower: NaN, upper: NaN };
    for (const key of ['ttv', 'lower', 'upper'] as const)
      expect(Math.abs(found[key] - row[key] * scale)).toBeLessThanOrEqual(1e-9 * largest * scale);
  }
}

test('the order of the rows changes no limit', () => {
  const shuffled = logWithoutTies.chain((rows) =>
    fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })),
  );
  fc.assert(
    fc.property(shuffled, fc.constantFrom('Linear', 'Time decay'), ([rows, mixed], model) => {
      expectSameIntervals(intervalsOf(worksheetRows(mixed), model), intervalsOf(worksheetRows(rows), model));
    }),
    { numRuns: 20 },
  );
});

test.each(['Markov', 'Shapley'])('%s: the order of the rows changes no limit', (model) => {
  const rows = plainRows();
  const random = mulberry32(5);
  const mixed = rows
    .map((row) => ({ row, key: random() }))
    .sort((a, b) => a.key - b.key)
    .map(({ row }) => row);
  expectSameIntervals(intervalsOf(mixed, model), intervalsOf(rows, model));
});

test('other amounts scale the limits', () => {
  fc.assert(
    fc.property(log, fc.constantFrom(0.01, 2, 1000), (rows, scale) => {
      const scaled = rows.map((row) => ({ ...row, value: row.value * scale }));
      expectSameIntervals(
        intervalsOf(worksheetRows(scaled), 'linear'),
        intervalsOf(worksheetRows(rows), 'linear'),
        scale,
      );
    }),
    { numRuns: 20 },
  );
});

test('other names of touchpoints change nothing but the names', () => {
  const rows = plainRows();
  const renamed = rows.map(([c, t, name, v]): LogRow => [
    c,
    t,
    name === null ? null : `x ${String(name)}`,
    v,
  ]);
  for (const model of models) {
    const found = intervalsOf(renamed, model);
    for (const [name, row] of intervalsOf(rows, model)) expect(found.get(`x ${name}`)).toEqual(row);
  }
});

describe('the width', () => {
  /** One order after one touch each: the credit of A is the sum of n independent amounts. */
  const n = 2000;
  const random = mulberry32(3);
  const amounts = Array.from({ length: n }, () => Math.round(random() ** 2 * 20_000) / 100);
  const rows = amounts.flatMap((amount, c): LogRow[] => [
    [`c${c}`, day, 'A', null],
    [`c${c}`, day + 1, null, amount],
  ]);

  test('is that of the sum of independent customers', () => {
    /**
     * A sum of Poisson multiples of amounts aᵢ has variance Σ aᵢ², hardly skewed for 2,000 customers: its 2.5 % and 97.5 %
     * points lie 1.96 σ from the sum. The quantile of 200 replicates at p has a standard error of √(p(1 − p)/200)/φ(1.96) σ
     * = √(0.025 · 0.975/200)/0.0584 σ = 0.189 σ. Four of these are allowed: seed and names are fixed, so the test
     * cannot flicker, and a right bootstrap would be found wrong for one seed in 8,000.
     */
    const sigma = Math.sqrt(amounts.reduce((sum, amount) => sum + amount * amount, 0));
    const total = amounts.reduce((sum, amount) => sum + amount, 0);
    const { ttv, lower, upper } = intervalsOf(rows, 'linear').get('A') ?? { ttv: 0, lower: 0, upper: 0 };
    expectClose(ttv, total, 1e-12);
    const noise = 4 * 0.189;
    expect(Math.abs((total - lower) / sigma - 1.96)).toBeLessThan(noise);
    expect(Math.abs((upper - total) / sigma - 1.96)).toBeLessThan(noise);
  });

  test('is that of the customers, not of their orders', () => {
    // Every customer orders four times: 4 aᵢ are one customer's, so σ is 4 √Σ aᵢ², twice that of 4 n customers.
    const repeated = rows.flatMap(([c, t, name, value]): LogRow[] =>
      value === null ? [[c, t, name, null]] : [0, 1, 2, 3].map((i) => [c, Number(t) + i, null, value]),
    );
    const single = intervalsOf(rows, 'linear').get('A') ?? { lower: 0, upper: 0 };
    const fourfold = intervalsOf(repeated, 'linear').get('A') ?? { lower: 0, upper: 0 };
    // The same draws for the same customers: exactly four times the limits.
    expectClose(fourfold.lower, 4 * single.lower, 1e-12);
    expectClose(fourfold.upper, 4 * single.upper, 1e-12);
  });
});

test.each(models)('%s: without any conversion all limits are 0', (model) => {
  const rows: LogRow[] = [
    ['c1', day, 'A', null],
    ['c1', day + 1, 'B', null],
    ['c2', day, 'B', null],
  ];
  for (const row of intervalsOf(rows, model).values()) expect(row).toEqual({ ttv: 0, lower: 0, upper: 0 });
});

test('one customer, drawn a Poisson number of times: none at least, some times the figure at most', () => {
  const { lower, upper } = intervalsOf([['c', day, 'A', 10]], 'linear').get('A') ?? { lower: -1, upper: -1 };
  // P(0) = 37 % and P(≥ 4) = 1.9 %: the 2.5 % point is 0, the 97.5 % point 3 times the figure, give or take one.
  expect(lower).toBe(0);
  expect([20, 30, 40]).toContain(upper);
});

describe('Unattributed', () => {
  const rows: LogRow[] = [
    ['c1', day, 'A', 10],
    ['c2', day, null, 5],
  ];

  test('has its row and no interval', () => {
    expect(tableFrom('ATTRIBUTION.INTERVALS', ...logColumns(rows), 'linear')[2]).toEqual([
      'Unattributed',
      5,
      '',
      '',
    ]);
  });

  test('has no removal effect', () => {
    expect(tableFrom('ATTRIBUTION.INTERVALS', ...logColumns(rows), 'removal effect')[2]).toEqual([
      'Unattributed',
      '',
      '',
      '',
    ]);
  });
});

test('lookback, half-life, milestones, starting anew and collapse are those of ATTRIBUTION', () => {
  const rows: LogRow[] = [
    ['c', day, 'A', null],
    ['c', day + 5, 'B', null],
    ['c', day + 6, 'B', 10],
    ['c', day + 7, 'C', 30],
  ];
  const milestone = column([null, 'lead', null, null]);
  const argumentLists: unknown[][] = [
    ['linear', 'lookback=3'],
    ['time decay', 'half-life=2'],
    ['w shaped', ...creditOptions({ milestone })],
    ['linear', 'starts anew=yes'],
    ['linear', 'collapse=yes'],
  ];
  for (const args of argumentLists) {
    const expected = tableFrom('ATTRIBUTION', ...logColumns(rows), ...args).slice(1);
    expect([...intervalsOf(rows, ...args)].map(([name, { ttv }]) => [name, ttv])).toEqual(
      expected.map(([name, ttv]) => [name, ttv]),
    );
  }
});
