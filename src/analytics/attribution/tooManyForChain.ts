import { fewestSweeps } from './chainSteps';
import type { Journeys } from './journeys';
import type { ModelReason } from './reason';
import type { Work } from '../numerics/work';

/**
 * Why a chain of these journeys is too large to be solved, as far as the touchpoints in them say so: each stands in a state, and no
 * state holds more of them than the order. `null`: it is to be built.
 */
export function tooManyForChain(
  journeys: Journeys,
  order: number,
  { left }: Work,
): { reason: ModelReason } | null {
  const all = journeys.touchpoints.length;
  const isTooLarge = (met: number): boolean => stepsAtLeast(met, all, order) > left;
  if (!isTooLarge(all) || !isTooLarge(touchpointsMet(journeys))) return null;
  return { reason: { code: 'tooManyForChain', values: { touchpoints: all } } };
}

/** Whether so many touchpoints in journeys are too many for a chain, whatever else is in them. */
export const areTooManyForChain = (touchpoints: number, order: number, { left }: Work): boolean =>
  stepsAtLeast(touchpoints, touchpoints, order) > left;

/** What a chain takes of so many touchpoints, `met` of which are in its journeys. */
const stepsAtLeast = (met: number, all: number, order: number): number =>
  Math.min(met ** 3, (met / order) * all * fewestSweeps);

/** How many touchpoints there are in the journeys that a chain counts. */
function touchpointsMet({ touchpoint, touchpoints, transactions, lost }: Journeys): number {
  const isMet = new Uint8Array(touchpoints.length);
  for (const { start, end } of [transactions, lost]) {
    let [first, seen] = [0, 0];
    for (let j = 0; j < start.length; j++) {
      // What the journey before saw is known.
      const from = start[j] >= first && start[j] <= seen ? seen : start[j];
      for (let i = from; i < end[j]; i++) isMet[touchpoint[i]] = 1;
      [first, seen] = [start[j], Math.max(end[j], from)];
    }
  }
  return isMet.reduce((met, each) => met + each, 0);
}
