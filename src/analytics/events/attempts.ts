import type { EventLog, StartCounted, Steps } from './eventLog';

interface Setting {
  log: EventLog;
  /** Rows of the log, each customer’s together and in order. */
  row: Int32Array;
  steps: Steps;
  /** Milliseconds from the first step of an attempt to its last. */
  window: number;
  /** Which of the attempts that get equally far. */
  startCounted: StartCounted;
}

/**
 * Finds the attempt that gets furthest, the first or last of equals, among the places `begin` to `end` of one customer. Answers how
 * many steps it makes and writes their times to `times`.
 */
export type Attempt = (begin: number, end: number, times: Float64Array) => number;

/** Keeps the better of two attempts. */
class Best {
  depth = 0;

  constructor(
    private readonly times: Float64Array,
    private readonly steps: number,
    private readonly startCounted: StartCounted,
  ) {}

  /** Whether no attempt that begins later can take its place. */
  get isFinal(): boolean {
    return this.startCounted === 'first' && this.depth === this.steps;
  }

  offer(times: Float64Array, depth: number): void {
    if (depth < this.depth || (depth === this.depth && this.startCounted === 'first')) return;
    this.depth = depth;
    this.times.set(times.subarray(0, depth));
  }
}

/**
 * Each step after the one before, whatever lies between. A later attempt finds no step earlier than one before it
 * did, so each step’s search only ever moves on and the cost is rows × steps however many attempts there are.
 */
export function attemptInOrder({ log: { event, time }, row, steps, window, startCounted }: Setting): Attempt {
  const found = new Int32Array(steps.length);
  const times = new Float64Array(steps.length);
  return (begin, end, target) => {
    const best = new Best(target, steps.length, startCounted);
    found.fill(begin);
    for (let first = begin; first < end && !best.isFinal; first++) {
      if (!steps.has(0, event[row[first]])) continue;
      let depth = 1;
      times[0] = time[row[first]];
      for (let before = first; depth < steps.length; depth++) {
        let at = Math.max(found[depth], before + 1);
        while (at < end && !steps.has(depth, event[row[at]])) at++;
        found[depth] = at;
        if (at === end || time[row[at]] - times[0] > window) break;
        times[depth] = time[row[at]];
        before = at;
      }
      best.offer(times, depth);
      // Without a limit nobody gets further than from the first occurrence of the first step.
      if (window === Infinity && startCounted === 'first') break;
    }
    return best.depth;
  };
}

/** Each step in the row after the one before. */
export function strictAttempt({ log: { event, time }, row, steps, window, startCounted }: Setting): Attempt {
  const times = new Float64Array(steps.length);
  return (begin, end, target) => {
    const best = new Best(target, steps.length, startCounted);
    for (let first = begin; first < end && !best.isFinal; first++) {
      let depth = 0;
      const begun = time[row[first]];
      for (let at = first; depth < steps.length && at < end; at++, depth++) {
        if (!steps.has(depth, event[row[at]]) || time[row[at]] - begun > window) break;
        times[depth] = time[row[at]];
      }
      best.offer(times, depth);
    }
    return best.depth;
  };
}

/**
 * The first so many steps in any order within the window. The time of a step is when it and all before it in the list
 * have been made.
 */
export function attemptInAnyOrder({
  log: { event, time },
  row,
  steps,
  window,
  startCounted,
}: Setting): Attempt {
  const found = new Int32Array(steps.length);
  const times = new Float64Array(steps.length);
  return (begin, end, target) => {
    const best = new Best(target, steps.length, startCounted);
    found.fill(begin);
    for (let first = begin; first < end && !best.isFinal; first++) {
      if (!steps.hasAny(event[row[first]])) continue;
      const begun = time[row[first]];
      let depth = 0;
      for (let latest = begun; depth < steps.length; depth++) {
        let at = Math.max(found[depth], first);
        while (at < end && !steps.has(depth, event[row[at]])) at++;
        found[depth] = at;
        if (at === end || time[row[at]] - begun > window) break;
        times[depth] = latest = Math.max(latest, time[row[at]]);
      }
      best.offer(times, depth);
      if (window === Infinity && startCounted === 'first') break;
    }
    return best.depth;
  };
}
