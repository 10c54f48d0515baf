import { columnOf, invalid, isBlank } from '../../cells';
import { paybackPeriods } from '../../analytics/lifetime/formulas';
import { optional, range } from '../arguments';
import { declareFunction } from '../declaration';
import { orderDaysOf, readOrders } from '../orderLog';
import { settingsArgument } from '../settings/argument';
import { type TableColumn, tableOf } from '../table';
import { type Buying, buyingBySegment, notListed, withSegments } from './buyers';
import { readCosts } from './costs';
import { lifetimeBySegment } from './lifetimeBySegment';
import { type Members, readMembers } from './members';
import { scorecardSettings } from './settings';
import { waitingBySegment } from './waitingBySegment';

const orderNames = { customer: 'orderCustomer', date: 'orderDate', amount: 'orderAmount' };

export const scorecard = declareFunction({
  id: 'SCORECARD',
  description:
    'One row a segment or channel of acquisition: cost, conversion, transaction value, lifetime value, time to value.',
  arguments: [
    range('customer', 'Customers, each once: a column of ids.'),
    range('segment', 'Segment of each customer, say the channel of acquisition.'),
    range('start', 'Start of each customer: a column of dates.'),
    range('reached', 'When each customer reached value; blank: not yet.'),
    range('orderCustomer', 'Customer of each order.'),
    range('orderDate', 'Date of each order.'),
    range('orderAmount', 'Value of each order; negative: a refund.'),
    optional(
      range('costSegment', 'Segments of a table of costs; several rows of a segment add up.'),
      null,
      isBlank,
    ),
    optional(range('cost', 'What each of these rows cost.'), null, isBlank),
    settingsArgument(scorecardSettings),
  ],
  result: 'matrix',
  details: [
    'The three questions in one table. Customers are those listed; the conversion rate is the share of them with an order; TTV is the value of their orders, AOV that of an order (orders of one day are one), the repeat rate the share of buyers with orders on two days or more.',
    'CAC is the cost over the customers who bought, as is CLV: what each of them is expected to bring over the next 365 days, or the days of the setting horizon (CLV.SEGMENTS), times the setting margin. Payback is the months until CAC is earned back at an even share of CLV a month, a twelfth of it over 365 days (PAYBACK); over an endless horizon there is no such share, and the cell is empty. Median days to value and the share by day 30 count those still waiting (TIMETOVALUE.BY). Each figure is that of its own function.',
    'Costs belong to the segment of the same name, and if there is none, to the one that differs in upper and lower case alone. A segment the table of costs does not name has no CAC and no payback; where it cost nothing, say 0 there. The CAC of All is the whole cost over all who bought.',
    'A figure that does not exist is an empty cell: no cost given, nobody bought, too few repeat orders to fit a model (the heading of the last column then says why), the median not reached. Orders by customers who are not in the list stand in the row (not listed), so that the TTV column adds up.',
  ],
  examples: [
    {
      formula:
        '=TOUCH.SCORECARD(Users[id], Users[channel], Users[signup], Users[activated], Orders[id], Orders[date], Orders[amount], Costs[channel], Costs[cost])',
      result:
        'Segment | Customers | Cost | CAC | Conversion rate | TTV | AOV | CLV | CLV:CAC | Payback months …',
    },
    {
      formula:
        '=TOUCH.SCORECARD(A2:A501, B2:B501, D2:D501, E2:E501, H2:H901, I2:I901, J2:J901, , , "margin=0.4; horizon=730")',
      result: 'the same with the margin of two years as CLV, without costs',
    },
  ],
  source: 'See CLV.SEGMENTS, PAYBACK and TIMETOVALUE.BY.',
  compute: (
    customer,
    segment,
    start,
    reached,
    orderCustomer,
    orderDate,
    orderAmount,
    costSegment,
    cost,
    settings,
  ) => {
    const outlook = settings.values();
    if ((costSegment === null) !== (cost === null)) {
      throw invalid('costSegment and cost belong together: give both or neither.');
    }
    const members = readMembers(
      columnOf(customer, 'customer'),
      columnOf(segment, 'segment'),
      columnOf(start, 'start'),
      columnOf(reached, 'reached'),
    );
    const orders = readOrders({ customer: orderCustomer, date: orderDate, amount: orderAmount }, orderNames);
    const days = orderDaysOf(orders, null);
    return tableOf(
      scorecardTable({
        members,
        buying: buyingBySegment(days, members),
        costs:
          cost === null
            ? null
            : readCosts(columnOf(costSegment, 'costSegment'), columnOf(cost, 'cost'), members.values()),
        lifetime: lifetimeBySegment(withSegments(orders.log, members), days, outlook),
        monthsAhead: (outlook.horizon * monthsAYear) / daysAYear,
        waiting: waitingBySegment({ start, reached, segment }),
      }),
    );
  },
});

