import type { AgeWindows } from './ageWindows';
import { cohortPayback } from './cohortPayback';
import type { ValueLine } from './valueLines';

/** When a line meets a cost, in windows: in what was seen, as expected, or how much of it came back in how many windows. */
export type LinePayback = { seen: number } | { expected: number } | { share: number; after: number };

/** Linearly within a window. Without a first order apart the line begins at 0. */
export function linePayback({ curve, expected }: ValueLine, windows: AgeWindows, cost: number): LinePayback {
  const begin = windows.isFirstApart ? curve.first : 0;
  const paid = cohortPayback({ ...curve, first: begin }, cost);
  if ('months' in paid) return { seen: paid.months };
  const seen = curve.byWindow.length;
  const reached = expected.findIndex(({ value }) => value >= cost);
  if (reached < 0) return paid;
  const before = reached === 0 ? (curve.byWindow.at(-1) ?? begin) : expected[reached - 1].value;
  return { expected: seen + reached + (cost - before) / (expected[reached].value - before) };
}
