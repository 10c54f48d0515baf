import fc from 'fast-check';
import { expectClose } from '../support/close';
import { call, errorFrom, numberFrom } from '../support/worksheet';

/** CLV, CLV.RETENTION and PAYBACK on the worked values of reference/lifetime.md: m = 100, r = 0.8, d = 0.1. */

describe('CLV', () => {
  test.each([
    [[60, 4, 3], 720],
    [[75, 3, 2.5], 562.5],
    [[75, 3, 2.5, 0.6], 337.5],
    [[60, 4, 0], 0],
    [[60, 4, 3, 0], 0],
    [[60, 4, 3, 1, 0], 720],
  ])('%p is %d', (args, value) => expectClose(numberFrom('CLV', ...args), value, 1e-14));

  test('discounts each year at its end, a last year begun at its own', () => {
    const yearly = 75 * 3 * 0.6;
    const expected = yearly / 1.1 + yearly / 1.1 ** 2 + (0.5 * yearly) / 1.1 ** 2.5;
    expectClose(numberFrom('CLV', 75, 3, 2.5, 0.6, 0.1), expected, 1e-14);
  });

  test('takes the lifespan from churn: 1 / 3 % a month are 33.33 months', () => {
    // 1 a month for 33.33 months.
    expectClose(numberFrom('CLV', 1, 1, 1 / 0.03), 33.333333333, 1e-9);
  });

  test('with the software formula: 500 × 75 % / 2.5 % churn is 15,000, its LTV:CAC 2.5', () => {
    const value = numberFrom('CLV', 500, 1, 1 / 0.025, 0.75);
    expectClose(value, 15_000, 1e-14);
    expectClose(value / 6000, 2.5, 1e-14);
  });

  test.each<[string, unknown[], string, RegExp]>([
    ['a frequency below 0', [60, -1, 3], '#VALUE!', /frequency is -1; it must be at least 0/],
    ['a lifespan below 0', [60, 4, -3], '#VALUE!', /lifespan is -3/],
    [
      'a discount rate of −100 %',
      [60, 4, 3, 1, -1],
      '#VALUE!',
      /discountRate is -1; it must be more than -1/,
    ],
    ['text', ['sixty', 4, 3], '#VALUE!', /averageValue: "sixty" is not a number/],
    ['a truth value', [60, true, 3], '#VALUE!', /frequency: true is not a number/],
    ['more than a number can hold', [1e200, 1e200, 1], '#NUM!', /too large/],
    ['a discount that explodes', [1, 1, 1e9, 1, -0.5], '#NUM!', /too large/],
  ])('refuses %s', (_, args, code, message) => {
    expect(errorFrom('CLV', ...args)).toMatchObject({ code, message: expect.stringMatching(message) });
  });
});

describe('CLV.RETENTION', () => {
  test.each([
    ['first margin now', [100, 0.8, 0.1], 366.666667],
    ['first margin now, by name', [100, 0.8, 0.1, null, 'now'], 366.666667],
    ['residual', [100, 0.8, 0.1, null, 'residual'], 266.666667],
    ['end of period', [100, 0.8, 0.1, null, 'end of period'], 333.333333],
    ['t = 0 … 5', [100, 0.8, 0.1, 6], 312.409734],
    ['t = 1 … 5', [100, 0.8, 0.1, 5, 'residual'], 212.409734],
    ['one margin now', [100, 0.8, 0.1, 1], 100],
    ['no margin', [100, 0.8, 0.1, 0], 0],
    ['retention 1 without a discount', [100, 1, 0, 12], 1200],
    ['retention 0', [100, 0], 100],
  ])('%s', (_, args, value) => {
    // Printed with six decimals.
    expect(Math.abs(numberFrom('CLV.RETENTION', ...args) - value)).toBeLessThan(0.6e-6);
  });

  test('the margin multiple is r / (1 + d − r), exactly', () => {
    expectClose(numberFrom('CLV.RETENTION', 1, 0.8, 0.1, null, 'residual'), 0.8 / 0.3, 1e-14);
    expectClose(numberFrom('CLV.RETENTION', 100, 0.8, 0.1), 1100 / 3, 1e-14);
    expectClose(numberFrom('CLV.RETENTION', 100, 0.8, 0.1, null, 'end of period'), 1000 / 3, 1e-14);
  });

  test('many periods come to the value without an end', () => {
    const rate = fc.double({ min: 0, max: 0.9, noNaN: true });
    const rule = fc.constantFrom('now', 'end of period', 'residual');
    fc.assert(
      fc.property(rate, rate, rule, (r, d, firstMargin) => {
        // 0.9^1000 is below 1e-45.
        const long = numberFrom('CLV.RETENTION', 100, r, d, 1000, firstMargin);
        expectClose(long, numberFrom('CLV.RETENTION', 100, r, d, null, firstMargin), 1e-13);
      }),
    );
  });

  test.each<[string, unknown[], string, RegExp]>([
    ['an infinite value', [100, 1], '#NUM!', /infinite: retentionRate 1 is not below 1 \+ discountRate 1/],
    ['an infinite value under a negative rate', [100, 0.9, -0.1], '#NUM!', /infinite/],
    ['a retention above 1', [100, 1.2], '#VALUE!', /retentionRate is 1.2; it must be at most 1/],
    ['a retention below 0', [100, -0.1], '#VALUE!', /retentionRate is -0.1/],
    ['half a period', [100, 0.8, 0.1, 2.5], '#VALUE!', /periods is 2.5; it must be a whole number/],
    ['a discount rate of −100 %', [100, 0.5, -1], '#VALUE!', /discountRate/],
    ['an unknown rule', [100, 0.8, 0.1, null, 'later'], '#VALUE!', /"later".*now, end of period, residual/],
  ])('refuses %s', (_, args, code, message) => {
    expect(errorFrom('CLV.RETENTION', ...args)).toMatchObject({
      code,
      message: expect.stringMatching(message),
    });
  });
});

