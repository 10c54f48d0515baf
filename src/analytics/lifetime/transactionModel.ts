import type { Work } from '../numerics/work';
import type { SampleSize, Starts } from './maximumLikelihood';
import type { Patterns } from './patterns';

/** Any part of time: the models only ask that all of it is given in one unit. */
export interface History {
  repeatOrders: number;
  recency: number;
  age: number;
}

/** What is looked ahead to. */
export interface Horizon {
  /** Length; `Infinity`: without end. */
  length: number;
  /** δ, the continuous discount rate a unit of time; 0: none. */
  discount: number;
}

/** A stretch of time after the end of observation. */
export interface Span {
  from: number;
  to: number;
}

/** Values of a model's parameters, in its order. */
export type ModelParameters = readonly number[] | Float64Array;

/**
 * Σ weight · ln L over some patterns; writes the derivative by each parameter into `gradient`.
 *
 * @param work what it may take; it throws `OutOfSteps` where that does not last.
 */
export type LogLikelihoodOf = (parameters: ModelParameters, gradient: Float64Array, work?: Work) => number;

/** A model of when customers order and for how long they stay, with positive parameters. */
export interface TransactionModel {
  /** As users type it. */
  name: string;
  /** As the field writes it. */
  title: string;
  description: string;
  parameters: readonly { name: string; isTime: boolean }[];
  /** Where to look for the peaks of the likelihood, in a tenth of the longest age. */
  starts: Starts;
  /** Patterns of the sample in which they are sought first. */
  sample: SampleSize;
  /** The log-likelihood of some patterns: what does not hang on the parameters is worked out here, once. */
  likelihoodOf(patterns: Patterns): LogLikelihoodOf;
  /** P(alive | x, t_x, T). */
  alive(parameters: ModelParameters, history: History): number;
  /** Expected orders in the horizon after T of a customer with this history; `Infinity` where that has no limit. */
  expectedOrders(parameters: ModelParameters, history: History, horizon: Horizon): number;
  /** The same of a customer who is alive at T: when the last order was then tells nothing more. */
  ordersOfAlive(parameters: ModelParameters, history: Omit<History, 'recency'>, horizon: Horizon): number;
  /** Chance of an order in the time t after T, which has an end. */
  orderChance(parameters: ModelParameters, history: History, t: number): number;
  /** P(alive at T + t | x, t_x, T), whether or not there are orders until then. */
  aliveAfter(parameters: ModelParameters, history: History, t: number): number;
  /** Chances of 0, 1, 2 … orders in the time t after T of a customer alive at T, until they add up to `upTo`. */
  orderCounts(parameters: ModelParameters, history: History, t: number, upTo: number): number[];
  /**
   * E[Y(Y − 1)], twice the expected pairs of orders Y in a span after T of a customer with this history: with the expected orders it gives
   * the variance of their number.
   */
  expectedPairs(parameters: ModelParameters, history: History, span: Span): number;
  /** Expected repeat orders of a new customer in the time t after the first. */
  expectedRepeats(parameters: ModelParameters, t: number): number;
}
