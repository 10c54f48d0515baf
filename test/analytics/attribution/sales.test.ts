import { salesOf } from '../../../src/analytics/attribution/sales';
import type { TouchLog } from '../../../src/analytics/attribution/touchLog';
import { groupByCustomer } from '../../../src/analytics/numerics/groupByCustomer';

const logOf = (...value: number[]): TouchLog => ({
  customers: ['a'],
  customer: new Int32Array(value.length),
  time: Float64Array.from(value, (_, row) => row),
  touchpoint: new Int32Array(value.length),
  value: Float64Array.from(value),
  touchpoints: ['x'],
});
const first = { period: { from: 0, to: 1 } };

test('values without a refund are those of the log in each period, not a copy', () => {
  const log = logOf(5, 0, 7);
  const { value, isOutside } = salesOf(log, groupByCustomer(log), first);
  expect(value).toBe(log.value);
  expect(isOutside).toEqual(Uint8Array.of(0, 0, 1));
});

test('a refund outside the period leaves the log what it is', () => {
  const log = logOf(5, 0, -9);
  expect([...salesOf(log, groupByCustomer(log), first).value]).toEqual([5, 0, 0]);
  expect([...log.value]).toEqual([5, 0, -9]);
});
