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
  let lookUps = 0;
  eachSet({ touchpoint, journeys }, touchpoints, (set, members, list) => {
    if (sets.add(set) && list === 0) lookUps += lookUpsOf(members);
  });
  return foreseenOf(sets.fewest, sets.about, lookUps / sets.size, most);
}

/** One path in so many is looked at. */
const pathsLookedAt = 16;

/** Whether a path is one that is looked at: any are, wherever they stand. */
export const isLookedAt = (row: number): boolean => mix(row + 1) % pathsLookedAt === 0;

/**
 * The same from some of the paths alone, before all are read: how often two of them have the same set tells how many sets there are to
 * have.
 *
 * @param touches the paths that are looked at, as one list; those that convert are `converts`.
 * @param paths how many there are in all.
 */
export function setsForeseenFrom(
  touches: Touches,
  touchpoints: number,
  converts: ArrayLike<number>,
  paths: number,
  most: number,
): Foreseen | null {
  const met = new Map<number, number>();
  let [seen, alike, lookUps] = [0, 0, 0];
  eachSet(touches, touchpoints, (set, members, _list, path) => {
    const others = met.get(set) ?? 0;
    alike += others;
    met.set(set, others + 1);
    seen++;
    if (converts[path] !== 0) lookUps += lookUpsOf(members);
  });
  if (seen === 0) return null;
  // Were all sets met as often as one another, they would be so many; met unevenly they are more.
  const among = (pairs: number): number => paths / (1 + (2 * pairs * paths) / seen ** 2);
  return foreseenOf(among(alike + 4 * Math.sqrt(alike)), among(alike), lookUps / seen, most);
}

/** Shared among is what converts, and for that are looked up at least the sets behind each member, and behind each set it ends. */
const lookUpsOf = (members: number): number => (members - 1) ** 2;

function foreseenOf(fewestSets: number, about: number, lookUps: number, most: number): Foreseen | null {
  if (fewestSets <= nodesInCache) return null;
  const fewest = fewestSets * (stepsOfNode + lookUps * stepsOfLookUpFarOff);
  if (fewest <= most) return null;
  const reason: ModelReason = { code: 'tooManySets', values: { count: roughly(about), isAbout: true } };
  return { fewest, about: Infinity, reason };
}

/** Calls `take` with the set of each journey, as a number that hangs on its members alone, and how many they are. */
function eachSet(
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
