import fc from 'fast-check';
import { CellError } from '../../src/cells';
import { expectClose } from '../support/close';
import { plainKaplanMeier, plainQuantile, plainRestrictedMean, type Wait } from '../support/plainSurvival';
import { call, column, errorFrom, type Matrix, numberFrom, row } from '../support/worksheet';

/** Half past one at night: no whole number of hours later is a date without a time of day. */
const begin = 46000.0625;

/** Customers as the columns start and reached, with each one's own end of observation. */
function ranges(times: number[], reached: number[]): [Matrix, Matrix, Matrix] {
  return [
    column(times.map((_, i) => begin + i)),
    column(times.map((days, i) => (reached[i] ? begin + i + days : null))),
    column(times.map((days, i) => begin + i + days)),
  ];
}

const statistic = (times: number[], reached: number[], name: unknown): number => {
  const [start, value, asOf] = ranges(times, reached);
  return numberFrom('TIMETOVALUE', start, value, name, asOf);
};

const missing = (times: number[], reached: number[], name: unknown) => {
  const [start, value, asOf] = ranges(times, reached);
  return errorFrom('TIMETOVALUE', start, value, name, asOf);
};

describe('tiny sets (reference/time-to-value.md), in days', () => {
  test.each([
    { times: [1, 2, 3, 4], reached: [1, 1, 1, 1], median: 2.5, mean: 2.5 },
    { times: [1, 2, 2, 3, 5], reached: [1, 1, 0, 0, 1], median: 5, mean: 3.6 },
    { times: [1, 2, 3, 4, 5], reached: [1, 0, 0, 0, 0], median: null, mean: 4.2 },
    { times: [0, 0, 1, 2, 3, 4], reached: [1, 1, 1, 0, 1, 0], median: 2, mean: 1.916666667 },
    { times: [1, 2, 3], reached: [0, 0, 0], median: null, mean: 3 },
    { times: [2, 4, 6, 8], reached: [1, 1, 1, 0], median: 5, mean: 5 },
  ])('$times reached $reached', ({ times, reached, median, mean }) => {
    // The mean is printed with nine decimals at most.
    expect(Math.abs(statistic(times, reached, 'mean') - mean)).toBeLessThan(0.6e-9);
    if (median !== null) return expect(statistic(times, reached, 'median')).toBe(median);
    expect(missing(times, reached, 'median').code).toBe('#N/A');
  });

  test('the upper quartile of 2, 4, 6 and a wait of 8 is 7', () => {
    expect(statistic([2, 4, 6, 8], [1, 1, 1, 0], 'p75')).toBe(7);
    expect(statistic([2, 4, 6, 8], [1, 1, 1, 0], 0.75)).toBe(7);
  });
});

describe('the other statistics', () => {
  const times = [1, 2, 2, 3, 5];
  const reached = [1, 1, 0, 0, 1];

  test.each([
    ['count', 5],
    ['waiting', 2],
    ['reached', 1],
    ['converters median', 2],
    ['day 0', 0],
    ['day 1', 0.2],
    ['day 1.5', 0.2],
    ['day 2', 0.4],
    ['day 7', 1],
    ['p10', 1],
    ['p20', 1.5],
    [0.2, 1.5],
  ])('%s', (name, expected) => expectClose(statistic(times, reached, name), expected, 1e-15));

  test('share reached stops where observation does', () => {
    expectClose(statistic([2, 4, 6, 8], [1, 1, 1, 0], 'reached'), 0.75, 1e-15);
    expect(statistic([1, 2], [0, 0], 'reached')).toBe(0);
  });

  test('a millisecond decides whether day 7 is kept', () => {
    const start = column([begin, begin]);
    const late = 1 / 86_400_000;
    expect(numberFrom('TIMETOVALUE', start, column([begin + 7, begin + 9]), 'day 7')).toBe(0.5);
    expect(numberFrom('TIMETOVALUE', start, column([begin + 7 + late, begin + 9]), 'day 7')).toBe(0);
  });
});

