import fc from 'fast-check';
import { eventColumns, eventLogs, type EventRow } from '../support/events';
import { column, errorFrom, tableFrom } from '../support/worksheet';

const steps = ['visit', 'sign up', 'buy'];
const trend = (rows: readonly EventRow[], period: string | null, window: number | null, ...rest: unknown[]) =>
  tableFrom('FUNNEL.TREND', ...eventColumns(rows), column(steps), period, window, ...rest);

/** Days count from 2025-12-09, so day 23 is 2026-01-01. */
const rows: EventRow[] = [
  // Both in December and in January: the first visit leads to a sign-up in time, the second to all.
  ['a', 0.5, 'visit'],
  ['a', 3, 'sign up'],
  ['a', 23.5, 'visit'],
  ['a', 24, 'sign up'],
  ['a', 30, 'buy'],
  // Enters in December and converts in January.
  ['b', 20, 'visit'],
  ['b', 22, 'sign up'],
  ['b', 24, 'buy'],
  // Enters twice in December: once is counted.
  ['c', 1, 'visit'],
  ['c', 2, 'visit'],
  // Still in time when the log ends on day 70, in February.
  ['d', 60, 'visit'],
  ['e', 45, 'visit'],
  ['e', 70.5, 'other'],
];

test('a worked example: four customers by month, 14 days', () => {
  const wilson = (found: number, of: number) => {
    const z2 = 1.959963984540054 ** 2;
    const share = found / of;
    const spread = Math.sqrt(z2 * (share * (1 - share) + z2 / (4 * of))) / Math.sqrt(of);
    const ends = [-1, 1].map((sign) => (share + z2 / (2 * of) + sign * spread) / (1 + z2 / of));
    return [found === 0 ? 0 : expect.closeTo(ends[0], 12), found === of ? 1 : expect.closeTo(ends[1], 12)];
  };
  expect(trend(rows, null, 14)).toEqual([
    [
      'Period',
      'visit',
      'sign up',
      'buy',
      'Conversion rate',
      'Conversion rate so far',
      'Lower 95 %',
      'Upper 95 %',
      'Still in time',
      'Mark',
    ],
    ['2025-12', 3, 2, 1, 1 / 3, '', ...wilson(1, 3), 0, ''],
    ['2026-01', 2, 1, 1, 1 / 2, '', ...wilson(1, 2), 0, ''],
    ['2026-02', 1, 0, 0, '', '', '', '', 1, 'not mature'],
  ]);
});

test('the example of the documentation', () => {
  const log: EventRow[] = [
    ['a', -7.5, 'visit'],
    ['a', -3.5, 'buy'],
    ['a', 25.5, 'visit'],
    ['b', 21.5, 'visit'],
    ['b', 26.5, 'buy'],
    ['c', 31.5, 'visit'],
    ['d', 73.5, 'visit'],
    ['d', 78.5, 'help'],
  ];
  const found = tableFrom('FUNNEL.TREND', ...eventColumns(log), column(['visit', 'buy']), null, 14);
  expect(found.slice(1).map((cells) => [...cells.slice(0, 4), cells.at(-2), cells.at(-1)])).toEqual([
    ['2025-12', 2, 2, 1, 0, ''],
    ['2026-01', 2, 0, 0, 0, ''],
    ['2026-02', 1, 0, '', 1, 'not mature'],
  ]);
});

test('a period is mature once its last day and the window are over by the day of the latest event', () => {
  const marks = (window: number) =>
    trend([...rows, ['e', 51.5, 'visit']], 'week', window).map((cells) => [cells[0], cells.at(-1)]);
  const soFar = trend([...rows, ['f', 65, 'visit'], ['f', 65, 'sign up'], ['f', 66, 'buy']], null, 4).at(-1);
  expect(soFar?.slice(0, 6)).toEqual(['2026-02', 2, 1, 1, '', 1 / 2]);
  // The week of 26 January ends on 1 February, 16 days before the log does on 17 February.
  expect(marks(16)).toContainEqual(['2026-01-26', '']);
  expect(marks(17)).toContainEqual(['2026-01-26', 'not mature']);
});

test('without a window the period that is not over is marked, and nobody is in time', () => {
  const [headings, ...found] = trend(rows, 'quarter', null);
  expect(headings).not.toContain('Still in time');
  expect(found.map((cells) => [cells[0], cells.at(-1)])).toEqual([
    ['2025-Q4', ''],
    ['2026-Q1', 'not mature'],
  ]);
});

