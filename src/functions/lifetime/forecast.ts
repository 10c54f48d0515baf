import { invalid } from '../../cells';
import { choice, number, optional } from '../arguments';
import { declareFunction } from '../declaration';
import { asOfArgument, ordersWithOrWithoutAmounts } from '../orderLog';
import { orderIdArgument, orderIdDetail } from '../orderId';
import { periodArgument } from '../periodArgument';
import { type TableColumn, tableOf } from '../table';
import { forecast, type PeriodForecast } from '../../analytics/lifetime/forecast';
import { type ForecastLimits, forecastLimits, limitsAhead } from '../../analytics/lifetime/forecastLimits';
import type { LifetimeFit } from '../../analytics/lifetime/lifetimeFit';
import { limitsOfNew } from '../../analytics/lifetime/newCustomerLimits';
import { type Arrivals, arrivalsOf, ordersOfNew } from '../../analytics/lifetime/newCustomers';
import type { Limits } from '../../analytics/lifetime/predictive';
import type { CalendarPeriod } from '../../analytics/periods/calendar';
import { modelArgument } from './arguments';
import { fitOf, unfit } from './fitOf';
import { headNotes, noteHeading } from './notes';
import { under } from '../spillFormats';

const limitsChoice = {
  id: 'FORECAST_LIMITS',
  what: 'choice of limits',
  entries: [
    { name: 'None', description: 'No limits.' },
    { name: '95%', description: 'Between these the figures will lie 95 times of 100.' },
  ],
};

export const clvForecast = declareFunction({
  id: 'CLV.FORECAST',
  description: 'Orders and revenue of the present customers by month: actual so far, expected from here on.',
  arguments: [
    ...ordersWithOrWithoutAmounts,
    number('periods', 'Periods to forecast after the present one.', { atLeast: 1, atMost: 1200 }),
    periodArgument,
    modelArgument,
    asOfArgument,
    orderIdArgument,
    optional(
      number(
        'newCustomers',
        'New customers come as in the last so many whole periods; omitted: none are counted.',
        {
          atLeast: 1,
          atMost: 1200,
        },
      ),
      null,
    ),
    optional(
      choice('limits', 'Limits beside the figures; omitted: none.', limitsChoice),
      limitsChoice.entries[0],
    ),
  ],
  result: 'matrix',
  formats: under({
    money: [
      'actualRevenue',
      'expectedRevenue',
      'revenueLower',
      'revenueUpper',
      'newRevenue',
      'newRevenueLower',
      'newRevenueUpper',
    ],
  }),
  details: [
    'One row a calendar period from the first order on. Periods gone by have actual orders (days with an order) and revenue; those to come have expected ones. The period in which the data end has both where it is not over: what was, and what is expected in the rest of it.',
    'Only the present customers are forecast, so the expected figures fall from period to period as customers leave. Customers still to be won come on top. Without amounts the revenue is empty, and so is the expected one where an order has no finite expected value.',
    'With limits "95%" four more columns tell between what what is still to come of a period will lie 95 times of 100, if customers go on as the model says: chance, the sum of the variances of what each customer will do, and the uncertainty of the parameters, which all share. They are empty where the data leave a parameter open or spend has no finite variance (q of the gamma-gamma model not above 2 for some).',
    'With newCustomers two more columns tell what customers still to be won are expected to bring: as many a period as on average in the last so many that are over, evenly over its days. Each orders once on coming, for the mean of the first orders of these periods, and again as the model expects of any customer, each time for the mean pγ/(q − 1) of all. With limits "95%" four more columns have those of the new customers, in which the counts of these periods vary as they did, but not less than by chance alone, and their mean is only so sure; with one period there is chance alone. They take it that customers go on coming as they did: where advertising that brought them ends, so do they. They are empty where nobody came, and those of revenue where spend has no finite variance (q not above 2).',
    orderIdDetail,
  ],
  examples: [
    {
      formula: '=TOUCH.CLV.FORECAST(A2:A5001, B2:B5001, D2:D5001, 12)',
      result: 'Period | Actual orders | Expected orders | Actual revenue | Expected revenue | …',
    },
    {
      formula: '=TOUCH.CLV.FORECAST(A2:A5001, B2:B5001, D2:D5001, 12, "month", , , , 6)',
      result: 'the same with new customers as in the last 6 months, in columns of their own',
    },
  ],
  source:
    'As CLV.CUSTOMERS: differences of the expected orders up to the end of each period; limits: variance of the orders to come (second factorial moment) and of the parameters (delta method, Casella & Berger 2002, section 5.5.4), gamma quantiles. New customers: random sums (Ross 2014, Introduction to Probability Models, example 3.19) with the dispersion of the counts (McCullagh & Nelder 1989, Generalized Linear Models, section 6.2.3) and the uncertainty of their mean (Meeker, Hahn & Escobar 2017, Statistical Intervals, chapter 7).',
  compute: (customer, date, amount, periods, period, model, asOf, orderId, newCustomers, limits) => {
    requireWhole('periods', periods);
    if (newCustomers !== null) requireWhole('newCustomers', newCustomers);
    const fit = fitOf({ customer, date, amount, orderId }, asOf, model);
    const arrivals = newCustomers === null ? null : arrivalsOf(fit.days, period, newCustomers);
    if (arrivals && 'reason' in arrivals) throw unfit(arrivals);
    return tableOf(forecastTable(fit, period, periods, { arrivals, withLimits: limits.name === '95%' }));
  },
});

