import { emptyTree } from './coalitionGame';
import {
  type CoalitionTree,
  nodesInCache,
  stepsOfLookUpFarOff,
  stepsOfNode,
  tooLarge,
} from './coalitionTree';
import { denseSteps } from './denseGames';
import { mix } from '../numerics/mix';
import { eachSet, foreseenOf, lookUpsOf, tooManyForeseen } from './setsForeseen';
import { eachSubset } from './setShares';
import type { Foreseen, Touches } from './sizeForeseen';

/** One path in so many is looked at. */
const pathsLookedAt = 16;

/** Whether a path is one that is looked at: any are, wherever they stand. */
export const isLookedAt = (row: number): boolean => mix(row + 1) % pathsLookedAt === 0;

/** Of so many sets it is told how long all take. */
const setsSharedAmong = 4096;

/**
 * Whether the sets of touchpoints of journeys take more steps than so many to share among, told from some of the paths alone, before all
 * are read: how often two of them have the same set tells how many sets there are to have. `null`: they are to be read.
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
  const [fewest, about] = [fewestAmong(paths, alike, seen), among(paths, alike, seen)];
  const excess = foreseenOf(fewest, about, lookUps / seen, most);
  if (excess || fewest <= nodesInCache || denseSteps(touchpoints) <= most) return excess;
  const steps = stepsInTree(touches, touchpoints, converts, { paths, seen, sets: fewest }, most);
  return steps <= most ? null : tooManyForeseen(steps, about);
}

/**
 * How many things are met by so many paths, of which some were seen, in pairs with the same thing. Were all things met as often as one
 * another, they would be so many; met unevenly they are more.
 */
const among = (paths: number, pairs: number, seen: number): number =>
  paths / (1 + (2 * pairs * paths) / seen ** 2);

const fewestAmong = (paths: number, pairs: number, seen: number): number =>
  among(paths, pairs + 4 * Math.sqrt(pairs), seen);

/** Steps that the sets take at the least, as the tree of those seen shows: in that of all no look-up finds less. */
function stepsInTree(
  { touchpoint, journeys: [{ start, end }] }: Touches,
  touchpoints: number,
  converts: ArrayLike<number>,
  { paths, seen, sets }: { paths: number; seen: number; sets: number },
  most: number,
): number {
  const tree = emptyTree(touchpoints);
  const ends: number[] = [];
  const converting: number[] = [];
  for (let j = 0; j < start.length; j++) {
    const node = tree.nodeOf(touchpoint, start[j], end[j]);
    if (node === tooLarge) continue;
    ends.push(node);
    if (converts[j] !== 0) converting.push(node);
  }
  const sampled = Math.ceil(converting.length / setsSharedAmong);
  const some = converting.filter((_, i) => i % sampled === 0);
  // More than that is too much for all.
  const work = { left: (most * some.length) / sets };
  const before = work.left;
  for (const node of some)
    if (work.left > 0) eachSubset(tree, tree.membersOf(node), work, () => undefined, stepsOfLookUpFarOff);
  const each = (before - work.left) / Math.max(1, some.length);
  return nodesForeseen(tree, ends, paths / seen) * stepsOfNode + (sets * each * converting.length) / seen;
}

/** How many nodes the tree of all paths has at the least: one after the other of those that lead to a set are met by fewer of them. */
function nodesForeseen(tree: CoalitionTree, ends: readonly number[], times: number): number {
  const passing = new Int32Array(tree.size);
  for (const node of ends) passing[node]++;
  for (let node = tree.size - 1; node > 0; node--) passing[tree.without(node)] += passing[node];
  const depth = new Uint8Array(tree.size);
  const levels: { seen: number; pairs: number }[] = [];
  for (let node = 1; node < tree.size; node++) {
    depth[node] = depth[tree.without(node)] + 1;
    const level = (levels[depth[node]] ??= { seen: 0, pairs: 0 });
    level.seen += passing[node];
    level.pairs += (passing[node] * (passing[node] - 1)) / 2;
  }
  return levels.reduce((sum, { seen, pairs }) => sum + fewestAmong(times * seen, pairs, seen), 0);
}
