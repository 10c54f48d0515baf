import { nodesInCache, stepsOfLookUpFarOff, stepsOfNode } from './coalitionTree';
import { mix } from '../numerics/mix';
import { roughly, Sample } from '../numerics/sample';
import type { ModelReason } from './reason';
import type { Foreseen, Touches } from './sizeForeseen';

/**
 * Whether the sets of touchpoints of these journeys take more steps than so many to share among, as far as a sample of the sets says so: to
 * put all of them in a tree takes longer than all else there is time for. `null`: they are to be put there.
 *
 * @param touches the first of their journeys are those that convert.
 */
export function setsForeseen(
  { touchpoint, journeys }: Touches,
  touchpoints: number,
  most: number,
): Foreseen | null {
  if (journeys.reduce((sum, { start }) => sum + start.length, 0) <= nodesInCache) return null;
  const sets = new Sample();
  const [codes, metIn] = [new Int32Array(touchpoints), new Int32Array(touchpoints)];
  for (let t = 0; t < touchpoints; t++) codes[t] = mix(t + 1);
  let [journey, lookUps] = [0, 0];
  for (const [list, { start, end, count }] of journeys.entries()) {
    for (let j = 0; j < start.length; j++) {
      if (count[j] === 0) continue;
      journey++;
      let [set, members] = [0, 0];
      for (let i = start[j]; i < end[j]; i++) {
        if (metIn[touchpoint[i]] === journey) continue;
        metIn[touchpoint[i]] = journey;
        set = (set + codes[touchpoint[i]]) | 0;
        members++;
      }
      // Shared among is what converts, and for that are looked up at least the sets behind each member, and behind each set it ends.
      if (sets.add(set) && list === 0) lookUps += (members - 1) ** 2;
    }
  }
  if (sets.fewest <= nodesInCache) return null;
  const fewest = sets.fewest * (stepsOfNode + (lookUps / sets.size) * stepsOfLookUpFarOff);
  if (fewest <= most) return null;
  const reason: ModelReason = { code: 'tooManySets', values: { count: roughly(sets.about), isAbout: true } };
  return { fewest, about: Infinity, reason };
}
