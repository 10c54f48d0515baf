import fc from 'fast-check';
import { expectClose } from '../support/close';
import { plainKaplanMeier } from '../support/plainSurvival';
import { buildSignUps, cutOff, serialOfMinute, type SignUp } from '../support/signups';
import { column, errorFrom, numberFrom, tableFrom } from '../support/worksheet';

/** TIMETOVALUE.CURVE and TIMETOVALUE.BY. */

const begin = 46000;
const users = buildSignUps(500);

const ranges = (some: readonly SignUp[]) => ({
  start: column(some.map(({ signedUp }) => serialOfMinute(signedUp))),
  reached: column(some.map(({ value }) => (value === Infinity ? null : serialOfMinute(value)))),
  asOf: column(some.map(({ churned }) => serialOfMinute(Math.min(churned, cutOff)))),
  lost: column(some.map(({ churned }) => (churned < cutOff ? serialOfMinute(churned) : null))),
  plan: column(some.map(({ plan }) => plan)),
});

describe('TIMETOVALUE.CURVE', () => {
  test('is the Kaplan–Meier estimate, event time by event time', () => {
    const { start, reached, asOf } = ranges(users);
    const [headings, ...rows] = tableFrom('TIMETOVALUE.CURVE', start, reached, asOf);
    expect(headings).toEqual(['Days', 'At risk', 'Reached', 'Share reached', 'Lower 95 %', 'Upper 95 %']);
    const plain = plainKaplanMeier(users);
    expect(rows).toHaveLength(plain.length);
    plain.forEach(({ time, atRisk, events, waiting, greenwood }, k) => {
      const [days, n, d, share, lower, upper] = rows[k].map(Number);
      expect([days, n, d]).toEqual([time / 1440, atRisk, events]);
      expectClose(share, 1 - waiting, 1e-12);
      const half = (1.959963984540054 * Math.sqrt(greenwood)) / Math.log(waiting);
      expectClose(lower, 1 - waiting ** Math.exp(half), 1e-12);
      expectClose(upper, 1 - waiting ** Math.exp(-half), 1e-12);
    });
  });

  test('everyone reached at once is one row without an interval', () => {
    const rows = tableFrom('TIMETOVALUE.CURVE', column([begin, begin]), column([begin + 2, begin + 2]));
    expect(rows.slice(1)).toEqual([[2, 2, 2, 1, '', '']]);
  });

  test('one customer, reached in the very second', () => {
    expect(tableFrom('TIMETOVALUE.CURVE', begin, begin).slice(1)).toEqual([[0, 1, 1, 1, '', '']]);
  });

  test('no one reached is #N/A with the number who wait', () => {
    const error = errorFrom('TIMETOVALUE.CURVE', column([begin, begin]), column([null, null]), begin + 3);
    expect(error).toMatchObject({ code: '#N/A', message: expect.stringMatching(/Nobody.*2 customers wait/) });
  });

  test('20,000 event times fit', () => {
    const start = column(Array<number>(20_000).fill(begin));
    const reached = column(Array.from({ length: 20_000 }, (_, i) => begin + (i + 1) / 1440));
    expect(tableFrom('TIMETOVALUE.CURVE', start, reached)).toHaveLength(20_001);
  });
});

