import { cohortCustomers, entryOf } from '../../analytics/lifetime/cohorts';
import { buyersIn, type OrderDays, type OrderLog, ordersOf } from '../../analytics/lifetime/orders';
import { type CalendarPeriod, calendarPeriods } from '../../analytics/periods/calendar';
import { segmentOfCustomers } from '../../analytics/lifetime/segments';
import { remainder } from '../../analytics/orders/rounding';
import { largestFirst, type ListedColumn, listing, noSuchRow } from '../../blueprint/listing';
import type { Figure } from '../../blueprint/session';
import type { ResultView } from '../../blueprint/views';
import { choose, ownName, toSerial, millisecondsPerDay } from '../../cells';
import { customerCell } from '../../functions/customerCell';
import { customersByValue } from '../../functions/lifetime/customers';
import { allSegments, noSegment } from '../../functions/lifetime/segments';
import { allCohorts, wholeCohort } from './figures';
import type { LifetimeOptions } from './messages';
import type { Modelled } from './tables';
import type { CommonSaying } from '../../blueprint/commonSayings';
import { noResult } from '../../blueprint/noResult';
import type { PlainWord } from '../../functions/words';

interface Finished {
  log: OrderLog;
  /** Sheet row of each row of the log. */
  sheetRows: Int32Array;
  /** Texts of the order ids. */
  orderIds: readonly string[];
  days: OrderDays;
  /** `null`: there are cohorts alone. */
  modelled: Modelled | null;
  period: LifetimeOptions['period'];
}

/** The orders or customers behind one figure. */
export function ordersBehind(finished: Finished, figure: Figure): ResultView {
  switch (figure.view) {
    case 'customers':
      return behindCustomer(finished, figure);
    case 'cohorts':
      return behindCohort(finished, figure);
    case 'segments':
      return behindSegment(finished, figure);
    default:
      throw noSuchRow(figure);
  }
}

/** The orders of a customer, the latest first. What was refunded whole is no order, and not among them. */
function behindCustomer({ log, sheetRows, orderIds, days }: Finished, figure: Figure): ResultView {
  const customer = days.customers.indexOf(figure.row);
  if (customer < 0) throw noSuchRow(figure);
  const orders = ordersOf(log, days, customer);
  const refunded = orders.map(({ value, left }) => (left === value ? 0 : remainder(value, left)));
  const money = (code: PlainWord, cell: ListedColumn['cell']): ListedColumn => ({
    heading: { code },
    format: 'money',
    cell,
    addsUp: true,
  });
  const { orderId } = log;
  const ids: ListedColumn = {
    heading: { code: 'orderId' },
    format: 'text',
    cell: (i) => orderIds[orderId?.[orders[i].rows[0]] ?? -1] ?? '',
  };
  const whole = [money('ordered', (i) => orders[i].value), money('refunded', (i) => refunded[i])];
  return listing(figure, largestFirst(Float64Array.from(orders, ({ time }) => time)), [
    { heading: { code: 'date' }, format: 'date', cell: (i) => toSerial(orders[i].time), groups: true },
    ...(orderId ? [ids] : []),
    ...(refunded.some((each) => each !== 0) ? whole : []),
    ...(days.withoutAmounts ? [] : [money('value', (i) => orders[i].left)]),
    { heading: { code: 'sheetRow' }, format: 'count', cell: (i) => sheetRows[orders[i].rows[0]] },
  ]);
}

/** The customers of a cohort who ordered in one of its periods, or all of them, most orders first. */
function behindCohort({ days, period: name }: Finished, figure: Figure): ResultView {
  const period = choose(calendarPeriods, name, 'period');
  const buyers = buyersIn(days);
  const isOfAll = figure.row === allCohorts;
  const first = buyers.find((c) => cohortOf(days, period, c) === figure.row);
  if (first === undefined && !isOfAll) throw noSuchRow(figure);
  const age = figure.column === wholeCohort ? null : Number(figure.column);
  const cohort = first === undefined ? null : entryOf(days, period, first);
  const found = cohortCustomers(days, period, buyers, { cohort, age });
  if (found === null) throw noResult<CommonSaying>({ code: 'periodNotOver' });
  const { customer, orders, value } = found;
  return listing(figure, largestFirst(orders), [
    customerColumn(days, customer),
    ...(isOfAll
      ? [
          {
            heading: { code: 'cohort' },
            format: 'text' as const,
            cell: (i: number) => cohortOf(days, period, customer[i]),
            groups: true as const,
          },
        ]
      : []),
    {
      heading: { code: 'orders' },
      format: 'count',
      cell: (i) => orders[i],
      addsUp: true,
      ...(!isOfAll && { groups: true }),
    },
    ...(days.withoutAmounts
      ? []
      : [
          {
            heading: { code: 'value' },
            format: 'money' as const,
            cell: (i: number) => value[i],
            addsUp: true as const,
          },
        ]),
  ]);
}

const cohortOf = (days: OrderDays, period: CalendarPeriod, customer: number): string =>
  period.label(entryOf(days, period, customer));

/** The customers of a segment, the most valuable first. */
function behindSegment({ log, days, modelled }: Finished, figure: Figure): ResultView {
  if (!modelled) throw noSuchRow(figure);
  const { fit, values } = modelled;
  const { customer } = fit.histories;
  const segmentOf = segmentOfCustomers(log, days);
  const segments = Array.from(customer, (c) => log.segments[segmentOf[c]] ?? noSegment);
  const isOfAll = !segments.includes(figure.row) && figure.row === ownName(allSegments, new Set(segments));
  const order = customersByValue(fit, values).filter((i) => isOfAll || segments[i] === figure.row);
  if (order.length === 0) throw noSuchRow(figure);
  const { offset, day } = days;
  const end = (i: number) => offset[customer[i] + 1];
  return listing(figure, order, [
    customerColumn(days, customer),
    ...(fit.spend
      ? [
          {
            heading: { code: 'clv' },
            format: 'money' as const,
            cell: (i: number) => values.value[i],
            addsUp: true as const,
          },
        ]
      : []),
    {
      heading: { code: 'expectedOrders' },
      format: 'number',
      cell: (i) => values.expectedOrders[i],
      addsUp: true,
    },
    {
      heading: { code: 'orders' },
      format: 'count',
      cell: (i) => end(i) - offset[customer[i]],
      addsUp: true,
      ...(!isOfAll && { groups: true }),
    },
    {
      heading: { code: 'lastOrder' },
      format: 'date',
      cell: (i) => toSerial(day[end(i) - 1] * millisecondsPerDay),
    },
    ...(isOfAll
      ? [
          {
            heading: { code: 'segment' },
            format: 'text' as const,
            cell: (i: number) => segments[i],
            groups: true as const,
          },
        ]
      : []),
  ]);
}

const customerColumn = (days: OrderDays, customer: Int32Array): ListedColumn => ({
  heading: { code: 'customer' },
  format: 'text',
  cell: (place) => customerCell(days, customer[place]),
});
