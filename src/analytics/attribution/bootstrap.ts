import { quantileOf } from '../numerics/quantileOf';
import { isRuleModel } from './creditOf';
import { type CustomerShares, sharesAfterwards, sharesOf } from './customerShares';
import { countsOf, type DistinctPaths, distinctPaths } from './distinctPaths';
import { listed } from './explain';
import type { Journeys } from './journeys';
import type { AttributionModel, ModelSettings, RuleModel, WholeModel } from './models';
import { customerWeights } from './poissonWeights';
import type { CountsOfPaths } from './refit';
import { mostCopied, tooManyVisits } from './tooManyVisits';
import { laterShares } from './wholeShares';
import { stepsOfPane, type Work } from '../numerics/work';
import { type AttributionReason, ofModel } from './reason';

/** 95 % limits of the credited values under one model; index = touchpoint. */
export interface Interval {
  lower: Float64Array;
  upper: Float64Array;
}

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
 * @param mostSteps that all replicates of a model may take together.
 * @returns one interval a model, or the reason why a model cannot be computed.
 */
export function bootstrap(
  journeys: Journeys,
  customers: readonly string[],
  models: readonly AttributionModel[],
  settings: ModelSettings,
  onProgress: (fraction: number) => void = () => undefined,
  mostSteps = stepsOfPane,
  { replicates, seed } = bootstrapDefaults,
): Interval[] | { reason: AttributionReason } {
  const { length } = journeys.touchpoints;
  if (length * replicates * models.length > mostFigures) return tooManyTouchpoints(length);
  const redraws = redrawsOf(journeys, models, settings, mostSteps / replicates);
  if ('reason' in redraws) return redraws;
  const figures = models.map(() => new Float64Array(length * replicates));
  const weightsOf = customerWeights(customers, seed, redraws.drawn);
  for (let r = 0; r < replicates; r++) {
    const draw = redraws.drawOf(weightsOf(r));
    for (const [m, model] of models.entries()) {
      // All replicates take about as long as the first.
      const most = r === 0 ? mostSteps / replicates : Infinity;
      const work = { left: most };
      const reason = redraws.credit[m](draw, figures[m].subarray(r * length, (r + 1) * length), work);
      if (work.left < 0) return tooLong(model, replicates, replicates * (most - work.left));
      if (reason) return { reason };
    }
    onProgress((r + 1) / replicates);
  }
  return figures.map((figure) => limits(figure, length, replicates));
}

const tooManyTouchpoints = (touchpoints: number): { reason: AttributionReason } => ({
  reason: { code: 'tooManyTouchpoints', values: { touchpoints } },
});

const tooLong = (
  { name }: AttributionModel,
  replicates: number,
  steps: number,
): { reason: AttributionReason } => ({
  reason: { code: 'intervalsTooLong', values: { model: name, replicates, inPane: steps <= stepsOfPane } },
});

/** How often each customer counts, and what journeys then do on each path; no paths, where no model asks for them. */
interface Draw {
  weights: Uint8Array;
  counts: CountsOfPaths;
}

const noCounts: CountsOfPaths = {
  conversions: new Float64Array(0),
  value: new Float64Array(0),
  count: new Float64Array(0),
};

/** Writes what a model gives each touchpoint in a draw; answers why it gives nothing. */
type CreditOfDraw = (draw: Draw, into: Float64Array, work: Work) => AttributionReason | null;

/** What does not hang on the draw, worked out once. `drawn`: the customers who matter; absent: all. */
function redrawsOf(
  journeys: Journeys,
  models: readonly AttributionModel[],
  settings: ModelSettings,
  most: number,
) {
  const wholes = models.filter((model): model is WholeModel => !isRuleModel(model));
  const credits = creditsByRule(journeys, models.filter(isRuleModel), settings);
  const ofModels = () => models.map((model) => credits.get(model) as CreditOfDraw);
  if (wholes.length === 0)
    return {
      credit: ofModels(),
      // The rules credit transactions alone: those who never bought need not be drawn.
      drawn: new Set(listed(journeys).customer),
      drawOf: (weights: Uint8Array): Draw => ({ weights, counts: noCounts }),
    };
  const excess = tooManyVisits(journeys, mostCopied);
  if (excess) return excess;
  const paths = distinctPaths(journeys);
  for (const model of wholes) {
    const credit = refitting(journeys, paths, model, settings, most);
    if ('reason' in credit) return { reason: ofModel(model.name, credit.reason) };
    credits.set(model, credit);
  }
  return {
    credit: ofModels(),
    drawOf: (weights: Uint8Array): Draw => ({ weights, counts: countsOf(journeys, paths, weights) }),
  };
}

function creditsByRule(
  journeys: Journeys,
  rules: readonly RuleModel[],
  settings: ModelSettings,
): Map<AttributionModel, CreditOfDraw> {
  const shares = sharesOf(journeys, rules, settings);
  const credit =
    (own: CustomerShares): CreditOfDraw =>
    ({ weights }, into) => {
      addShares(own, weights, into);
      return null;
    };
  return new Map(rules.map((model, i) => [model, credit(shares[i])]));
}

function refitting(
  journeys: Journeys,
  paths: DistinctPaths,
  model: WholeModel,
  settings: ModelSettings,
  most: number,
) {
  const shares = laterShares(journeys, model, settings);
  if ('reason' in shares) return shares;
  const later = sharesAfterwards(journeys, shares);
  const { touchpoint, touchpoints } = journeys;
  const counts = countsOf(journeys, paths);
  const refit = model.refit({ touchpoint, ...paths }, touchpoints.length, counts, settings, { left: most });
  if ('reason' in refit) return refit;
  const credit: CreditOfDraw = (draw, into, work) => {
    const found = refit(draw.counts, work);
    if ('reason' in found) return ofModel(model.name, found.reason);
    into.set(found);
    addShares(later, draw.weights, into);
    return null;
  };
  return credit;
}

function addShares(
  { touchpoint, customer, value }: CustomerShares,
  weights: Uint8Array,
  into: Float64Array,
): void {
  for (let i = 0; i < value.length; i++) into[touchpoint[i]] += weights[customer[i]] * value[i];
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
