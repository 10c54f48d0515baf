/** Compares with a relative tolerance (and the same absolute one below 1). */
export function expectClose(actual: number, expected: number, tolerance: number): void {
  if (actual === expected) return;
  const apart = Math.abs(actual - expected);
  if (!(apart <= tolerance * Math.max(1, Math.abs(expected)))) {
    throw new Error(`${actual} differs from ${expected} by ${apart}, more than ${tolerance} (relative).`);
  }
}

/** Compares with an absolute tolerance. A property test compares thousands of times, and jest's `expect` takes its time. */
export function expectWithin(actual: number, expected: number, tolerance: number): void {
  const apart = Math.abs(actual - expected);
  if (!(apart <= tolerance))
    throw new Error(`${actual} differs from ${expected} by ${apart}, more than ${tolerance}.`);
}

/** Half a unit of the last digit of a number as it stands printed. */
export function halfLastDigit(printed: string): number {
  const decimals = printed.split('.')[1]?.length ?? 0;
  return 0.5 * 10 ** -decimals;
}
