import fc from 'fast-check';
import { groupByCustomer } from '../../../src/analytics/numerics/groupByCustomer';

/** Rows by customer and time; of ties those come first that stand higher in the sheet, in tables that run newest first lower. */

interface Row {
  customer: number;
  time: number;
}

const tables = fc.array(
  fc.array(fc.record({ customer: fc.nat(3), time: fc.nat(4) }), { minLength: 1, maxLength: 12 }),
  { minLength: 1, maxLength: 3 },
);

const logOf = (all: readonly Row[][]) => ({
  customer: Int32Array.from(all.flat(), ({ customer }) => customer),
  time: Float64Array.from(all.flat(), ({ time }) => time),
  customers: ['a', 'b', 'c', 'd'],
  laterTables: all.slice(1).map((_, table) => all.slice(0, table + 1).flat().length),
});

/** From a row to the next one of its customer time falls more often than it rises. */
const runsNewestFirst = (rows: readonly Row[]): boolean => {
  const steps = rows.map(({ customer, time }, at) => {
    const before = rows
      .slice(0, at)
      .reverse()
      .find((row) => row.customer === customer);
    return before ? Math.sign(time - before.time) : 0;
  });
  return steps.reduce((sum, step) => sum + step, 0) < 0;
};

test('any tables, whichever way they run', () => {
  fc.assert(
    fc.property(tables, (all) => {
      const numbered = all.map((rows, table) => {
        const first = all.slice(0, table).flat().length;
        const placed = rows.map((row, at) => ({ ...row, at: first + at }));
        return runsNewestFirst(rows) ? placed.reverse() : placed;
      });
      const expected = numbered.flat().sort((a, b) => a.customer - b.customer || a.time - b.time);
      const { row, offset } = groupByCustomer(logOf(all));
      expect([...row]).toEqual(expected.map(({ at }) => at));
      expect([...offset]).toEqual(
        [0, 1, 2, 3, 4].map((customer) => expected.filter((each) => each.customer < customer).length),
      );
    }),
    { numRuns: 300 },
  );
});
