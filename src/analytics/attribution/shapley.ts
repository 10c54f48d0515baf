import { CompensatedSums } from '../numerics/compensatedSums';
import type { Credit } from './attribute';
import type { Journeys } from './journeys';
import { type CoalitionNode, CoalitionTree } from './coalitionTree';

/** Coalitions larger than this are refused: their worth rests on 2²⁰ sub-coalitions, hardly any of them observed. */
const largestCoalition = 20;

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
export function shapley(journeys: Journeys): Credit | { reason: string } {
  const tree = coalitionsOf(journeys);
  const shares = sharesOfCoalitions(tree);
  if ('reason' in shares) return shares;
  const credit = {
    value: new CompensatedSums(journeys.touchpoints.length),
    conversions: new CompensatedSums(journeys.touchpoints.length),
  };
  for (const [coalition, share] of shares) {
    tree.membersOf(coalition).forEach((touchpoint, i) => {
      credit.value.add(touchpoint, share[i] * coalition.value);
      credit.conversions.add(touchpoint, share[i] * coalition.conversions);
    });
  }
  return { value: credit.value.toArray(), conversions: credit.conversions.toArray() };
}

/** The share of `touchpoint` in each transaction under Shapley credit, or the reason why there is none. */
export function shapleyShareOf(journeys: Journeys, touchpoint: number): Float64Array | { reason: string } {
  const tree = coalitionsOf(journeys);
  const shares = sharesOfCoalitions(tree);
  if ('reason' in shares) return shares;
  const { start, end } = journeys.transactions;
  return Float64Array.from(start, (from, t) => {
    const coalition = tree.nodeOf(journeys.touchpoint, from, end[t]);
    return shares.get(coalition)?.[tree.membersOf(coalition).indexOf(touchpoint)] ?? 0;
  });
}

/** The shares of the members of every coalition that converts, in ascending order of touchpoint. */
function sharesOfCoalitions(tree: CoalitionTree): Map<CoalitionNode, Float64Array> | { reason: string } {
  const shares = new Map<CoalitionNode, Float64Array>();
  for (const coalition of tree.nodes) {
    if (coalition.conversions === 0 && coalition.value === 0) continue;
    const members = tree.membersOf(coalition);
    if (members.length > largestCoalition) {
      return {
        reason: `a journey met ${members.length} distinct touchpoints, more than the ${largestCoalition} it can share among; group touchpoints (channels instead of campaigns) or shorten the lookback`,
      };
    }
    shares.set(coalition, sharesIn(tree, members));
  }
  return shares;
}

/** Sums the journeys by the set of their touchpoints. */
function coalitionsOf({ touchpoint, transactions, lost }: Journeys): CoalitionTree {
  const tree = new CoalitionTree();
  for (let t = 0; t < transactions.start.length; t++) {
    if (transactions.start[t] === transactions.end[t]) continue;
    const node = tree.nodeOf(touchpoint, transactions.start[t], transactions.end[t]);
    node.conversions += transactions.conversions[t];
    node.journeys += transactions.conversions[t];
    node.value += transactions.value[t];
  }
  for (let l = 0; l < lost.start.length; l++) {
    if (lost.start[l] < lost.end[l])
      tree.nodeOf(touchpoint, lost.start[l], lost.end[l]).journeys += lost.count[l];
  }
  return tree;
}

/**
 * Shapley values of the game on `members`, scaled to 1. The value is linear in the game, so every observed
 * sub-coalition T of size t adds v(T)·(t−1)!(d−t)!/d! to its members and takes v(T)·t!(d−t−1)!/d! from the others.
 */
function sharesIn(tree: CoalitionTree, members: readonly number[]): Float64Array {
  const d = members.length;
  const shares = new Float64Array(d);
  const inside = new Uint8Array(d);
  const visit = (node: CoalitionNode, next: number, size: number) => {
    const rate = node.journeys > 0 ? node.conversions / node.journeys : 0;
    if (rate !== 0) {
      const gain = rate / (size * choose(d, size));
      const loss = size < d ? rate / ((d - size) * choose(d, size)) : 0;
      for (let i = 0; i < d; i++) shares[i] += inside[i] ? gain : -loss;
    }
    for (let child = node.firstChild, i = next; child !== null && i < d;) {
      if (child.touchpoint < members[i]) child = child.nextSibling;
      else if (child.touchpoint > members[i]) i++;
      else {
        inside[i] = 1;
        visit(child, i + 1, size + 1);
        inside[i++] = 0;
        child = child.nextSibling;
      }
    }
  };
  visit(tree.root, 0, 0);
  const total = shares.reduce((sum, share) => sum + share, 0);
  // The values add up to the rate of the whole set. A set that only refunds reach has rate 0: share it evenly.
  return shares.map((share) => (total > 0 ? share / total : 1 / d));
}

/** Binomial coefficient n over k. */
function choose(n: number, k: number): number {
  let ways = 1;
  for (let i = 1; i <= k; i++) ways = (ways * (n - k + i)) / i;
  return ways;
}
