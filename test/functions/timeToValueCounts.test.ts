import fc from 'fast-check';
import { expectClose } from '../support/close';
import { ranges, signUps } from '../support/waits';
import { call, cellErrorOf, column, errorFrom, numberFrom, tableFrom } from '../support/worksheet';

const table = (...args: unknown[]) => tableFrom('TIMETOVALUE.COUNTS', ...args);

interface Wait {
  days: number;
  outcome: 'reached' | 'waiting' | 'lost';
  segment: string | null;
}

/** Counts by days and segment, as GROUP BY makes them. */
function reduced(waits: readonly Wait[]) {
  const counts = new Map<
    string,
    { days: number; segment: string | null } & Record<Wait['outcome'], number>
  >();
  for (const { days, segment, outcome } of waits) {
    const key = `${days} ${segment}`;
    const row = counts.get(key) ?? { days, segment, reached: 0, waiting: 0, lost: 0 };
    row[outcome]++;
    counts.set(key, row);
  }
  const rows = [...counts.values()];
  return {
    days: column(rows.map(({ days }) => days)),
    segment: column(rows.map(({ segment }) => segment)),
    reached: column(rows.map(({ reached }) => reached)),
    waiting: column(rows.map(({ waiting }) => waiting)),
    lost: column(rows.map(({ lost }) => lost)),
  };
}

/** A second after midnight, so that no whole number of minutes later is a date without a time of day. */
const start = 46000 + 1 / 86_400;

const rowsOf = (waits: readonly Wait[]) => {
  const when = (outcome: Wait['outcome']) =>
    column(waits.map((each) => (each.outcome === outcome ? start + each.days : null)));
  return {
    start: column(waits.map(() => start)),
    reached: when('reached'),
    segment: column(waits.map(({ segment }) => segment)),
    asOf: column(waits.map(({ days, outcome }) => start + days + (outcome === 'waiting' ? 0 : 1))),
    lost: when('lost'),
  };
};

// A segment of one blank cell is none at all, so one customer always has a name for theirs.
const named: Wait = { days: 1, outcome: 'waiting', segment: 'a' };

const anyWaits = fc
  .array(
    fc.record({
      days: fc.oneof(
        fc.nat(9),
        fc.nat(200_000).map((minutes) => minutes / 1440),
      ),
      outcome: fc.constantFrom('reached', 'waiting', 'lost'),
      segment: fc.constantFrom('a', 'b', 'c', null),
    }) as fc.Arbitrary<Wait>,
    { maxLength: 80 },
  )
  .map((waits) => [named, ...waits]);

describe('for any customers the counts give what the rows give, to the last bit', () => {
  test('the table by segment', () => {
    fc.assert(
      fc.property(anyWaits, (waits) => {
        const rows = rowsOf(waits);
        const counts = reduced(waits);
        const expected = tableFrom(
          'TIMETOVALUE.BY',
          rows.start,
          rows.reached,
          rows.segment,
          rows.asOf,
          rows.lost,
        );
        const leftOut = expected[0].indexOf('Left out');
        expect(table(counts.days, counts.reached, counts.waiting, counts.segment, null, counts.lost)).toEqual(
          expected.map((cells) => cells.filter((_, place) => place !== leftOut)),
        );
      }),
    );
  });

  test.each([
    'median',
    'mean',
    'p10',
    'p90',
    0.3,
    'reached',
    'count',
    'waiting',
    'converters median',
    'day 7',
  ])('the statistic %s', (statistic) => {
    const answer = (id: string, ...args: unknown[]) => {
      try {
        return call(id, ...args);
      } catch (error) {
        return String(error);
      }
    };
    fc.assert(
      fc.property(anyWaits, (waits) => {
        const rows = rowsOf(waits);
        const { days, reached, waiting, lost } = reduced(waits);
        expect(answer('TIMETOVALUE.COUNTS', days, reached, waiting, null, statistic, lost)).toEqual(
          answer('TIMETOVALUE', rows.start, rows.reached, statistic, rows.asOf, rows.lost),
        );
      }),
    );
  });
});

