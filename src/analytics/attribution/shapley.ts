import { CompensatedSums } from '../numerics/compensatedSums';
import type { Credit } from './attribute';
import { gameOf, tooManyMembers, tooManySets } from './coalitionGame';
import { tooLarge } from './coalitionTree';
import type { Journeys } from './journeys';
import { sharesIn, sharesOfCoalitions } from './setShares';
import type { Work } from '../numerics/work';
import type { ModelReason } from './reason';

/** Steps that may be taken: some seconds. */
export const stepsOfShapley = 1e9;

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
export function shapley(
  journeys: Journeys,
  work: Work = { left: stepsOfShapley },
): Credit | { reason: ModelReason } {
  const most = Math.min(work.left, stepsOfShapley);
  const own = { left: most };
  const credit = creditWithin(journeys, own);
  work.left -= most - own.left;
  return credit;
}

function creditWithin(journeys: Journeys, work: Work): Credit | { reason: ModelReason } {
  const game = gameOf(journeys, work);
  if ('reason' in game) return game;
  const credit = {
    value: new CompensatedSums(journeys.touchpoints.length),
    conversions: new CompensatedSums(journeys.touchpoints.length),
  };
  const excess = sharesOfCoalitions(game, work, (coalition, shares) => {
    for (let node = coalition, i = shares.length - 1; i >= 0; i--, node = game.tree.without(node)) {
      const touchpoint = game.tree.lastOf(node);
      credit.value.add(touchpoint, shares[i] * game.value[coalition]);
      credit.conversions.add(touchpoint, shares[i] * game.conversions[coalition]);
    }
  });
  return excess ?? { value: credit.value.toArray(), conversions: credit.conversions.toArray() };
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
  work: Work = { left: stepsOfShapley },
): JourneySharing | { reason: ModelReason } {
  const game = gameOf(journeys, work);
  if ('reason' in game) return game;
  const known = new Map<number, SharesOfSet>();
  const excess = sharesOfCoalitions(game, work, (coalition, shares) =>
    known.set(coalition, { members: game.tree.membersOf(coalition), shares: shares.slice() }),
  );
  if (excess) return excess;
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
