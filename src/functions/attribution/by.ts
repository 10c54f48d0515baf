import { invalid, isBlank, nameKey } from '../../cells';
import { returningBy } from '../../analytics/attribution/firstOrders';
import type { Journeys } from '../../analytics/attribution/journeys';
import { tooLongToWeigh } from '../../analytics/attribution/tooManyVisits';
import { stepsOfCell } from '../../analytics/numerics/work';
import { refuseLarge } from '../answerSize';
import { range } from '../arguments';
import { declareFunction } from '../declaration';
import { orderDetails, orderIdArgument } from '../orderId';
import { type RowNames, rowNames } from '../rowNames';
import { noteColumns } from '../said';
import { settingsArgument } from '../settings/argument';
import { choiceSetting } from '../settings/setting';
import { ofModel } from '../spillFormats';
import { tableOf } from '../table';
import {
  journeysIn,
  journeysOf,
  kindArgument,
  logArguments,
  milestoneArgument,
  type Policy,
  type ReadLog,
} from '../touchLog';
import { words } from '../words';
import { creditSettings, readLog } from './attributionCall';
import { measureSetting, moneyBeside } from './measure';
import { byTable, creditIn, groupedBy } from './creditByOrders';
import { modelArgument, refuseDirectNotMet } from './models';
import { refusedFor } from './reasonSentences';

const places = [
  { name: 'Orders', isOfTouches: false },
  { name: 'Touches', isOfTouches: true },
];

const bySetting = choiceSetting(
  'by',
  'orders: the column by is read in the row of the order; touches: in that of each touch; omitted: orders.',
  { what: 'kind of row', entries: places },
);

const newOrReturning = 'new or returning';

export const attributionBy = declareFunction({
  id: 'ATTRIBUTION.BY',
  description:
    'Attributed value of each touchpoint by product, country or another column of the order, or by new and returning.',
  arguments: [
    ...logArguments,
    range(
      'by',
      'Column to break down by, read in the row of the order (product, country …), or the text "new or returning".',
    ),
    modelArgument,
    settingsArgument({ ...creditSettings, measure: measureSetting, by: bySetting }),
    orderIdArgument,
    milestoneArgument,
    kindArgument,
  ],
  result: 'matrix',
  formats: ofModel(moneyBeside('touchpoint')),
  details: [
    'One row a touchpoint, largest total first, ties by name; one column for each name in by, the one with most first, then Total, which is what ATTRIBUTION gives. A last row Unattributed holds the transactions without a touch in their journey and the refunds without an order, where there are any: with it each column adds up to all transactions of its name.',
    'The column by is read in the row of the transaction; where it names nothing, in the column (blank). An order of several lines counts with its first line: to break down by product, leave out orderId. A refund counts where its order does.',
    'The text "new or returning" parts the first conversion of each customer in the data from all later ones, also where from leaves the first one out: New and Returning then add up to all. A customer who bought before the data begin is new all the same.',
    'With by=touches the column is read in the row of each touch instead, which breaks down by two properties of touches, such as channel and campaign. With measure=conversions conversions are shared out instead of money.',
    'Rules, participation and, by orders, shapley are shared transaction by transaction, with the shares they have without a breakdown. Markov and removal effect have no such shares and are refused: filter the data by the column instead.',
    ...orderDetails.map((detail) => detail.replaceAll('the heading Conversions', 'the heading Note')),
  ],
  examples: [
    {
      formula: '=TOUCH.ATTRIBUTION.BY(A2:A2001, B2:B2001, C2:C2001, D2:D2001, E2:E2001, "linear")',
      result: 'Touchpoint | one column a product | Total',
    },
    {
      formula:
        '=TOUCH.ATTRIBUTION.BY(Journeys[customer_id], Journeys[timestamp], Journeys[channel], Journeys[revenue], "new or returning", "last touch", "measure=conversions")',
      result: 'Touchpoint | New | Returning | Total, in conversions',
    },
  ],
  source: 'Definitions of the models: see ATTRIBUTION.',
  compute: (customer, time, touchpoint, value, by, model, given, orderId, milestone, kind) => {
    const ranges = { customer, time, touchpoint, value, orderId, milestone, kind };
    const { log, settings, policy, reading } = readLog(ranges, [model], given, null, 4);
    const { measure, by: place } = given.values();
    const isOfCustomers = isNewOrReturning(by);
    if (isOfCustomers && place.isOfTouches)
      throw invalid('by: "new or returning" tells orders apart, not touches.');
    refuseLarge(log.touchpoints.length, 4, log.touchpoints);
    const groupsOfRows = isOfCustomers ? null : rowNames(by, 'by', ranges, log, reading);
    if (groupsOfRows) refuseLarge(log.touchpoints.length, groupsOfRows.names.length + 3, log.touchpoints);
    const journeys = journeysOf(log, policy);
    refuseDirectNotMet(journeys, settings);
    const work = { left: stepsOfCell };
    const excess = tooLongToWeigh(journeys, 1, work);
    if (excess) throw refusedFor(excess);
    const names = groupsOfRows ?? newOrReturningOf(log, journeys, policy);
    const grouped = groupedBy(journeys, names, place.isOfTouches);
    const groups = names.names.length + 1;
    const credit = creditIn(grouped, groups, model, settings, measure.measure, work);
    const columns = byTable(grouped, credit, names.names, isOfCustomers, measure.measure);
    return tableOf([...columns, ...noteColumns(journeys.said, columns[0].cells.length)]);
  },
});

const isNewOrReturning = (by: unknown): boolean => {
  const cell: unknown = Array.isArray(by) && by.length === 1 ? (by as unknown[][]).flat()[0] : by;
  return typeof cell === 'string' && !isBlank(cell) && nameKey(cell) === nameKey(newOrReturning);
};

/** New and returning, by row of the order. */
function newOrReturningOf(log: ReadLog, journeys: Journeys, policy: Policy): RowNames {
  const hasPeriod = policy.from !== null || policy.to !== null;
  const isReturning = returningBy(log, hasPeriod ? journeysIn(log, policy, null) : journeys);
  return {
    names: [words.newCustomers, words.returning],
    of: log.row.map((_, row) => (isReturning(row) ? 1 : 0)),
  };
}