/**
 * Weeks in remission of 42 patients with leukaemia (Freireich et al. 1963, Blood 21(6), 699–716), which textbooks of survival
 * analysis count through; a relapse takes the place of the value.
 */
const remission = {
  days: [
    6, 7, 9, 10, 11, 13, 16, 17, 19, 20, 22, 23, 25, 32, 34, 35, 1, 2, 3, 4, 5, 8, 11, 12, 15, 17, 22, 23,
  ],
  reached: [3, 1, 0, 1, 0, 1, 1, 0, 0, 0, 1, 1, 0, 0, 0, 0, 2, 2, 1, 2, 2, 4, 2, 2, 1, 1, 1, 1],
  waiting: [1, 0, 1, 1, 1, 0, 0, 1, 1, 1, 0, 0, 1, 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
  drug: [...Array<string>(16).fill('6-MP'), ...Array<string>(12).fill('Placebo')],
};

test('remission of leukaemia: medians 23 and 8 weeks, log-rank 16.79 (Kleinbaum & Klein, Survival Analysis, ch. 2)', () => {
  const { days, reached, waiting, drug } = remission;
  const rows = table(column(days), column(reached), column(waiting), column(drug)).slice(1);
  expect(rows.map((cells) => cells.slice(0, 5))).toEqual([
    ['6-MP', 21, 9, 12, 23],
    ['Placebo', 21, 21, 0, 8],
    ['All', 42, 30, 12, 12],
  ]);
  const [chiSquare, degreesOfFreedom] = rows[2].slice(12).map(Number);
  expect(chiSquare.toFixed(2)).toBe('16.79');
  expect(degreesOfFreedom).toBe(1);
});

test('the 500 sign-ups of reference/time-to-value.md by the minute', () => {
  const waits = signUps.map(({ duration, reached, plan }): Wait => ({
    days: duration / 1440,
    outcome: reached ? 'reached' : 'waiting',
    segment: plan,
  }));
  const counts = reduced(waits);
  const rows = table(counts.days, counts.reached, counts.waiting, counts.segment);
  const all = rows.at(-1) ?? [];
  expectClose(Number(all[4]), 4.25625, 1e-12);
  expectClose(Number(all[12]) / 43.8703290759, 1, 1e-8);
  const { start: signedUp, reached, asOf, plan } = ranges(signUps);
  const byRow = tableFrom('TIMETOVALUE.BY', signedUp, reached, plan, asOf);
  expect(rows.map((cells) => cells.slice(0, 12))).toEqual(byRow.map((cells) => cells.slice(0, 12)));
});

test('without segments there is the row All alone, and the test has nothing to compare', () => {
  const [headings, ...rows] = table(column([1, 2, 3, 4]), column([3, 2, 0, 4]), column([0, 0, 1, 0]));
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
    'Log-rank chi-square',
    'Degrees of freedom',
    'p',
  ]);
  expect(rows).toHaveLength(1);
  expect(rows[0].slice(0, 5)).toEqual(['All', 10, 9, 1, 3]);
  expect(rows[0].slice(12)).toEqual(['', '', '']);
});

test('a hundred million customers', () => {
  const [days, reached, waiting] = [
    column([1, 2, 3, 4]),
    column([30e6, 20e6, 0, 40e6]),
    column([0, 0, 10e6, 0]),
  ];
  expect(numberFrom('TIMETOVALUE.COUNTS', days, reached, waiting, null, 'count')).toBe(100e6);
  expect(numberFrom('TIMETOVALUE.COUNTS', days, reached, waiting, null, 'median')).toBe(3);
});

