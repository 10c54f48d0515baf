import fc from 'fast-check';
import type { DatedOrder as Order } from '../support/cdnow';
import { isWithin } from '../support/rectangle';
import { expectClose } from '../support/close';
import { call, column, errorFrom, type Matrix, serial, tableFrom } from '../support/worksheet';

const order = (customer: string, date: string, amount = 1): Order => ({ customer, date, amount });
const customersAndDates = (orders: readonly Order[]): [Matrix, Matrix] => [
  column(orders.map(({ customer }) => customer)),
  column(orders.map(({ date }) => date)),
];
const amounts = (orders: readonly Order[]): Matrix => column(orders.map(({ amount }) => amount));

/** The table without its column of notes. */
const triangleFrom = (...args: unknown[]) => tableFrom('COHORTS', ...args).map((row) => row.slice(0, -1));

/** Two cohorts, January with two customers and March with one; nobody new in February. */
const few = [
  order('a', '2026-01-05', 10),
  order('a', '2026-01-20', 5),
  order('a', '2026-02-03', 20),
  order('b', '2026-01-31', 30),
  order('b', '2026-03-31', 40),
  order('c', '2026-03-02', 50),
];

describe('COHORTS', () => {
  test('follows the customers of each month, with the weighted mean below', () => {
    expect(triangleFrom(...customersAndDates(few))).toEqual([
      ['Cohort', 'Customers', '0', '1', '2'],
      ['2026-01', 2, 1, 0.5, 0.5],
      ['2026-03', 1, 1, '', ''],
      ['All', 3, 1, 0.5, 0.5],
    ]);
  });

  test('gives amounts a customer where there are amounts', () => {
    expect(triangleFrom(...customersAndDates(few), null, amounts(few))).toEqual([
      ['Cohort', 'Customers', '0', '1', '2'],
      ['2026-01', 2, 22.5, 10, 20],
      ['2026-03', 1, 50, '', ''],
      ['All', 3, 95 / 3, 10, 20],
    ]);
  });

  test.each([
    ['share', [1, 0.5, 0.5], [1], [1, 0.5, 0.5]],
    ['customers', [2, 1, 1], [1], [3, 1, 1]],
    ['orders', [3, 1, 1], [1], [4, 1, 1]],
    ['amount', [45, 20, 40], [50], [95, 20, 40]],
    ['amount a customer', [22.5, 10, 20], [50], [95 / 3, 10, 20]],
    ['cumulative amount', [45, 65, 105], [50], [95, 115, 155]],
    ['Cumulative amount a customer', [22.5, 32.5, 52.5], [50], [95 / 3, 95 / 3 + 10, 95 / 3 + 10 + 20]],
  ])('by the measure %s', (measure, january, march, all) => {
    const table = triangleFrom(...customersAndDates(few), null, amounts(few), null, measure);
    expect(table).toEqual([
      ['Cohort', 'Customers', '0', '1', '2'],
      ['2026-01', 2, ...january],
      ['2026-03', 1, ...march, '', ''],
      ['All', 3, ...all],
    ]);
  });

  test.each(['share', 'customers', 'orders'])('needs no amounts for the measure %s', (measure) => {
    const args = [...customersAndDates(few), null] as const;
    expect(tableFrom('COHORTS', ...args, null, null, measure)).toEqual(
      tableFrom('COHORTS', ...args, amounts(few), null, measure),
    );
  });

  test.each(['amount', 'amount a customer', 'cumulative amount', 'cumulative amount a customer'])(
    'refuses the measure %s without amounts',
    (measure) => {
      const error = errorFrom('COHORTS', ...customersAndDates(few), null, null, null, measure);
      expect(error.message).toBe(
        `The measure ${measure} needs the argument amount: the value of each order.`,
      );
    },
  );

  test.each([
    ['counts a refund as no return where there are amounts', -40, 2],
    ['counts an order refunded whole as none', -100, 1],
  ])('%s', (_, amount, customers) => {
    const refunded = [
      order('a', '2024-01-15', 100),
      order('a', '2024-02-10', amount),
      order('b', '2024-01-20', 50),
    ];
    const range = [...customersAndDates(refunded), 'month', amounts(refunded)] as const;
    const [, january] = triangleFrom(...range, '2024-03-31', 'share');
    expect(january).toEqual(['2024-01', customers, 1, 0, 0]);
  });

  test('adds up what cohorts brought by age, so that no curve jumps where a cohort ends', () => {
    // Size, and what a customer has brought by the end of each month: payback_cohorts of reference/customers.md.
    const cohorts: [month: number, size: number, brought: number[]][] = [
      [1, 100, [32, 47, 60, 71.5, 82, 91.6, 100.6]],
      [2, 120, [30, 43, 54.5, 65, 74.5, 83]],
      [3, 100, [26, 38, 48.5, 58, 66.8]],
      [5, 80, [18.75, 26.75, 33.75]],
    ];
    const orders = cohorts.flatMap(([month, size, brought]) =>
      Array.from({ length: size }, (_, c) =>
        brought.map((sum, age) =>
          order(`${month} ${c}`, `2026-0${month + age}-15`, sum - (brought[age - 1] ?? 0)),
        ),
      ).flat(),
    );
    const measure = 'cumulative amount a customer';
    const [, ...rows] = tableFrom(
      'COHORTS',
      ...customersAndDates(orders),
      null,
      amounts(orders),
      '2026-07-31',
      measure,
    );
    const pooled = [27.25, 39.5, 50.225, 60.725, 70.31875, 79.31875, 88.31875];
    [...cohorts.map(([, , brought]) => brought), pooled].forEach((expected, i) =>
      expected.forEach((sum, age) => expectClose(Number(rows[i][2 + age]), sum, 1e-12)),
    );
  });

  test('gives each segment a block of its own, the one of most customers first', () => {
    const segment = column(['shop', null, 'web', null, 'shop', 'web']);
    const table = triangleFrom(...customersAndDates(few), null, null, null, null, segment);
    expect(table).toEqual([
      ['Segment', 'Cohort', 'Customers', '0', '1', '2'],
      ['shop', '2026-01', 2, 1, 0.5, 0.5],
      ['shop', 'All', 2, 1, 0.5, 0.5],
      ['web', '2026-03', 1, 1, '', ''],
      ['web', 'All', 1, 1, '', ''],
    ]);
  });

  test('shows customers without a segment, and cohorts of amounts by segment', () => {
    const segment = column([null, null, null, 'web', 'web', null]);
    const table = triangleFrom(
      ...customersAndDates(few),
      null,
      amounts(few),
      null,
      'cumulative amount',
      segment,
    );
    expect(table.slice(1)).toEqual([
      ['(blank)', '2026-01', 1, 15, 35, 35],
      ['(blank)', '2026-03', 1, 50, '', ''],
      ['(blank)', 'All', 2, 65, 85, 85],
      ['web', '2026-01', 1, 30, 30, 70],
      ['web', 'All', 1, 30, 30, 70],
    ]);
  });

  test('leaves a period empty that is not over, but for the entry as a share', () => {
    const open = few.map((each) => (each.date === '2026-03-31' ? { ...each, date: '2026-03-30' } : each));
    expect(triangleFrom(...customersAndDates(open))).toEqual([
      ['Cohort', 'Customers', '0', '1'],
      ['2026-01', 2, 1, 0.5],
      ['2026-03', 1, 1, ''],
      ['All', 3, 1, 0.5],
    ]);
    expect(triangleFrom(...customersAndDates(open), null, amounts(open)).slice(1)).toEqual([
      ['2026-01', 2, 22.5, 10],
      ['2026-03', 1, '', ''],
      ['All', 3, 22.5, 10],
    ]);
  });

  test('closes periods up to asOf, with 0 for those without an order', () => {
    const table = triangleFrom(...customersAndDates(few), 'month', null, '2026-05-15');
    expect(table.slice(1)).toEqual([
      ['2026-01', 2, 1, 0.5, 0.5, 0],
      ['2026-03', 1, 1, 0, '', ''],
      ['All', 3, 1, 1 / 3, 0.5, 0],
    ]);
  });

  test('leaves out what comes after asOf', () => {
    const table = triangleFrom(...customersAndDates(few), null, null, '2026-02-28');
    expect(table.slice(1)).toEqual([
      ['2026-01', 2, 1, 0.5],
      ['All', 2, 1, 0.5],
    ]);
  });

  test.each([
    ['week', ['2025-12-29', '2026-01-05']],
    ['quarter', ['2025-Q4', '2026-Q1']],
    ['year', ['2025', '2026']],
  ])('names cohorts by %s', (period, labels) => {
    const orders = [order('a', '2025-12-31'), order('b', '2026-01-05'), order('a', '2026-01-11')];
    const table = triangleFrom(...customersAndDates(orders), period);
    expect(table.slice(1, -1).map(([label]) => label)).toEqual(labels);
  });

  test('an order of Sunday is in the week of the Monday before', () => {
    const orders = [order('a', '2026-03-02'), order('a', '2026-03-08'), order('a', '2026-03-15')];
    const [, ...rows] = triangleFrom(...customersAndDates(orders), 'week');
    expect(rows[0]).toEqual(['2026-03-02', 1, 1, 1]);
  });

  test('takes a refund off the order before, and does not count it as one', () => {
    const orders = [order('a', '2026-01-10', 30), order('a', '2026-02-10', -10), order('b', '2026-02-28', 8)];
    expect(triangleFrom(...customersAndDates(orders), null, amounts(orders)).slice(1)).toEqual([
      ['2026-01', 1, 20, 0],
      ['2026-02', 1, 8, ''],
      ['All', 2, 14, 0],
    ]);
  });

  test('a refund is never a return, nor does one before the first order begin a cohort', () => {
    const orders = [
      order('a', '2024-01-15', 100),
      order('a', '2024-02-10', -100),
      order('b', '2024-01-20', 50),
      order('d', '2024-01-21', 80),
      order('d', '2024-02-11', -30),
      order('c', '2024-01-02', -35.4),
      order('c', '2024-02-15', 50),
    ];
    const table = tableFrom('COHORTS', ...customersAndDates(orders), 'month', amounts(orders), '2024-03-31');
    expect(table.slice(1).map(([cohort, customers]) => [cohort, customers])).toEqual([
      ['2024-01', 2],
      ['2024-02', 1],
      ['All', 3],
    ]);
    expect(table[1][3]).toBe(0);
    expect(table[0].at(-1)).toBe(
      'Note · As of 2024-03-31. · 1 refund of customers without an order before was left out: these customers are older than the data. · 1 order refunded whole was left out.',
    );
  });

  test('says how many rows it left out', () => {
    const orders = [
      order('a', '2024-01-05'),
      order('a', '2024-03-02'),
      order('b', '2024-02-10'),
      order('b', '2024-04-02'),
      order('c', '2024-05-20'),
    ];
    const table = tableFrom('COHORTS', ...customersAndDates(orders), 'month', null, '2024-03-31');
    expect(table[0].at(-1)).toBe(
      'Note · As of 2024-03-31. · 2 rows after the end of observation were left out.',
    );
    expect(table.every((row, i) => i === 0 || row.at(-1) === '')).toBe(true);
  });

  test('keeps a column where the only period is open', () => {
    const one = [order('a', '2026-01-10', 30)];
    expect(triangleFrom(...customersAndDates(one), null, amounts(one))).toEqual([
      ['Cohort', 'Customers', '0'],
      ['2026-01', 1, ''],
      ['All', 1, ''],
    ]);
  });

  test('refuses what it cannot use with a reason', () => {
    const [customers, dates] = customersAndDates(few);
    expect(errorFrom('COHORTS', customers, dates.slice(1)).message).toMatch(
      /customer has 6 rows, date has 5/,
    );
    expect(errorFrom('COHORTS', customers, dates, 'fortnight').message).toMatch(/month.*week.*quarter.*year/);
    const wide = Array.from({ length: 15_000 }, (_, i) => i);
    const { code, message } = errorFrom(
      'COHORTS',
      column(wide.map((i) => `c${i}`)),
      column(wide.map((i) => 1000 + 7 * i)),
      'week',
    );
    expect(code).toBe('#VALUE!');
    expect(message).toMatch(/15000 cohorts by \d+ periods is too large. Choose a longer period/);
  });

  test('refuses segments that are too large together', () => {
    const weeks = Array.from({ length: 1800 }, (_, i) => i);
    const { code, message } = errorFrom(
      'COHORTS',
      column(weeks.map((i) => `c${i}`)),
      column(weeks.map((i) => 1000 + 7 * i)),
      'week',
      null,
      null,
      null,
      column(weeks.map((i) => (i % 2 === 0 ? 'even' : 'odd'))),
    );
    expect(code).toBe('#VALUE!');
    expect(message).toMatch(
      /^The triangles of 2 segments, one with 900 cohorts by \d+ periods, are too large\. Choose a longer period or fewer segments/,
    );
  });
});

