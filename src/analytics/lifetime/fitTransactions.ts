import { gather } from '../numerics/gather';
import { stepsOfPane, type Work } from '../numerics/work';
import {
  type Estimates,
  type LogLikelihood,
  maximiseWithin,
  type SampleSize,
  sampledEvery,
} from './maximumLikelihood';
import type { Patterns } from './patterns';
import type { TransactionModel } from './transactionModel';
import type { LifetimeReason } from './reason';

/** The longest age in the unit the search works in, so that all parameters are of the order of 1. */
const longestAge = 10;

/**
 * Fits a model of orders by maximum likelihood. Estimates are in the time unit of the patterns. Refuses what no
 * likelihood can tell anything about.
 *
 * @param work what the search may take; absent: as much as in the pane.
 */
export function fitTransactions(
  model: TransactionModel,
  patterns: Patterns,
  work: Work = { left: stepsOfPane },
): Estimates | { reason: LifetimeReason } {
  const reason = nothingToFit(patterns);
  if (reason !== null) return { reason };
  const { repeatOrders, recency, age, weight } = patterns;
  const oldest = age.reduce((most, t) => Math.max(most, t), 0);
  const repeats = repeatOrders.reduce((sum, x, i) => sum + x * weight[i], 0);
  const unit = oldest / longestAge;
  const scaled: Patterns = {
    ...patterns,
    recency: recency.map((t) => t / unit),
    age: age.map((t) => t / unit),
  };
  const likelihoodOf = (part: Patterns): LogLikelihood => {
    // What is worked out once takes as long as several evaluations, and is not needed where a sample shows that there are too many terms.
    let at: LogLikelihood['at'] | null = null;
    return {
      at: (...where) => (at ??= model.likelihoodOf(part))(...where),
      observations: part.customers,
      terms: part.age.length,
    };
  };
  // The search takes them off.
  const inPane = mayBeInPane(work);
  const found = maximiseWithin(
    work,
    likelihoodOf(scaled),
    model.starts,
    sampleOf(scaled, likelihoodOf, model.sample),
  );
  if (found === null) return { reason: tooManyHistories(patterns, inPane) };
  const inUnit = (value: number, i: number) => (model.parameters[i].isTime ? value * unit : value);
  // Each repeat order brings a density, and with it one length of time, into the likelihood.
  const logLikelihood = found.logLikelihood - repeats * Math.log(unit);
  if (!(logLikelihood <= 0)) {
    return { reason: { code: 'likelihoodImpossible', values: { likelihood: logLikelihood } } };
  }
  return {
    ...found,
    values: found.values.map(inUnit),
    standardErrors: found.standardErrors.map(inUnit),
    logLikelihood,
  };
}

/** Why no likelihood can tell anything about customers, whatever the model; `null`: it may. */
export function nothingToFit({ repeatOrders, weight, customers }: Patterns): LifetimeReason | null {
  if (customers < 2) return { code: 'oneCustomer' };
  return repeatOrders.some((x, i) => x * weight[i] > 0) ? null : { code: 'nobodyAgain' };
}

/** Nobody knows how many steps are missing: the pane may do it where a cell may not. */
export const mayBeInPane = (work: Work): boolean => work.left < stepsOfPane;

export const tooManyHistories = ({ age }: Patterns, inPane: boolean): LifetimeReason => ({
  code: 'tooManyHistories',
  values: { histories: age.length, inPane },
});

/** What `of` makes of a part of the patterns, where they are many: they stand in order, so that each so many-th of them are like all. */
export function sampleOf<T>(patterns: Patterns, of: (part: Patterns) => T, size?: SampleSize): T | undefined {
  const every = sampledEvery(patterns.age.length, size);
  if (every === 0) return undefined;
  const places = Array.from({ length: Math.ceil(patterns.age.length / every) }, (_, i) => i * every);
  const weight = gather(patterns.weight, places);
  return of({
    ...patterns,
    repeatOrders: gather(patterns.repeatOrders, places),
    recency: gather(patterns.recency, places),
    age: gather(patterns.age, places),
    weight,
    customers: weight.reduce((sum, each) => sum + each, 0),
  });
}
