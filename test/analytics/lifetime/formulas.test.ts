import fc from 'fast-check';
import { paybackPeriods, retentionValue, textbookValue } from '../../../src/analytics/lifetime/formulas';
import { expectClose } from '../../support/close';

/** The closed formulas against the sums they are short for. */

const retention = fc.double({ min: 0, max: 1, noNaN: true });
const discount = fc.double({ min: 0, max: 0.5, noNaN: true });
const margin = fc.double({ min: 1, max: 1e6, noNaN: true });

/** Margins one by one: the first now, after one period, or already in hand. */
function summed(m: number, r: number, d: number, periods: number, firstMargin: string): number {
  const ratio = r / (1 + d);
  const first = firstMargin === 'now' ? 1 : firstMargin === 'residual' ? ratio : 1 / (1 + d);
  let sum = 0;
  for (let t = 0; t < periods; t++) sum += m * first * ratio ** t;
  return sum;
}

describe('a margin under constant retention', () => {
  test('is the sum of its periods, for every convention', () => {
    const conventions = fc.constantFrom('now' as const, 'end of period' as const, 'residual' as const);
    fc.assert(
      fc.property(margin, retention, discount, fc.nat(60), conventions, (m, r, d, periods, firstMargin) => {
        const value = retentionValue({ margin: m, retentionRate: r, discountRate: d, periods, firstMargin });
        expectClose(value, summed(m, r, d, periods, firstMargin), 1e-11);
      }),
    );
  });

  test('keeps its digits where retention is close to 1 and nothing is discounted', () => {
    const near = { margin: 1, discountRate: 0, periods: 1000, firstMargin: 'now' as const };
    // Σ (1 − e)^t = n − e·n(n−1)/2 + O(e²): with e = 1e-12 the third term is below 1e-15 of it.
    const shy = 1 - 1e-12;
    const expected = 1000 - (1 - shy) * 499_500;
    expectClose(retentionValue({ ...near, retentionRate: shy }), expected, 1e-14);
    expect(retentionValue({ ...near, retentionRate: 1 })).toBe(1000);
  });

  test('without an end is the limit of ever more periods', () => {
    fc.assert(
      fc.property(margin, fc.double({ min: 0, max: 0.95, noNaN: true }), discount, (m, r, d) => {
        const rates = { margin: m, retentionRate: r, discountRate: d, firstMargin: 'now' as const };
        expectClose(
          retentionValue({ ...rates, periods: 2000 }),
          retentionValue({ ...rates, periods: Infinity }),
          1e-13,
        );
      }),
    );
  });

  test('differs between conventions by what the definitions say', () => {
    fc.assert(
      fc.property(margin, fc.double({ min: 0, max: 0.99, noNaN: true }), discount, (m, r, d) => {
        const of = (firstMargin: 'now' | 'end of period' | 'residual') =>
          retentionValue({ margin: m, retentionRate: r, discountRate: d, periods: Infinity, firstMargin });
        expectClose(of('now'), of('end of period') * (1 + d), 1e-13);
        expectClose(of('residual'), of('end of period') * r, 1e-13);
        expectClose(of('now'), of('residual') + m, 1e-12);
      }),
    );
  });
});

describe('the textbook value', () => {
  const years = fc.double({ min: 0, max: 40, noNaN: true });

  test('without a rate is a product', () => {
    fc.assert(
      fc.property(margin, fc.nat(50), years, (averageValue, frequency, lifespan) => {
        const value = textbookValue({ averageValue, frequency, lifespan, margin: 0.3, discountRate: 0 });
        expectClose(value, averageValue * frequency * lifespan * 0.3, 1e-13);
      }),
    );
  });

  test('with a rate is the sum of its years, a last year begun in proportion and at its own end', () => {
    fc.assert(
      fc.property(years, fc.double({ min: -0.5, max: 1, noNaN: true }), (lifespan, rate) => {
        let sum = 0;
        for (let year = 1; year <= Math.floor(lifespan); year++) sum += (1 + rate) ** -year;
        sum += (lifespan - Math.floor(lifespan)) * (1 + rate) ** -lifespan;
        const value = textbookValue({
          averageValue: 60,
          frequency: 4,
          lifespan,
          margin: 1,
          discountRate: rate,
        });
        expectClose(value, 240 * sum, 1e-12);
      }),
    );
  });

  test('passes smoothly from a small rate to none', () => {
    const base = { averageValue: 1, frequency: 1, lifespan: 30, margin: 1 };
    // 30 years at 1e-9: each year k loses k·1e-9.
    expectClose(textbookValue({ ...base, discountRate: 1e-9 }), 30 - 465e-9, 1e-15);
    expect(textbookValue({ ...base, discountRate: 0 })).toBe(30);
  });
});

