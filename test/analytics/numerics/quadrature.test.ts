import { betaMean, gammaPoints } from '../../../src/analytics/numerics/betaMean';
import { integrateOnLogScale, sixteenNodes } from '../../../src/analytics/numerics/quadrature';
import { digammaRest, stirlingRest } from '../../../src/analytics/numerics/stirling';
import { expectClose } from '../../support/close';

/** Relative, at any size. */
const expectRelative = (actual: number, expected: number, tolerance: number) =>
  expectClose(actual / expected, 1, tolerance);

test('sixteen nodes integrate polynomials up to degree 31', () => {
  const { node, weight } = sixteenNodes;
  for (let degree = 0; degree <= 31; degree++) {
    const sum = node.reduce((total, x, i) => total + weight[i] * x ** degree, 0);
    expect(Math.abs(sum - (degree % 2 === 0 ? 2 / (degree + 1) : 0))).toBeLessThan(1e-14);
  }
});

describe('integrals over a logarithmic scale', () => {
  test.each([1, 1e3, 1e9])('of 1/(1+u) up to %d are logarithms', (end) => {
    expectRelative(
      integrateOnLogScale((u) => 1 / (1 + u), end, 1),
      Math.log1p(end),
      1e-14,
    );
  });

  test('of e^−u over 45 lengths are 1', () => {
    expectRelative(
      integrateOnLogScale((u) => Math.exp(-u), 45, 1),
      1,
      1e-13,
    );
  });

  test('over nothing are 0', () => expect(integrateOnLogScale(() => 1, 0, 1)).toBe(0));
});

describe('means over a beta distribution', () => {
  // E(1−p) = b/(a+b), from a peak a thousandth wide to tails that have not ended after 4,000 lengths.
  const shapes = [1e-6, 1e-3, 0.5, 1, 30, 1e3, 1.6e5];
  test.each(shapes.flatMap((a) => shapes.map((b) => [a, b])))('of 1 − p for a = %d, b = %d', (a, b) => {
    expectRelative(betaMean(a, b, { at: (p) => 1 - p, atZero: 1, scale: 1 }), b / (a + b), 1e-10);
  });

  test('of a constant are the constant', () => {
    expectRelative(betaMean(0.3, 7, { at: () => 5, atZero: 5, scale: 1 }), 5, 1e-15);
  });

  test('of a function that changes at a trillionth', () => {
    // E 1/(1+cp) over Beta(1, 1) is ln(1+c)/c.
    const c = 1e12;
    const at = (p: number) => 1 / (1 + c * p);
    expectRelative(betaMean(1, 1, { at, atZero: 1, scale: 1 / c }), Math.log1p(c) / c, 1e-13);
  });
});

test.each([1e-3, 0.2, 1, 7.5, 1e3, 1.6e5])(
  'points of a gamma distribution of shape %d have its mean',
  (shape) => {
    const { point, weight } = gammaPoints(shape, 3);
    const mean = point.reduce((sum, x, i) => sum + weight[i] * x, 0);
    expectRelative(mean, shape / 3, 1e-12);
  },
);

// mpmath, 30 digits: loggamma(y) − ((y − ½) ln y − y + ½ ln 2π), and digamma(y) − ln y.
test.each([
  [0.001, 2.5422704679670947, -993.6678166528282],
  [0.5, 0.15342640972002736, -1.2703628454614782],
  [1, 0.08106146679532726, -0.5772156649015329],
  [3.7, 0.022468770580143144, -0.14117928028866736],
  [9.99, 0.00833889679773433, -0.05088421982926105],
  [10, 0.00833056343336287, -0.05083250392732458],
  [25.5, 0.003267806405762447, -0.019735979280460697],
  [1000, 8.333333055555635e-5, -0.000500083333325],
  [160000, 5.208333333326552e-7, -3.1250032552083335e-6],
  [1e9, 8.333333333333333e-11, -5.000000000833333e-10],
])('what Stirling’s formula leaves at %d', (y, rest, slope) => {
  expectClose(stirlingRest(y), rest, 1e-14);
  expectClose(digammaRest(y), slope, 1e-14);
});
