import type { CalendarPeriod } from '../periods/calendar';
import { parameterVariance, slopesOf } from './deltaMethod';
import type { ForecastLimits } from './forecastLimits';
import { expectedOrderValue } from './gammaGamma';
import type { ModelFit } from './lifetimeFit';
import { type Arrivals, ordersOfNew, type Stretch, stretchesAhead } from './newCustomers';
import { countLimits, hasIntervals, type Limits, predictionLimits } from './predictive';
import type { ModelParameters } from './transactionModel';

const unknown: Limits = { lower: NaN, upper: NaN };

/** Somebody whose first order is today. */
const history = { repeatOrders: 0, recency: 0, age: 0 };

/** Days of arrival in a stretch that stand for all of them. */
const moments = 6;

/**
 * 95 % limits of what customers still to be won will order and bring, period by period as `ordersOfNew` expects it. What comes of N
 * customers who each bring X varies by E[N]·(E[X²] + (φ − 1)·E[X]²) (variance of a random sum, Ross 2014, Introduction to Probability
 * Models, 11th ed., example 3.19), where the variance of N is φ·E[N]: φ, the dispersion of the counts of late, is 1 for arrivals by chance
 * alone (quasi-Poisson, McCullagh & Nelder 1989, Generalized Linear Models, 2nd ed., section 6.2.3). To that come how sure the mean of n
 * counts is, φ·E[N]/n as in prediction limits of Poisson counts (Meeker, Hahn & Escobar 2017, Statistical Intervals, 2nd ed., chapter 7), how
 * sure the mean first order is, s²/n, and the parameters of the models (delta method). First orders are taken to hang together with
 * neither the later ones nor their values. The limits are quantiles of the gamma distribution with that mean and variance.
 *
 * How many orders vary is worked out of six days of arrival in each period, for periods of the mean length: they differ by a few days at
 * most, and what is expected does not hang on it.
 *
 * @returns NaN where the data leave a parameter open, where nobody came of late, and for revenue where spend is not known or has no
 * finite variance (q ≤ 2), or only one customer came.
 */
export function limitsOfNew(
  fit: ModelFit,
  arrivals: Arrivals,
  period: CalendarPeriod,
  asOf: number,
  periods: number,
): ForecastLimits[] {
  const expected = ordersOfNew(fit, arrivals, period, asOf, periods);
  const { each, dispersion } = arrivals;
  if (!hasIntervals(fit) || each === 0) return expected.map(() => ({ orders: unknown, revenue: unknown }));
  const stretches = stretchesAhead(period, asOf, periods);
  const came = stretches.map(({ begin, end, days }) => (each * (end - begin + 1)) / days);
  const ofMean = dispersion / (each * arrivals.periods);
  const orders = byArrival(fit, stretches);
  const repeats = sumsOver(came, orders.repeats);
  const slopes = slopesOf(fit.orders.values, (parameters) =>
    sumsOver(came, repeatsBy(fit, parameters, stretches)),
  );
  /** Sums over the stretches in which those came who order in stretch k, of their orders or of what these are worth. */
  const chance = (k: number, first: Moments, rest: (lag: Pair) => Moments): number =>
    came.slice(0, k + 1).reduce((sum, customers, j) => {
      const later = rest({ mean: orders.repeats(k, j), pairs: orders.pairs(k, j) });
      const own = j === k ? together(first, later) : later;
      return sum + customers * (own.square + (dispersion - 1) * own.mean ** 2);
    }, 0);
  const value = valueOf(fit, arrivals);
  return expected.map((mean, k) => {
    const ofOrders = {
      mean: mean.orders,
      variance:
        chance(k, { mean: 1, square: 1 }, numberOf) +
        ofMean * mean.orders ** 2 +
        parameterVariance(
          { orders: fit.orders, spend: null },
          slopes.map((slope) => slope[k]),
        ),
    };
    if (!value) return { orders: countLimits(ofOrders), revenue: unknown };
    const ofRevenue = {
      mean: mean.revenue,
      variance:
        chance(k, value.first, value.rest) +
        ofMean * mean.revenue ** 2 +
        (arrivals.firstVariance / arrivals.customers) * came[k] ** 2 +
        parameterVariance(fit, [
          ...slopes.map((slope) => slope[k] * value.worth),
          ...value.slopes.map((slope) => slope * repeats[k]),
        ]),
    };
    return { orders: countLimits(ofOrders), revenue: predictionLimits(ofRevenue) };
  });
}

