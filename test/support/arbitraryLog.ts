import fc from 'fast-check';
import type { PlainRow } from './plainAttribution';
import type { LogRow } from './worksheet';

/** Random journey logs for property tests. Amounts have two decimals; a few customers meet a few touchpoints. */

const epoch = 46000 * 86400;
const touchpointNames = ['Email', 'Search', 'direct', 'Ads', '__proto__', 'Ünïcode 😀'];

const amount = fc.integer({ min: -5_000_000, max: 50_000_000 }).map((cents) => cents / 100);

/** Times within two days, at any second, with many coinciding. */
const moment = fc
  .oneof(
    fc.nat(172_800),
    fc.nat(8).map((step) => step * 21_600),
  )
  .map((at) => epoch + at);

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
    time / 86400,
    touchpoint,
    value === 0 ? null : value,
  ]);