const someOrder = fc.record({
  customer: fc.integer({ min: 0, max: 20 }).map((c) => `c${c}`),
  date: fc.integer({ min: serial('2024-01-01'), max: serial('2025-12-31') }).map(isoOf),
  amount: fc.integer({ min: 0, max: 1000 }),
});
const someOrders = fc.array(someOrder, { minLength: 1, maxLength: 80 });
const periods = fc.constantFrom('week', 'month', 'quarter', 'year');

function isoOf(day: number): string {
  return new Date((day - 25569) * 86_400_000).toISOString().slice(0, 10);
}

test('every triangle is a full rectangle of known figures, and its cohorts hold every customer once', () => {
  fc.assert(
    fc.property(someOrders, periods, fc.boolean(), (orders, period, withAmounts) => {
      const given = withAmounts ? amounts(orders) : null;
      const table = triangleFrom(...customersAndDates(orders), period, given);
      const [headings, ...rows] = table;
      const total = rows.at(-1)?.[1];
      const customers = new Set(orders.map(({ customer }) => customer)).size;
      expect(total).toBe(customers);
      expect(rows.slice(0, -1).reduce((sum, row) => sum + Number(row[1]), 0)).toBe(customers);
      expect(new Set(rows.map((row) => row.length))).toEqual(new Set([headings.length]));
      const most = withAmounts ? Infinity : 1;
      for (const [, , ...figures] of rows) {
        // Once open, always open.
        const known = figures.filter((cell) => cell !== '');
        expect(figures.slice(0, known.length)).toEqual(known);
        expect(known.filter((figure) => !isWithin(figure, 0, most))).toEqual([]);
      }
      if (!withAmounts) expect(rows.filter((row) => row[2] !== 1)).toEqual([]);
    }),
  );
});

