import { gammaQuantile } from '../numerics/gammaQuantile';
import { pulse } from '../numerics/pulse';
import { parameterVariance, slopesOf } from './deltaMethod';
import type { LifetimeFit, ModelFit } from './lifetimeFit';

import { expectedOrderValue } from './gammaGamma';
import { orderValues } from './customerValues';
import type { ModelParameters, Span } from './transactionModel';

/**
 * What some customers will do together, as a distribution: its mean, and its variance, which has two parts that add up. One is chance, the
 * sum of the variances of what each customer will do; the other the uncertainty of the parameters, which all customers share, by the
 * delta method on the sum. Chance alone (√E of a Poisson number) is far too narrow, and so are the parameters alone, which CLVTools
 * calls its interval.
 */
export interface Predicted {
  mean: number;
  variance: number;
}

export interface Limits {
  lower: number;
  upper: number;
}

/** Orders of a customer of each pattern in a span of its own. */
export interface OrderMoments {
  orders: Float64Array;
  /** How they vary is worked out of these patterns, a part of them where they are many. */
  sample: Int32Array;
  /** Of each pattern of the sample E[Y(Y − 1)] … */
  pairs: Float64Array;
  /** … and the slopes of the expected orders by the logarithm of each parameter. */
  slopes: Float64Array[];
}

/** So many patterns, evenly among all in their order, tell how orders vary to a per cent; all would take ten times as long as the mean. */
export const mostSampled = 4000;

/** @param span what is looked at after the end of observation, by pattern; `null`: nothing of its customers. */
export function orderMoments(fit: ModelFit, span: (pattern: number) => Span | null): OrderMoments {
  const { model, patterns, orders } = fit;
  pulse();
  const spans = Array.from(patterns.weight, (_, pattern) => span(pattern));
  const history = (i: number) => ({
    repeatOrders: patterns.repeatOrders[i],
    recency: patterns.recency[i],
    age: patterns.age[i],
  });
  const expected = (parameters: ModelParameters, i: number): number => {
    const each = spans[i];
    if (each === null) return 0;
    const until = (length: number) =>
      length > 0 ? model.expectedOrders(parameters, history(i), { length, discount: 0 }) : 0;
    return until(each.to) - until(each.from);
  };
  const looked = [...spans.keys()].filter((i) => spans[i] !== null);
  const every = Math.ceil(looked.length / mostSampled);
  const sample = Int32Array.from(looked.filter((_, place) => place % every === 0));
  const ofSample = (figure: (pattern: number) => number) => Float64Array.from(sample, figure);
  return {
    orders: Float64Array.from(spans, (_, i) => expected(orders.values, i)),
    sample,
    pairs: ofSample((i) => model.expectedPairs(orders.values, history(i), spans[i] ?? nothing)),
    slopes: slopesOf(orders.values, (parameters) => ofSample((i) => expected(parameters, i))),
  };
}

const nothing: Span = { from: 0, to: 0 };

/** Orders of so many customers of each pattern. */
export function predictedOrders(fit: ModelFit, moments: OrderMoments, customers: Float64Array): Predicted {
  const { orders, pairs, slopes } = moments;
  const sum = sumsOver(moments, (i) => customers[i] * orders[i]);
  return {
    mean: sum.all,
    variance:
      sum.of((i, k) => customers[i] * (pairs[k] + orders[i] - orders[i] ** 2)) +
      parameterVariance(
        { orders: fit.orders, spend: null },
        slopes.map((slope) => sum.of((i, k) => customers[i] * slope[k])),
      ),
  };
}

/** Sums over all patterns by their sample, in proportion to a figure that is known of all. */
function sumsOver({ sample, orders }: OrderMoments, known: (pattern: number) => number) {
  const all = orders.reduce((sum, each, i) => (each > 0 ? sum + known(i) : sum), 0);
  const part = sample.reduce((sum, i) => (orders[i] > 0 ? sum + known(i) : sum), 0);
  const times = sample.length > 0 && all !== 0 ? all / part : 0;
  return {
    all,
    of: (figure: (pattern: number, place: number) => number) =>
      times * sample.reduce((sum, i, place) => (orders[i] > 0 ? sum + figure(i, place) : sum), 0),
  };
}

