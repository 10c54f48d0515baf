import fc from 'fast-check';
import { eventColumns, eventLogs, type EventRow, logBegin, rowsOf } from '../support/events';
import { column, errorFrom, tableFrom } from '../support/worksheet';

const abandoned = (rows: readonly EventRow[], within: number, ...rest: unknown[]) =>
  tableFrom('ABANDONED', ...eventColumns(rows), 'checkout', 'order', within, ...rest);

/** Whole days would be dates beside the others. */
const rows: EventRow[] = [
  ['left', 1.25, 'checkout'],
  ['left', 1.75, 'help'],
  ['done', 1.25, 'checkout'],
  ['done', 2.25, 'order'],
  ['late', 0.25, 'order'],
  ['late', 1.25, 'checkout'],
  ['late', 5.25, 'order'],
  ['open', 8.25, 'checkout'],
  ['never', 2.25, 'visit'],
  ['never', 10.25, 'visit'],
];

test('who began and did not finish in time, with the last event and the days since', () => {
  expect(abandoned(rows, 2)).toEqual([
    ['Customer', 'Started', 'Last event', 'Days since', 'Finished late'],
    ['left', logBegin + 1.25, 'help', 8.5, ''],
    ['late', logBegin + 1.25, 'order', 5, logBegin + 5.25],
  ]);
});

test('the deadline is inclusive', () => {
  expect(abandoned(rows, 4).slice(1)).toEqual([['left', logBegin + 1.25, 'help', 8.5, '']]);
  expect(abandoned(rows, 3.99).map(([name]) => name)).toContain('late');
});

test('whoever still has time when the log ends is not in the list', () => {
  expect(abandoned(rows, 2).map(([name]) => name)).not.toContain('open');
  expect(abandoned(rows, 1.9).map(([name]) => name)).toContain('open');
});

test('the first start counts, or the last if asked', () => {
  const carts: EventRow[] = [
    ['a', 0, 'checkout'],
    ['a', 1, 'order'],
    ['a', 4, 'checkout'],
    ['b', 0, 'checkout'],
    ['b', 4, 'checkout'],
    ['b', 5, 'order'],
    ['z', 9, 'visit'],
  ];
  expect(abandoned(carts, 2).slice(1)).toEqual([['b', logBegin, 'order', 4, logBegin + 5]]);
  expect(abandoned(carts, 2, 'start=last').slice(1)).toEqual([['a', logBegin + 4, 'checkout', 5, '']]);
});

test('on dates alone a goal of the same day is reached, wherever it stands', () => {
  const days = (last: EventRow[]): EventRow[] => [
    ...last,
    ['u', 0, 'order'],
    ['u', 0, 'checkout'],
    ['z', 9, 'visit'],
  ];
  const others: EventRow[] = [['v', 0, 'checkout']];
  expect(abandoned(days(others), 0).slice(1)).toEqual([['v', logBegin, 'checkout', 9, '']]);
  expect(abandoned(days(others).reverse(), 0).slice(1)).toEqual([['v', logBegin, 'checkout', 9, '']]);
});

test('a goal of the day of the start is in time where one of them has no time of day', () => {
  const log = (time: string) => [
    column(['u', 'u', 'z']),
    column(['2024-03-22 14:00', time, '2024-03-25 10:00']),
    column(['checkout', 'order', 'visit']),
  ];
  expect(errorFrom('ABANDONED', ...log('2024-03-22'), 'checkout', 'order', 0).code).toBe('#N/A');
  expect(errorFrom('ABANDONED', ...log('2024-03-24'), 'checkout', 'order', 2).code).toBe('#N/A');
  expect(tableFrom('ABANDONED', ...log('2024-03-24'), 'checkout', 'order', 1)).toHaveLength(2);
});

test('sorting the sheet changes neither who abandoned nor when', () => {
  const shuffled = eventLogs(['checkout', 'order']).chain((some) =>
    fc.tuple(fc.constant(some), fc.shuffledSubarray(some, { minLength: some.length })),
  );
  fc.assert(
    fc.property(shuffled, fc.nat(6), ([some, other], within) => {
      // The last of events of the same moment is the lower one.
      const found = (log: EventRow[]) => {
        const ended: EventRow[] = [['y', 0, 'checkout'], ['x', 30, 'other'], ...log];
        return abandoned(ended, within)
          .slice(1)
          .map(([name, started, , since, finished]) => [name, started, since, finished])
          .sort();
      };
      expect(found(other)).toEqual(found(some));
    }),
  );
});

test('nobody abandoned is #N/A with the reason', () => {
  const error = errorFrom('ABANDONED', ...eventColumns(rows), 'checkout', 'order', 30);
  expect(error).toMatchObject({ code: '#N/A', message: expect.stringMatching(/^Nobody has abandoned/) });
});

test.each<[string, unknown[], RegExp]>([
  ['an unknown start', ['cart', 'order', 1], /^startEvent: the log has no event "cart"/],
  ['an unknown goal', ['checkout', 'paid', 1], /^goalEvent: the log has no event "paid"/],
  ['no time', ['checkout', 'order', null], /^within is missing/],
  ['a time before the start', ['checkout', 'order', -1], /^within is -1/],
  ['an empty name', ['checkout', '', 1], /^goalEvent is missing/],
])('%s is refused', (_, rest, message) => {
  expect(errorFrom('ABANDONED', ...eventColumns(rows), ...rest).message).toMatch(message);
});

test('for any log the list agrees with its definition', () => {
  fc.assert(
    fc.property(eventLogs(['checkout', 'order']), fc.nat(6), (some, within) => {
      const end = Math.max(...some.map(([, day]) => day));
      const expected = [...new Set(some.map(([customer]) => customer))].filter((customer) => {
        const own = rowsOf(some, customer);
        const start = own.find(([, , event]) => event === 'checkout')?.[1] ?? Infinity;
        const done = own.find(([, day, event]) => event === 'order' && day >= start)?.[1] ?? Infinity;
        return start + within < end && done > start + within;
      });
      if (expected.length === 0) {
        expect(errorFrom('ABANDONED', ...eventColumns(some), 'checkout', 'order', within).code).toBe('#N/A');
        return;
      }
      const table = abandoned(some, within).slice(1);
      expect(table.map(([name]) => name)).toEqual(expected);
      for (const row of table) {
        expect(row).toHaveLength(5);
        expect(Number(row[3])).toBeGreaterThanOrEqual(0);
      }
    }),
  );
});
