/** Hears that a long computation goes on; `null`: nobody waits for it. */
let heard: (() => void) | null = null;

/** A computation that may take longer than a second says so that it goes on, at each part of it. */
export const pulse = (): void => heard?.();

/** Computes something, and hears its pulses. What it computes does not hang on who hears them. */
export function withPulses<T>(onPulse: () => void, compute: () => T): T {
  const before = heard;
  heard = onPulse;
  try {
    return compute();
  } finally {
    heard = before;
  }
}
