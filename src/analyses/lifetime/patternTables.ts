import { type Averages, worthOfAverages } from '../../analytics/lifetime/averages';
import { cohortTriangles } from '../../analytics/lifetime/cohorts';
import { type CohortCells, triangleOfCells } from '../../analytics/lifetime/countedCohorts';
import { aliveByPattern, ordersByPattern } from '../../analytics/lifetime/customerValues';
import { forecastFrom } from '../../analytics/lifetime/forecast';
import type { Spend } from '../../analytics/lifetime/gammaGamma';
import { fitPatterns, type ModelFit } from '../../analytics/lifetime/lifetimeFit';
import { worthOfMeanSpend } from '../../analytics/lifetime/meanSpend';
import { buyersIn, type OrderDays } from '../../analytics/lifetime/orders';
import { addedPasts, pastOf, type PastPeriods } from '../../analytics/lifetime/pastPeriods';
import type { Patterns } from '../../analytics/lifetime/patterns';
import { type CalendarPeriod, calendarPeriods } from '../../analytics/periods/calendar';
import type { Horizon } from '../../analytics/lifetime/transactionModel';
import { transactionModels } from '../../analytics/lifetime/transactionModels';
import { CompensatedSums, sum } from '../../analytics/numerics/compensatedSums';
import { choose } from '../../cells';
import { horizonOf } from '../../functions/lifetime/arguments';
import { share } from '../../functions/lifetime/cohortMeasures';
import { modelTable } from '../../functions/lifetime/fit';
import { unfit } from '../../functions/lifetime/fitOf';
import { patternSayingsOf } from '../../functions/lifetime/notes';
import type { ResultView } from '../../blueprint/views';
import { noCohortView, triangleView } from './cohortView';
import type { LifetimeOptions, LifetimeResult, LifetimeSummary } from './messages';
import { patternForecastView } from './patternForecastView';
import { requireSameEnd } from './patternChecks';
import type { LifetimeSaying } from './sayings';
import { isLeavingOpen } from './summary';

/** What was counted of cohorts, with the customers who are in no count. */
export interface CountedCohorts {
  cells: CohortCells;
  /** Days with an order in each of them, their value, and 1 where the period was over. */
  orders: Float64Array;
  value: Float64Array;
  isOver: Float64Array;
  /** `null`: there are none. */
  days: OrderDays | null;
}

interface Counted {
  patterns: Patterns;
  spend: Spend | null;
  /** What customers with each pattern spend together; `null`: not known. */
  averages: Averages | null;
  cohorts: CountedCohorts | null;
  /** Serial number of the last day; `null`: not known. */
  asOf: number | null;
  areTexts: boolean;
}

/** Fits the models and lays out what can be told without the customers. Throws the error that says why there is nothing. */
export function patternTables(
  { patterns, spend, averages, cohorts, asOf, areTexts }: Counted,
  options: LifetimeOptions,
  onProgress: (fraction: number) => void,
): Pick<LifetimeResult, 'summary' | 'views' | 'notes'> {
  const model = choose(transactionModels, options.model, 'model');
  const period = choose(calendarPeriods, options.period, 'period');
  const cohortViews = cohorts ? [cohortView(cohorts, period, asOf)] : [];
  const fit = fitPatterns(patterns, model, spend);
  const past = cohorts && pastOfCohorts(cohorts, period, asOf);
  const basis = {
    ...basisOf(patterns, past),
    model: model.title,
    asOf,
    horizon: options.horizon,
  };
  if ('reason' in fit) {
    if (cohortViews.length === 0) throw unfit(fit);
    return {
      summary: {
        ...basis,
        total: null,
        alive: null,
        expectedOrders: null,
        counted: { orderValue: null, areTexts },
      },
      views: cohortViews,
      notes: [fit.reason],
    };
  }
  onProgress(0.6);
  const worth = averages ? worthOfAverages(fit, averages) : worthOfMeanSpend(fit, spend);
  const total = averages && valueOf(fit, worth, horizonOf(options.horizon, options.discountRate));
  const orderValue = sum(worth) / patterns.customers;
  const forecasts =
    asOf === null
      ? []
      : [
          patternForecastView(
            fit,
            asOf,
            forecastFrom(fit, { asOf, past, worth }, period, options.periods),
            period,
            averages !== null,
          ),
        ];
  return {
    summary: {
      ...basis,
      total,
      ...expected(fit, options.horizon),
      counted: { orderValue: Number.isNaN(orderValue) ? null : orderValue, areTexts },
    },
    views: [...forecasts, ...cohortViews, fitView(fit, spend)],
    notes: [
      missing({ asOf: asOf !== null, cohorts: cohorts !== null, total: total !== null }),
      ...patternSayingsOf(fit, spend === null),
    ],
  };
}

