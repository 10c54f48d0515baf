import { expectClose } from '../support/close';
import type { SignUp } from '../support/signups';
import { ranges, signUps } from '../support/waits';
import { column, errorFrom, numberFrom, tableFrom } from '../support/worksheet';

const begin = 46000;

describe('TIMETOVALUE.BY', () => {
  const byPlan = (some: readonly SignUp[]) => {
    const { start, reached, plan, asOf } = ranges(some);
    return tableFrom('TIMETOVALUE.BY', start, reached, plan, asOf);
  };

  test('500 sign-ups by plan (reference/time-to-value.md)', () => {
    const [headings, ...rows] = byPlan(signUps);
    expect(headings).toEqual([
      'Segment',
      'Customers',
      'Reached',
      'Waiting',
      'Median days',
      'Lower 95 %',
      'Upper 95 %',
      'Share by day 7',
      'Share by day 30',
      'Share by day 90',
      'Converters-only median days',
      'Lost',
      'Left out',
      'Log-rank chi-square',
      'Degrees of freedom',
      'p',
    ]);
    // Segment, n, events, median, its limits, 1 − S(7), 1 − S(30); printed with eight decimals.
    const expected = [
      ['Free', 308, 203, 6.02777778, 4.16388889, 9.06180556, 1 - 0.47856286, 1 - 0.3554347],
      ['Pro', 151, 133, 2.42916667, 1.95972222, 3.25555556, 1 - 0.22387336, 1 - 0.11952569],
      ['Enterprise', 41, 37, 11.44444444, 8.10277778, 16.66111111, 1 - 0.73170732, 1 - 0.13125612],
      ['All', 500, 373, 4.25625, 3.50555556, 5.61111111, 1 - 0.42243269, 1 - 0.26936845],
    ];
    expected.forEach(([name, customers, events, ...figures], row) => {
      expect(rows[row].slice(0, 4)).toEqual([name, customers, events, Number(customers) - Number(events)]);
      figures.forEach((figure, i) =>
        expect(Math.abs(Number(rows[row][4 + i]) - Number(figure))).toBeLessThan(0.6e-8),
      );
    });
    const test = rows[3].slice(13).map(Number);
    expectClose(test[0] / 43.8703290759, 1, 1e-8);
    expect(test[1]).toBe(2);
    expectClose(test[2] / 2.97631629e-10, 1, 1e-8);
    for (const row of rows.slice(0, 3)) expect(row.slice(13)).toEqual(['', '', '']);
  });

  test('agrees with TIMETOVALUE on each segment', () => {
    for (const [name, ...cells] of byPlan(signUps).slice(1)) {
      const some = signUps.filter(({ plan }) => name === 'All' || plan === name);
      const { start, reached, asOf } = ranges(some);
      const figure = (statistic: string) => numberFrom('TIMETOVALUE', start, reached, statistic, asOf);
      expect(cells[3]).toBe(figure('median'));
      expect(cells[6]).toBe(figure('day 7'));
      expect(cells[9]).toBe(figure('converters median'));
    }
  });

  const table = (start: unknown[], reached: unknown[], segment: unknown[], ...rest: unknown[]) =>
    tableFrom('TIMETOVALUE.BY', column(start), column(reached), column(segment), ...rest).slice(1);

  test('what the data do not reach is an empty cell, and so is a test of one segment', () => {
    expect(table([begin, begin, begin], [begin + 1, null, null], ['a', 'a', 'a'], begin + 8)).toEqual(
      ['a', 'All'].map((name) => [name, 3, 1, 2, '', 1, '', 1 / 3, '', '', 1, 0, 0, '', '', ''].map(close)),
    );
  });

  test('no one reached', () => {
    const [only] = table([begin], [null], ['a'], begin + 8);
    expect(only).toEqual(['a', 1, 0, 1, '', '', '', 0, '', '', '', 0, 0, '', '', '']);
  });

  test('customers who start after asOf are counted where they are left out', () => {
    const rows = table([begin, begin + 9, begin + 9], [begin + 1, null, null], ['a', 'a', 'b'], begin + 5);
    expect(rows.map((row) => [row[0], row[1], row[12]])).toEqual([
      ['a', 1, 1],
      ['b', 0, 1],
      ['All', 1, 2],
    ]);
    expect(rows[1].slice(2)).toEqual([0, 0, '', '', '', '', '', '', '', 0, 1, '', '', '']);
  });

  test('all of them started later', () => {
    const error = errorFrom('TIMETOVALUE.BY', column([begin + 9]), column([null]), column(['a']), begin);
    expect(error).toMatchObject({
      code: '#N/A',
      message: expect.stringMatching(/^The one customer started/),
    });
  });

  test('a column of ids is refused as segments', () => {
    const ids = Array.from({ length: 1001 }, (_, i) => `u${i}`);
    const error = errorFrom(
      'TIMETOVALUE.BY',
      column(ids.map(() => begin)),
      column(ids.map(() => null)),
      column(ids),
    );
    expect(error.message).toMatch(/1001 different names.*column of ids/);
  });
});

/** Shares computed as 1 − S carry rounding. */
const close = (cell: unknown) => (typeof cell === 'number' ? expect.closeTo(cell, 14) : cell);
