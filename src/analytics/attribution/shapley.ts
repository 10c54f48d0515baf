import { CompensatedSums } from '../numerics/compensatedSums';
import type { Credit } from './attribute';
import { CoalitionTree, tooLarge } from './coalitionTree';
import { denseGames, denseSteps } from './denseGames';
import type { Journeys } from './journeys';
import type { Work } from './work';
import type { ModelReason } from './reason';

/** Coalitions larger than this are refused: their worth rests on 2²⁰ sub-coalitions, hardly any of them observed. */
const largestCoalition = 20;

/** Steps that may be taken: some seconds. */
const budget = 1e9;
/** Looking for a sub-coalition in memory costs as much as so many multiplications. */
const stepsALookUp = 3;

/**
 * Shapley credit from the rate game (Dalessandro, Perlich, Stitelman & Provost 2012, Causally Motivated Attribution,
 * ADKDD; Zhao et al. 2018, arXiv:1804.05327). Journeys are grouped by the set of touchpoints they met. Each set D that
 * converts is a game of its own: a sub-coalition T is worth the conversion rate of the journeys whose set is T, 0 if
 * there is none; the Shapley values of D, scaled to add up to 1, share the conversions and the value of D. Journeys
 * that did not convert count in the rates. Credit may be negative: a touchpoint that is worth less in company than
 * its absence.
 *
 * @returns the credit, or the reason why it cannot be computed.
 */
export function shapley(journeys: Journeys, work: Work = { left: budget }): Credit | { reason: ModelReason } {
  const game = gameOf(journeys, work);
  if ('reason' in game) return game;
  const shares = sharesOfCoalitions(game, work);
  if ('reason' in shares) return shares;
  const credit = {
    value: new CompensatedSums(journeys.touchpoints.length),
    conversions: new CompensatedSums(journeys.touchpoints.length),
  };
  for (const [coalition, share] of shares) {
    game.tree.membersOf(coalition).forEach((touchpoint, i) => {
      credit.value.add(touchpoint, share[i] * game.value[coalition]);
      credit.conversions.add(touchpoint, share[i] * game.conversions[coalition]);
    });
  }
  return { value: credit.value.toArray(), conversions: credit.conversions.toArray() };
}

/** The members of a set of touchpoints and the share of each of them; shares add up to 1. */
export interface SharesOfSet {
  members: readonly number[];
  shares: Float64Array;
}

/** How the journey in `touches[start … end − 1]` is shared, or the reason why it cannot be. */
export type JourneySharing = (
  touches: Int32Array,
  start: number,
  end: number,
) => SharesOfSet | { reason: ModelReason };

/** How the games of these journeys share any journey, be it one of them or not; or the reason why there are none. */
export function shapleySharing(
  journeys: Journeys,
  work: Work = { left: budget },
): JourneySharing | { reason: ModelReason } {
  const game = gameOf(journeys, work);
  if ('reason' in game) return game;
  const known = new Map<number, SharesOfSet>();
  return (touches, start, end) => {
    work.left -= end - start;
    const coalition = game.tree.nodeOf(touches, start, end);
    if (coalition === tooLarge) return tooManyMembers(touches.subarray(start, end));
    let shared = known.get(coalition);
    if (!shared) {
      const members = game.tree.membersOf(coalition);
      shared = { members, shares: sharesIn(game, members, work) };
      known.set(coalition, shared);
    }
    return work.left < 0 ? tooManySets(game) : shared;
  };
}

/** The journeys by the set of their touchpoints; one entry a node of the tree. */
interface Game {
  tree: CoalitionTree;
  journeys: number[];
  conversions: number[];
  value: number[];
}

/** Sums the journeys by the set of their touchpoints. */
function gameOf(
  { touchpoint, touchpoints, transactions, lost }: Journeys,
  work: Work,
): Game | { reason: ModelReason } {
  const tree = new CoalitionTree(touchpoints.length, largestCoalition);
  const game: Game = { tree, journeys: [0], conversions: [0], value: [0] };
  const coalitionOf = (start: number, end: number): number => {
    work.left -= end - start;
    const coalition = tree.nodeOf(touchpoint, start, end);
    for (let node = game.journeys.length; node < tree.size; node++)
      for (const sums of [game.journeys, game.conversions, game.value]) sums[node] = 0;
    return coalition;
  };
  const { start, end, conversions, value } = transactions;
  for (let t = 0; t < start.length; t++) {
    if (start[t] === end[t] || (conversions[t] === 0 && value[t] === 0)) continue;
    const coalition = coalitionOf(start[t], end[t]);
    if (coalition === tooLarge) return tooManyMembers(touchpoint.subarray(start[t], end[t]));
    game.conversions[coalition] += conversions[t];
    game.journeys[coalition] += conversions[t];
    game.value[coalition] += value[t];
  }
  for (let l = 0; l < lost.start.length; l++) {
    if (lost.start[l] === lost.end[l]) continue;
    const coalition = coalitionOf(lost.start[l], lost.end[l]);
    // So large a set is no part of any that can be shared among.
    if (coalition !== tooLarge) game.journeys[coalition] += lost.count[l];
  }
  return game;
}

