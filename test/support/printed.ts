import { halfLastDigit } from './close';

/** Compares with a number as the reference prints it, with eight decimals, or `none`. */
export function expectPrinted(actual: number | null, text: string): void {
  if (text === 'none') {
    expect(actual).toBeNull();
    return;
  }
  expect(actual).not.toBeNull();
  // Half of the last decimal, and 1e-12 for binary fractions that lie on the edge.
  expect(Math.abs(Number(actual) - Number(text))).toBeLessThanOrEqual(halfLastDigit('0.00000000') + 1e-12);
}