function requireWhole(name: string, value: number): void {
  if (!Number.isInteger(value)) throw invalid(`${name} is ${value}; it must be a whole number.`);
}

/** One row a calendar period, past and to come. `arrivals`: how new customers come; `null`: they are not counted. */
export function forecastTable(
  fit: LifetimeFit,
  period: CalendarPeriod,
  periods: number,
  { arrivals = null, withLimits }: { arrivals?: Arrivals | null; withLimits: boolean },
): TableColumn[] {
  const rows = forecast(fit, period, periods);
  const column = (figure: keyof PeriodForecast) => Float64Array.from(rows, (row) => row[figure]);
  const limits = withLimits
    ? limitsAhead(rows, period, fit.days.asOf, (spans) => forecastLimits(fit, spans))
    : [];
  const limit = (of: keyof ForecastLimits, end: keyof Limits) =>
    Float64Array.from(limits, (each) => each?.[of][end] ?? NaN);
  const limitColumns = (): TableColumn[] => [
    { heading: { code: 'ordersLower' }, format: 'count', cells: limit('orders', 'lower') },
    { heading: { code: 'ordersUpper' }, format: 'count', cells: limit('orders', 'upper') },
    { heading: { code: 'revenueLower' }, format: 'money', cells: limit('revenue', 'lower') },
    { heading: { code: 'revenueUpper' }, format: 'money', cells: limit('revenue', 'upper') },
  ];
  return [
    { heading: { code: 'period' }, format: 'text', cells: rows.map((row) => period.label(row.period)) },
    { heading: { code: 'actualOrders' }, format: 'count', cells: column('actualOrders') },
    { heading: { code: 'expectedOrders' }, format: 'number', cells: column('expectedOrders') },
    { heading: { code: 'actualRevenue' }, format: 'money', cells: column('actualRevenue') },
    { heading: { code: 'expectedRevenue' }, format: 'money', cells: column('expectedRevenue') },
    ...(withLimits ? limitColumns() : []),
    ...(arrivals ? newColumns(fit, period, periods, arrivals, rows, withLimits) : []),
    {
      heading: noteHeading(headNotes(fit)),
      format: 'text',
      cells: rows.map((row) =>
        Number.isNaN(row.actualOrders) || Number.isNaN(row.expectedOrders) ? '' : 'not over yet',
      ),
    },
  ];
}

/** What customers still to be won will bring, where a row lies ahead, wholly or in part. */
function newColumns(
  fit: LifetimeFit,
  period: CalendarPeriod,
  periods: number,
  arrivals: Arrivals,
  rows: readonly PeriodForecast[],
  withLimits: boolean,
): TableColumn[] {
  const asked = [fit, arrivals, period, fit.days.asOf, periods] as const;
  const found = ordersOfNew(...asked);
  const limits = withLimits ? limitsOfNew(...asked) : [];
  const past = rows.length - found.length;
  const ahead = (figure: (place: number) => number) =>
    Float64Array.from(rows, ({ expectedOrders }, place) =>
      Number.isNaN(expectedOrders) ? NaN : figure(place - past),
    );
  const limit = (of: keyof ForecastLimits, end: keyof Limits) => ahead((place) => limits[place][of][end]);
  const limitColumns = (): TableColumn[] => [
    { heading: { code: 'newOrdersLower' }, format: 'count', cells: limit('orders', 'lower') },
    { heading: { code: 'newOrdersUpper' }, format: 'count', cells: limit('orders', 'upper') },
    { heading: { code: 'newRevenueLower' }, format: 'money', cells: limit('revenue', 'lower') },
    { heading: { code: 'newRevenueUpper' }, format: 'money', cells: limit('revenue', 'upper') },
  ];
  return [
    { heading: { code: 'newOrders' }, format: 'number', cells: ahead((place) => found[place].orders) },
    { heading: { code: 'newRevenue' }, format: 'money', cells: ahead((place) => found[place].revenue) },
    ...(withLimits ? limitColumns() : []),
  ];
}
