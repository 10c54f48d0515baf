import { logRankTest } from '../../src/analytics/timeToValue/logRank';
import { quantile, shareWaiting } from '../../src/analytics/timeToValue/quantiles';
import { sortWaits } from '../../src/analytics/timeToValue/sortedWaits';
import { survivalCurve } from '../../src/analytics/timeToValue/survival';
import { expectPrinted } from '../support/printed';
import { buildSignUpColumns, cellOfValue, cutOff, serialOfMinute } from '../support/signups';
import { type Matrix, numberFrom } from '../support/worksheet';

/** reference/time-to-value.md, "500 (or 1,000,000) sign-ups"; figures computed there with R survival 3.5-3. */

const minutesPerDay = 1440;
const { plan, signedUp, value, churned, duration, reached } = buildSignUpColumns(1_000_000);

test('reached, churned and cut off as described', () => {
  const count = { reached: 0, churned: 0, cutOff: 0 };
  for (let i = 0; i < reached.length; i++) {
    count[reached[i] ? 'reached' : churned[i] < cutOff ? 'churned' : 'cutOff']++;
  }
  expect(count).toEqual({ reached: 747_104, churned: 99_226, cutOff: 153_670 });
});

test('quartile, median and shares', () => {
  const curve = survivalCurve(sortWaits(duration, reached));
  expectPrinted(Number(quantile(curve, 0.25)) / minutesPerDay, '1.89722222');
  expectPrinted(Number(quantile(curve, 0.5)) / minutesPerDay, '4.96111111');
  expectPrinted(shareWaiting(curve, 7 * minutesPerDay), '0.43201439');
  expectPrinted(shareWaiting(curve, 30 * minutesPerDay), '0.27427934');
});

test('TIMETOVALUE answers the same median from serial numbers', () => {
  const cells = (minutes: Float64Array, cell: (minute: number) => number | null): Matrix =>
    Array.from(minutes, (minute) => [cell(minute)]);
  const start = cells(signedUp, serialOfMinute);
  const end = cells(value, cellOfValue);
  const asOf = cells(churned, (minute) => serialOfMinute(Math.min(minute, cutOff)));
  expectPrinted(numberFrom('TIMETOVALUE', start, end, 'median', asOf), '4.96111111');
});

test('the log-rank test of the plans', () => {
  const test = logRankTest(sortWaits(duration, reached, { group: plan, groups: 3 }));
  expect(test?.degreesOfFreedom).toBe(2);
  expect(Math.abs(Number(test?.chiSquare) / 71013.6858186 - 1)).toBeLessThan(1e-8);
  expect(test?.p).toBe(0);
});
