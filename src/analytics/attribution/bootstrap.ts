import { quantileOf } from '../numerics/quantileOf';
import { isRuleModel } from './creditOf';
import { type CustomerShares, sharesAfterwards, sharesOf } from './customerShares';
import { aggregated, type DistinctPaths, distinctPaths } from './distinctPaths';
import { listed } from './explain';
import type { Journeys } from './journeys';
import type { AttributionModel, ModelSettings, WholeModel } from './models';
import { customerWeights } from './poissonWeights';
import { laterShares } from './wholeShares';
import type { Work } from './work';
import { type AttributionReason, ofModel } from './reason';

/** 95 % limits of the credited values under one model; index = touchpoint. */
export interface Interval {
  lower: Float64Array;
  upper: Float64Array;
}

/** Steps that all replicates of a model may take together: a minute or so. */
const mostSteps = 2e10;
/** Figures that can be kept: what memory holds. */
const mostFigures = 5e7;

export const bootstrapDefaults = { replicates: 200, seed: 20260101 };

/**
 * 95 % intervals of credited value by the bootstrap over customers: in each replicate every customer counts as often as
 * a Poisson number of mean 1 says, and the credit is worked out anew; the limits are the 2.5 % and 97.5 % points of the
 * replicates (Efron & Tibshirani 1993, An Introduction to the Bootstrap, chapter 13; Chamandy et al. 2012 for the
 * Poisson weights). The weights depend on seed, replicate and customer name alone: the order of rows does not matter.
 *
 * @param customers names of the customers, by their number in the journeys.
 * @returns one interval a model, or the reason why a model cannot be computed.
 */
export function bootstrap(
  journeys: Journeys,
  customers: readonly string[],
  models: readonly AttributionModel[],
  settings: ModelSettings,
  onProgress: (fraction: number) => void = () => undefined,
  { replicates, seed } = bootstrapDefaults,
): Interval[] | { reason: AttributionReason } {
  const { length } = journeys.touchpoints;
  if (length * replicates * models.length > mostFigures) return tooManyTouchpoints(length);
  const figures = models.map(() => new Float64Array(journeys.touchpoints.length * replicates));
  const rules = models.filter(isRuleModel);
  const shares = sharesOf(journeys, rules, settings);
  const paths = rules.length < models.length ? distinctPaths(journeys) : null;
  const later: CustomerShares[] = [];
  for (const model of models) {
    const shares = isRuleModel(model) ? [] : laterShares(journeys, model, settings);
    if ('reason' in shares) return { reason: ofModel(model.name, shares.reason) };
    later.push(sharesAfterwards(journeys, shares));
  }
  // The rules credit transactions alone: those who never bought need not be drawn.
  const drawn = paths ? undefined : new Set(listed(journeys).customer);
  const weightsOf = customerWeights(customers, seed, drawn);
  for (let r = 0; r < replicates; r++) {
    const weights = weightsOf(r);
    for (const [m, model] of models.entries()) {
      const into = figures[m].subarray(
        r * journeys.touchpoints.length,
        (r + 1) * journeys.touchpoints.length,
      );
      if (isRuleModel(model)) addShares(shares[rules.indexOf(model)], weights, into);
      else if (paths) {
        // All replicates take about as long as the first.
        const work = { left: r === 0 ? mostSteps / replicates : Infinity };
        const reason = recompute(journeys, paths, weights, model, settings, into, work);
        if (work.left < 0) return tooLong(model, replicates);
        if (reason) return { reason };
        addShares(later[m], weights, into);
      }
    }
    onProgress((r + 1) / replicates);
  }
  return figures.map((figure) => limits(figure, journeys.touchpoints.length, replicates));
}

const tooManyTouchpoints = (touchpoints: number): { reason: AttributionReason } => ({
  reason: { code: 'tooManyTouchpoints', values: { touchpoints } },
});

const tooLong = ({ name }: WholeModel, replicates: number): { reason: AttributionReason } => ({
  reason: { code: 'intervalsTooLong', values: { model: name, replicates } },
});

function addShares(
  { touchpoint, customer, value }: CustomerShares,
  weights: Uint8Array,
  into: Float64Array,
): void {
  for (let i = 0; i < value.length; i++) into[touchpoint[i]] += weights[customer[i]] * value[i];
}

function recompute(
  journeys: Journeys,
  paths: DistinctPaths,
  weights: Uint8Array,
  model: WholeModel,
  settings: ModelSettings,
  into: Float64Array,
  work: Work,
): AttributionReason | null {
  const credit = model.whole(aggregated(journeys, paths, weights), settings, work);
  if ('reason' in credit) return ofModel(model.name, credit.reason);
  into.set(credit.value);
  return null;
}

function limits(figures: Float64Array, touchpoints: number, replicates: number): Interval {
  const lower = new Float64Array(touchpoints);
  const upper = new Float64Array(touchpoints);
  const sorted = new Float64Array(replicates);
  for (let t = 0; t < touchpoints; t++) {
    for (let r = 0; r < replicates; r++) sorted[r] = figures[r * touchpoints + t];
    sorted.sort();
    lower[t] = quantileOf(sorted, 0.025);
    upper[t] = quantileOf(sorted, 0.975);
  }
  return { lower, upper };
}
