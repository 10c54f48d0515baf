import { signChange } from '../../../src/analytics/numerics/signChange';

test.each([
  ['in the middle', (x: number) => 2 - x * x, 0, 10, Math.SQRT2],
  ['near 0', (x: number) => 1e-9 - x, 0, 1, 1e-9],
  ['at a jump', (x: number) => (x < 3 ? 1 : -1), -50, 50, 3],
  ['nowhere, positive: the right end', () => 1, -12, 12, 12],
  ['nowhere, negative: the left end', () => -1, -12, 12, -12],
])('%s', (_, of, left, right, expected) => {
  expect(Math.abs(signChange(of, left, right) / expected - 1)).toBeLessThan(1e-15);
});
