import { fewestSweeps, stepsOfSweeps } from './chainSteps';
import type { ModelReason } from './reason';
import { isForPane } from '../numerics/isForPane';
import { stepsOfPane, type Work } from '../numerics/work';

/** Touches, and the journeys along them: by their ends, and how many there are of each. */
export interface Touches {
  touchpoint: Int32Array;
  journeys: readonly { start: Int32Array; end: Int32Array; count: ArrayLike<number> }[];
}

/** One group of touches in so many is counted. */
const sampledEvery = 16;

/**
 * Why a chain of these journeys takes too long to be solved, as far as the number of its states says so, which is told from a sample of
 * the groups of touches: building them takes longer than all else there is time for. `null`: it is to be built.
 */
export function foreseenTooLarge(
  touches: Touches,
  touchpoints: number,
  order: number,
  work: Work,
): { reason: ModelReason } | null {
  const most = Math.min(work.left, stepsOfPane);
  const stepsOf = (states: number, transitions: number): number =>
    stepsOfSweeps({ states, target: { length: transitions } }, touchpoints) * fewestSweeps;
  const groups = Math.min(touches.touchpoint.length, touchpoints ** order);
  if (stepsOf(groups, Math.min(touches.touchpoint.length, groups * touchpoints)) <= most) return null;
  const { states, transitions } = sampleOf(touches, touchpoints, order);
  const steps = stepsOf(fewestOf(states), fewestOf(transitions));
  if (steps <= most) return null;
  work.left -= steps;
  const about = Number((states * sampledEvery).toPrecision(2));
  return {
    reason: {
      code: 'chainForeseenTooLarge',
      values: { states: about, touchpoints, mayInPane: isForPane(steps, { left: most }) },
    },
  };
}

/** As many as there are at the very least where the sample holds so many. */
const fewestOf = (sampled: number): number => Math.max(0, sampled - 4 * Math.sqrt(sampled)) * sampledEvery;

/**
 * How many of the groups of so many touches, and of the ways from one to the next, have a number that is divisible by `sampledEvery`. The
 * number of a group hangs on its touches alone, so that each is counted once wherever it is met.
 */
function sampleOf({ touchpoint, journeys }: Touches, touchpoints: number, order: number) {
  const states = new Set<number>();
  const transitions = new Set<number>();
  const note = (sample: Set<number>, group: number): void => {
    const number = mixed(group);
    if (number % sampledEvery === 0) sample.add(number);
  };
  const codes = Int32Array.from({ length: touchpoints }, (_, t) => mixed(t + 1));
  let leading = 1;
  for (let i = 0; i < order; i++) leading = Math.imul(leading, base);
  for (const { start, end, count } of journeys) {
    let [first, seen] = [0, 0];
    for (let j = 0; j < start.length; j++) {
      if (count[j] === 0) continue;
      // What the journey before saw is counted, but for the groups that end behind it.
      const isSeen = start[j] >= first && start[j] <= seen;
      const from = isSeen ? Math.max(start[j], seen - order) : start[j];
      let group = 0;
      for (let i = from; i < end[j]; i++) {
        const before = group;
        group = Math.imul(group, base) + codes[touchpoint[i]];
        if (i - from >= order) {
          group -= Math.imul(leading, codes[touchpoint[i - order]]);
          if ((group | 0) !== (before | 0)) note(transitions, Math.imul(before, base) ^ codes[touchpoint[i]]);
        }
        if (i - from >= order - 1) note(states, group | 0);
      }
      // A journey of fewer touches is a state of its own.
      if (end[j] > start[j] && end[j] - start[j] < order) note(states, group | 0);
      [first, seen] = [start[j], Math.max(end[j], from)];
    }
  }
  return { states: states.size, transitions: transitions.size };
}

/** An odd number of many digits, as those of a group of touches are written in it. */
const base = 0x9e3779b1;

/** A whole number from 0 to 2³² − 1 whose last digits hang on all digits of another. */
function mixed(number: number): number {
  let hash = Math.imul(number ^ (number >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
