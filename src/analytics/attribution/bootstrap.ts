import { quantileOf } from '../numerics/quantileOf';
import { isRuleModel } from './creditOf';
import { countsOf, type DistinctPaths, distinctPaths } from './distinctPaths';
import { sideBySide } from './drawnTogether';
import type { Journeys } from './journeys';
import type { AttributionModel, ModelSettings, WholeModel } from './models';
import { customerWeights } from './poissonWeights';
import type { CountsOfPaths } from './refit';
import { ruleReplicates } from './ruleReplicates';
import { touchesOf } from './sizeForeseen';
import { mostCopied, tooManyVisits } from './tooManyVisits';
import type { Transactions } from './transactionList';
import { type LaterShares, laterShares } from './wholeShares';
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
  const excess = tooManyToDraw(length, models.length, { replicates, seed });
  if (excess) return excess;
  const wholes = models.filter((model): model is WholeModel => !isRuleModel(model));
  const rules = models.filter(isRuleModel);
  const redraws = redrawsOf(
    journeys,
    wholes,
    settings,
    customers,
    { replicates, seed },
    mostSteps / replicates,
  );
  if ('reason' in redraws) return redraws;
  const figures = new Map(models.map((model) => [model, new Float64Array(length * replicates)]));
  const figuresOf = (model: AttributionModel) => figures.get(model) as Float64Array;
  const underRules = rules.length > 0 ? ruleReplicates(journeys, rules, settings, customers, seed) : null;
  for (let r = 0; r < replicates; r++) {
    if (r % sideBySide === 0) underRules?.(r, rules.map(figuresOf));
    const draw = redraws.drawOf(r);
    for (const [m, model] of wholes.entries()) {
      // All replicates take about as long as the first.
      const most = r === 0 ? mostSteps / replicates : Infinity;
      const work = { left: most };
      const into = figuresOf(model).subarray(r * length, (r + 1) * length);
      const reason = redraws.credit[m](draw, into, work);
      if (work.left < 0) return tooLong(model, replicates, replicates * (most - work.left));
      if (reason) return { reason };
    }
    onProgress((r + 1) / replicates);
  }
  return models.map((model) => limits(figuresOf(model), length, replicates));
}

/**
 * Why the replicates of a model take too long, as far as its journeys say so at a look: to be asked before anything is credited.
 * `null`: they are to be drawn.
 *
 * @param mostSteps that all replicates may take together, and the credit itself: what takes too long once is refused without a word of
 *   intervals.
 */
export function replicatesForeseen(
  journeys: Journeys,
  model: AttributionModel,
  settings: ModelSettings,
  mostSteps: { replicates: number; credit: number },
  { replicates } = bootstrapDefaults,
): { reason: AttributionReason } | null {
  if (isRuleModel(model)) return null;
  const { length } = journeys.touchpoints;
  const excess = model.foreseen(touchesOf(journeys), length, settings, mostSteps.replicates / replicates);
  if (!excess || excess.fewest > mostSteps.credit) return null;
  return tooLong(model, replicates, replicates * excess.about);
}

/** Why nobody can work out intervals of so many touchpoints, which is known before there are journeys. */
export const tooManyToDraw = (
  touchpoints: number,
  models: number,
  { replicates } = bootstrapDefaults,
): { reason: AttributionReason } | null =>
  touchpoints * replicates * models > mostFigures
    ? { reason: { code: 'tooManyTouchpoints', values: { touchpoints } } }
    : null;

const tooLong = (
  { name }: AttributionModel,
  replicates: number,
  steps: number,
): { reason: AttributionReason } => ({
  reason: { code: 'intervalsTooLong', values: { model: name, replicates, inPane: steps <= stepsOfPane } },
});

/** How often each customer counts, and what journeys then do on each path; overwritten by the next one. */
interface Draw {
  weights: Uint8Array;
  counts: CountsOfPaths;
}

const none = new Float64Array(0);
const noDraw: Draw = { weights: new Uint8Array(0), counts: { conversions: none, value: none, count: none } };

/** Writes what a model gives each touchpoint in a draw; answers why it gives nothing. */
type CreditOfDraw = (draw: Draw, into: Float64Array, work: Work) => AttributionReason | null;

/** What does not hang on the draw, worked out once. */
function redrawsOf(
  journeys: Journeys,
  models: readonly WholeModel[],
  settings: ModelSettings,
  customers: readonly string[],
  { replicates, seed }: typeof bootstrapDefaults,
  most: number,
) {
  const credit: CreditOfDraw[] = [];
  if (models.length === 0) return { credit, drawOf: () => noDraw };
  const excess = tooManyVisits(journeys, mostCopied);
  if (excess) return excess;
  const paths = distinctPaths(journeys);
  for (const model of models) {
    const work = { left: most };
    const refitted = refitting(journeys, paths, model, settings, work);
    // How much longer it would have taken is not known.
    if (work.left < 0) return tooLong(model, replicates, Infinity);
    if ('reason' in refitted) return { reason: ofModel(model.name, refitted.reason) };
    credit.push(refitted);
  }
  const weightsOf = customerWeights(customers, seed);
  const counts = countsOf(journeys, paths);
  return {
    credit,
    drawOf: (replicate: number): Draw => {
      const weights = weightsOf(replicate);
      return { weights, counts: countsOf(journeys, paths, weights, counts) };
    },
  };
}

function refitting(
  journeys: Journeys,
  paths: DistinctPaths,
  model: WholeModel,
  settings: ModelSettings,
  work: Work,
) {
  const shares = laterShares(journeys, model, settings, { left: work.left * bootstrapDefaults.replicates });
  if ('reason' in shares) return shares;
  const { touchpoint, touchpoints, afterwards } = journeys;
  const counts = countsOf(journeys, paths);
  const refit = model.refit({ touchpoint, ...paths }, touchpoints.length, counts, settings, work);
  if ('reason' in refit) return refit;
  const credit: CreditOfDraw = (draw, into, left) => {
    const found = refit(draw.counts, left);
    if ('reason' in found) return ofModel(model.name, found.reason);
    into.set(found);
    addLater(shares, afterwards, draw.weights, into);
    return null;
  };
  return credit;
}

/** Adds what came in after the periods of orders: all of one period is shared alike. */
function addLater(
  later: readonly LaterShares[],
  { customer, value }: Transactions,
  weights: Uint8Array,
  into: Float64Array,
): void {
  for (const { entries, ofValue } of later) {
    let worth = 0;
    for (const entry of entries) worth += weights[customer[entry]] * value[entry];
    for (let t = 0; t < ofValue.length; t++) into[t] += ofValue[t] * worth;
  }
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
