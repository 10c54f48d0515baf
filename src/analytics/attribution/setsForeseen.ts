import { nodesInCache, stepsOfLookUpFarOff, stepsOfNode } from './coalitionTree';
import { mix } from '../numerics/mix';
import { roughly, Sample } from '../numerics/sample';
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
  let lookUps = 0;
  eachSet({ touchpoint, journeys }, touchpoints, (set, members, list) => {
    if (sets.add(set) && list === 0) lookUps += lookUpsOf(members);
  });
  return foreseenOf(sets.fewest, sets.about, lookUps / sets.size, most);
}

/** Shared among is what converts, and for that are looked up at least the sets behind each member, and behind each set it ends. */
export const lookUpsOf = (members: number): number => (members - 1) ** 2;

/** @param lookUps that each set takes. */
export function foreseenOf(
  fewestSets: number,
  about: number,
  lookUps: number,
  most: number,
): Foreseen | null {
  if (fewestSets <= nodesInCache) return null;
  const fewest = fewestSets * (stepsOfNode + lookUps * stepsOfLookUpFarOff);
  return fewest <= most ? null : tooManyForeseen(fewest, about);
}

/** @param about how many sets there are. */
export const tooManyForeseen = (fewest: number, about: number): Foreseen => ({
  fewest,
  about: Infinity,
  reason: { code: 'tooManySets', values: { count: roughly(about), isAbout: true } },
});

/** Calls `take` with the set of each journey, as a number that hangs on its members alone, and how many they are. */
export function eachSet(
  { touchpoint, journeys }: Touches,
  touchpoints: number,
  take: (set: number, members: number, list: number, journey: number) => void,
): void {
  const [codes, metIn] = [new Int32Array(touchpoints), new Int32Array(touchpoints)];
  for (let t = 0; t < touchpoints; t++) codes[t] = mix(t + 1);
  let walked = 0;
  for (const [list, { start, end, count }] of journeys.entries()) {
    for (let j = 0; j < start.length; j++) {
      if (count[j] === 0) continue;
      walked++;
      let [set, members] = [0, 0];
      for (let i = start[j]; i < end[j]; i++) {
        if (metIn[touchpoint[i]] === walked) continue;
        metIn[touchpoint[i]] = walked;
        set = (set + codes[touchpoint[i]]) | 0;
        members++;
      }
      take(set, members, list, j);
    }
  }
}
