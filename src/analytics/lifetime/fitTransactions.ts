import { type Estimates, maximiseLikelihood, sampledEvery } from './maximumLikelihood';
import type { Patterns } from './patterns';
import type { TransactionModel } from './transactionModel';
import type { LifetimeReason } from './reason';

/** The longest age in the unit the search works in, so that all parameters are of the order of 1. */
const longestAge = 10;

/**
 * Fits a model of orders by maximum likelihood. Estimates are in the time unit of the patterns. Refuses what no
 * likelihood can tell anything about.
 */
export function fitTransactions(
  model: TransactionModel,
  patterns: Patterns,
): Estimates | { reason: LifetimeReason } {
  const { repeatOrders, recency, age, weight, customers } = patterns;
  const oldest = age.reduce((most, t) => Math.max(most, t), 0);
  const repeats = repeatOrders.reduce((sum, x, i) => sum + x * weight[i], 0);
  if (customers < 2) return { reason: { code: 'oneCustomer' } };
  if (repeats === 0) {
    return { reason: { code: 'nobodyAgain' } };
  }
  const unit = oldest / longestAge;
  const scaled: Patterns = {
    ...patterns,
    recency: recency.map((t) => t / unit),
    age: age.map((t) => t / unit),
  };
  const likelihoodOf = (part: Patterns) => ({
    at: (parameters: Float64Array, gradient: Float64Array) => model.logLikelihood(parameters, part, gradient),
    observations: part.customers,
  });
  const every = sampledEvery(age.length);
  const sample = every ? likelihoodOf(sampleOf(scaled, every)) : undefined;
  const found = maximiseLikelihood(likelihoodOf(scaled), model.starts, sample);
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

/** Patterns stand in order, so that each so many-th of them are like all. */
function sampleOf(patterns: Patterns, every: number): Patterns {
  const isPicked = (_: number, i: number) => i % every === 0;
  const weight = patterns.weight.filter(isPicked);
  return {
    ...patterns,
    repeatOrders: patterns.repeatOrders.filter(isPicked),
    recency: patterns.recency.filter(isPicked),
    age: patterns.age.filter(isPicked),
    weight,
    customers: weight.reduce((sum, each) => sum + each, 0),
  };
}