describe('TIMETOVALUE.BY', () => {
  const byPlan = (some: readonly SignUp[]) => {
    const { start, reached, plan, asOf } = ranges(some);
    return tableFrom('TIMETOVALUE.BY', start, reached, plan, asOf);
  };

  test('500 sign-ups by plan (reference/time-to-value.md)', () => {
    const [headings, ...rows] = byPlan(users);
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
    for (const [name, ...cells] of byPlan(users).slice(1)) {
      const some = users.filter(({ plan }) => name === 'All' || plan === name);
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
    expect(error).toMatchObject({ code: '#N/A', message: expect.stringMatching(/All 1 customers started/) });
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

describe('lost customers', () => {
  const { start, reached, lost, plan } = ranges(users);
  const end = serialOfMinute(cutOff);

  test('are a column of their own and neither reached nor waiting', () => {
    const rows = tableFrom('TIMETOVALUE.BY', start, reached, plan, end, lost).slice(1);
    for (const row of rows.map((cells) => cells.map(Number))) expect(row[2] + row[3] + row[11]).toBe(row[1]);
    // reference/time-to-value.md: 373 reached, 62 churned first, 65 cut off.
    expect([rows[3][2], rows[3][11], rows[3][3]]).toEqual([373, 62, 65]);
    expect(numberFrom('TIMETOVALUE', start, reached, 'waiting', end, lost)).toBe(65);
  });

  test('lower the share reached and never the wait', () => {
    const asCensored = column(users.map(({ churned }) => serialOfMinute(Math.min(churned, cutOff))));
    for (const statistic of ['day 30', 'day 90', 'reached']) {
      const share = numberFrom('TIMETOVALUE', start, reached, statistic, end, lost);
      expect(share).toBeLessThan(numberFrom('TIMETOVALUE', start, reached, statistic, asCensored));
      expect(share).toBeGreaterThanOrEqual(0);
    }
    expect(numberFrom('TIMETOVALUE', start, reached, 'median', end, lost)).toBeGreaterThanOrEqual(
      numberFrom('TIMETOVALUE', start, reached, 'median', asCensored),
    );
  });

  test('leave the log-rank test as it is: they were observed until they left', () => {
    const censored = tableFrom('TIMETOVALUE.BY', start, reached, plan, ranges(users).asOf).at(-1)?.slice(13);
    const competing = tableFrom('TIMETOVALUE.BY', start, reached, plan, end, lost).at(-1)?.slice(13);
    expect(competing).toEqual(censored);
  });

  test('before the start are refused, with the row', () => {
    const error = errorFrom(
      'TIMETOVALUE.CURVE',
      column([begin, begin]),
      column([begin + 1, null]),
      null,
      column([null, begin - 1]),
    );
    expect(error).toMatchObject({
      code: '#VALUE!',
      message: expect.stringMatching(/^lost, row 2: .*before start/),
    });
  });
});

describe('bad input', () => {
  test.each<[string, unknown[], unknown[], RegExp]>([
    ['reached before start', [begin, begin + 5], [null, begin + 4], /^reached, row 2: .* lies before start/],
    ['a text date', [begin, '03/04/2026'], [null, null], /^start, row 2: "03\/04\/2026" is not a date/],
  ])('%s', (_, start, reached, message) => {
    const segment = column(start.map(() => 'a'));
    expect(errorFrom('TIMETOVALUE.CURVE', column(start), column(reached)).message).toMatch(message);
    expect(errorFrom('TIMETOVALUE.BY', column(start), column(reached), segment).message).toMatch(message);
  });

  test('serials and ISO text mixed are the same dates', () => {
    const iso = tableFrom(
      'TIMETOVALUE.CURVE',
      column(['2025-12-09', begin]),
      column([begin + 2, '2025-12-12']),
    );
    expect(iso).toEqual(
      tableFrom('TIMETOVALUE.CURVE', column([begin, begin]), column([begin + 2, begin + 3])),
    );
  });
});

describe('for any customers', () => {
  const customer = fc.record({
    start: fc.nat(20),
    reached: fc.option(fc.nat(20)),
    lost: fc.option(fc.nat(20)),
    segment: fc.constantFrom('a', 'b', 'c', null),
  });
  const some = fc.array(customer, { minLength: 1, maxLength: 30 });
  const columns = (
    rows: { start: number; reached: number | null; lost: number | null; segment: string | null }[],
  ) => {
    const after = (row: (typeof rows)[number], days: number | null) =>
      days === null ? null : begin + row.start + days / 24;
    return [
      column(rows.map(({ start }) => begin + start)),
      column(rows.map((row) => after(row, row.reached))),
      column(rows.map(({ segment }) => segment)),
      column(rows.map((row) => after(row, row.lost))),
    ];
  };

  test('tables are full rectangles of finite numbers; shares rise within 0 and 1; the order of rows does not matter', () => {
    fc.assert(
      fc.property(some, fc.constantFrom(null, 1), (rows, weekend) => {
        const [start, reached, segment, lost] = columns(rows);
        const by = tableFrom('TIMETOVALUE.BY', start, reached, segment, begin + 20, lost, weekend);
        expectRectangle(by);
        const mixed = columns([...rows].reverse());
        expect(
          tableFrom('TIMETOVALUE.BY', mixed[0], mixed[1], mixed[2], begin + 20, mixed[3], weekend),
        ).toEqual(by);
        if (by.at(-1)?.[2] === 0) return;
        const curve = tableFrom('TIMETOVALUE.CURVE', start, reached, begin + 20, lost, weekend);
        expectRectangle(curve);
        let before = 0;
        for (const [, , , share, lower, upper] of curve.slice(1)) {
          expect(share).toBeGreaterThan(before);
          expect(share).toBeLessThanOrEqual(1);
          before = Number(share);
          if (lower === '') continue;
          expect(lower).toBeLessThanOrEqual(before);
          expect(upper).toBeGreaterThanOrEqual(before);
        }
      }),
      { numRuns: 200 },
    );
  });
});

function expectRectangle(table: unknown[][]): void {
  for (const row of table) {
    expect(row).toHaveLength(table[0].length);
    for (const cell of row) expect(typeof cell === 'string' || Number.isFinite(cell)).toBe(true);
  }
}