interface Parts {
  members: Members;
  buying: Map<string, Buying>;
  /** `null`: not given. */
  costs: Map<string, number> | null;
  lifetime: ReturnType<typeof lifetimeBySegment>;
  /** Months the lifetime value looks ahead. */
  monthsAhead: number;
  waiting: ReturnType<typeof waitingBySegment>;
}

const daysAYear = 365;
const monthsAYear = 12;

function scorecardTable({ members, buying, costs, lifetime, monthsAhead, waiting }: Parts): TableColumn[] {
  const listed = new Map<string, number>();
  for (const segment of members.values()) listed.set(segment, (listed.get(segment) ?? 0) + 1);
  const strangers = buying.get(notListed) ?? nothing;
  const sumOfAll = [...buying.values()].reduce(sumOf, nothing);
  const names = [
    ...[...listed.keys()].sort((a, b) => (listed.get(b) ?? 0) - (listed.get(a) ?? 0) || (a < b ? -1 : 1)),
    ...[...(costs?.keys() ?? [])].filter((name) => !listed.has(name)).sort(),
    ...(strangers.buyers > 0 ? [notListed] : []),
  ];
  const rows = [
    ...names.map((name) => ({
      name,
      clv: lifetime.each.get(name) ?? NaN,
      waiting: waiting.each.get(name),
      converted: buying.get(name)?.buyers ?? 0,
      customers: listed.get(name) ?? 0,
      bought: buying.get(name) ?? nothing,
      cost: costs?.get(name) ?? NaN,
    })),
    {
      name: 'All',
      clv: lifetime.all,
      waiting: waiting.all,
      converted: sumOfAll.buyers - strangers.buyers,
      customers: members.size,
      bought: sumOfAll,
      cost: costs === null ? NaN : [...costs.values()].reduce((sum, cost) => sum + cost, 0),
    },
  ];
  type Row = (typeof rows)[number];
  const column = (
    heading: string,
    format: TableColumn['format'],
    figure: (row: Row) => number,
  ): TableColumn => ({
    heading,
    format,
    cells: Float64Array.from(rows, figure),
  });
  const cac = ({ cost, bought }: Row) => quotient(cost, bought.buyers);
  return [
    { heading: 'Segment', format: 'text', cells: rows.map(({ name }) => name) },
    column('Customers', 'count', ({ customers }) => customers),
    column('Cost', 'money', ({ cost }) => cost),
    column('CAC', 'money', cac),
    column('Conversion rate', 'share', ({ converted, customers }) => quotient(converted, customers)),
    column('TTV', 'money', ({ bought }) => bought.value),
    column('AOV', 'money', ({ bought }) => quotient(bought.value, bought.orders)),
    column('CLV', 'money', ({ clv }) => clv),
    column('CLV:CAC', 'number', (row) => quotient(row.clv, cac(row))),
    column('Payback months', 'number', (row) => payback(cac(row), row.clv / monthsAhead)),
    column('Median days to value', 'days', (row) => row.waiting?.median ?? NaN),
    column('Share by day 30', 'share', (row) => row.waiting?.byDay30 ?? NaN),
    column('Repeat rate', 'share', ({ bought }) => quotient(bought.repeatBuyers, bought.buyers)),
    { heading: lifetime.note, format: 'text', cells: rows.map(() => '') },
  ];
}

const nothing: Buying = { buyers: 0, repeatBuyers: 0, orders: 0, value: 0 };

const sumOf = (a: Buying, b: Buying): Buying => ({
  buyers: a.buyers + b.buyers,
  repeatBuyers: a.repeatBuyers + b.repeatBuyers,
  orders: a.orders + b.orders,
  value: a.value + b.value,
});

/** NaN, an empty cell, where there is nothing to divide by. */
const quotient = (a: number, b: number): number => (b > 0 ? a / b : NaN);

function payback(acquisitionCost: number, margin: number): number {
  if (!(margin > 0) || Number.isNaN(acquisitionCost)) return NaN;
  return paybackPeriods({ acquisitionCost, margin, retentionRate: 1, discountRate: 0 }) ?? NaN;
}
