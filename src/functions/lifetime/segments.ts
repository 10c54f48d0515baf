import { range } from '../arguments';
import { declareFunction } from '../declaration';
import { asOfArgument, ordersWithOrWithoutAmounts, readOrderDays, readOrders } from '../orderLog';
import { orderIdArgument, orderIdDetail } from '../orderId';
import { type TableColumn, tableOf } from '../table';
import { pulse } from '../../analytics/numerics/pulse';
import { customerValues, type CustomerValues } from '../../analytics/lifetime/customerValues';
import type { LifetimeFit } from '../../analytics/lifetime/lifetimeFit';
import type { Horizon } from '../../analytics/lifetime/transactionModel';
import {
  type CustomerSegments,
  segmentOfCustomers,
  type SegmentValue,
  segmentValues,
} from '../../analytics/lifetime/segments';
import { horizonArgument, horizonOf, modelArgument, yearlyRateArgument } from './arguments';
import { fitOf, unfit } from './fitOf';
import { headNotes, noteHeading } from './notes';
import { fewCustomersNote, mayBeLong, refuseLongSegments, tableOfSegments } from './segmentsAhead';
import { under } from '../spillFormats';

export const clvSegments = declareFunction({
  id: 'CLV.SEGMENTS',
  description: 'Lifetime value by segment, say by channel of acquisition, with 95 % limits.',
  arguments: [
    ...ordersWithOrWithoutAmounts,
    range('segment', 'Segment of each order; the one of a customer’s first order counts.'),
    horizonArgument,
    modelArgument,
    asOfArgument,
    yearlyRateArgument,
    orderIdArgument,
  ],
  result: 'matrix',
  formats: under({
    money: ['clvEach', 'lower95', 'upper95', 'total', 'averageOrderValue'],
    share: ['probabilityAlive'],
  }),
  details: [
    'One row a segment, largest total first, and the row All, whose total is the sum of CLV.CUSTOMERS. One model is fitted to all customers; the segments differ by the histories of their customers. A customer belongs to the segment of the first order that names one: with the channel of acquisition as segment, the table says what a customer of each channel is worth.',
    'CLV each is the mean over the customers. Its limits hold the spread of the customers about it and the uncertainty of the estimated parameters: where those of two segments lie apart, the segments differ by more than chance. A segment with one customer has none.',
    'Probability alive is the mean over the customers, the average order value that of all orders so far, expected orders those of all customers of the segment over the horizon, not discounted.',
    orderIdDetail,
  ],
  examples: [
    {
      formula: '=TOUCH.CLV.SEGMENTS(A2:A5001, B2:B5001, D2:D5001, E2:E5001)',
      result: 'Segment | Customers | CLV each | Lower 95 % | Upper 95 % | Total …',
    },
  ],
  source: 'As CLV.CUSTOMERS; limits by the delta method (Casella & Berger 2002, section 5.5.4).',
  compute: (customer, date, amount, segment, length, model, asOf, discountRate, orderId) => {
    const ranges = { customer, date, amount, segment, orderId };
    // With a last day that counts, customers may have no order that does.
    const { log } = readOrders(ranges, {}, {}, asOf === null ? tableOfSegments : null);
    if (mayBeLong(log)) {
      const days = readOrderDays(ranges, asOf);
      refuseLongSegments(days, { names: log.segments, of: segmentOfCustomers(log, days) });
    }
    const fit = fitOf(ranges, asOf, model);
    const horizon = horizonOf(length, discountRate);
    const values = customerValues(fit, horizon);
    if ('reason' in values) throw unfit(values);
    return tableOf(
      segmentsTable(fit, values, horizon, { names: log.segments, of: segmentOfCustomers(log, fit.days) }),
    );
  },
});

/** The segment of customers who have none. */
export const noSegment = '(blank)';
export const allSegments = 'All';

/** One row a segment, then all of them. */
export function segmentsTable(
  fit: LifetimeFit,
  values: CustomerValues,
  horizon: Horizon,
  { names, of }: CustomerSegments,
): TableColumn[] {
  const { segments, all } = segmentValues(fit, values, horizon, of);
  const rows = [...segments, all];
  const nameOf = ({ segment }: SegmentValue) => names[segment] ?? noSegment;
  const column = (figure: keyof SegmentValue) => {
    pulse();
    return Float64Array.from(rows, (row) => row[figure]);
  };
  return [
    {
      heading: { code: 'segment' },
      format: 'text',
      cells: [...segments.map(nameOf), { code: 'all', besides: segments.map(nameOf) }],
    },
    { heading: { code: 'customers' }, format: 'count', cells: column('customers') },
    { heading: { code: 'clvEach' }, format: 'money', cells: column('each') },
    { heading: { code: 'lower95' }, format: 'money', cells: column('lower') },
    { heading: { code: 'upper95' }, format: 'money', cells: column('upper') },
    { heading: { code: 'total' }, format: 'money', cells: column('total') },
    { heading: { code: 'probabilityAlive' }, format: 'share', cells: column('alive') },
    { heading: { code: 'averageOrderValue' }, format: 'money', cells: column('averageOrderValue') },
    { heading: { code: 'expectedOrders' }, format: 'number', cells: column('expectedOrders') },
    {
      heading: noteHeading(headNotes(fit)),
      format: 'text',
      cells: rows.map(({ customers }) => fewCustomersNote(customers)),
    },
  ];
}
