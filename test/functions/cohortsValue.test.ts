import fc from 'fast-check';
import { expectClose } from '../support/close';
import { orderColumns, type OrderRow, simulatedOrders } from '../support/orders';
import { column, errorFrom, tableFrom } from '../support/worksheet';

/** Serial number of a day of 2025. */
const day = (month: number, date = 1) => Date.UTC(2025, month - 1, date) / 86_400_000 + 25569;

/** Margins a month of age, of so many customers: reference/customers.md, section 8 (payback_cohorts.csv). */
const cohorts: [month: number, customers: number, cost: number, margins: number[]][] = [
  [1, 100, 9000, [3200, 1500, 1300, 1150, 1050, 960, 900]],
  [2, 120, 12000, [3600, 1560, 1380, 1260, 1140, 1020]],
  [3, 100, 10000, [2600, 1200, 1050, 950, 880]],
  [4, 80, 6000, [1500, 640, 560]],
];

/** Each customer of a cohort brings an equal part of each month's margin, on its 10th. */
const published: OrderRow[] = cohorts.flatMap(([month, customers, , margins]) =>
  Array.from({ length: customers }, (_, c) =>
    margins.map((margin, age): OrderRow => [`${month}-${c}`, day(month + age, 10), margin / customers]),
  ).flat(),
);

type Row = Record<string, number | string>;

function valueOf(rows: readonly OrderRow[], ...rest: unknown[]): { rows: Row[]; headings: string[] } {
  const [headings, ...table] = tableFrom('COHORTS.VALUE', ...orderColumns(rows), ...rest);
  const names = headings.map(String);
  return {
    headings: names,
    rows: table.map((cells) => Object.fromEntries(cells.map((cell, i) => [names[i], cell as number]))),
  };
}

const seen = (table: Row[], line: string) =>
  table
    .map((row) => row[line])
    .filter((cell) => cell !== '')
    .map(Number);

