import { cohortTriangles, type CohortTriangle, periodsLived } from '../../analytics/lifetime/cohorts';
import { buyersIn } from '../../analytics/lifetime/orders';
import type { CalendarPeriod } from '../../analytics/periods/calendar';
import { invalid, isBlank } from '../../cells';
import { refuseLarge } from '../answerSize';
import { optional, range } from '../arguments';
import { declareFunction } from '../declaration';
import { asOfArgument, customerAndDate, orderDaysOf, readOrders, type TableOfSegments } from '../orderLog';
import { orderIdArgument, orderIdDetail } from '../orderId';
import { periodArgument } from '../periodArgument';
import { type TableColumn, tableOf } from '../table';
import {
  amountEach,
  type CohortMeasure,
  formatOfPeriods,
  measureChoice,
  measured,
  share,
} from './cohortMeasures';
import { segmentGroups } from './customerGroups';
import { orderNoteColumn } from './notes';
import { reasonText } from './reasonSentences';

export const cohorts = declareFunction({
  id: 'COHORTS',
  description: 'Cohort triangle: share of each month’s new customers who order again, by months since.',
  arguments: [
    ...customerAndDate,
    periodArgument,
    optional(range('amount', 'Value of each order, for measures of amounts; negative: a refund.'), null),
    asOfArgument,
    optional(measureChoice, null),
    optional(range('segment', 'Segment of each order; the one of a customer’s first order counts.'), null),
    orderIdArgument,
  ],
  result: 'matrix',
  formats: formatOfPeriods,
  details: [
    'One row a cohort: the customers whose first order lies in the same calendar period, which names the row (2026-03, 2026-Q1, 2026, for weeks the Monday), their number, then periods 0, 1, 2 … after it: the share of them with an order in that period or, where amount is given, the value of their orders in it for each customer of the cohort, buying or not. The argument measure asks for another figure: customers, orders, amount, or the amounts of all periods so far. Periods without a new customer have no row.',
    'A period that is not over at asOf is open and stays empty: 0 would count as lost who may still order. Omitted, asOf is the latest date in the column; if the data end on the 30th of a month of 31 days the month is open, so give asOf where the last days had no order. Entry, period 0, is always shown as share (it is 1) and as customers.',
    'The last row, All, holds the cohorts that have the period together: their sum, or, of figures a customer, the mean weighted by their customers. Later periods rest on fewer and older cohorts, so the mean can rise from one period to the next without anyone coming back. Cumulative figures are running sums, in the row All too: there each period adds what the cohorts that have it brought, so the curve does not jump where a cohort ends.',
    'With segment the first column names the segment, and each segment has a block of its own with its cohorts and its All, most customers first. A customer belongs to the segment of the first order that names one.',
    'Without amount every row is an order. With amount a negative row is a refund: it is no order and takes its amount off the customer’s latest order before it whose value left is the same, else off the latest ones with value left; without an order before it is left out. An order refunded whole is none. The measure share then tells who came back to buy. The heading of the last column says as of when the table is, and what was left out: refunds without an order, rows after asOf.',
    orderIdDetail,
  ],
  examples: [
    {
      formula: '=TOUCH.COHORTS(A2:A5001, B2:B5001)',
      result: 'Cohort | Customers | 0 | 1 | 2 … | Note, shares by month',
    },
    {
      formula: '=TOUCH.COHORTS(Orders[customer], Orders[date], "quarter", Orders[amount])',
      result: 'the same by quarter, value a customer',
    },
    {
      formula:
        '=TOUCH.COHORTS(Orders[customer], Orders[date], , Orders[amount], , "cumulative amount a customer", Orders[channel])',
      result: 'Segment | Cohort | Customers | 0 | 1 …, what a customer has brought so far',
    },
  ],
  source: 'Cohorts by calendar period of the first order; mean weighted by cohort size.',
  compute: (customer, date, period, amount, asOf, asked, segment, orderId) => {
    const measure = asked ?? (isBlank(amount) ? share : amountEach);
    if (measure.figure === 'amount' && isBlank(amount)) {
      throw invalid(`The measure ${measure.name} needs the argument amount: the value of each order.`);
    }
    const ranges = { customer, date, amount, segment, orderId };
    // With a last day that counts, customers may have no order that does.
    const orders = readOrders(ranges, {}, {}, asOf === null ? tableOfSegments : null);
    const days = orderDaysOf(orders, asOf);
    const bySegment = segment === null ? null : segmentGroups(orders.log, days);
    if (bySegment)
      refuseLarge(
        tableOfSegments.rows(bySegment.count),
        tableOfSegments.columns + Math.max(0, periodsLived(days, period) - 1),
      );
    const groups = bySegment?.gather() ?? [{ name: null, buyers: buyersIn(days) }];
    const buyers = groups.map((group) => group.buyers);
    const triangles = cohortTriangles(days, period, measure.figure, buyers);
    if ('reason' in triangles) throw invalid(reasonText(triangles.reason));
    const blocks = triangles.map((triangle, i) => ({ ...triangle, segment: groups[i].name }));
    const table = cohortTable(blocks, period, measure);
    return tableOf([...table, orderNoteColumn(days, table[0])]);
  },
});

/** A segment has a cohort at least, and a row for all of them; beside segment, cohort, customers and note there is a period. */
const tableOfSegments: TableOfSegments = { columns: 5, rows: (segments) => 2 * segments, characters: 0 };

/** A triangle, and the segment it is of; `null`: of all customers. */
interface Block extends CohortTriangle {
  segment: string | null;
}

/** One row a cohort and, last, all cohorts together, block by block. */
export function cohortTable(
  blocks: readonly Block[],
  period: CalendarPeriod,
  measure: CohortMeasure,
): TableColumn[] {
  const rows = blocks.flatMap(({ segment, cohorts: all, pooled }) => [
    ...all.map((cohort) => ({
      segment,
      label: period.label(cohort.period),
      customers: cohort.customers,
      figures: measured(measure, cohort.totals, () => cohort.customers),
    })),
    {
      segment,
      label: { code: 'all' as const },
      customers: all.reduce((sum, { customers }) => sum + customers, 0),
      figures: measured(measure, pooled.totals, (age) => pooled.customers[age]),
    },
  ]);
  // The first column stands even where the only period is open.
  const width = rows.reduce((most, { figures }) => Math.max(most, figures.length), 1);
  const ages = Array.from({ length: width }, (_, age) => age);
  const isSegmented = blocks[0].segment !== null;
  const segments: TableColumn = {
    heading: { code: 'segment' },
    format: 'text',
    cells: rows.map(({ segment }) => segment ?? ''),
  };
  return [
    ...(isSegmented ? [segments] : []),
    { heading: { code: 'cohort' }, format: 'text', cells: rows.map(({ label }) => label) },
    {
      heading: { code: 'customers' },
      format: 'count',
      cells: Float64Array.from(rows, ({ customers }) => customers),
    },
    ...ages.map((age): TableColumn => ({
      heading: String(age),
      format: measure.format,
      cells: Float64Array.from(rows, ({ figures }) => figures[age] ?? NaN),
    })),
  ];
}
