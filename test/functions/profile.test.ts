import fc from 'fast-check';
import { expectWithin } from '../support/close';
import { liftExample } from '../support/liftExample';
import { column, errorFrom, serial, tableFrom } from '../support/worksheet';

/** CLV.PROFILE: who the best tenth of the customers are. */

type Order = readonly [customer: string, date: string | number, amount: number, ...attributes: unknown[]];

const ranges = (rows: readonly (readonly unknown[])[]) => [
  ...[0, 1, 2].map((i) => column(rows.map((row) => row[i]))),
  rows.map((row) => row.slice(3)),
];

const profileOf = (rows: readonly (readonly unknown[])[], ...options: unknown[]) =>
  tableFrom('CLV.PROFILE', ...ranges(rows), ...options);

const headings = ['customer', 'date', 'amount', 'channel', 'country', 'device', 'coupon'];
const example: Order[] = liftExample.map(({ customer, value, attributes }) => [
  customer,
  serial('2026-01-01'),
  value,
  ...attributes,
]);
const exampleTable = (...options: unknown[]) =>
  profileOf([headings, ...example], 90, '2026-06-30', ...options);

/** Cells by attribute, value and heading. */
const figures = ([titles, ...rows]: unknown[][]) => {
  const found = new Map(rows.map((row) => [`${String(row[0])} ${String(row[1])}`.trim(), row]));
  return (of: string, heading: string) => {
    const row = found.get(of);
    if (!row) throw new Error(`There is no row ${of}.`);
    return heading === 'Note' ? row.at(-1) : row[titles.indexOf(heading)];
  };
};

/** Attribute value, customers, among the best, lift, best to rest, its limits, p and q. */
const computed: [string, number, number, number, number, number, number, number, number][] = [
  ['channel affiliate', 45, 2, 0.404040404, 0.3763213531, 0.09787024193, 1.446995103, 0.1714428229, 0.314311842],
  ['channel direct', 32, 7, 1.988636364, 2.265454545, 1.112118025, 4.614873767, 0.08029923667, 0.1766583207],
  ['channel email', 42, 9, 1.948051948, 2.20661157, 1.224281378, 3.977136883, 0.04042406337, 0.1482215657],
  ['channel search', 37, 4, 0.9828009828, 0.9807162534, 0.3837115778, 2.506581572, 1, 1],
  ['channel social', 44, 0, 0, 0, NaN, NaN, 0.005927544408, 0.03260149425],
  ['country AT', 37, 4, 0.9828009828, 0.9807162534, 0.3837115778, 2.506581572, 1, 1],
  ['country DE', 76, 8, 0.956937799, 0.9518716578, 0.5310851529, 1.706053441, 1, 1],
  ['country FR', 52, 5, 0.8741258741, 0.8607350097, 0.383441834, 1.932143786, 0.9361323111, 1],
  ['country NL', 35, 5, 1.298701299, 1.348484848, 0.5840512862, 3.113444708, 0.6679927785, 1],
  ['device desktop', 69, 12, 1.581027668, 1.703349282, 1.099870122, 2.637946717, 0.06755078683, 0.1766583207],
  ['device mobile', 131, 10, 0.693962526, 0.6686701728, 0.4184547432, 1.068502167, 0.06755078683, 0.1766583207],
  ['coupon no', 144, 22, 1.388888889, 1.459016393, 1.320793803, 1.611704137, 0.0008887183991, 0.00977590239],
  ['coupon yes', 56, 0, 0, 0, NaN, NaN, 0.0008887183991, 0.00977590239],
]; // prettier-ignore

test('two hundred customers, against figures worked out elsewhere', () => {
  const of = figures(exampleTable());
  const titles = ['Customers', 'Among the best tenth', 'Lift', 'Best to rest', 'Lower 95 %', 'Upper 95 %', 'p', 'q']; // prettier-ignore
  for (const [name, ...cells] of computed)
    cells.forEach((cell, i) => {
      const given = of(name, titles[i]);
      if (Number.isNaN(cell)) expect(given).toBe('');
      else expectWithin(Number(given), cell, 1e-9);
    });
  expect(of('All', 'Customers')).toBe(200);
  expect(of('All', 'Among the best tenth')).toBe(22);
});

test('says in words who the best are, and what is more than chance', () => {
  const table = exampleTable();
  expect(table[0].at(-1)).toBe(
    [
      'Note · As of 2026-06-30.',
      'Value of the first 90 days from the first order. The best tenth: 22 of 200 customers, who brought 220 or more.',
      'Several brought exactly that and are all in, so the best are 22, not 20.',
      '2 of 11 values tested together differ by more than chance (q below 0.05).',
      'coupon no: 1.39 times as common among the best as among all (q 0.010).',
      'channel social: none among the best (q 0.033).',
    ].join(' · '),
  );
  const of = figures(table);
  expect(of('channel social', 'Note')).toBe('fewer among the best than by chance');
  expect(of('coupon no', 'Note')).toBe('more among the best than by chance');
  expect(of('channel email', 'Note')).toBe('no more than chance');
  expect(table.slice(1, 6).map((row) => row[1])).toEqual([
    'affiliate',
    'social',
    'email',
    'search',
    'direct',
  ]);
});

test('an attribute known only later is shown, not tested, and named as circular', () => {
  const table = exampleTable('circular=coupon');
  const of = figures(table);
  expect(of('coupon no', 'Lift')).toBeCloseTo(1.388888889, 9);
  expect([of('coupon no', 'p'), of('coupon no', 'q')]).toEqual(['', '']);
  expect(of('coupon no', 'Note')).toBe('circular: known only after the purchase');
  expectWithin(Number(of('channel social', 'q')), 0.005927544408 * 10, 1e-10);
  expect(table[0].at(-1)).toMatch(/coupon is circular, being known only after the purchase/);
  expect(exampleTable('circular=4').slice(1)).toEqual(table.slice(1));
  expect(errorFrom('CLV.PROFILE', ...ranges([headings, ...example]), 90, null, 'circular=tier').message).toBe(
    'settings, circular: "tier" is no attribute. There are: channel, country, device, coupon.',
  );
});

