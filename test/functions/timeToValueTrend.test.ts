import fc from 'fast-check';
import { expectClose } from '../support/close';
import { ranges, signUps } from '../support/waits';
import { column, errorFrom, numberFrom, tableFrom } from '../support/worksheet';

/**
 * Three months of twelve customers, who entered on days 1, 3, … 23 of the month: the days to value of each, observed or not by
 * 2026-06-30 (ttv_cohorts.csv of reference/over-time.md, section 7).
 */
const cohorts: [month: number, days: (number | null)[]][] = [
  [4, [2, 5, 9, 12, 20, 28, 35, 50, null, null, null, null]],
  [5, [1, 4, 8, 11, 15, 22, 30, 41, null, null, null, null]],
  [6, [3, 6, 7, 10, 14, 18, null, null, null, null, null, null]],
];
const dayOf = (month: number, day: number) => Date.UTC(2026, month - 1, day) / 86_400_000 + 25569;
const customers = cohorts.flatMap(([month, days]) =>
  days.map((wait, i) => ({ start: dayOf(month, 1 + 2 * i), wait })),
);
const start = column(customers.map((each) => each.start));
const reached = column(customers.map((each) => (each.wait === null ? null : each.start + each.wait)));
const end = dayOf(6, 30);

type Row = Record<string, unknown>;

function rowsOf(...args: unknown[]): Row[] {
  const [headings, ...rows] = tableFrom('TIMETOVALUE.TREND', ...args);
  return rows.map((row) => Object.fromEntries(row.map((cell, i) => [String(headings[i]), cell])));
}

