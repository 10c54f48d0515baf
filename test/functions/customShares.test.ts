import { expectClose } from '../support/close';
import { attributionOf, errorFrom, figure, logColumns, type LogRow, row } from '../support/worksheet';

/** The model custom: three shares for the first touch, those between and the last (reference/attribution.md). */

const visit = (names: readonly string[]): LogRow[] => [
  ...names.map((name, i): LogRow => ['c', 46000 + i, name, null]),
  ['c', 46000 + names.length, null, 100],
];

const earned = (names: readonly string[], shares: readonly unknown[]) => {
  const figures = attributionOf(visit(names), 'custom', row(['shares', ...shares]));
  return [...new Set(names)].map((name) => figure(figures, name, 'Custom'));
};

// Shares are quotients of small whole numbers, wrong by a few units in the last place of 100.
const rounding = 1e-14;

test.each([
  [20, 30, 50],
  [2, 3, 5],
  [0.2, 0.3, 0.5],
  [2e-7, 3e-7, 5e-7],
])('shares %d, %d, %d count in proportion', (...shares) => {
  const [a, b, c, d] = earned(['A', 'B', 'C', 'D'], shares);
  expectClose(a, 20, rounding);
  expectClose(b, 15, rounding);
  expectClose(c, 15, rounding);
  expectClose(d, 50, rounding);
});

test('of two touches the ends are scaled up, one touch takes all', () => {
  const [a, b] = earned(['A', 'B'], [20, 30, 60]);
  expectClose(a, 25, rounding);
  expectClose(b, 75, rounding);
  expect(earned(['A'], [20, 30, 60])).toEqual([100]);
});

test('one end, and the middle, may take nothing', () => {
  expect(earned(['A', 'B', 'C'], [0, 0, 7])).toEqual([0, 0, 100]);
  expect(earned(['A', 'B'], [7, 5, 0])).toEqual([100, 0]);
  expect(earned(['A'], [0, 5, 7])).toEqual([100]);
});

test('40, 20, 40 is position based, in a text as in cells', () => {
  const names = ['A', 'B', 'A', 'C', 'B'];
  const byPosition = attributionOf(visit(names), 'position based');
  const custom = attributionOf(visit(names), 'custom', 'shares=40,20,40');
  for (const name of 'ABC') {
    expectClose(figure(custom, name, 'Custom'), figure(byPosition, name, 'Position based'), rounding);
  }
});

test.each<[why: string, shares: unknown[], message: RegExp]>([
  ['two values', [40, 60], /shares takes 3 values, not 2/],
  ['four values', [10, 20, 30, 40], /shares takes 3 values, not 4/],
  ['a text', [40, 'rest', 40], /shares: "rest" is not a number/],
  ['a negative share', [40, -20, 80], /shares: -20 is not a share/],
  ['no number', [40, NaN, 40], /shares: NaN is not a number/],
  ['an endless share', [Infinity, 1, 1], /shares: Infinity is not a number/],
  ['nothing for either end', [0, 1, 0], /first or the last touch must have a share above 0/],
  ['one number', [40], /shares takes 3 values, not 1/],
])('%s is refused', (_, shares, message) => {
  const error = errorFrom(
    'ATTRIBUTION',
    ...logColumns(visit(['A', 'B'])),
    'custom',
    row(['shares', ...shares]),
  );
  expect(error).toMatchObject({ code: '#VALUE!', message: expect.stringMatching(message) });
});

test('without shares it is refused and told what it takes', () => {
  const error = errorFrom('ATTRIBUTION', ...logColumns(visit(['A', 'B'])), 'custom');
  expect(error).toMatchObject({
    code: '#VALUE!',
    message: expect.stringMatching(/write settings "shares=40,20,40"/),
  });
});