describe('COHORTS.VALUE', () => {
  // April ends with July in the file, the others with July as well but for March, which has a month less than it could.
  const upTo = (month: number) => published.filter(([, date]) => Number(date) < day(month + 1));

  test('cumulated values of reference/customers.md, section 8', () => {
    const { rows } = valueOf(upTo(7), 'month', null, null, null, 0, null, day(7, 31));
    const expected: Record<string, number[]> = {
      '2025-01': [32, 47, 60, 71.5, 82, 91.6, 100.6],
      '2025-02': [30, 43, 54.5, 65, 74.5, 83],
      '2025-03': [26, 38, 48.5, 58, 66.8],
    };
    for (const [name, figures] of Object.entries(expected)) {
      const told = seen(rows, name);
      expect(told).toHaveLength(figures.length);
      figures.forEach((figure, i) => expectClose(told[i], figure, 1e-9));
    }
  });

  test('all together by age, as far as every cohort of an age is complete: the curve does not jump', () => {
    const complete = published.filter(([customer]) => !String(customer).startsWith('4-'));
    const { rows } = valueOf(complete, 'month', null, null, null, 0, null, day(7, 31));
    // Margins of the cohorts that have the age over their customers, cumulated; written out.
    const [jan, feb, mar] = cohorts.map(([, , , margins]) => margins);
    let sum = 0;
    const plain = jan.map((margin, age) => {
      const have = [
        [margin, 100],
        ...(feb[age] === undefined ? [] : [[feb[age], 120]]),
        ...(mar[age] === undefined ? [] : [[mar[age], 100]]),
      ];
      const [total, customers] = [0, 1].map((place) => have.reduce((all, each) => all + each[place], 0));
      return (sum += total / customers);
    });
    seen(rows, 'All').forEach((figure, i) => expectClose(figure, plain[i], 1e-9));
    expect(seen(rows, 'All')).toHaveLength(7);
  });

  test('payback of the first cohort after 5.83 months, and how far the others are', () => {
    const noteOf = (cost: number) =>
      valueOf(upTo(7), 'month', null, null, cost, 0, null, day(7, 31)).headings.at(-1) ?? '';
    expect(noteOf(90)).toContain('2025-01: the cost has come back after 5.8 months.');
    expect(noteOf(100)).toContain('2025-02: 83 % of the cost has come back after 6 months.');
    expect(noteOf(100)).toContain('2025-03: 66 % of the cost has come back after 5 months.');
  });

  test('windows of 30 days, by hand: three customers, one of them too young for the second window', () => {
    const rows: OrderRow[] = [
      ['a', day(1, 1), 10],
      ['a', day(1, 30), 4],
      ['a', day(1, 31), 6],
      ['b', day(1, 2), 20],
      ['b', day(3, 1), 8],
      ['c', day(2, 1), 30],
      ['c', day(3, 2), 9],
    ];
    // On 2 March a and b have lived through 60 days, c through 30: with the first order (10+20+30)/3; within 30 days the 4 of a and the
    // 9 of c, whose order of 2 March is its 30th day, over three; in the next 30 days 6 of a and 8 of b over the two who have lived them.
    const { rows: table, headings } = valueOf(rows, null, 30, null, 21, 0, null, day(3, 2));
    expect(headings.slice(0, 3)).toEqual(['Days', 'Cost', 'All']);
    expect(table.map((row) => row.Days)).toEqual([0, 30, 60]);
    const figures = [20, 20 + 13 / 3, 20 + 13 / 3 + 7];
    seen(table, 'All').forEach((figure, i) => expectClose(figure, figures[i], 1e-12));
    expect(table.map((row) => row.Cost)).toEqual([21, 21, 21]);
    // 21 lies 3/13 of the way from 20 to 24.33: on day 6.9.
    expect(headings.at(-1)).toContain('All customers: the cost has come back after 6.9 days.');
  });

  const simulated = simulatedOrders({ customers: 400, days: 700, parameters: [0.8, 40, 0.9, 2.4], seed: 5 });

  test('where a line ends it goes on as expected, within its limits, from where it was', () => {
    const { rows, headings } = valueOf(simulated, 'quarter', null, null, 200, 10);
    const lines = headings.filter((name) => /^\d{4}-Q\d$|^All$/.test(name));
    expect(lines.length).toBeGreaterThan(4);
    for (const line of lines) {
      const last = rows.filter((row) => row[line] !== '').length - 1;
      rows.forEach((row, age) => {
        expect(row[`${line}, expected`] === '').toBe(age <= last);
        if (age <= last) return;
        const value = Number(row[`${line}, expected`]);
        const before =
          age === last + 1 ? Number(rows[last]?.[line] ?? 0) : Number(rows[age - 1][`${line}, expected`]);
        expect(value).toBeGreaterThanOrEqual(before);
        expect(Number(row[`${line}, lower 95 %`])).toBeLessThan(value);
        expect(Number(row[`${line}, upper 95 %`])).toBeGreaterThan(value);
      });
    }
  });

  test('without a model lines end where what was seen does, and the note says so', () => {
    const once = simulated.filter(([customer], i) => simulated.findIndex(([c]) => c === customer) === i);
    const { rows, headings } = valueOf(once, 'quarter');
    expect(rows.every((row) => row['All, expected'] === '')).toBe(true);
    expect(headings.at(-1)).toContain('What is to come is not known');
  });

  const order = fc.tuple(fc.nat(9), fc.nat(200), fc.integer({ min: 1, max: 50 }));
  const log = fc.array(order, { minLength: 1, maxLength: 60 });
  const given = (rows: readonly [number, number, number][]) => [
    ...orderColumns(rows.map(([customer, date, amount]): OrderRow => [`c${customer}`, 46000 + date, amount])),
  ];
  const end = 46210;

  test('the order of the rows changes nothing', () => {
    fc.assert(
      fc.property(
        log.chain((rows) =>
          fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })),
        ),
        fc.constantFrom(null, 30),
        ([rows, shuffled], window) => {
          // The segment of a customer is that of the first order; where two tie the sheet decides, so none is given here.
          const of = (some: typeof rows) =>
            tableFrom('COHORTS.VALUE', ...given(some), null, window, null, 20, 3, null, end);
          expect(of(shuffled)).toEqual(of(rows));
        },
      ),
      { numRuns: 40 },
    );
  });

  test('what cohorts add, weighted by the customers who have the age, adds up to what all add', () => {
    fc.assert(
      fc.property(log, (rows) => {
        const [headings, ...table] = tableFrom(
          'COHORTS.VALUE',
          ...given(rows),
          'month',
          null,
          null,
          null,
          0,
          null,
          end,
        );
        const [cohortHeadings, ...triangle] = tableFrom(
          'COHORTS',
          ...given(rows).slice(0, 2),
          'month',
          given(rows)[2],
          end,
        );
        const customers = new Map(
          triangle.map((row) => [String(row[0]), Number(row[cohortHeadings.indexOf('Customers')])]),
        );
        const added = (line: string, age: number) => {
          const at = headings.indexOf(line);
          return table[age][at] === ''
            ? null
            : Number(table[age][at]) - (age === 0 ? 0 : Number(table[age - 1][at]));
        };
        table.forEach((_, age) => {
          const parts = [...customers].flatMap(([name, count]) => {
            const figure = name === 'All' ? null : added(name, age);
            return figure === null ? [] : [{ figure, count }];
          });
          const all = added('All', age);
          if (all === null) return;
          const sum = parts.reduce((total, { figure, count }) => total + figure * count, 0);
          const weight = parts.reduce((total, { count }) => total + count, 0);
          expectClose(all, sum / weight, 1e-9);
        });
      }),
      { numRuns: 60 },
    );
  });

  test('calendar periods say what COHORTS says of the cumulative amount a customer', () => {
    fc.assert(
      fc.property(log, (rows) => {
        const [headings, ...table] = tableFrom(
          'COHORTS.VALUE',
          ...given(rows),
          'month',
          null,
          null,
          null,
          0,
          null,
          end,
        );
        const measure = 'cumulative amount a customer';
        const [, ...triangle] = tableFrom(
          'COHORTS',
          ...given(rows).slice(0, 2),
          'month',
          given(rows)[2],
          end,
          measure,
        );
        for (const [name, , ...figures] of triangle) {
          const at = headings.indexOf(String(name));
          table.forEach((row, age) => {
            const figure = figures[age];
            if (typeof figure !== 'number') expect(row[at]).toBe('');
            else expectClose(Number(row[at]), figure, 1e-9);
          });
        }
      }),
      { numRuns: 60 },
    );
  });

  test('a segment that is everybody is all, and one called All stands apart from ours', () => {
    fc.assert(
      fc.property(log, (rows) => {
        const [headings, ...table] = tableFrom(
          'COHORTS.VALUE',
          ...given(rows),
          'month',
          null,
          column(rows.map(() => 'All')),
          null,
          3,
          null,
          end,
        );
        expect(headings.slice(1, 9)).toEqual([
          '(All)',
          '(All), expected',
          '(All), lower 95 %',
          '(All), upper 95 %',
          'All',
          'All, expected',
          'All, lower 95 %',
          'All, upper 95 %',
        ]);
        for (const row of table) expect(row.slice(5, 9)).toEqual(row.slice(1, 5));
      }),
      { numRuns: 20 },
    );
  });

  test('too many lines are refused with the way out', () => {
    const rows = Array.from({ length: 61 }, (_, i): OrderRow => [`c${i}`, 46000 + 7 * i, 1]);
    expect(errorFrom('COHORTS.VALUE', ...orderColumns(rows), 'week').message).toContain('61 lines');
  });
});