test('the blocks of segments hold together what one table holds', () => {
  const segments = fc.infiniteStream(fc.constantFrom('a', 'b', 'c', null));
  const measures = fc.constantFrom('customers', 'orders', 'amount', 'cumulative amount');
  fc.assert(
    fc.property(someOrders, segments, periods, measures, (orders, names, period, measure) => {
      // A segment column of one empty cell is an argument left out.
      fc.pre(orders.length > 1);
      const args = [...customersAndDates(orders), period, amounts(orders), null, measure] as const;
      const whole = tableFrom('COHORTS', ...args).slice(1);
      const blocks = tableFrom('COHORTS', ...args, column(orders.map(() => names.next().value))).slice(1);
      for (const [label, ...cells] of whole) {
        // Where a segment’s cohorts end its running sum ends, too.
        if (label === 'All' && measure === 'cumulative amount') continue;
        const parts = blocks.filter((row) => row[1] === label);
        cells.forEach((cell, i) => {
          const sum = parts.reduce((total, row) => total + Number(row[2 + i]), 0);
          if (cell !== '') expect(sum).toBeCloseTo(Number(cell), 9);
        });
      }
    }),
  );
});

test('the order of the rows changes nothing', () => {
  const shuffled = someOrders.chain((orders) =>
    fc.tuple(fc.constant(orders), fc.shuffledSubarray(orders, { minLength: orders.length })),
  );
  fc.assert(
    fc.property(shuffled, periods, ([orders, mixed], period) => {
      const triangle = (each: Order[]) => call('COHORTS', ...customersAndDates(each), period, amounts(each));
      expect(triangle(mixed)).toEqual(triangle(orders));
    }),
  );
});