/** What customers of each pattern spend, as sums over them. */
export interface Spending {
  /** Of the expected value of an order, and of its square. */
  worth: Float64Array;
  squares: Float64Array;
  /** Of γ′²/((q′ − 1)(q′ − 2)), q′ = q + px and γ′ = γ + x·z̄; infinite where the variance is. */
  seconds: Float64Array;
  /** Slopes of `worth` by ln of each parameter of spend. */
  slopes: Float64Array[];
}

/** `null`: spend is not modelled. */
export function spendingOf(fit: LifetimeFit): Spending | null {
  const { spend, patterns, histories } = fit;
  if (!spend) return null;
  const sums = (of: (customer: number) => number) => {
    const sum = new Float64Array(patterns.weight.length);
    patterns.of.forEach((pattern, i) => {
      sum[pattern] += of(i);
    });
    return sum;
  };
  const worth = orderValues(fit, spend.values);
  const [p, q, gamma] = spend.values;
  return {
    worth: sums((i) => worth[i]),
    squares: sums((i) => worth[i] ** 2),
    seconds: sums((i) => {
      const x = histories.averageValue[i] > 0 ? histories.repeatOrders[i] : 0;
      const [shape, scale] = [q + p * x, gamma + (x > 0 ? x * histories.averageValue[i] : 0)];
      return shape > 2 ? scale ** 2 / ((shape - 1) * (shape - 2)) : Infinity;
    }),
    slopes: slopesOf(spend.values, (parameters) => {
      const shifted = histories.repeatOrders.map(
        (x, i) => expectedOrderValue(parameters, x, histories.averageValue[i]) ?? NaN,
      );
      return sums((i) => shifted[i]);
    }),
  };
}

/**
 * Value of the orders of some customers. Given y orders to come, what they add up to is γ′ times a beta prime variable of py and q′, so
 * E[S²] = γ′²(p²E[Y²] + pE[Y])/((q′ − 1)(q′ − 2)) (gamma-gamma model, Fader & Hardie, note 025).
 */
export function predictedValue(fit: ModelFit, moments: OrderMoments, spending: Spending): Predicted {
  const { orders, pairs, slopes } = moments;
  const { worth, squares, seconds, slopes: ofWorth } = spending;
  const [p] = fit.spend?.values ?? [NaN];
  const sum = sumsOver(moments, (i) => orders[i] * worth[i]);
  const chance = sum.of(
    (i, k) => (p * p * (pairs[k] + orders[i]) + p * orders[i]) * seconds[i] - orders[i] ** 2 * squares[i],
  );
  const gradient = [
    ...slopes.map((slope) => sum.of((i, k) => slope[k] * worth[i])),
    ...ofWorth.map((slope) => sum.of((i) => orders[i] * slope[i])),
  ];
  return { mean: sum.all, variance: chance + parameterVariance(fit, gradient) };
}

/** Two independent things together. */
export const together = (a: Predicted, b: Predicted): Predicted => ({
  mean: a.mean + b.mean,
  variance: a.variance + b.variance,
});

/** The parameters are determined, so that how sure they are is known. */
export const hasIntervals = ({ orders }: Pick<ModelFit, 'orders'>): boolean =>
  orders.standardErrors.every((error) => Number.isFinite(error));

/**
 * 95 % limits of what will happen: the quantiles of the gamma distribution with this mean and variance, which is skewed as sums of
 * orders are and never falls below 0. NaN where the variance is not finite.
 */
export function predictionLimits({ mean, variance }: Predicted): Limits {
  if (mean === 0) return { lower: 0, upper: 0 };
  if (!Number.isFinite(variance)) return { lower: NaN, upper: NaN };
  return { lower: gammaQuantile(0.025, mean, variance), upper: gammaQuantile(0.975, mean, variance) };
}

/** The same of a number, whose limits are whole. */
export function countLimits(predicted: Predicted): Limits {
  const { lower, upper } = predictionLimits(predicted);
  return { lower: Math.floor(lower), upper: Math.ceil(upper) };
}
