import { anyCase, keyOf, tidy } from '../../cells';

/**
 * Finds the touchpoints a name means: the one written just so, or, if there is none, those that differ from it in case
 * only.
 */
export function touchpointFinder(touchpoints: readonly string[]): (cell: unknown) => readonly number[] {
  const exact = new Map<string, number[]>();
  const alike = new Map<string, number[]>();
  touchpoints.forEach((name, t) => {
    exact.set(name, [t]);
    const key = keyOf(name, anyCase);
    const others = alike.get(key);
    if (others) others.push(t);
    else alike.set(key, [t]);
  });
  return (cell) => exact.get(tidy(String(cell))) ?? alike.get(keyOf(cell, anyCase)) ?? [];
}
