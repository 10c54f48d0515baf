import { stepsOfCell } from '../../analytics/numerics/work';
import { columnOf, invalid, isBlank } from '../../cells';
import { optional, range } from '../arguments';
import { declareFunction } from '../declaration';
import { orderDaysOf, readOrders } from '../orderLog';
import { orderIdArgument, orderIdDetail } from '../orderId';
import { settingsArgument } from '../settings/argument';
import { readingOf } from '../settings/reading';
import { tableOf } from '../table';
import { agesBySegment } from './agesBySegment';
import { buyerSegments, buyingBySegment } from './buyers';
import { readCosts } from './costs';
import { lifetimeBySegment } from './lifetimeBySegment';
import { readMembers } from './members';
import { scorecardTable } from './scorecardTable';
import { scorecardSettings } from './settings';
import { requireFewGroups } from '../timeToValue/waits';
import { waitingBySegment } from './waitingBySegment';
import { sharesByDay, under } from '../spillFormats';

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
    orderIdArgument,
  ],
  result: 'matrix',
  formats: under({
    money: ['cost', 'cac', 'ttv', 'aov', 'earnedSoFar', 'expected', 'clv', 'firstYearValue'],
    share: ['conversionRate', 'repeatRate', ...sharesByDay(30)],
  }),
  details: [
    'The three questions in one table. Customers are those listed; the conversion rate is the share of them with an order; TTV is the value of their orders, AOV that of an order (orders of one day are one), the repeat rate the share of buyers with orders on two days or more. CAC is the cost over the customers who bought. Median days to value and the share by day 30 count those still waiting (TIMETOVALUE.BY).',
    'CLV is the whole value of a customer who bought, times the setting margin: Earned so far, the value of the orders up to the latest date, and Expected, what the next 365 days should bring, or the days of the setting horizon (CLV.SEGMENTS). CLV:CAC sets it against what the customer cost. Old customers have earned more than young ones; where the mean ages of segments differ by more than half, the heading of the last column says so. Value in the first 12 months is that of the first 12 months after the first order, seen or, for customers who are younger, completed by the model: the same age for all. Compare segments by 12 months:CAC.',
    'Payback months is read off what the customers of the segment have brought by month (365.25/12 days) since their first order: to each month the mean is added of those who have lived through all of it, and within a month it counts linearly. What the first order brings is there at once, so a CAC up to that is earned back in 0 months. Where the past does not reach, the cell is empty, Payback so far says how much of the CAC came back in how many months, and Payback expected is the month in which, going on from there, the model expects the rest, 24 at most.',
    'Costs belong to the segment of the same name; upper and lower case do not count. A segment the table of costs does not name has no CAC and no payback; where it cost nothing, say 0 there. The CAC of All is the whole cost over all who bought.',
    'A figure that does not exist is an empty cell: no cost given, nobody bought, too few repeat orders to fit a model (the heading of the last column then says why), the median not reached. Orders by customers who are not in the list stand in the row (not listed), so that the TTV column adds up. A refund without an order before it is left out, and so is an order refunded whole.',
    orderIdDetail,
  ],
  examples: [
    {
      formula:
        '=TOUCH.SCORECARD(Users[id], Users[channel], Users[signup], Users[activated], Orders[id], Orders[date], Orders[amount], Costs[channel], Costs[cost])',
      result:
        'Segment | Customers | Cost | CAC | Conversion rate | TTV | AOV | Earned so far | Expected | CLV | CLV:CAC …',
    },
    {
      formula:
        '=TOUCH.SCORECARD(A2:A501, B2:B501, D2:D501, E2:E501, H2:H901, I2:I901, J2:J901, , , "margin=0.4; horizon=730")',
      result: 'the same with the margin of two years as CLV, without costs',
    },
  ],
  source: 'See CLV.SEGMENTS and TIMETOVALUE.BY; payback by cohort: cumulated means by month of age.',
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
    orderId,
  ) => {
    const outlook = settings.values();
    if ((costSegment === null) !== (cost === null)) {
      throw invalid('costSegment and cost belong together: give both or neither.');
    }
    const listed = {
      segment: columnOf(segment, 'segment'),
      start: columnOf(start, 'start'),
      reached: columnOf(reached, 'reached'),
    };
    const members = readMembers(columnOf(customer, 'customer'), listed.segment, listed.start, listed.reached);
    requireFewGroups(members.segmentNames.length);
    const costs =
      cost === null
        ? null
        : readCosts(columnOf(costSegment, 'costSegment'), columnOf(cost, 'cost'), members.segmentNames);
    const reading = readingOf({ zone: outlook.zone });
    const orders = readOrders(
      { customer: orderCustomer, date: orderDate, amount: orderAmount, orderId },
      orderNames,
      reading,
    );
    const days = orderDaysOf(orders, null);
    const segments = buyerSegments(days.customers, members);
    const lifetime = lifetimeBySegment(days, segments, outlook, { left: stepsOfCell });
    return tableOf(
      scorecardTable({
        members,
        buying: buyingBySegment(days, segments),
        costs,
        lifetime,
        ages: agesBySegment(days, lifetime.fit, segments),
        // Rows of cells, which are laid out already.
        waiting: waitingBySegment(
          { start: [listed.start.cells], reached: [listed.reached.cells], segment: [listed.segment.cells] },
          reading,
        ),
        margin: outlook.margin,
      }),
    );
  },
});