test('the first days count, with the order of the first day; who is younger is left out and counted', () => {
  const rows: Order[] = [
    ['a', '2026-01-01', 10, 'x'],
    ['a', '2026-01-30', 5, 'y'],
    ['a', '2026-01-31', 7, 'y'],
    ['b', '2026-01-10', 40, 'y'],
    ['b', '2026-01-20', -15, null],
    ['c', '2026-02-10', 30, 'x'],
    ['d', '2026-02-09', 1, null],
  ];
  const table = profileOf(rows, 30, '2026-03-11');
  expect(table.slice(1).map((row) => [row[0], row[1], row[2], row[3], row[10]])).toEqual([
    ['attribute 1', 'x', 2, 1, 22.5],
    ['attribute 1', '(blank)', 1, 0, 1],
    ['attribute 1', 'y', 1, 0, 25],
    ['All', '', 4, 1, 17.75],
  ]);
  expect(table[0].at(-1)).toMatch(/attribute 1 varies within 1 customer: what it was at the first/);
  const younger = profileOf(rows, 30, '2026-03-10');
  expect(younger.at(-1)?.[2]).toBe(3);
  expect(younger[0].at(-1)).toMatch(/1 customer observed for fewer than 30 days left out\./);
  expect(errorFrom('CLV.PROFILE', ...ranges(rows), 365).message).toMatch(/observed for 365 days/);
});

test('of the lines of the first order the one with the highest amount tells', () => {
  const rows: Order[] = [
    ['a', '2026-01-01', 10, 'lamp'],
    ['a', '2026-01-01', 30, 'desk'],
    ['b', '2026-01-01', 10, 'lamp'],
    ['b', '2026-01-01', 10, 'chair'],
  ];
  const names = (given: readonly Order[]) => profileOf(given, 1).map((row) => row[1]);
  expect(names(rows)).toEqual(['Attribute value', 'chair', 'desk', '']);
  expect(names([...rows].reverse())).toEqual(names(rows));
});

test('where many share the lowest value of the best there is no best tenth', () => {
  const rows = Array.from({ length: 20 }, (_, i): Order => [`c${i}`, '2026-01-01', i < 15 ? 50 : 1, 'x']);
  const { code, message } = errorFrom('CLV.PROFILE', ...ranges(rows), 1);
  expect(code).toBe('#N/A');
  expect(message).toMatch(/There is no best tenth/);
});

test('errors name column and row', () => {
  const rows: Order[] = [
    ['a', '2026-01-01', 1, 'x', 'p'],
    ['b', '2026-01-02', 1, 'x', '#REF!'],
    ['c', '2026-01-02', 1, 'x', 'p'],
  ];
  expect(errorFrom('CLV.PROFILE', ...ranges(rows), 1).message).toMatch(/attributes, column 2, row 2/);
  const [customer, date, amount, attributes] = ranges(rows);
  expect(errorFrom('CLV.PROFILE', customer, date, amount, attributes.slice(1)).message).toMatch(
    /same length/,
  );
});

const someOrders = fc.array(
  fc.tuple(
    fc.integer({ min: 0, max: 40 }).map((i) => `c${i}`),
    fc.integer({ min: 46000, max: 46200 }),
    fc.integer({ min: -20, max: 100 }),
    fc.constantFrom('x', 'y', 'z', null),
    fc.constantFrom('p', 'q'),
  ),
  { minLength: 1, maxLength: 120 },
);

/** The answer, or what is said instead. */
function answerTo(rows: readonly (readonly unknown[])[]): unknown {
  try {
    return profileOf(rows, 30, 46230);
  } catch (error) {
    return String(error);
  }
}

test('the order of the rows changes nothing', () => {
  fc.assert(
    fc.property(
      someOrders.chain((rows) =>
        fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })),
      ),
      ([rows, shuffled]) => {
        // Refunds are told apart by the order of the rows only where they fall on one moment.
        const sold = (each: typeof rows) => each.filter(([, , amount]) => amount >= 0);
        expect(answerTo(sold(shuffled))).toEqual(answerTo(sold(rows)));
      },
    ),
  );
});

test('the shares of an attribute add up, and so do customers and value', () => {
  fc.assert(
    fc.property(someOrders, (rows) => {
      const answer = answerTo(rows);
      if (!Array.isArray(answer)) return;
      const [, ...cells] = answer as unknown[][];
      const all = cells[cells.length - 1];
      for (const attribute of new Set(cells.slice(0, -1).map(([name]) => name))) {
        const own = cells.filter(([name]) => name === attribute);
        const total = (of: (row: unknown[]) => number) => own.reduce((sum, row) => sum + of(row), 0);
        expect(total((row) => Number(row[2]))).toBe(all[2]);
        expect(total((row) => Number(row[3]))).toBe(all[3]);
        expectWithin(
          total((row) => Number(row[4])),
          1,
          1e-12,
        );
        expectWithin(
          total((row) => Number(row[5])),
          1,
          1e-12,
        );
        // Lift is one on the mean over the customers.
        expectWithin(
          total((row) => Number(row[4]) * Number(row[6])),
          1,
          1e-12,
        );
        expectWithin(
          total((row) => Number(row[2]) * Number(row[10])) / Number(all[2]),
          Number(all[10]),
          1e-9,
        );
      }
    }),
  );
});