describe('TIMETOVALUE.TREND', () => {
  test('its columns', () => {
    expect(tableFrom('TIMETOVALUE.TREND', start, reached, null, 7, end)[0]).toEqual([
      'Period',
      'Customers',
      'Reached',
      'Waiting',
      'Median days',
      'Lower 95 %',
      'Upper 95 %',
      'Share by day 7',
      'Lower by day 7',
      'Upper by day 7',
      'Estimate by day 7',
      'Maturity',
    ]);
  });

  // Month, day, share and its standard error as the section has them; NaN: not defined.
  test.each([
    ['2026-04', 7, 'mature', 0.1666666667, 0.1075828707],
    ['2026-04', 14, 'mature', 0.3333333333, 0.1360827635],
    ['2026-04', 30, 'mature', 0.5, 0.1443375673],
    ['2026-04', 60, 'mature', 0.6666666667, 0.1360827635],
    ['2026-05', 14, 'mature', 0.3333333333, 0.1360827635],
    ['2026-05', 30, 'mature', 0.5833333333, 0.1423187606],
    ['2026-05', 60, 'immature', NaN, NaN],
    ['2026-06', 7, 'mature', 0.25, 0.125],
    ['2026-06', 14, 'immature', 0.5178571429, 0.1770985173],
    ['2026-06', 30, 'immature', NaN, NaN],
    ['All', 14, 'immature', 0.3759507576, 0.0830866566],
    ['All', 30, 'immature', 0.593546875, 0.0900269753],
    ['All', 60, 'immature', 0.7413480114, 0.0918151516],
  ])('%s by day %d is %s (reference/over-time.md, section 7)', (name, day, state, share, error) => {
    const row = rowsOf(start, reached, 'month', day, end).find(({ Period }) => Period === name) ?? {};
    const [told, other] = [`Share by day ${day}`, `Estimate by day ${day}`];
    const isMature = state === 'mature';
    expect(row.Maturity).toBe(isMature ? 'mature' : `immature at day ${day}`);
    // What is told of a mature period and what is estimated of another never stand in the same column.
    expect(row[isMature ? other : told]).toBe('');
    const limits = [row[`Lower by day ${day}`], row[`Upper by day ${day}`]];
    if (Number.isNaN(share)) {
      expect([row[other], ...limits]).toEqual(['', '', '']);
      return;
    }
    expect(Math.abs(Number(row[isMature ? told : other]) - share)).toBeLessThan(0.6e-10);
    // The interval on the log-log scale, written out.
    const waiting = 1 - share;
    const limit = (sign: number) =>
      1 - waiting ** Math.exp((sign * 1.959963984540054 * error) / (waiting * Math.log(waiting)));
    expectClose(Number(limits[0]), limit(1), 1e-8);
    expectClose(Number(limits[1]), limit(-1), 1e-8);
  });

  // The section gives the first day at which half have reached value, 28 and 22; the middle of a flat piece at exactly half, to day 35
  // and 30, is the rule of R and of all functions of time to value.
  test('the medians, and customers by what became of them', () => {
    const rows = rowsOf(start, reached, null, null, end);
    expect(
      rows.map((row) => [row.Period, row.Customers, row.Reached, row.Waiting, row['Median days']]),
    ).toEqual([
      ['2026-04', 12, 8, 4, 31.5],
      ['2026-05', 12, 8, 4, 26],
      ['2026-06', 12, 6, 6, 14],
      ['All', 36, 22, 14, 22],
    ]);
    expect(rows.map(({ Maturity }) => Maturity)).toEqual([
      'mature',
      'mature',
      'immature at day 30',
      'immature at day 30',
    ]);
  });

  test('a month that is not over is immature, however long its customers have been observed', () => {
    const rows = rowsOf(column([dayOf(6, 1)]), column([dayOf(6, 2)]), null, column([0, 7]), dayOf(6, 29));
    expect(rows.map(({ Maturity }) => Maturity)).toEqual(['immature at day 7', 'mature']);
    expect(rows[0]['Share by day 7']).toBe('');
    expect(rows[0]['Estimate by day 7']).toBe('');
  });

  test('periods without a start are there, and have no figures', () => {
    const rows = rowsOf(column([dayOf(4, 1), dayOf(6, 1)]), column([dayOf(4, 2), null]), null, 7, end);
    expect(rows.map(({ Period, Customers }) => [Period, Customers])).toEqual([
      ['2026-04', 1],
      ['2026-05', 0],
      ['2026-06', 1],
      ['All', 2],
    ]);
    expect(Object.values(rows[1]).slice(2)).toEqual([0, 0, '', '', '', '', '', '', '', '']);
  });

  test.each([
    ['day', '2026-04-01', 84],
    ['week', '2026-03-30', 13],
    ['quarter', '2026-Q2', 1],
    ['year', '2026', 1],
  ])('by %s', (period, first, rows) => {
    const table = rowsOf(start, reached, period, 7, end);
    expect([table[0].Period, table.length - 1]).toEqual([first, rows]);
  });

  test('a period that covers all equals no period', () => {
    const { start: from, reached: until, asOf } = ranges(signUps);
    const [headings, whole, all] = tableFrom('TIMETOVALUE.TREND', from, until, 'year', null, asOf);
    expect(whole.slice(1, 7)).toEqual(all.slice(1, 7));
    const figure = (statistic: string) => numberFrom('TIMETOVALUE', from, until, statistic, asOf);
    const under = (heading: string) => whole[headings.indexOf(heading)];
    expect(under('Median days')).toBe(figure('median'));
    expect([under('Estimate by day 7'), under('Estimate by day 30')]).toEqual([
      figure('day 7'),
      figure('day 30'),
    ]);
  });

  const wait = fc.record({ start: fc.nat(200), wait: fc.option(fc.nat(60)) });
  const some = fc.array(wait, { minLength: 1, maxLength: 60 });
  const tableOf = (rows: readonly { start: number; wait: number | null }[]) =>
    tableFrom(
      'TIMETOVALUE.TREND',
      column(rows.map((row) => 46000 + row.start)),
      column(rows.map((row) => (row.wait === null ? null : 46000 + row.start + row.wait))),
      null,
      null,
      46210,
    );

  test('the order of the rows changes nothing, and customers of all periods add up', () => {
    fc.assert(
      fc.property(
        some.chain((rows) =>
          fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })),
        ),
        ([rows, shuffled]) => {
          const table = tableOf(rows);
          expect(tableOf(shuffled)).toEqual(table);
          const all = table[table.length - 1];
          for (const place of [1, 2, 3])
            expect(table.slice(1, -1).reduce((sum, row) => sum + Number(row[place]), 0)).toBe(all[place]);
        },
      ),
    );
  });

  test('the share of a mature period is the plain share of its customers', () => {
    fc.assert(
      fc.property(some, (rows) => {
        const [headings, ...table] = tableOf(rows);
        for (const row of table.slice(0, -1)) {
          const share = row[headings.indexOf('Share by day 30')];
          if (share === '') continue;
          const own = rows.filter(({ start: day }) => monthOf(46000 + day) === row[0]);
          const reachedBy = own.filter(({ wait: days }) => days !== null && days <= 30).length;
          expectClose(Number(share), reachedBy / own.length, 1e-12);
        }
      }),
    );
  });

  test('days that are none, and starts over too many periods, are refused', () => {
    expect(errorFrom('TIMETOVALUE.TREND', start, reached, null, 'week').message).toContain('"week"');
    expect(errorFrom('TIMETOVALUE.TREND', start, reached, null, -1).message).toContain('-1');
    const far = column([2, 46000]);
    expect(errorFrom('TIMETOVALUE.TREND', far, column([null, null]), 'day').message).toContain(
      'more than 5000',
    );
    expect(errorFrom('TIMETOVALUE.TREND', column([46009]), column([null]), null, null, 46000).code).toBe(
      '#N/A',
    );
  });
});

const monthOf = (day: number) => new Date((day - 25569) * 86_400_000).toISOString().slice(0, 7);
