import { sum } from '../numerics/compensatedSums';
import type { Credit } from './attribute';
import type { Journeys } from './journeys';
import type { ModelSettings, WholeModel } from './models';
import type { ModelReason } from './reason';
import { isForPane } from '../numerics/isForPane';
import { stepsOfPane, type Work } from '../numerics/work';

/** The shares of all touchpoints in some entries of `afterwards`, of their value and of their conversions. */
export interface LaterShares {
  entries: readonly number[];
  ofValue: Float64Array;
  ofConversions: Float64Array;
}

/** Calls `take` with each share of a touchpoint in an entry. */
export function eachLaterShare(
  later: readonly LaterShares[],
  take: (entry: number, touchpoint: number, ofValue: number, ofConversions: number) => void,
): void {
  for (const { entries, ofValue, ofConversions } of later) {
    for (const entry of entries) {
      for (let t = 0; t < ofValue.length; t++)
        if (ofValue[t] !== 0 || ofConversions[t] !== 0) take(entry, t, ofValue[t], ofConversions[t]);
    }
  }
}

/** What looking at one share takes, where credit is added up by it. */
const stepsOfShare = 10;

/**
 * How a model that weighs all journeys together shares what came in after the period of an order: as it shared that
 * period.
 *
 * @param work what finding those periods, and the model in each of them, may take.
 * @returns the shares, or the reason why there are none.
 */
export function laterShares(
  journeys: Journeys,
  model: WholeModel,
  settings: ModelSettings,
  work: Work = { left: stepsOfPane },
): LaterShares[] | { reason: ModelReason } {
  const shares: LaterShares[] = [];
  if (model.gives === 'share') return shares;
  const { start, end } = journeys.afterwards;
  const periods = journeys.earlier();
  if (periods.length === 0) return shares;
  const steps = periods.reduce(
    (sum, { steps, entries }) => sum + steps + entries.length * journeys.touchpoints.length * stepsOfShare,
    0,
  );
  if (steps > work.left) {
    const inPane = isForPane(steps, work);
    return { reason: { code: 'tooManyEarlier', values: { periods: periods.length, inPane } } };
  }
  work.left -= steps;
  for (const period of periods) {
    const credit = model.whole(period.journeys(), settings, work);
    if ('reason' in credit) return credit;
    const entries = period.entries.filter((entry) => start[entry] < end[entry]);
    shares.push({ entries, ...sharesIn(credit) });
  }
  return shares;
}

function sharesIn({ value, conversions }: Credit): { ofValue: Float64Array; ofConversions: Float64Array } {
  const ofConversions = scaled(conversions);
  return { ofValue: sum(value) > 0 ? scaled(value) : ofConversions, ofConversions };
}

const scaled = (credit: Float64Array): Float64Array => {
  const total = sum(credit);
  return credit.map((each) => (total > 0 ? each / total : 0));
};
