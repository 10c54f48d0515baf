import { sum } from '../numerics/compensatedSums';
import type { Credit } from './attribute';
import type { Journeys } from './journeys';
import type { ModelSettings, WholeModel } from './models';
import type { ModelReason } from './reason';
import { isForPane } from '../numerics/isForPane';
import { stepsOfPane, type Work } from '../numerics/work';

/** The share of a touchpoint in an entry of `afterwards`, of its value and of its conversion. */
export interface LaterShare {
  entry: number;
  touchpoint: number;
  ofValue: number;
  ofConversions: number;
}

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
): LaterShare[] | { reason: ModelReason } {
  const shares: LaterShare[] = [];
  if (model.gives === 'share') return shares;
  const { start, end } = journeys.afterwards;
  const periods = journeys.earlier();
  const steps = periods.reduce((sum, period) => sum + period.steps, 0);
  if (steps > work.left) {
    const inPane = isForPane(steps, work);
    return { reason: { code: 'tooManyEarlier', values: { periods: periods.length, inPane } } };
  }
  work.left -= steps;
  for (const period of periods) {
    const credit = model.whole(period.journeys(), settings, work);
    if ('reason' in credit) return credit;
    const { ofValue, ofConversions } = sharesIn(credit);
    for (const entry of period.entries) {
      if (start[entry] === end[entry]) continue;
      ofConversions.forEach((share, touchpoint) => {
        if (share !== 0 || ofValue[touchpoint] !== 0)
          shares.push({ entry, touchpoint, ofValue: ofValue[touchpoint], ofConversions: share });
      });
    }
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
