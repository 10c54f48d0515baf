import fc from 'fast-check';
import { expectRectangle, isWithin } from '../support/rectangle';
import { cutOff, serialOfMinute } from '../support/signups';
import { ranges, signUps } from '../support/waits';
import { column, errorFrom, numberFrom, tableFrom } from '../support/worksheet';

/** Customers lost before they reach value, in the functions of time to value. */

const begin = 46000;

describe('lost customers', () => {
  const { start, reached, lost, plan } = ranges(signUps);
  const end = serialOfMinute(cutOff);

  test('are a column of their own and neither reached nor waiting', () => {
    const rows = tableFrom('TIMETOVALUE.BY', start, reached, plan, end, lost).slice(1);
    for (const row of rows.map((cells) => cells.map(Number))) expect(row[2] + row[3] + row[11]).toBe(row[1]);
    // reference/time-to-value.md: 373 reached, 62 churned first, 65 cut off.
    expect([rows[3][2], rows[3][11], rows[3][3]]).toEqual([373, 62, 65]);
    expect(numberFrom('TIMETOVALUE', start, reached, 'waiting', end, lost)).toBe(65);
  });

  test('lower the share reached and never the wait', () => {
    const asCensored = column(signUps.map(({ churned }) => serialOfMinute(Math.min(churned, cutOff))));
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
    const censored = tableFrom('TIMETOVALUE.BY', start, reached, plan, ranges(signUps).asOf)
      .at(-1)
      ?.slice(13);
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
      fc.property(some, fc.constantFrom(null, 'weekend=1'), (rows, settings) => {
        const [start, reached, segment, lost] = columns(rows);
        const by = tableFrom('TIMETOVALUE.BY', start, reached, segment, begin + 20, lost, settings);
        expectRectangle(by);
        const mixed = columns([...rows].reverse());
        expect(
          tableFrom('TIMETOVALUE.BY', mixed[0], mixed[1], mixed[2], begin + 20, mixed[3], settings),
        ).toEqual(by);
        if (by.at(-1)?.[2] === 0) return;
        const curve = tableFrom('TIMETOVALUE.CURVE', start, reached, begin + 20, lost, settings);
        expectRectangle(curve);
        let before = 0;
        const odd = curve.slice(1).filter(([, , , share, lower, upper]) => {
          const rises = isWithin(share, 0, 1) && share > before;
          before = Number(share);
          const around =
            lower === '' || (isWithin(lower, -Infinity, before) && isWithin(upper, before, Infinity));
          return !(rises && around);
        });
        expect(odd).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});
