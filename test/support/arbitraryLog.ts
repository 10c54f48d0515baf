import fc from 'fast-check';
import type { PlainRow } from './plainAttribution';
import type { LogRow } from './worksheet';

/** Random journey logs for property tests. Amounts have two decimals; a few customers meet a few touchpoints. */

const epoch = 46000 * 86_400_000;
const touchpointNames = ['Email', 'Search', 'direct', 'Ads', '__proto__', 'Ünïcode 😀'];

const amount = fc.integer({ min: -5_000_000, max: 50_000_000 }).map((cents) => cents / 100);

/**
 * Times within two days, at any second, some at any millisecond, with many coinciding. None at midnight: where all orders
 * are whole days they would be dates without a time of day.
 */
const moment = fc
  .oneof(
    fc.nat(172_800_000),
    fc.nat(172_800).map((second) => second * 1000),
    fc.nat(8).map((step) => step * 21_600_000),
  )
  .map((at) => epoch + at + (at % 86_400_000 === 0 ? 3_600_000 : 0));

const record = (time: fc.Arbitrary<number>): fc.Arbitrary<PlainRow> =>
  fc.record({
    customer: fc.constantFrom('c1', 'c2', 'c3', '4'),
    time,
    touchpoint: fc.option(fc.constantFrom(...touchpointNames), { freq: 4 }),
    value: fc.oneof({ arbitrary: fc.constant(0), weight: 2 }, amount),
  });

const speaks = ({ touchpoint, value }: PlainRow) => touchpoint !== null || value !== 0;

/** A log whose rows may coincide in time. */
export const log = fc.array(record(moment).filter(speaks), { minLength: 1, maxLength: 40 });

/** A log in which no two rows have the same time: the order of its rows cannot matter. */
export const logWithoutTies = fc.uniqueArray(record(moment).filter(speaks), {
  selector: ({ time }) => time,
  minLength: 1,
  maxLength: 40,
});

/** Days, or null for no limit. */
export const lookback = fc.option(
  fc.oneof(
    fc.constantFrom(0, 0.25, 0.5, 1, 2),
    fc.nat(2).map((d) => d + 1 / 86400),
  ),
);

/** The log as a worksheet holds it. */
export const worksheetRows = (rows: readonly PlainRow[]): LogRow[] =>
  rows.map(({ customer, time, touchpoint, value }) => [
    customer,
    time / 86_400_000,
    touchpoint,
    value === 0 ? null : value,
  ]);
