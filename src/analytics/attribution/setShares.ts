import { convertingIn, type Game, rateOf, scaleTo1, tooManySets } from './coalitionGame';
import { CoalitionTree, nodesInCache, stepsOfLookUpFarOff } from './coalitionTree';
import { denseGames, denseSteps, membersIn } from './denseGames';
import type { ModelReason } from './reason';
import type { Work } from '../numerics/work';
import { pulse } from '../numerics/pulse';

/** Looking for a sub-coalition in memory costs as much as so many multiplications. */
const stepsALookUp = 3;

/** Takes the shares of the members of a set, in ascending order of touchpoint; they are overwritten by the next call. */
export type TakeShares = (coalition: number, shares: Float64Array) => void;

/** The shares of the members of every coalition that converts. Answers the reason where they take too long. */
export function sharesOfCoalitions(game: Game, work: Work, take: TakeShares): { reason: ModelReason } | null {
  const converting = convertingIn(game);
  const lattice = latticeOf(game.tree, converting, work);
  if (lattice) {
    work.left -= lattice.steps;
    sharesInLattice(game, lattice, take);
    return null;
  }
  if (stepsForeseen(game, converting, work) > work.left) return tooManySets(game);
  const shares: Float64Array[] = [];
  for (const coalition of converting) {
    pulse();
    const members = game.tree.membersOf(coalition);
    const own = (shares[members.length] ??= new Float64Array(members.length));
    take(coalition, sharesIn(game, members, work, own));
    if (work.left < 0) return tooManySets(game);
  }
  return null;
}

/** Of very many sets each so many-th tells how long all take. */
const sampledEvery = 64;

/** Steps that the games of all these sets take, from those of a sample; 0: the sets are few. */
function stepsForeseen(game: Game, converting: readonly number[], { left }: Work): number {
  if (converting.length < sampledEvery ** 2) return 0;
  const ofSample = { left };
  for (let i = 0; i < converting.length && ofSample.left > 0; i += sampledEvery) {
    pulse();
    sharesIn(game, game.tree.membersOf(converting[i]), ofSample);
  }
  return (left - ofSample.left) * sampledEvery;
}

/**
 * Shapley values of the game on `members`, scaled to 1. The value is linear in the game, so every observed
 * sub-coalition T of size t adds v(T)·(t−1)!(d−t)!/d! to its members and takes v(T)·t!(d−t−1)!/d! from the others.
 *
 * @param shares to be overwritten; absent: new ones.
 */
export function sharesIn(
  game: Game,
  members: readonly number[],
  work: Work,
  shares: Float64Array = new Float64Array(members.length),
): Float64Array {
  shares.fill(0);
  eachSubset(game.tree, members, work, (node, inside, size) => {
    const rate = rateOf(game, node);
    if (rate !== 0) weigh(shares, rate, inside, size);
  });
  scaleTo1(shares);
  return shares;
}

/** Adds what an observed sub-coalition of so many members, told by their mask, gives and takes to the shares of all. */
export function weigh(shares: Float64Array, rate: number, inside: number, size: number): void {
  const d = shares.length;
  const gain = rate / (size * choose(d, size));
  const loss = size < d ? rate / ((d - size) * choose(d, size)) : 0;
  for (let i = 0; i < d; i++) shares[i] += (inside >> i) & 1 ? gain : -loss;
}

/**
 * Visits the observed subsets of a set: their nodes, which of the members are inside, as a mask, and how many. Ends when there is no
 * work left.
 */
export function eachSubset(
  tree: CoalitionTree,
  members: readonly number[],
  work: Work,
  visit: (node: number, inside: number, size: number) => void,
  lookUp = tree.size > nodesInCache ? stepsOfLookUpFarOff : stepsALookUp,
): void {
  const d = members.length;
  const from = (node: number, next: number, inside: number, size: number) => {
    work.left -= d + lookUp * (d - next);
    if (work.left < 0) return;
    if (size > 0) visit(node, inside, size);
    for (let i = next; i < d; i++) {
      const child = tree.childOf(node, members[i]);
      if (child !== 0) from(child, i + 1, inside | (1 << i), size + 1);
    }
  };
  from(CoalitionTree.root, 0, 0, 0);
}

/** The sets as places in the lattice of all sets of the touchpoints met. */
export interface Lattice {
  touchpoints: readonly number[];
  /** Of each node of the tree: its members by their place among the touchpoints. */
  masks: Int32Array;
  /** The sets to share among. */
  converting: readonly number[];
  /** What one look at all sets takes. */
  steps: number;
}

/** Fewer sets are gone through in no time. */
const fewSets = 256;

/** The lattice, where one look at all its sets costs less than each converting set by itself; else `null`. */
export function latticeOf(tree: CoalitionTree, converting: readonly number[], work: Work): Lattice | null {
  if (tree.size < fewSets) return null;
  const met = new Set<number>();
  for (let node = 1; node < tree.size; node++) {
    met.add(tree.lastOf(node));
    if (denseSteps(met.size) > work.left) return null;
  }
  const touchpoints = [...met].sort((a, b) => a - b);
  const bits = new Map(touchpoints.map((touchpoint, bit) => [touchpoint, 1 << bit]));
  const masks = new Int32Array(tree.size);
  for (let node = 1; node < tree.size; node++)
    masks[node] = masks[tree.without(node)] | (bits.get(tree.lastOf(node)) ?? 0);
  const steps = denseSteps(touchpoints.length);
  // As many subsets as there can be, and no more than were observed.
  const apart = converting.reduce((sum, node) => {
    const members = membersIn(masks[node]);
    return sum + members * Math.min(2 ** members, tree.size);
  }, 0);
  return steps > apart ? null : { touchpoints, masks, converting, steps };
}

/** The shares of the members of every converting set of a lattice. */
export function sharesInLattice(
  game: Game,
  { touchpoints, masks, converting }: Lattice,
  take: TakeShares,
): void {
  const rates = new Float64Array(1 << touchpoints.length);
  for (let node = 1; node < masks.length; node++) rates[masks[node]] = rateOf(game, node);
  // The values of the members of each set, one set behind the other.
  const offset = new Int32Array(converting.length + 1);
  converting.forEach((node, i) => (offset[i + 1] = offset[i] + membersIn(masks[node])));
  const values = new Float64Array(offset[converting.length]);
  denseGames(touchpoints.length, rates, (bit, ofGames) => {
    const before = (1 << bit) - 1;
    converting.forEach((node, i) => {
      const mask = masks[node];
      if ((mask >> bit) & 1) values[offset[i] + membersIn(mask & before)] = ofGames[mask];
    });
  });
  const shares = touchpoints.map((_, i) => new Float64Array(i + 1));
  converting.forEach((node, i) => {
    const own = shares[offset[i + 1] - offset[i] - 1];
    for (let place = 0; place < own.length; place++) own[place] = values[offset[i] + place];
    scaleTo1(own);
    take(node, own);
  });
}

/** Binomial coefficient n over k. */
function choose(n: number, k: number): number {
  let ways = 1;
  for (let i = 1; i <= k; i++) ways = (ways * (n - k + i)) / i;
  return ways;
}
