import { expectClose } from '../support/close';
import { plainKaplanMeier } from '../support/plainSurvival';
import { ranges, signUps } from '../support/waits';
import { column, errorFrom, tableFrom } from '../support/worksheet';

const begin = 46000;

describe('TIMETOVALUE.CURVE', () => {
  test('is the Kaplan–Meier estimate, event time by event time', () => {
    const { start, reached, asOf } = ranges(signUps);
    const [headings, ...rows] = tableFrom('TIMETOVALUE.CURVE', start, reached, asOf);
    expect(headings).toEqual(['Days', 'At risk', 'Reached', 'Share reached', 'Lower 95 %', 'Upper 95 %']);
    const plain = plainKaplanMeier(signUps);
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
    const noon = begin + 0.5;
    const start = column(Array<number>(20_000).fill(noon));
    const reached = column(Array.from({ length: 20_000 }, (_, i) => noon + (i + 1) / 1440));
    expect(tableFrom('TIMETOVALUE.CURVE', start, reached)).toHaveLength(20_001);
  });
});

describe('bad input', () => {
  test.each<[string, unknown[], unknown[], RegExp]>([
    ['reached before start', [begin, begin + 5], [null, begin + 4], /^reached, row 2: .* lies before start/],
    [
      'a date in either order',
      [begin, '03/04/2026'],
      [null, null],
      /^start, row 2: "03\/04\/2026" could be two dates/,
    ],
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
