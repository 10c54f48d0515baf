import { type CohortMeasure, cohortTriangle, type CohortTriangle } from '../../analytics/lifetime/cohorts';
import type { CalendarPeriod } from '../../analytics/lifetime/period';
import { invalid, isBlank } from '../../cells';
import { optional, range } from '../arguments';
import { declareFunction } from '../declaration';
import { asOfArgument, orderArguments, readOrderDays } from '../orderLog';
import { periodArgument } from '../periodArgument';
import { type TableColumn, tableOf } from '../table';

const [customerArgument, dateArgument] = orderArguments;

export const cohorts = declareFunction({
  id: 'COHORTS',
  description: 'Cohort triangle: share of each month’s new customers who order again, by months since.',
  arguments: [
    customerArgument,
    dateArgument,
    periodArgument,
    optional(
      range('amount', 'Value of each order, for amounts a customer; omitted: shares of customers.'),
      null,
    ),
    asOfArgument,
  ],
  result: 'matrix',
  details: [
    'One row a cohort: the customers whose first order lies in the same calendar period, which names the row (2026-03, 2026-Q1, 2026, for weeks the Monday), their number, then periods 0, 1, 2 … after it: the share of them with an order in that period or, where amount is given, the value of their orders in it for each customer of the cohort, buying or not. Periods without a new customer have no row.',
    'A period that is not over at asOf is open and stays empty: 0 would count as lost who may still order. Omitted, asOf is the latest date in the column; if the data end on the 30th of a month of 31 days the month is open, so give asOf where the last days had no order. Entry, period 0, is always shown as share: it is 1.',
    'The last row, All, is the mean over the cohorts that have the period, weighted by their customers. Later periods rest on fewer and older cohorts, so the mean can rise from one period to the next without anyone coming back.',
    'Without amount every row is an order. With amount a negative row is a refund: it is no order and takes its amount off the customer’s order of that day, or the last one before. Rows after asOf are left out.',
  ],
  examples: [
    {
      formula: '=TOUCH.COHORTS(A2:A5001, B2:B5001)',
      result: 'Cohort | Customers | 0 | 1 | 2 …, shares by month',
    },
    {
      formula: '=TOUCH.COHORTS(Orders[customer], Orders[date], "quarter", Orders[amount])',
      result: 'the same by quarter, value a customer',
    },
  ],
  source: 'Cohorts by calendar period of the first order; mean weighted by cohort size.',
  compute: (customer, date, period, amount, asOf) => {
    const days = readOrderDays({ customer, date, amount }, asOf);
    const measure = isBlank(amount) ? 'active' : 'amount';
    const triangle = cohortTriangle(days, period, measure);
    if ('reason' in triangle) throw invalid(`${triangle.reason}.`);
    return tableOf(cohortTable(triangle, period, measure));
  },
});

/** One row a cohort and, last, the weighted mean. */
export function cohortTable(
  { cohorts: rows, mean }: CohortTriangle,
  period: CalendarPeriod,
  measure: CohortMeasure,
): TableColumn[] {
  const everyone = rows.reduce((sum, { customers }) => sum + customers, 0);
  // The first column stands even where the only period is open.
  const ages = Array.from({ length: Math.max(1, mean.length) }, (_, age) => age);
  return [
    {
      heading: 'Cohort',
      format: 'text',
      cells: [...rows.map((row) => period.label(row.period)), 'All'],
    },
    {
      heading: 'Customers',
      format: 'count',
      cells: Float64Array.from([...rows.map(({ customers }) => customers), everyone]),
    },
    ...ages.map((age): TableColumn => ({
      heading: String(age),
      format: measure === 'active' ? 'share' : 'money',
      cells: Float64Array.from([
        ...rows.map(({ customers, totals }) => (age < totals.length ? totals[age] / customers : NaN)),
        age < mean.length ? mean[age] : NaN,
      ]),
    })),
  ];
}