test('periods in which nobody enters stand between the others', () => {
  const found = trend(rows, 'week', 14).slice(1);
  expect(found).toHaveLength(11);
  expect(found[4]).toEqual(['2026-01-05', 0, 0, 0, '', '', '', '', 0, '']);
});

test('the day is that of the clock of the cell', () => {
  const found = tableFrom(
    'FUNNEL.TREND',
    column(['a', 'a', 'b']),
    column(['2026-01-31T23:30:00-05:00', '2026-02-01T08:00:00-05:00', '2026-02-02T08:00:00-05:00']),
    column(['visit', 'buy', 'visit']),
    column(['visit', 'buy']),
  );
  expect(found.slice(1).map((cells) => cells.slice(0, 3))).toEqual([
    ['2026-01', 1, 1],
    ['2026-02', 1, 0],
  ]);
});

test('nobody at the first step is told', () => {
  const log: EventRow[] = [
    ['a', 0, 'visit'],
    ['a', 1, 'buy'],
  ];
  expect(
    errorFrom('FUNNEL.TREND', ...eventColumns(log), [['visit', 'buy', 'gone']], null, null, null).message,
  ).toMatch(/^steps: the log has no event "gone"/);
  expect(errorFrom('FUNNEL.TREND', ...eventColumns(log), column(steps), 'fortnight').message).toMatch(
    /"fortnight" is not a period/,
  );
});

describe('for any log', () => {
  const logs = eventLogs(steps);
  const windows = fc.option(fc.nat(8));
  const orders = fc.constantFrom('ordered', 'strict', 'any');
  const settings = fc.constantFrom(null, 'start=last');

  test('one period that covers all equals no period', () => {
    fc.assert(
      fc.property(logs, windows, orders, settings, (some, window, order, start) => {
        const all = tableFrom('FUNNEL', ...eventColumns(some), column(steps), window, order, start).slice(1);
        const [year, ...more] = trend(some, 'year', window, order, start).slice(1);
        expect(more).toEqual([]);
        expect(year.slice(1, 4)).toEqual(all.map((cells) => cells[1]));
        // The year is not over.
        expect(year.slice(4, 6)).toEqual(['', all[2][2]]);
        if (window !== null)
          expect(year[8]).toBe(all.slice(1).reduce((sum, cells) => sum + Number(cells[5]), 0));
      }),
    );
  });

  test('a period is the funnel of the log without the first steps outside of it', () => {
    fc.assert(
      fc.property(logs, windows, settings, fc.boolean(), (some, window, start, isOfEach) => {
        const listed = [start, isOfEach ? 'window from=step before' : null].filter((each) => each !== null);
        const asked = [null, listed.join('; ') || null];
        for (const [label, ...found] of trend(some, 'day', window, ...asked).slice(1)) {
          const within = some.filter(
            ([, at, event]) =>
              event !== 'visit' || label === new Date(Date.UTC(2025, 11, 9 + at)).toISOString().slice(0, 10),
          );
          const isThere = within.some(([, , event]) => event === 'visit');
          const expected = isThere
            ? tableFrom('FUNNEL', ...eventColumns(within), column(steps), window, ...asked)
                .slice(1)
                .map((cells) => cells[1])
            : [0, 0, 0];
          expect(found.slice(0, 3)).toEqual(expected);
        }
      }),
    );
  });

  test('where each customer enters once the periods add up to all', () => {
    fc.assert(
      fc.property(logs, windows, fc.constantFrom('ordered', 'strict'), (some, window, order) => {
        const entered = new Set<string>();
        const once = some.filter(([customer, , event]) => {
          if (event !== 'visit') return true;
          const isFirst = !entered.has(customer);
          entered.add(customer);
          return isFirst;
        });
        const all = tableFrom('FUNNEL', ...eventColumns(once), column(steps), window, order).slice(1);
        const days = trend(once, 'day', window, order).slice(1);
        const sums = [1, 2, 3].map((step) => days.reduce((sum, cells) => sum + Number(cells[step]), 0));
        expect(sums).toEqual(all.map((cells) => cells[1]));
      }),
    );
  });

  test('permuting the rows changes nothing', () => {
    fc.assert(
      fc.property(
        logs.chain((some) =>
          fc.tuple(fc.constant(some), fc.shuffledSubarray(some, { minLength: some.length })),
        ),
        windows,
        orders,
        ([some, others], window, order) => {
          expect(trend(others, 'day', window, order)).toEqual(trend(some, 'day', window, order));
        },
      ),
    );
  });
});