test('headings, blank counts and blank rows at the end are passed over; rows and columns may lie either way', () => {
  const plain = table(column([1, 2]), column([3, 0]), column([0, 1]));
  expect(
    table(
      column(['days', 1, 2, null, null]),
      column(['reached', 3, null, null, null]),
      column(['waiting', '', 1, null, null]),
    ),
  ).toEqual(plain);
  expect(table([[1, 2]], [[3, 0]], [[0, 1]])).toEqual(plain);
});

test('segments that differ in case are one, unless told apart', () => {
  const given = [column([1, 2]), column([3, 1]), column([0, 0]), column(['Pro', 'pro']), null, null];
  expect(table(...given).map(([name]) => name)).toEqual(['Segment', 'Pro', 'All']);
  expect(table(...given, 'spelling=as written').map(([name]) => name)).toEqual([
    'Segment',
    'Pro',
    'pro',
    'All',
  ]);
});

describe('refused, with the row', () => {
  test.each<[string, unknown[][], RegExp]>([
    [
      'a negative count',
      [
        [1, 2],
        [3, -1],
        [0, 0],
      ],
      /^reached, row 2: -1 is not a number of customers/,
    ],
    [
      'a fraction of a customer',
      [
        [1, 2],
        [3, 1],
        [0.5, 0],
      ],
      /^waiting, row 1: 0.5 is not a number of customers/,
    ],
    [
      'a text for a count',
      [
        [1, 2],
        [3, 'many'],
        [0, 0],
      ],
      /^reached, row 2: "many" is not a number/,
    ],
    [
      'days before the start',
      [
        [1, -2],
        [3, 1],
        [0, 0],
      ],
      /^days, row 2: -2 is negative/,
    ],
    [
      'seconds for days',
      [
        [86_400, 8_640_000],
        [3, 1],
        [0, 0],
      ],
      /^days, row 2: 8640000 days .* divide seconds/,
    ],
    [
      'counts without days',
      [
        [1, null],
        [3, 1],
        [0, 0],
      ],
      /^days, row 2, is empty/,
    ],
    [
      'both counts empty',
      [
        [1, 2],
        [3, null],
        [0, ''],
      ],
      /^Row 2: reached and waiting are both empty/,
    ],
    [
      'nothing but zeros',
      [
        [1, 2],
        [0, 0],
        [0, 0],
      ],
      /^reached and waiting count no customer/,
    ],
    ['ranges without data', [[null], [null], [null]], /hold no data/],
    ['ranges of different lengths', [[1, 2], [3], [0, 0]], /^days has 2 rows, reached has 1/],
  ])('%s', (_, given, message) => {
    const error = errorFrom('TIMETOVALUE.COUNTS', ...given.map(column));
    expect(error.code).toBe('#VALUE!');
    expect(error.message).toMatch(message);
  });

  test('all three counts empty', () => {
    const error = errorFrom(
      'TIMETOVALUE.COUNTS',
      ...[
        [1, 2],
        [3, null],
        [0, null],
      ].map(column),
      null,
      null,
      column([1, null]),
    );
    expect(error.message).toMatch(/^Row 2: reached, waiting and lost are all empty/);
  });

  test('an error in a cell is handed on', () => {
    expect(
      errorFrom('TIMETOVALUE.COUNTS', column([1, 2]), column([3, '#REF!']), column([0, 0])),
    ).toMatchObject({
      code: '#REF!',
      message: 'reached, row 2, holds the error #REF!.',
    });
  });

  test('a statistic by segment', () => {
    const given = [column([1, 2]), column([3, 1]), column([0, 1])];
    expect(cellErrorOf(() => table(...given, column(['a', 'b']), 'p90')).message).toMatch(
      /Leave out segment/,
    );
  });

  test('a figure that the counts do not reach is #N/A', () => {
    expect(
      errorFrom('TIMETOVALUE.COUNTS', column([1, 9]), column([1, 0]), column([0, 4]), null, 'median'),
    ).toMatchObject({
      code: '#N/A',
      message: expect.stringMatching(/median is not reached: 20.0 %.*9.0 days/),
    });
  });
});
