import { invalid } from '../../cells';
import { number } from '../arguments';
import { declareFunction } from '../declaration';
import { asOfArgument, ordersWithOrWithoutAmounts } from '../orderLog';
import { orderIdArgument, orderIdDetail } from '../orderId';
import { periodArgument } from '../periodArgument';
import { type TableColumn, tableOf } from '../table';
import { forecast, type PeriodForecast } from '../../analytics/lifetime/forecast';
import type { LifetimeFit } from '../../analytics/lifetime/lifetimeFit';
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
  formats: under({ money: ['actualRevenue', 'expectedRevenue'] }),
  details: [
    'One row a calendar period from the first order on. Periods gone by have actual orders (days with an order) and revenue; those to come have expected ones. The period in which the data end has both where it is not over: what was, and what is expected in the rest of it.',
    'Only the present customers are forecast, so the expected figures fall from period to period as customers leave. Customers still to be won come on top. Without amounts the revenue is empty, and so is the expected one where an order has no finite expected value.',
    orderIdDetail,
  ],
  examples: [
    {
      formula: '=TOUCH.CLV.FORECAST(A2:A5001, B2:B5001, D2:D5001, 12)',
      result: 'Period | Actual orders | Expected orders | Actual revenue | Expected revenue',
    },
  ],
  source: 'As CLV.CUSTOMERS: differences of the expected orders up to the end of each period.',
  compute: (customer, date, amount, periods, period, model, asOf, orderId) => {
    if (!Number.isInteger(periods)) throw invalid(`periods is ${periods}; it must be a whole number.`);
    return tableOf(forecastTable(fitOf({ customer, date, amount, orderId }, asOf, model), period, periods));
  },
});

/** One row a calendar period, past and to come. */
export function forecastTable(fit: LifetimeFit, period: CalendarPeriod, periods: number): TableColumn[] {
  const rows = forecast(fit, period, periods);
  const column = (figure: keyof PeriodForecast) => Float64Array.from(rows, (row) => row[figure]);
  return [
    { heading: { code: 'period' }, format: 'text', cells: rows.map((row) => period.label(row.period)) },
    { heading: { code: 'actualOrders' }, format: 'count', cells: column('actualOrders') },
    { heading: { code: 'expectedOrders' }, format: 'number', cells: column('expectedOrders') },
    { heading: { code: 'actualRevenue' }, format: 'money', cells: column('actualRevenue') },
    { heading: { code: 'expectedRevenue' }, format: 'money', cells: column('expectedRevenue') },
    {
      heading: noteHeading(headNotes(fit)),
      format: 'text',
      cells: rows.map((row) =>
        Number.isNaN(row.actualOrders) || Number.isNaN(row.expectedOrders) ? '' : 'not over yet',
      ),
    },
  ];
}
