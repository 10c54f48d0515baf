import { invalid } from '../../cells';
import { number } from '../arguments';
import { declareFunction } from '../declaration';
import { asOfArgument, ordersWithOrWithoutAmounts } from '../orderLog';
import { orderIdArgument, orderIdDetail } from '../orderId';
import { periodArgument } from '../periodArgument';
import { type TableColumn, tableOf } from '../table';
import { forecast, type PeriodForecast } from '../../analytics/lifetime/forecast';
import { type ForecastLimits, forecastLimits } from '../../analytics/lifetime/forecastLimits';
import type { LifetimeFit } from '../../analytics/lifetime/lifetimeFit';
import type { Limits } from '../../analytics/lifetime/predictive';
import type { CalendarPeriod } from '../../analytics/periods/calendar';
import { modelArgument } from './arguments';
import { fitOf } from './fitOf';
import { headNotes, noteHeading } from './notes';
import { under } from '../spillFormats';

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
  ],
  result: 'matrix',
  formats: under({ money: ['actualRevenue', 'expectedRevenue', 'revenueLower', 'revenueUpper'] }),
  details: [
    'One row a calendar period from the first order on. Periods gone by have actual orders (days with an order) and revenue; those to come have expected ones. The period in which the data end has both where it is not over: what was, and what is expected in the rest of it.',
    'Only the present customers are forecast, so the expected figures fall from period to period as customers leave. Customers still to be won come on top. Without amounts the revenue is empty, and so is the expected one where an order has no finite expected value.',
    'The limits are those between which what is still to come of a period will lie 95 times of 100, if customers go on as the model says: chance, the sum of the variances of what each customer will do, and the uncertainty of the parameters, which all share. They are empty where the data leave a parameter open or spend has no finite variance (q of the gamma-gamma model not above 2 for some).',
    orderIdDetail,
  ],
  examples: [
    {
      formula: '=TOUCH.CLV.FORECAST(A2:A5001, B2:B5001, D2:D5001, 12)',
      result: 'Period | Actual orders | Expected orders | Actual revenue | Expected revenue | …',
    },
  ],
  source:
    'As CLV.CUSTOMERS: differences of the expected orders up to the end of each period; limits: variance of the orders to come (second factorial moment) and of the parameters (delta method, Casella & Berger 2002, section 5.5.4), gamma quantiles.',
  compute: (customer, date, amount, periods, period, model, asOf, orderId) => {
    if (!Number.isInteger(periods)) throw invalid(`periods is ${periods}; it must be a whole number.`);
    return tableOf(forecastTable(fitOf({ customer, date, amount, orderId }, asOf, model), period, periods));
  },
});

/** One row a calendar period, past and to come. */
export function forecastTable(fit: LifetimeFit, period: CalendarPeriod, periods: number): TableColumn[] {
  const rows = forecast(fit, period, periods);
  const column = (figure: keyof PeriodForecast) => Float64Array.from(rows, (row) => row[figure]);
  const limits = limitsOf(fit, period, rows);
  const limit = (of: keyof ForecastLimits, end: keyof Limits) =>
    Float64Array.from(limits, (each) => each?.[of][end] ?? NaN);
  return [
    { heading: { code: 'period' }, format: 'text', cells: rows.map((row) => period.label(row.period)) },
    { heading: { code: 'actualOrders' }, format: 'count', cells: column('actualOrders') },
    { heading: { code: 'expectedOrders' }, format: 'number', cells: column('expectedOrders') },
    { heading: { code: 'actualRevenue' }, format: 'money', cells: column('actualRevenue') },
    { heading: { code: 'expectedRevenue' }, format: 'money', cells: column('expectedRevenue') },
    { heading: { code: 'ordersLower' }, format: 'count', cells: limit('orders', 'lower') },
    { heading: { code: 'ordersUpper' }, format: 'count', cells: limit('orders', 'upper') },
    { heading: { code: 'revenueLower' }, format: 'money', cells: limit('revenue', 'lower') },
    { heading: { code: 'revenueUpper' }, format: 'money', cells: limit('revenue', 'upper') },
    {
      heading: noteHeading(headNotes(fit)),
      format: 'text',
      cells: rows.map((row) =>
        Number.isNaN(row.actualOrders) || Number.isNaN(row.expectedOrders) ? '' : 'not over yet',
      ),
    },
  ];
}

/** The limits of each row that lies ahead, wholly or in part. */
function limitsOf(
  fit: LifetimeFit,
  period: CalendarPeriod,
  rows: readonly PeriodForecast[],
): (ForecastLimits | null)[] {
  const { asOf } = fit.days;
  const ahead = rows.filter(({ expectedOrders }) => !Number.isNaN(expectedOrders));
  const found = forecastLimits(
    fit,
    ahead.map(({ period: index }) => ({
      from: Math.max(0, period.firstDay(index) - 1 - asOf),
      to: period.firstDay(index + 1) - 1 - asOf,
    })),
  );
  const past = rows.length - ahead.length;
  return rows.map((_, place) => found[place - past] ?? null);
}
