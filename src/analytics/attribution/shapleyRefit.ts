import { CompensatedSums } from '../numerics/compensatedSums';
import {
  convertingIn,
  emptyTree,
  type Game,
  rateOf,
  scaleTo1,
  tooManyMembers,
  tooManySets,
} from './coalitionGame';
import { type CoalitionTree, tooLarge } from './coalitionTree';
import type { CountsOfPaths, Paths, Refit } from './refit';
import { setsForeseen } from './setsForeseen';
import { eachSubset, latticeOf, sharesInLattice, type TakeShares, weigh } from './setShares';
import type { ModelReason } from './reason';
import type { Work } from '../numerics/work';

/**
 * Shapley credit of the same paths again and again: their sets of touchpoints, and which of these are part of which, are found once.
 *
 * @param counts of all journeys: what none of them converts on never does.
 * @param work what one fit may take.
 */
export function shapleyRefit(
  paths: Paths,
  touchpoints: number,
  counts: CountsOfPaths,
  work: Work,
): Refit | { reason: ModelReason } {
  const { touchpoint, start, end } = paths;
  const journeys = [counts.conversions, counts.count].map((count) => ({ start, end, count }));
  const foreseen = setsForeseen({ touchpoint, journeys }, touchpoints, work.left);
  if (foreseen) {
    work.left -= foreseen.about;
    return foreseen;
  }
  const tree = emptyTree(touchpoints);
  const coalitions = new Int32Array(start.length);
  for (let p = 0; p < start.length; p++) {
    coalitions[p] = tree.nodeOf(touchpoint, start[p], end[p]);
    if (coalitions[p] === tooLarge && (counts.conversions[p] !== 0 || counts.value[p] !== 0))
      return tooManyMembers(touchpoint.subarray(start[p], end[p]));
  }
  const all = gameWith(tree, coalitions, counts);
  const converting = convertingIn(all);
  const lattice = latticeOf(tree, converting, work);
  const sharing = lattice
    ? {
        steps: lattice.steps,
        share: (game: Game, take: TakeShares) => sharesInLattice(game, lattice, take),
      }
    : subsetLists(tree, converting, work);
  if (work.left < 0) return tooManySets(all);
  const members = new Map(converting.map((node) => [node, tree.membersOf(node)]));
  return (found, left) => {
    left.left -= start.length + sharing.steps;
    const game = gameWith(tree, coalitions, found);
    const value = new CompensatedSums(touchpoints);
    sharing.share(game, (coalition, shares) => {
      members.get(coalition)?.forEach((each, i) => value.add(each, shares[i] * game.value[coalition]));
    });
    return value.toArray();
  };
}

/** The journeys of the paths by the set of their touchpoints. */
function gameWith(tree: CoalitionTree, coalitions: Int32Array, counts: CountsOfPaths): Game {
  const journeys = new Float64Array(tree.size);
  const conversions = new Float64Array(tree.size);
  const value = new Float64Array(tree.size);
  coalitions.forEach((node, p) => {
    if (node === tooLarge) return;
    journeys[node] += counts.conversions[p] + counts.count[p];
    conversions[node] += counts.conversions[p];
    value[node] += counts.value[p];
  });
  return { tree, journeys, conversions, value };
}

/** Lists the observed subsets of each of some sets, one list behind the other, and shares by going along them. */
function subsetLists(tree: CoalitionTree, sets: readonly number[], work: Work) {
  const nodes: number[] = [];
  const insides: number[] = [];
  const sizes: number[] = [];
  const offset = new Int32Array(sets.length + 1);
  let steps = 0;
  sets.forEach((set, i) => {
    const members = tree.membersOf(set);
    eachSubset(tree, members, work, (node, inside, size) => {
      nodes.push(node);
      insides.push(inside);
      sizes.push(size);
    });
    offset[i + 1] = nodes.length;
    steps += (offset[i + 1] - offset[i]) * members.length;
  });
  const counts = sets.map((set) => tree.membersOf(set).length);
  const share = (game: Game, take: TakeShares): void =>
    sets.forEach((set, i) => {
      const shares = new Float64Array(counts[i]);
      for (let at = offset[i]; at < offset[i + 1]; at++) {
        const rate = rateOf(game, nodes[at]);
        if (rate !== 0) weigh(shares, rate, insides[at], sizes[at]);
      }
      scaleTo1(shares);
      take(set, shares);
    });
  return { steps, share };
}
