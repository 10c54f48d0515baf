import { fewestSweeps, stepsOfSweeps } from './chainSteps';
import type { Journeys } from './journeys';
import type { ModelReason } from './reason';
import { inverseSteps } from './removalInverse';
import { isForPane } from '../numerics/isForPane';
import { mix } from '../numerics/mix';
import { roughly, Sample } from '../numerics/sample';

/** Touches, and the journeys along them: by their ends, and how many there are of each. */
export interface Touches {
  touchpoint: Int32Array;
  journeys: readonly { start: Int32Array; end: Int32Array; count: ArrayLike<number> }[];
}

/** What journeys were walked, those that converted first. */
export const touchesOf = ({ touchpoint, transactions, lost }: Journeys): Touches => ({
  touchpoint,
  journeys: [{ ...transactions, count: transactions.conversions }, lost],
});

/** What a fit that takes too long takes, as far as a sample says so. */
export interface Foreseen {
  /** Steps at the very least, and about; infinite: nobody knows. */
  fewest: number;
  about: number;
  reason: ModelReason;
}

/**
 * Whether a chain of these journeys takes more steps than so many to be solved, as far as the number of its states says so, which is told
 * from a sample of the groups of touches: building them takes longer than all else there is time for. `null`: it is to be built.
 */
export function chainForeseen(
  touches: Touches,
  touchpoints: number,
  order: number,
  most: number,
): Foreseen | null {
  const sweepOf = (states: number, transitions: number): number =>
    stepsOfSweeps({ states, target: { length: transitions } }, touchpoints);
  const fewestOf = (states: number, transitions: number): number =>
    Math.min(sweepOf(states, transitions) * fewestSweeps, inverseSteps({ states }));
  const groups = Math.min(touches.touchpoint.length, touchpoints ** order);
  if (fewestOf(groups, Math.min(touches.touchpoint.length, groups * touchpoints)) <= most) return null;
  const { states, transitions, met, length } = sampleOf(touches, touchpoints, order);
  // Each touchpoint stands in a state, and no state holds more of them than the order.
  const statesAtLeast = Math.max(states.fewest, met / order);
  const fewest = fewestOf(statesAtLeast, transitions.fewest);
  if (fewest <= most) return null;
  const about = Math.max(states.about, statesAtLeast);
  const sweeps = sweepOf(about, transitions.about) * fewestSweeps * Math.max(1, length);
  const mayInPane = isForPane(fewest, { left: most });
  const values = { states: Math.min(groups, roughly(states.about)), touchpoints, mayInPane };
  return {
    fewest,
    about: order === 1 ? Math.min(sweeps, inverseSteps({ states: about })) : sweeps,
    reason: { code: 'chainForeseenTooLarge', values },
  };
}

/**
 * The groups of so many touches, and the ways from one to the next, each told by a number that hangs on its touches alone; how many
 * touchpoints there are in them, and how many touches in a journey.
 */
function sampleOf({ touchpoint, journeys }: Touches, touchpoints: number, order: number) {
  const states = new Sample();
  const transitions = new Sample();
  const codes = Int32Array.from({ length: touchpoints }, (_, t) => mix(t + 1));
  const isMet = new Uint8Array(touchpoints);
  let [all, walked] = [0, 0];
  let leading = 1;
  for (let i = 0; i < order; i++) leading = Math.imul(leading, base);
  for (const { start, end, count } of journeys) {
    let [first, seen] = [0, 0];
    for (let j = 0; j < start.length; j++) {
      if (count[j] === 0) continue;
      const isWhole = end[j] - start[j] >= order;
      // What the journey before saw is counted, but for the groups that end behind it.
      const isSeen = isWhole && start[j] >= first && start[j] <= seen;
      const from = isSeen ? Math.max(start[j], seen - order) : start[j];
      all++;
      walked += end[j] - start[j];
      let group = 0;
      for (let i = from; i < end[j]; i++) {
        const before = group;
        isMet[touchpoint[i]] = 1;
        group = Math.imul(group, base) + codes[touchpoint[i]];
        if (i - from >= order) {
          group -= Math.imul(leading, codes[touchpoint[i - order]]);
          if ((group | 0) !== (before | 0)) transitions.add(Math.imul(before, base) ^ codes[touchpoint[i]]);
        }
        if (i - from >= order - 1) states.add(group | 0);
      }
      // A journey of fewer touches is a state of its own.
      if (!isWhole && end[j] > start[j]) states.add(group | 0);
      [first, seen] = [start[j], Math.max(end[j], from)];
    }
  }
  const met = isMet.reduce((sum, each) => sum + each, 0);
  return { states, transitions, met, length: walked / all };
}

/** An odd number of many digits, as those of a group of touches are written in it. */
const base = 0x9e3779b1;
