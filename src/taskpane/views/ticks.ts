/** Round values from 0 to the first one that is not below the highest: three to six of them. */
export function ticksUpTo(most: number): number[] {
  if (most <= 0) return [0, 1];
  const rough = most / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 2.5, 5, 10].map((factor) => factor * power).find((one) => one >= rough) ?? 10 * power;
  const count = Math.ceil(most / step - 1e-9);
  return Array.from({ length: count + 1 }, (_, i) => i * step);
}

/** Round values from the lowest figure, or 0, to the highest one, or 0; 0 is among them. */
export function ticksBetween(low: number, high: number): number[] {
  const steps = ticksUpTo(Math.max(high, -low));
  const upTo = (end: number): number[] => steps.filter((_, i) => i > 0 && steps[i - 1] < end);
  const below = upTo(-low).map((value) => -value);
  const ticks = [...below.reverse(), 0, ...upTo(high)];
  return ticks.length > 1 ? ticks : steps;
}
