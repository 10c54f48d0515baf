import { sum } from '../numerics/compensatedSums';
import type { Credit } from './attribute';
import { attributedOf } from './attribute';
import type { Journeys } from './journeys';
import { markovChain } from './markovChain';
import { markovWalks } from './markovWalks';
import type { CountsOfPaths, Paths, Refit } from './refit';
import { removalEffects, type RemovalEffects } from './removalEffects';
import { chainForeseen, touchesOf } from './sizeForeseen';
import { tooManyForChain } from './tooManyForChain';
import { stepsOfCell, stepsOfPane, type Work } from '../numerics/work';
import type { ModelReason } from './reason';

/**
 * Markov credit: the removal effects of the touchpoints, scaled to add up to all attributed conversions, and those on
 * value to all attributed value. Exact and the same on every run.
 *
 * @param order how many touches a state remembers: a whole number from 1.
 * @returns the credit, or the reason why it cannot be computed.
 */
export function markov(journeys: Journeys, order: number, work?: Work): Credit | { reason: ModelReason } {
  const effects = effectsOf(journeys, order, work);
  if ('reason' in effects) return effects;
  const shared = attributedOf([journeys.transactions]);
  return {
    conversions: scaled(effects.conversions, shared.transactions),
    value: scaled(onValue(effects), shared.value),
  };
}

const onValue = ({ value, conversions }: RemovalEffects): Float64Array =>
  sumOf(value) > 0 ? value : conversions;

/** Markov credit of the same paths again and again, whatever journeys do on them. */
export const markovRefit = (paths: Paths, touchpoints: number, order: number) =>
  refitted(paths, touchpoints, order, (effects, { value }) => scaled(onValue(effects), sum(value)));

/** The same of the raw removal effects on conversions. */
export const removalEffectsRefit = (paths: Paths, touchpoints: number, order: number) =>
  refitted(paths, touchpoints, order, ({ conversions }) => conversions);

function refitted(
  paths: Paths,
  touchpoints: number,
  order: number,
  figures: (effects: RemovalEffects, counts: CountsOfPaths) => Float64Array,
): Refit | { reason: ModelReason } {
  const walks = markovWalks(paths, touchpoints, order);
  if ('reason' in walks) return walks;
  return (counts, work) => {
    work.left -= walks.steps;
    const effects = removalEffects(walks.chainOf(counts), touchpoints, work);
    return 'reason' in effects ? effects : figures(effects, counts);
  };
}

/** The raw removal effects on conversions, as the credit of each touchpoint; they do not add up to anything. */
export function rawRemovalEffects(
  journeys: Journeys,
  order: number,
  work?: Work,
): Credit | { reason: ModelReason } {
  const effects = effectsOf(journeys, order, work);
  return 'reason' in effects ? effects : { value: effects.conversions, conversions: effects.conversions };
}

function effectsOf(
  journeys: Journeys,
  order: number,
  work: Work = { left: stepsOfCell },
): RemovalEffects | { reason: ModelReason } {
  work.left -= journeys.touchpoint.length;
  const excess =
    tooManyForChain(journeys, order, work) ??
    chainForeseen(touchesOf(journeys), journeys.touchpoints.length, order, Math.min(work.left, stepsOfPane));
  if (excess) return excess;
  const chain = markovChain(journeys, order);
  return 'reason' in chain ? chain : removalEffects(chain, journeys.touchpoints.length, work);
}

function scaled(effects: Float64Array, total: number): Float64Array {
  const all = sumOf(effects);
  return effects.map((effect) => (all > 0 ? (effect / all) * total : 0));
}

const sumOf = (numbers: Float64Array): number => numbers.reduce((sum, number) => sum + number, 0);
