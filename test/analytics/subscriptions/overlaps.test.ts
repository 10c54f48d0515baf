import fc from 'fast-check';
import type { SubscriptionBook } from '../../../src/analytics/subscriptions/book';
import { doubleEntries } from '../../../src/analytics/subscriptions/overlaps';

const row = fc.record({
  start: fc.integer({ min: 0, max: 60 }),
  length: fc.integer({ min: 1, max: 20 }),
  plan: fc.integer({ min: -1, max: 1 }),
});

/** Rows of one customer. */
const bookOf = (rows: readonly { start: number; length: number; plan: number }[]): SubscriptionBook => ({
  customers: ['C'],
  offset: Int32Array.of(0, rows.length),
  start: Float32Array.from(rows, ({ start }) => start),
  end: Float32Array.from(rows, ({ start, length }) => start + length),
  monthly: new Float64Array(rows.length).fill(1),
  plan: Int32Array.from(rows, ({ plan }) => plan),
  sheetRow: (place) => place,
});

test('rows that share a day with an earlier one of their plan are found, few or many of a customer', () => {
  fc.assert(
    fc.property(fc.array(row, { maxLength: 30 }), (rows) => {
      const found = rows.flatMap((each, i) =>
        rows.some(
          (other, j) =>
            other.plan === each.plan &&
            (other.start < each.start || (other.start === each.start && j < i)) &&
            other.start + other.length > each.start,
        )
          ? [i]
          : [],
      );
      expect(doubleEntries(bookOf(rows))).toEqual({ rows: found.length, first: Math.min(...found) });
    }),
  );
});
