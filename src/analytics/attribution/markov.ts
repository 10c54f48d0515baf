import type { Credit } from './attribute';
import { attributedOf } from './attribute';
import type { Journeys } from './journeys';
import { markovChain } from './markovChain';
import { removalEffects, type RemovalEffects } from './removalEffects';
import type { Work } from './work';
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
  const onValue = sumOf(effects.value) > 0 ? effects.value : effects.conversions;
  return {
    conversions: scaled(effects.conversions, shared.transactions),
    value: scaled(onValue, shared.value),
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
  work: Work = { left: Infinity },
): RemovalEffects | { reason: ModelReason } {
  const { transactions, lost } = journeys;
  for (const { start, end } of [transactions, lost]) start.forEach((from, i) => (work.left -= end[i] - from));
  const chain = markovChain(journeys, order);
  return 'reason' in chain ? chain : removalEffects(chain, journeys.touchpoints.length, work);
}

function scaled(effects: Float64Array, total: number): Float64Array {
  const all = sumOf(effects);
  return effects.map((effect) => (all > 0 ? (effect / all) * total : 0));
}

const sumOf = (numbers: Float64Array): number => numbers.reduce((sum, number) => sum + number, 0);
