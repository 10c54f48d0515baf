import fc from 'fast-check';
import { log, logWithoutTies, lookback, worksheetRows } from '../support/arbitraryLog';
import { channelLog } from '../support/channelPaths';
import { expectWithin } from '../support/close';
import {
  attributionOf,
  column,
  errorFrom,
  figure,
  logColumns,
  type LogRow,
  settingsOf,
  tableFrom,
} from '../support/worksheet';

/** JOURNEYS.LAG: how long journeys take, and how many touches. */

const lagOf = (rows: readonly LogRow[], ...options: unknown[]) =>
  tableFrom('JOURNEYS.LAG', ...logColumns(rows), ...options);

/** The figures of one column that are not 0, by bucket. */
function figuresIn([headings, ...table]: unknown[][], measure: string, heading = 'Conversions') {
  const place = headings.indexOf(heading);
  const rows = table.filter((cells) => cells[0] === measure && cells[place] !== 0);
  return Object.fromEntries(rows.map((cells) => [String(cells[1]), cells[place]]));
}

test('the worked example of eight conversions', () => {
  const table = lagOf(channelLog);
  expect(table[0]).toEqual(['Measure', 'Bucket', 'Conversions']);
  expect(table.slice(1).map(([, bucket]) => bucket)).toEqual([
    0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, '12–20', '21–30', '31+', 'Median', '90 %', 'Mean',
    1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, '12+', 'Median', '90 %', 'Mean',
  ]); // prettier-ignore
  const days = figuresIn(table, 'Days to convert');
  // 0, 0, 0, 13, 13, 19, 21 and 28 whole days.
  expect(days).toMatchObject({ 0: 3, '12–20': 3, '21–30': 2 });
  // Between 13 and 13.99305…; a tenth of the way from 21 to 28.99930… lies three tenths beyond the seventh.
  expectWithin(Number(days.Median), (13 + 13.9930555556) / 2, 1e-9);
  expectWithin(Number(days['90 %']), 21 + 0.3 * (28.9993055556 - 21), 1e-9);
  const all = [19.0416666667, 0.0069444444, 13.9930555556, 0.0138888889, 28.9993055556, 0.0416666667, 21, 13];
  expectWithin(Number(days.Mean), all.reduce((sum, each) => sum + each, 0) / 8, 1e-9);
  const touches = { 1: 2, 2: 2, 3: 2, 4: 2, Median: 2.5, '90 %': 4, Mean: 2.5 };
  expect(figuresIn(table, 'Touches')).toEqual(touches);
});

test('by dates, what crosses midnight takes a day more', () => {
  const days = figuresIn(lagOf(channelLog, null, 'days=calendar'), 'Days to convert');
  // 0, 0, 1, 13, 14, 19, 21 and 29.
  expect(days).toEqual({ 0: 2, 1: 1, '12–20': 3, '21–30': 2, Median: 13.5, '90 %': 23.4, Mean: 12.125 });
});

test('segments are those of the rows of the conversions, most of them first', () => {
  const kind = channelLog.map(([customer, , touchpoint]) =>
    touchpoint !== null
      ? 'Touch'
      : ['k2', 'k6', 'k8'].includes(String(customer))
        ? 'Returning'
        : customer === 'k1'
          ? ''
          : 'New',
  );
  const table = lagOf(channelLog, column(kind));
  expect(table[0]).toEqual(['Measure', 'Bucket', 'New', 'Returning', '(blank)', 'Conversions']);
  expect(figuresIn(table, 'Touches', 'Returning')).toEqual({
    1: 2,
    2: 1,
    Median: 1,
    '90 %': 1.8,
    Mean: 4 / 3,
  });
  expect(figuresIn(table, 'Touches', '(blank)')).toEqual({ 3: 1, Median: 3, '90 %': 3, Mean: 3 });
  expect(errorFrom('JOURNEYS.LAG', ...logColumns(channelLog), column(['a'])).message).toMatch(
    /segment has 1\./,
  );
});

test('conversions without a touch stand in the last row, and quantiles of nothing are empty', () => {
  const table = lagOf([
    ['C1', '2026-01-01 10:00', null, 5],
    ['C2', '2026-01-01', 'Ads', null],
    ['C2', '2026-01-03 10:00', null, 9],
    ['C2', '2026-01-04 10:00', null, -9],
  ]);
  expect(table.at(-1)).toEqual(['Unattributed', '', 1]);
  expect(figuresIn(table, 'Touches')).toEqual({ Median: '', '90 %': '', Mean: '' });
});

test('the counts add up to the conversions, under any policy, whatever the order of the rows', () => {
  fc.assert(
    fc.property(log, lookback, (plain, days) => {
      const rows = worksheetRows(plain);
      const settings = settingsOf({ lookback: days });
      const all = attributionOf(rows, 'linear', settings);
      const attributed = [...all].reduce(
        (sum, [name]) => sum + (name === 'Unattributed' ? 0 : figure(all, name, 'Conversions')),
        0,
      );
      const table = lagOf(rows, null, settings);
      for (const measure of ['Days to convert', 'Touches']) {
        const counts = table.filter(
          ([of, bucket]) => of === measure && !['Median', '90 %', 'Mean'].includes(String(bucket)),
        );
        expectWithin(
          counts.reduce((sum, cells) => sum + Number(cells[2]), 0),
          attributed,
          1e-6,
        );
      }
    }),
  );
  fc.assert(
    fc.property(logWithoutTies, (plain) => {
      const rows = worksheetRows(plain);
      expect(lagOf([...rows].reverse())).toEqual(lagOf(rows));
      expect(lagOf(rows, null, 'from=2025-12-01; to=2025-12-31')).toEqual(lagOf(rows));
    }),
  );
});