describe('what is not reached is #N/A with a reason', () => {
  test.each<[string, number[], number[], unknown, RegExp]>([
    ['the median', [1, 2, 3], [1, 0, 0], 'median', /median is not reached: 33\.3 % .*3\.0 days/],
    ['a percentile', [1, 2, 3], [1, 0, 0], 'p75', /p75 is not reached/],
    ['a fraction', [1, 2, 3], [1, 0, 0], 0.75, /0\.75 is not reached/],
    ['a day nobody was observed for', [1, 2, 3], [1, 0, 0], 'day 30', /observed for 30 days.*3\.0 days/],
    ['a median of nobody', [1, 2], [0, 0], 'converters median', /Nobody has reached value/],
  ])('%s', (_, times, reached, name, message) => {
    expect(missing(times, reached, name)).toMatchObject({
      code: '#N/A',
      message: expect.stringMatching(message),
    });
  });

  test('a sample that starts after asOf', () => {
    const error = errorFrom(
      'TIMETOVALUE',
      column([begin + 1, begin + 2]),
      column([null, null]),
      'count',
      begin,
    );
    expect(error).toMatchObject({
      code: '#N/A',
      message: expect.stringMatching(/All 2 customers started after/),
    });
  });
});

describe('asOf', () => {
  const start = column([begin, begin, begin + 6]);
  const reached = column([begin + 2, begin + 8, null]);

  test('as one date, a serial or a text, ends observation for all', () => {
    expect(numberFrom('TIMETOVALUE', start, reached, 'waiting', begin + 5)).toBe(1);
    expect(numberFrom('TIMETOVALUE', start, reached, 'count', begin + 5)).toBe(2);
    expect(numberFrom('TIMETOVALUE', start, reached, 'waiting', '2025-12-14')).toBe(1);
  });

  test('as a column ends it for each', () => {
    const own = column([begin + 9, begin + 5, begin + 9]);
    expect(numberFrom('TIMETOVALUE', start, reached, 'waiting', own)).toBe(2);
    expect(numberFrom('TIMETOVALUE', start, reached, 'mean', own)).toBe(
      numberFrom(
        'TIMETOVALUE',
        ...ranges([2, 5, 3], [1, 0, 0]).slice(0, 2),
        'mean',
        ranges([2, 5, 3], [1, 0, 0])[2],
      ),
    );
  });

  test('is a moment: a date is the beginning of its day', () => {
    const hour = column([begin + 1.5, '']);
    const asOf = (day: number) => numberFrom('TIMETOVALUE', column([begin, begin]), hour, 'waiting', day);
    expect([asOf(begin + 1), asOf(begin + 2)]).toEqual([2, 1]);
  });

  test('where a column of it is blank it is the latest date of all columns', () => {
    const own = column([begin + 9, '', begin + 7]);
    expect(numberFrom('TIMETOVALUE', start, column(['', '', '']), 'mean', own)).toBe(
      numberFrom(
        'TIMETOVALUE',
        start,
        column(['', '', '']),
        'mean',
        column([begin + 9, begin + 9, begin + 7]),
      ),
    );
  });

  test('omitted is the latest date of the two columns', () => {
    expect(numberFrom('TIMETOVALUE', start, reached, 'mean')).toBe(
      numberFrom('TIMETOVALUE', start, reached, 'mean', begin + 8),
    );
  });
});

test('a day before the start is refused, though hyphens in names are ignored', () => {
  const day = (name: string) => errorFrom('TIMETOVALUE', column([begin]), column([begin + 1]), name).message;
  expect(day('day -1')).toBe(
    'statistic: "day -1" lies before the start. Give day 0 or a later one, such as day 7.',
  );
  expect(statistic([1, 3], [1, 1], 'Day-1')).toBe(0.5);
});

test('durations with a flag are three columns from any common start (docs/timeToValue.md)', () => {
  const [times, reached] = [
    [1, 2, 2, 3, 5],
    [1, 1, 0, 0, 1],
  ];
  const from = begin + 0.1;
  const columns = [
    column(times.map((days) => from + 0 * days)),
    column(times.map((days, i) => (reached[i] === 1 ? from + days : ''))),
  ];
  const observed = column(times.map((days) => from + days));
  expect(numberFrom('TIMETOVALUE', ...columns, 'median', observed)).toBe(5);
  expectClose(numberFrom('TIMETOVALUE', ...columns, 'mean', observed), 3.6, 1e-9);
});

test('a milestone of several parts is the latest of them: =MAX over the parts, blank while one is missing', () => {
  // The seed example: value is at least one member invited AND a project created.
  const signedUp = [begin, begin, begin, begin];
  const invited = [begin + 1, begin + 3, null, begin + 2];
  const created = [begin + 4, begin + 2, begin + 1, null];
  const value = signedUp.map((_, i) => {
    const [invite, project] = [invited[i], created[i]];
    return invite === null || project === null ? null : Math.max(invite, project);
  });
  expect(value).toEqual([begin + 4, begin + 3, null, null]);
  expect(numberFrom('TIMETOVALUE', column(signedUp), column(value), 'waiting', begin + 10)).toBe(2);
  expect(numberFrom('TIMETOVALUE', column(signedUp), column(value), 'p25', begin + 10)).toBe(3.5);
  expect(numberFrom('TIMETOVALUE', column(signedUp), column(value), 'reached', begin + 10)).toBe(0.5);
});

