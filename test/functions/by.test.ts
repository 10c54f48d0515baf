import fc from 'fast-check';
import { log, logWithoutTies, worksheetRows } from '../support/arbitraryLog';
import { expectWithin } from '../support/close';
import {
  attributionOf,
  column,
  errorFrom,
  figuresOf,
  logColumns,
  type LogRow,
  tableFrom,
} from '../support/worksheet';

/** ATTRIBUTION.BY: touchpoints crossed with a column of the orders, or of the touches. */

const byOf = (rows: readonly LogRow[], by: unknown, ...options: unknown[]) =>
  tableFrom('ATTRIBUTION.BY', ...logColumns(rows), by, ...options);

const rows: LogRow[] = [
  ['C1', '2026-01-01', 'Ads', null],
  ['C1', '2026-01-02', 'Email', null],
  ['C1', '2026-01-03 10:00', null, 100],
  ['C1', '2026-01-04', 'Email', null],
  ['C1', '2026-01-05 10:00', null, 60],
  ['C1', '2026-02-05 10:00', null, -60],
  ['C2', '2026-01-06', 'Ads', null],
  ['C2', '2026-01-07 10:00', null, 20],
  ['C3', '2026-01-07 10:00', null, 9],
];
const product = column([null, null, 'Tea', null, 'Pot', 'Pot', null, 'Tea', null]);

test('one column a product, the largest first, what names none beside them', () => {
  const kept = rows.map((row): LogRow => (row[3] === -60 ? ['C1', row[1], null, -30] : row));
  expect(byOf(kept, product, 'linear')).toEqual([
    ['Touchpoint', 'Tea', 'Pot', '(blank)', 'Total'],
    ['Ads', 70, 10, 0, 80],
    ['Email', 50, 20, 0, 70],
    ['Unattributed', 0, 0, 9, 9],
  ]);
});

test('in conversions, where a refund counts where its order did', () => {
  const settings = 'measure=conversions; from=2026-02-01';
  expect(byOf(rows, product, 'last touch', settings)).toEqual([
    ['Touchpoint', 'Pot', 'Total'],
    ['Ads', 0, 0],
    ['Email', -1, -1],
  ]);
});

test('the first conversion in the data is new, later ones returning', () => {
  const more: LogRow[] = [...rows.slice(0, 5), ...rows.slice(6)];
  expect(byOf(more, 'new or returning', 'linear')).toEqual([
    ['Touchpoint', 'New', 'Returning', 'Total'],
    ['Ads', 70, 20, 90],
    ['Email', 50, 40, 90],
    ['Unattributed', 9, 0, 9],
  ]);
  expect(byOf(more, [['New or Returning']], 'linear', 'from=2026-01-05; to=2026-01-05')).toEqual([
    ['Touchpoint', 'New', 'Returning', 'Total'],
    ['Email', 0, 40, 40],
    ['Ads', 0, 20, 20],
  ]);
});

test('by two properties of touches', () => {
  const campaign = column(['Spring', 'News', null, 'Sale', null, null, 'Spring', null, null]);
  expect(byOf(rows, campaign, 'linear', 'by=touches')).toEqual([
    ['Touchpoint', 'Spring', 'News', 'Total'],
    ['Ads', 70, 0, 70],
    ['Email', 0, 50, 50],
    ['Unattributed', '', '', 9],
  ]);
});

test('what cannot be is refused', () => {
  const refused = (by: unknown, ...options: unknown[]) =>
    errorFrom('ATTRIBUTION.BY', ...logColumns(rows), by, ...options).message;
  expect(refused(product, 'markov')).toMatch(/^Markov shares the total by what all journeys have in common/);
  expect(refused(product, 'shapley', 'by=touches')).toMatch(/^Shapley shares the total/);
  expect(refused('new or returning', null, 'by=touches')).toMatch(/tells orders apart, not touches/);
  expect(refused('product')).toMatch(/by has 1\./);
  expect(refused(null)).toMatch(/^by is missing/);
});

const models = fc.constantFrom(
  'First touch',
  'Last touch',
  'Linear',
  'Time decay',
  'Participation',
  'Shapley',
);

test('the columns add up to the total, which is that of ATTRIBUTION, by orders and by touches', () => {
  const names = fc.array(fc.constantFrom('x', 'y', null), { minLength: 40, maxLength: 40 });
  const measures = fc.constantFrom('value', 'conversions');
  fc.assert(
    fc.property(
      log,
      models,
      names,
      measures,
      fc.boolean(),
      fc.boolean(),
      (plain, model, given, measure, isOfTouches, isLate) => {
        fc.pre(!(isOfTouches && model === 'Shapley'));
        const all = worksheetRows(plain);
        const from = isLate ? 'from=2025-12-09 12:00' : '';
        const settings = `measure=${measure}${isOfTouches ? '; by=touches' : ''}; ${from}`;
        const table = figuresOf(byOf(all, column(all.map((_, i) => given[i])), model, settings));
        for (const [name, cells] of attributionOf(all, model, from)) {
          const expected = cells.get(measure === 'value' ? model : 'Conversions') ?? NaN;
          const own = [...(table.get(name) ?? [])].filter(([heading]) => !heading.startsWith('Note'));
          const total = own.find(([heading]) => heading === 'Total')?.[1] ?? NaN;
          expectWithin(total, expected, 0.005);
          if (name === 'Unattributed' && isOfTouches) continue;
          expectWithin(
            own.reduce((sum, [heading, figure]) => sum + (heading === 'Total' ? 0 : figure), 0),
            expected,
            0.005,
          );
        }
      },
    ),
  );
});

test('the order of the rows changes nothing, and a period that covers all is none', () => {
  fc.assert(
    fc.property(logWithoutTies, (plain) => {
      const all = worksheetRows(plain);
      const there = figuresOf(byOf(all, 'new or returning', 'linear'));
      for (const other of [
        figuresOf(byOf([...all].reverse(), 'new or returning', 'linear')),
        figuresOf(byOf(all, 'new or returning', 'linear', 'from=2025-12-01; to=2025-12-31')),
      ])
        for (const [name, cells] of there)
          for (const [heading, value] of cells)
            expectWithin(other.get(name)?.get(heading) ?? NaN, value, 1e-6);
    }),
  );
});