describe('PAYBACK', () => {
  test('6,000 at 500 × 75 % a month takes 16 months', () => {
    expect(call('PAYBACK', 6000, 500 * 0.75)).toBe(16);
  });

  test('counts linearly within a period', () => {
    // 100 + 80 + 64 = 244 after three periods; 6 of the next 51.2.
    expectClose(numberFrom('PAYBACK', 250, 100, 0.8), 3 + 6 / 51.2, 1e-14);
  });

  test('discounts the margins at the end of their periods', () => {
    // 100/1.1 = 90.909…; 80/1.21 = 66.115….
    expectClose(numberFrom('PAYBACK', 100, 100, 0.8, 0.1), 1 + (100 - 100 / 1.1) / (80 / 1.21), 1e-14);
  });

  test('that never comes is #N/A, with what the margins add up to', () => {
    expect(errorFrom('PAYBACK', 600, 100, 0.8)).toMatchObject({
      code: '#N/A',
      message: expect.stringMatching(/add up to 500\.00, the cost is 600/),
    });
  });

  test.each([
    ['no margin', 0, 1],
    ['a loss every period', -5, 1],
    ['a loss with retention', -5, 0.5],
  ])('of %s is #N/A with a reason that makes sense', (_, margin, retention) => {
    const { code, message } = errorFrom('PAYBACK', 100, margin, retention);
    expect(code).toBe('#N/A');
    expect(message).not.toMatch(/NaN|Infinity/);
  });

  test('of nothing is now', () => expect(call('PAYBACK', 0, 100)).toBe(0));

  test('refuses a cost below 0', () => {
    expect(errorFrom('PAYBACK', -1, 100).message).toMatch(/acquisitionCost is -1/);
  });
});

describe('a percentage typed as a whole number is refused where it cannot be meant', () => {
  const orders = ['a', 'a', 'b', 'b', 'c'].map((customer, i) => [customer, 45000 + 9 * i, 10 + i]);
  const ranges = [0, 1, 2].map((column) => orders.map((row) => [row[column]]));
  const survivors = [[100], [80], [70]];

  test.each<[string, unknown[], string, number]>([
    ['CLV', [60, 4, 3, 40], 'margin is 40; it must be at most 1.', 1],
    ['CLV', [60, 4, 3, 1.01], 'margin is 1.01; it must be at most 1.', 1],
    ['CLV', [60, 4, 3, 1, 10], 'discountRate is 10; it must be below 1.5.', 1.5],
    ['CLV.RETENTION', [100, 0.8, 10], 'discountRate is 10; it must be below 1.5.', 1.5],
    ['CLV.RETENTION', [100, 80], 'retentionRate is 80; it must be at most 1.', 1],
    ['PAYBACK', [600, 100, 1, 5], 'discountRate is 5; it must be below 1.5.', 1.5],
    ['PAYBACK', [600, 100, 80], 'retentionRate is 80; it must be at most 1.', 1],
    ['CLV.CUSTOMERS', [...ranges, 365, null, 10], 'discountRate is 10; it must be below 1.5.', 1.5],
    [
      'CLV.SEGMENTS',
      [...ranges, ranges[0], 365, null, null, 1.5],
      'discountRate is 1.5; it must be below 1.5.',
      1.5,
    ],
    ['RETENTION.PROJECT', [survivors, 5, 10], 'discountRate is 10; it must be below 1.5.', 1.5],
  ])('%s %#', (id, args, message) => {
    expect(errorFrom(id, ...args)).toMatchObject({ code: '#VALUE!', message: `${message} 0.1 is 10 %.` });
  });

  test('high rates of countries with high inflation pass, and so does margin in money', () => {
    expect(numberFrom('CLV', 60, 4, 3, 1, 1.49)).toBeGreaterThan(0);
    expect(numberFrom('CLV.RETENTION', 100, 0.8, 1.4)).toBeGreaterThan(100);
    expectClose(numberFrom('CLV.RETENTION', 4000, 0.8, 0.1), 4000 * (1.1 / 0.3), 1e-12);
    expect(numberFrom('PAYBACK', 600, 100, 1, 0.05)).toBeCloseTo(7.3156, 4);
  });
});