const missing = (values: { asOf: boolean; cohorts: boolean; total: boolean }): LifetimeSaying => ({
  code: 'countedPatterns',
  values,
});

const fitView = (fit: ModelFit, spend: Spend | null): ResultView => ({
  id: 'fit',
  columns: modelTable(fit, null, patternSayingsOf(fit, spend === null)),
  footRows: 0,
  chart: null,
  notes: [],
});

function basisOf({ repeatOrders, weight, customers }: Patterns, past: PastPeriods | null) {
  const repeaters = weight.filter((_, i) => repeatOrders[i] > 0);
  const value = past ? sum(past.revenue) : NaN;
  return {
    customers,
    repeatCustomers: sum(repeaters),
    orders: weight.reduce((total, each, i) => total + each * (repeatOrders[i] + 1), 0),
    pastValue: Number.isNaN(value) ? null : value,
    topTenth: null,
  };
}

/** What all customers are worth over the horizon, discounted; `null`: not known of all. `worth`: that of an order, by pattern. */
function valueOf(fit: ModelFit, worth: Float64Array, horizon: Horizon): number | null {
  const orders = ordersByPattern(fit, fit.orders.values, horizon);
  const total = sum(worth.map((each, i) => each * orders[i]));
  return Number.isFinite(total) ? total : null;
}

/** What is expected of all customers together: of each pattern as often as customers have it. */
function expected(fit: ModelFit, horizon: number): Pick<LifetimeSummary, 'alive' | 'expectedOrders'> {
  const { weight } = fit.patterns;
  const total = (each: Float64Array) => sum(each.map((figure, i) => figure * weight[i]));
  return {
    alive: isLeavingOpen(fit) ? null : total(aliveByPattern(fit)),
    expectedOrders: total(ordersByPattern(fit, fit.orders.values, { length: horizon, discount: 0 })),
  };
}

function cohortView(
  { cells, isOver, days }: CountedCohorts,
  period: CalendarPeriod,
  asOf: number | null,
): ResultView {
  const firstOpen = asOf === null ? firstOpenIn(cells, isOver) : period.indexOf(asOf + 1);
  requireSameEnd(cells, isOver, firstOpen);
  const others = days && cohortTriangles(days, period, share.figure, [buyersIn(days)]);
  if (others && 'reason' in others) return noCohortView(others.reason);
  const triangle = triangleOfCells(cells, firstOpen, others?.[0].cohorts);
  return 'reason' in triangle ? noCohortView(triangle.reason) : triangleView(triangle, period, false);
}

/** All periods from there on are not over; where none is told, the one after the last. */
function firstOpenIn({ cohort, period }: CohortCells, isOver: Float64Array): number {
  const numbers = cohort.map((entry, i) => entry + period[i]);
  const open = numbers.filter((_, i) => isOver[i] !== 1);
  return open.length > 0 ? Math.min(...open) : numbers.reduce((most, each) => Math.max(most, each), 0) + 1;
}

/** What all cohorts did, by calendar period up to the present one. A value of 0 throughout is that of orders without amounts. */
function pastOfCohorts(
  { cells: { cohort, period }, orders, value, days }: CountedCohorts,
  kind: CalendarPeriod,
  asOf: number | null,
): PastPeriods | null {
  const others = days && pastOf(days, kind);
  const numbers = cohort.map((entry, i) => entry + period[i]);
  if (numbers.length === 0) return others;
  const first = numbers.reduce((least, each) => Math.min(least, each), Infinity);
  const last = numbers.reduce((most, each) => Math.max(most, each), asOf === null ? 0 : kind.indexOf(asOf));
  const length = last - first + 1;
  const ordered = new Float64Array(length);
  const revenue = new CompensatedSums(length);
  numbers.forEach((number, i) => {
    ordered[number - first] += orders[i];
    revenue.add(number - first, value[i]);
  });
  const past = {
    first,
    orders: ordered,
    revenue: value.some((each) => each !== 0) ? revenue.toArray() : ordered.map(() => NaN),
  };
  return others ? addedPasts(past, others) : past;
}
