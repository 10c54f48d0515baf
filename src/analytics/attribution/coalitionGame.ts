import { CoalitionTree, nodesInCache, stepsOfNode, tooLarge } from './coalitionTree';
import type { Journeys } from './journeys';
import type { ModelReason } from './reason';
import { setsForeseen } from './setsForeseen';
import { touchesOf } from './sizeForeseen';
import type { Work } from '../numerics/work';
import { pulse } from '../numerics/pulse';

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
export function gameOf(given: Journeys, work: Work): Game | { reason: ModelReason } {
  const { touchpoint, touchpoints, transactions, lost } = given;
  const excess = setsForeseen(touchesOf(given), touchpoints.length, work.left);
  if (excess) return excess;
  const tree = emptyTree(touchpoints.length);
  const coalitionOf = (start: number, end: number): number => {
    pulse();
    work.left -= end - start;
    return tree.nodeOf(touchpoint, start, end);
  };
  const { start, end, conversions, value } = transactions;
  const bought = new Int32Array(start.length).fill(tooLarge);
  for (let t = 0; t < start.length; t++) {
    if (start[t] === end[t] || (conversions[t] === 0 && value[t] === 0)) continue;
    bought[t] = coalitionOf(start[t], end[t]);
    if (bought[t] === tooLarge) return tooManyMembers(touchpoint.subarray(start[t], end[t]));
  }
  // So large a set is no part of any that can be shared among.
  const left = new Int32Array(lost.start.length).fill(tooLarge);
  for (let l = 0; l < left.length; l++)
    if (lost.start[l] < lost.end[l]) left[l] = coalitionOf(lost.start[l], lost.end[l]);
  if (tree.size > nodesInCache) work.left -= tree.size * stepsOfNode;
  const sums = () => new Float64Array(tree.size);
  const game = { tree, journeys: sums(), conversions: sums(), value: sums() };
  bought.forEach((coalition, t) => {
    if (coalition === tooLarge) return;
    game.conversions[coalition] += conversions[t];
    game.journeys[coalition] += conversions[t];
    game.value[coalition] += value[t];
  });
  left.forEach((coalition, l) => {
    if (coalition !== tooLarge) game.journeys[coalition] += lost.count[l];
  });
  return game;
}

export const tooManyMembers = (touches: Int32Array): { reason: ModelReason } => ({
  reason: { code: 'tooManyMembers', values: { count: new Set(touches).size, most: largestCoalition } },
});

export const tooManySets = ({ journeys }: Game): { reason: ModelReason } => ({
  reason: {
    code: 'tooManySets',
    values: { count: Array.from(journeys).filter((count) => count > 0).length, isAbout: false },
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
export function scaleTo1(values: Float64Array): void {
  let total = 0;
  for (const value of values) total += value;
  for (let i = 0; i < values.length; i++) values[i] = total > 0 ? values[i] / total : 1 / values.length;
}