const tooManyMembers = (touches: Int32Array): { reason: ModelReason } => ({
  reason: { code: 'tooManyMembers', values: { count: new Set(touches).size, most: largestCoalition } },
});

/** The shares of the members of every coalition that converts, in ascending order of touchpoint. */
function sharesOfCoalitions(game: Game, work: Work): Map<number, Float64Array> | { reason: ModelReason } {
  const dense = denselyShared(game, work);
  if (dense) return dense;
  const shares = new Map<number, Float64Array>();
  for (let coalition = 1; coalition < game.tree.size; coalition++) {
    if (game.conversions[coalition] === 0 && game.value[coalition] === 0) continue;
    shares.set(coalition, sharesIn(game, game.tree.membersOf(coalition), work));
    if (work.left < 0) return tooManySets(game);
  }
  return shares;
}

/** Fewer sets are gone through in no time. */
const fewSets = 256;

/** The same by one look at all sets of the touchpoints met, where that costs less than each by itself; else `null`. */
function denselyShared(game: Game, work: Work): Map<number, Float64Array> | null {
  const { tree, conversions, value } = game;
  if (tree.size < fewSets) return null;
  const converting: number[] = [];
  const met = new Set<number>();
  for (let node = 1; node < tree.size; node++) {
    if (conversions[node] !== 0 || value[node] !== 0) converting.push(node);
    met.add(tree.lastOf(node));
    if (denseSteps(met.size) > work.left) return null;
  }
  const members = converting.map((node) => tree.membersOf(node));
  const touchpoints = [...met].sort((a, b) => a - b);
  const steps = denseSteps(touchpoints.length);
  // As many subsets as there can be, and no more than were observed.
  const apart = members.reduce((sum, { length }) => sum + length * Math.min(2 ** length, tree.size), 0);
  if (steps > apart) return null;
  work.left -= steps;
  const bits = new Map(touchpoints.map((touchpoint, bit) => [touchpoint, 1 << bit]));
  const masks = new Int32Array(tree.size);
  for (let node = 1; node < tree.size; node++)
    masks[node] = masks[tree.without(node)] | (bits.get(tree.lastOf(node)) ?? 0);
  const values = members.map(({ length }) => new Float64Array(length));
  denseGames(
    touchpoints.length,
    Array.from(masks, (mask, node) => ({ mask, rate: rateOf(game, node) })),
    (bit, ofGames) =>
      converting.forEach((node, i) => {
        const place = members[i].indexOf(touchpoints[bit]);
        if (place >= 0) values[i][place] = ofGames[masks[node]];
      }),
  );
  return new Map(converting.map((node, i) => [node, scaledTo1(values[i])]));
}

const tooManySets = ({ journeys }: Game): { reason: ModelReason } => ({
  reason: { code: 'tooManySets', values: { count: journeys.filter((count) => count > 0).length } },
});

/**
 * Shapley values of the game on `members`, scaled to 1. The value is linear in the game, so every observed
 * sub-coalition T of size t adds v(T)·(t−1)!(d−t)!/d! to its members and takes v(T)·t!(d−t−1)!/d! from the others.
 */
function sharesIn(game: Game, members: readonly number[], work: Work): Float64Array {
  const { tree } = game;
  const d = members.length;
  const shares = new Float64Array(d);
  const inside = new Uint8Array(d);
  const visit = (node: number, next: number, size: number) => {
    work.left -= d + stepsALookUp * (d - next);
    if (work.left < 0) return;
    const rate = rateOf(game, node);
    if (rate !== 0) {
      const gain = rate / (size * choose(d, size));
      const loss = size < d ? rate / ((d - size) * choose(d, size)) : 0;
      for (let i = 0; i < d; i++) shares[i] += inside[i] ? gain : -loss;
    }
    for (let i = next; i < d; i++) {
      const child = tree.childOf(node, members[i]);
      if (child === 0) continue;
      inside[i] = 1;
      visit(child, i + 1, size + 1);
      inside[i] = 0;
    }
  };
  visit(CoalitionTree.root, 0, 0);
  return scaledTo1(shares);
}

const rateOf = ({ journeys, conversions }: Game, node: number): number =>
  journeys[node] > 0 ? conversions[node] / journeys[node] : 0;

/** The values add up to the rate of the whole set. A set that only refunds reach has rate 0: it is shared evenly. */
function scaledTo1(values: Float64Array): Float64Array {
  const total = values.reduce((sum, value) => sum + value, 0);
  return values.map((value) => (total > 0 ? value / total : 1 / values.length));
}

/** Binomial coefficient n over k. */
function choose(n: number, k: number): number {
  let ways = 1;
  for (let i = 1; i <= k; i++) ways = (ways * (n - k + i)) / i;
  return ways;
}