/** Of what one customer brings in a stretch. */
interface Moments {
  mean: number;
  square: number;
}

/** Of the repeat orders of one customer in a stretch: their mean, and E[Y(Y − 1)]. */
interface Pair {
  mean: number;
  pairs: number;
}

const numberOf = ({ mean, pairs }: Pair): Moments => ({ mean, square: pairs + mean });

/** Of two independent things. */
const together = (a: Moments, b: Moments): Moments => ({
  mean: a.mean + b.mean,
  square: a.square + 2 * a.mean * b.mean + b.square,
});

/** What is brought by a first order and by those that follow; `null`: not known, or without a finite variance. */
function valueOf({ spend }: ModelFit, { firstOrder, firstVariance }: Arrivals) {
  if (!spend || !Number.isFinite(firstOrder) || !Number.isFinite(firstVariance)) return null;
  const [p, q, gamma] = spend.values;
  if (q <= 2) return null;
  const worthBy = (parameters: ModelParameters) => expectedOrderValue(parameters, 0, NaN) ?? NaN;
  const worth = worthBy(spend.values);
  return {
    worth,
    slopes: slopesOf(spend.values, (parameters) => Float64Array.of(worthBy(parameters))).map(
      ([slope]) => slope,
    ),
    first: { mean: firstOrder, square: firstVariance + firstOrder ** 2 },
    // Given y orders, E[S²] = γ²(p²y² + py)/((q − 1)(q − 2)), as in `predictedValue`.
    rest: ({ mean, pairs }: Pair): Moments => ({
      mean: mean * worth,
      square: (gamma ** 2 * (p * p * (pairs + mean) + p * mean)) / ((q - 1) * (q - 2)),
    }),
  };
}

type ByArrival = (k: number, j: number) => number;

/** Repeat orders in stretch k, and their pairs, of a customer who comes in stretch j. */
function byArrival(fit: ModelFit, stretches: readonly Stretch[]): { repeats: ByArrival; pairs: ByArrival } {
  const { model, orders } = fit;
  return {
    repeats: repeatsBy(fit, orders.values, stretches),
    pairs: overLags(stretches, (from, to) => model.expectedPairs(orders.values, history, { from, to })),
  };
}

const repeatsBy = (
  { model }: ModelFit,
  parameters: ModelParameters,
  stretches: readonly Stretch[],
): ByArrival => {
  const until = (t: number) => (t > 0 ? model.expectedRepeats(parameters, t) : 0);
  return overLags(stretches, (from, to) => until(to) - until(from));
};

/**
 * The mean of a figure over the days of arrival. All stretches after the first, which may be the rest of one, are taken to be of the
 * mean length, so that it hangs on their distance alone.
 */
function overLags(stretches: readonly Stretch[], figure: (from: number, to: number) => number): ByArrival {
  const [first, ...later] = stretches;
  const length = later.reduce((sum, { days }) => sum + days, 0) / later.length;
  const rest = first.end - first.begin + 1;
  const mean = (own: number, begin: number, end: number) =>
    Array.from({ length: moments }, (_, i) => ((i + 0.5) / moments) * own).reduce(
      (sum, day) => sum + figure(Math.max(0, begin - day), end - day) / moments,
      0,
    );
  const ofFirst = stretches.map((_, k) =>
    rest === 0 ? 0 : mean(rest, k === 0 ? 0 : rest + (k - 1) * length, rest + k * length),
  );
  const ofLater = later.map((_, lag) => mean(length, lag * length, (lag + 1) * length));
  return (k, j) => (j === 0 ? ofFirst[k] : ofLater[k - j]);
}

/** Σ over the stretches up to each of those who came in them, times the figure. */
const sumsOver = (came: readonly number[], figure: ByArrival): Float64Array =>
  Float64Array.from(came, (_, k) =>
    came.slice(0, k + 1).reduce((sum, customers, j) => sum + customers * figure(k, j), 0),
  );
