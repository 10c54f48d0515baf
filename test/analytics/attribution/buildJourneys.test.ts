import { buildJourneys } from '../../../src/analytics/attribution/buildJourneys';
import type { TouchLog } from '../../../src/analytics/attribution/touchLog';

const log: TouchLog = {
  customers: ['a', 'b'],
  customer: Int32Array.of(1, 0, 0),
  time: Float64Array.of(1, 3, 2),
  touchpoint: Int32Array.of(0, 1, -1),
  value: Float64Array.of(0, 5, 0),
  touchpoints: ['x', 'y'],
};
const policy = { lookback: null, startsAnew: false };

test('journeys found before stay what they are when those of the same rows are found for other sales or touchpoints', () => {
  const found = buildJourneys(log, policy);
  const sold = buildJourneys({ ...log, value: Float64Array.of(7, 0, 0) }, policy);
  const others = buildJourneys({ ...log, touchpoint: Int32Array.of(-1, 0, 1) }, policy);
  expect([...found.touchpoint]).toEqual([1, 0]);
  expect([...found.time]).toEqual([3, 1]);
  expect([...found.touchRow]).toEqual([1, 0]);
  expect([...found.transactions.row]).toEqual([1]);
  expect([...sold.touchpoint]).toEqual([1, 0]);
  expect([...sold.transactions.row]).toEqual([0]);
  expect([...others.touchpoint]).toEqual([1, 0]);
  expect([...others.time]).toEqual([2, 3]);
});