describe('for any customers', () => {
  const wait = fc.record({ duration: fc.nat(20), reached: fc.boolean() });

  test('sorting the sheet changes no figure', () => {
    const rows = fc.array(fc.tuple(wait, fc.constantFrom('a', 'b')), { minLength: 2, maxLength: 30 });
    const shuffled = rows.chain((some) =>
      fc.tuple(fc.constant(some), fc.shuffledSubarray(some, { minLength: some.length })),
    );
    const names = ['median', 'mean', 'p25', 'reached', 'waiting', 'converters median', 'day 7'];
    const answerOrReason = (...args: unknown[]) => {
      try {
        return call('TIMETOVALUE', ...args);
      } catch (reason) {
        return String(reason);
      }
    };
    const figures = (each: [{ duration: number; reached: boolean }, string][]) => {
      const start = column(each.map(() => begin));
      const reached = column(each.map(([one]) => (one.reached ? begin + one.duration : null)));
      const asOf = column(each.map(([{ duration }]) => begin + duration));
      const segments = column(each.map(([, segment]) => segment));
      return [
        ...names.map((name) => answerOrReason(start, reached, name, asOf)),
        call('TIMETOVALUE.BY', start, reached, segments, asOf),
      ];
    };
    fc.assert(fc.property(shuffled, ([some, other]) => expect(figures(other)).toEqual(figures(some))));
  });
  const waits = fc.array(wait, { minLength: 1, maxLength: 40 });
  const valueOf = (some: Wait[], name: unknown, across = false): number => {
    const [start, reached, asOf] = ranges(
      some.map(({ duration }) => duration / 24),
      some.map((each) => (each.reached ? 1 : 0)),
    ).map((cells) => (across ? row(cells.flat()) : cells));
    try {
      return numberFrom('TIMETOVALUE', start, reached, name, asOf);
    } catch (error) {
      if (error instanceof CellError && error.code === '#N/A') return Infinity;
      throw error;
    }
  };

  test('the statistics agree with their definitions', () => {
    fc.assert(
      fc.property(waits, fc.constantFrom(0.1, 0.25, 0.5, 0.75, 0.9), (some, p) => {
        const longest = Math.max(...some.map(({ duration }) => duration));
        const plain = plainQuantile(some, p);
        expectClose(valueOf(some, p), plain === null ? Infinity : plain / 24, 1e-14);
        expectClose(valueOf(some, 'mean'), plainRestrictedMean(some, longest) / 24, 1e-13);
        expectClose(valueOf(some, 'reached'), 1 - (plainKaplanMeier(some).at(-1)?.waiting ?? 1), 1e-13);
        expect(valueOf(some, 'count')).toBe(some.length);
        expect(valueOf(some, 'waiting')).toBe(some.filter(({ reached }) => !reached).length);
      }),
    );
  });

  test('the order of the customers, and rows laid across, change nothing', () => {
    fc.assert(
      fc.property(
        waits,
        fc.constantFrom('median', 'mean', 'reached', 'day 0.5', 'converters median'),
        (some, name) => {
          expect(valueOf([...some].reverse(), name)).toBe(valueOf(some, name));
          expect(valueOf(some, name, true)).toBe(valueOf(some, name));
        },
      ),
    );
  });

  test('percentiles never fall, shares by day never fall', () => {
    fc.assert(
      fc.property(waits, (some) => {
        const rising = (values: number[]) => values.every((value, i) => i === 0 || value >= values[i - 1]);
        expect(rising(['p10', 'p25', 'median', 'p75', 'p90'].map((name) => valueOf(some, name)))).toBe(true);
        expect(rising(['day 0', 'day 0.2', 'day 0.4', 'day 0.8'].map((name) => valueOf(some, name)))).toBe(
          true,
        );
      }),
    );
  });
});

test('a wait of 1 day 12 hours 23 minutes is 1.5159722222 days, which [h]:mm shows as 36:23', () => {
  const waited = numberFrom('TIMETOVALUE', '2026-03-01 08:00', '2026-03-02 20:23');
  expect(Math.abs(waited - 1.5159722222)).toBeLessThan(0.6e-10);
  const minutes = Math.round(waited * 1440);
  expect([Math.floor(minutes / 60), minutes % 60]).toEqual([36, 23]);
});
