import fc from 'fast-check';
import { eventColumns, eventLogs, type EventRow, logBegin, rowsOf } from '../support/events';
import { errorFrom, tableFrom } from '../support/worksheet';

const abandoned = (rows: readonly EventRow[], within: number, ...rest: unknown[]) =>
  tableFrom('ABANDONED', ...eventColumns(rows), 'checkout', 'order', within, ...rest);

const rows: EventRow[] = [
  ['left', 1, 'checkout'],
  ['left', 1.5, 'help'],
  ['done', 1, 'checkout'],
  ['done', 2, 'order'],
  ['late', 0, 'order'],
  ['late', 1, 'checkout'],
  ['late', 5, 'order'],
  ['open', 8, 'checkout'],
  ['never', 2, 'visit'],
  ['never', 10, 'visit'],
];

test('who began and did not finish in time, with the last event and the days since', () => {
  expect(abandoned(rows, 2)).toEqual([
    ['Customer', 'Started', 'Last event', 'Days since', 'Finished late'],
    ['left', logBegin + 1, 'help', 8.5, ''],
    ['late', logBegin + 1, 'order', 5, logBegin + 5],
  ]);
});

test('the deadline is inclusive', () => {
  expect(abandoned(rows, 4).slice(1)).toEqual([['left', logBegin + 1, 'help', 8.5, '']]);
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
