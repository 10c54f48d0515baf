import { CoalitionTree, tooLarge } from './coalitionTree';
import type { Journeys } from './journeys';
import type { ModelReason } from './reason';
import type { Work } from '../numerics/work';

/** Coalitions larger than this are refused: their worth rests on 2²⁰ sub-coalitions, hardly any of them observed. */
const largestCoalition = 20;

/** The journeys by the set of their touchpoints; one entry a node of the tree. */
export interface Game {
  tree: CoalitionTree;
  journeys: ArrayLike<number>;
  conversions: ArrayLike<number>;
  value: ArrayLike<number>;
}

export const emptyTree = (touchpoints: number): CoalitionTree =>
  new CoalitionTree(touchpoints, largestCoalition);

/** Sums the journeys by the set of their touchpoints. */
export function gameOf(
  { touchpoint, touchpoints, transactions, lost }: Journeys,
  work: Work,
): Game | { reason: ModelReason } {
  const tree = emptyTree(touchpoints.length);
  const sums = { journeys: [0], conversions: [0], value: [0] };
  const coalitionOf = (start: number, end: number): number => {
    work.left -= end - start;
    const coalition = tree.nodeOf(touchpoint, start, end);
    for (let node = sums.journeys.length; node < tree.size; node++)
      for (const each of [sums.journeys, sums.conversions, sums.value]) each[node] = 0;
    return coalition;
  };
  const { start, end, conversions, value } = transactions;
  for (let t = 0; t < start.length; t++) {
    if (start[t] === end[t] || (conversions[t] === 0 && value[t] === 0)) continue;
    const coalition = coalitionOf(start[t], end[t]);
    if (coalition === tooLarge) return tooManyMembers(touchpoint.subarray(start[t], end[t]));
    sums.conversions[coalition] += conversions[t];
    sums.journeys[coalition] += conversions[t];
    sums.value[coalition] += value[t];
  }
  for (let l = 0; l < lost.start.length; l++) {
    if (lost.start[l] === lost.end[l]) continue;
    const coalition = coalitionOf(lost.start[l], lost.end[l]);
    // So large a set is no part of any that can be shared among.
    if (coalition !== tooLarge) sums.journeys[coalition] += lost.count[l];
  }
  return { tree, ...sums };
}

export const tooManyMembers = (touches: Int32Array): { reason: ModelReason } => ({
  reason: { code: 'tooManyMembers', values: { count: new Set(touches).size, most: largestCoalition } },
});

export const tooManySets = ({ journeys }: Game): { reason: ModelReason } => ({
  reason: {
    code: 'tooManySets',
    values: { count: Array.from(journeys).filter((count) => count > 0).length },
  },
});

/** Whether a set is one whose journeys have something to share. */
export const convertsIn = ({ conversions, value }: Game, node: number): boolean =>
  conversions[node] !== 0 || value[node] !== 0;

/** The sets with something to share. */
export function convertingIn(game: Game): number[] {
  const nodes: number[] = [];
  for (let node = 1; node < game.tree.size; node++) if (convertsIn(game, node)) nodes.push(node);
  return nodes;
}

/** What a set is worth. */
export const rateOf = ({ journeys, conversions }: Game, node: number): number =>
  journeys[node] > 0 ? conversions[node] / journeys[node] : 0;

/** The values add up to the rate of the whole set. A set that only refunds reach has rate 0: it is shared evenly. */
export function scaledTo1(values: Float64Array): Float64Array {
  const total = values.reduce((sum, value) => sum + value, 0);
  return values.map((value) => (total > 0 ? value / total : 1 / values.length));
}