describe('payback', () => {
  /** What has come in after so many periods, counted evenly within a period. */
  function recovered(periods: number, m: number, r: number, d: number): number {
    const whole = Math.floor(periods);
    const marginOf = (t: number) => (m * r ** (t - 1)) / (1 + d) ** t;
    let sum = (periods - whole) * marginOf(whole + 1);
    for (let t = 1; t <= whole; t++) sum += marginOf(t);
    return sum;
  }

  test('is the inverse of the running sum of margins', () => {
    const cost = fc.double({ min: 0.01, max: 5000, noNaN: true });
    const rates = fc.double({ min: -0.1, max: 0.5, noNaN: true });
    fc.assert(
      fc.property(cost, fc.double({ min: 1, max: 1000, noNaN: true }), retention, rates, (c, m, r, d) => {
        const periods = paybackPeriods({ acquisitionCost: c, margin: m, retentionRate: r, discountRate: d });
        if (periods === null) {
          // Never: all margins there will ever be stay below the cost.
          expect(r).toBeLessThan(1 + d);
          expect(m / (1 + d - r)).toBeLessThanOrEqual(c * (1 + 1e-9));
        } else {
          // The nearer to the sum of all margins, the less a digit of the cost says about the time.
          expectClose(recovered(periods, m, r, d), c, 1e-9);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('at the edge of a period is that period', () => {
    for (let n = 1; n <= 200; n++) {
      let sum = 0;
      for (let t = 1; t <= n; t++) sum += 0.97 ** (t - 1) / 1.01 ** t;
      const periods = paybackPeriods({
        acquisitionCost: sum,
        margin: 1,
        retentionRate: 0.97,
        discountRate: 0.01,
      });
      expectClose(Number(periods), n, 1e-12);
    }
  });

  test.each([
    ['a cost of nothing', 0, 10, 1, 0, 0],
    ['a cost below the first margin', 5, 10, 1, 0, 0.5],
    ['retention 0: only the first margin', 10, 10, 0, 0, 1],
    ['retention 0 and a higher cost', 11, 10, 0, 0, null],
    ['all margins there will ever be', 500, 100, 0.8, 0, null],
    ['no margin', 100, 0, 1, 0, null],
    ['a loss every period', 100, -1, 1, 0, null],
  ])('%s', (_, acquisitionCost, m, retentionRate, discountRate, expected) => {
    expect(paybackPeriods({ acquisitionCost, margin: m, retentionRate, discountRate })).toBe(expected);
  });

  test.each([
    ['of 2^53 periods and more', 1e16, 1, 1, 0],
    ['of a cost beyond all counting', 1e300, 1, 1, 0],
    ['with a retention that is almost 1', 0.9999999e15, 1, 1 - 1e-15, 0],
    ['with a discount that is almost nothing', 8e14, 1, 1, 1e-15],
    ['next to the sum of all margins', 500 * (1 - 1e-11), 100, 0.8, 0],
    ['next to it, with slow margins', 1e6 * (1 - 1e-9), 1, 1 - 1e-6, 0],
  ])('%s comes to an end', (_, acquisitionCost, m, retentionRate, discountRate) => {
    const periods = paybackPeriods({ acquisitionCost, margin: m, retentionRate, discountRate });
    expect(Number.isFinite(periods)).toBe(true);
    expect(periods).toBeGreaterThan(0);
  });
});
