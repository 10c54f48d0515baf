import { withPulses } from '../analytics/numerics/pulse';

/** After so many milliseconds a further step can be seen. */
const step = 100;
/** With so many steps half of the way to the end is shown. */
const halfWay = 100;

/**
 * Computes something that tells how far it is, and between two such words goes a little further with its pulses, of which nobody knows
 * how many will come: who waits sees that it goes on.
 */
export function goingOn<T>(
  onProgress: (fraction: number) => void,
  compute: (onProgress: (fraction: number) => void) => T,
): T {
  let [told, steps, shown, shownAt] = [0, 0, 0, performance.now()];
  const show = (fraction: number) => {
    shown = Math.max(shown, fraction);
    shownAt = performance.now();
    onProgress(shown);
  };
  const onPulse = () => {
    if (performance.now() - shownAt < step) return;
    steps++;
    show(told + ((1 - told) * steps) / (steps + halfWay));
  };
  return withPulses(onPulse, () =>
    compute((fraction) => {
      [told, steps] = [fraction, 0];
      show(fraction);
    }),
  );
}
