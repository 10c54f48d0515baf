import { blankSegment, invalid, isBlank, nameKey } from '../../cells';
import { hasUnattributed, unattributed } from '../../analytics/attribution/attribute';
import {
  creditByGroup,
  type GroupCredit,
  type GroupedJourneys,
  type Measure,
  sharedByGroup,
  totalsByGroup,
} from '../../analytics/attribution/creditByGroup';
import { isRuleModel } from '../../analytics/attribution/creditOf';
import { returningBy } from '../../analytics/attribution/firstOrders';
import type { Journeys } from '../../analytics/attribution/journeys';
import type { AttributionModel, ModelSettings } from '../../analytics/attribution/models';
import { ofModel as reasonOf } from '../../analytics/attribution/reason';
import { laterShares } from '../../analytics/attribution/wholeShares';
import { mostWeighed, tooManyVisits } from '../../analytics/attribution/tooManyVisits';
import { sum } from '../../analytics/numerics/compensatedSums';
import { refuseLarge } from '../answerSize';
import { range } from '../arguments';
import { declareFunction } from '../declaration';
import { orderDetails, orderIdArgument } from '../orderId';
import { type RowNames, rowNames } from '../rowNames';
import { noteColumns } from '../said';
import { settingsArgument } from '../settings/argument';
import { choiceSetting } from '../settings/setting';
import { ofModel } from '../spillFormats';
import { type TableColumn, tableOf } from '../table';
import {
  journeysIn,
  kindArgument,
  logArguments,
  milestoneArgument,
  type Policy,
  type ReadLog,
} from '../touchLog';
import { type OwnWord, words } from '../words';
import { creditSettings, readCall } from './attributionCall';
import { measureSetting, moneyBeside } from './measure';
import { ranked } from './creditTable';
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
    const { log, journeys, settings, policy, reading } = readCall(ranges, [model], given);
    const { measure, by: place } = given.values();
    refuseDirectNotMet(journeys, settings);
    const excess = tooManyVisits(journeys, mostWeighed);
    if (excess) throw refusedFor(excess);
    const isOfCustomers = isNewOrReturning(by);
    if (isOfCustomers && place.isOfTouches)
      throw invalid('by: "new or returning" tells orders apart, not touches.');
    const names = isOfCustomers
      ? newOrReturningOf(log, journeys, policy)
      : rowNames(by, 'by', ranges, log, reading);
    refuseLarge(log.touchpoints.length, names.names.length + 3, log.touchpoints);
    const grouped = groupedBy(journeys, names, place.isOfTouches);
    const groups = names.names.length + 1;
    const credit = creditIn(grouped, groups, model, settings, measure.measure);
    return tableOf(byTable(grouped, credit, names.names, isOfCustomers, measure.measure));
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

/** Rows that name nothing are the group behind all others. */
function groupedBy(journeys: Journeys, { names, of }: RowNames, isOfTouches: boolean): GroupedJourneys {
  const group = (row: number) => (of[row] < 0 ? names.length : of[row]);
  const { transactions, afterwards, touchRow } = journeys;
  return {
    journeys,
    ofTransaction: transactions.order.map(group),
    ofAfterwards: afterwards.order.map(group),
    ...(isOfTouches && { ofTouch: touchRow.map(group) }),
  };
}

function creditIn(
  grouped: GroupedJourneys,
  groups: number,
  model: AttributionModel,
  settings: ModelSettings,
  measure: Measure,
): GroupCredit {
  if (isRuleModel(model))
    return creditByGroup([grouped], [(journeys) => model.rule(journeys, settings)], groups, measure)[0];
  if (!model.sharing || grouped.ofTouch)
    throw refusedFor({ reason: { code: 'notByTransaction', values: { model: model.name } } });
  const sharing = model.sharing(grouped.journeys);
  const later = laterShares(grouped.journeys, model, settings);
  if ('reason' in sharing) throw refusedFor({ reason: reasonOf(model.name, sharing.reason) });
  if ('reason' in later) throw refusedFor({ reason: reasonOf(model.name, later.reason) });
  const credit = sharedByGroup([grouped], sharing, later, groups, measure);
  if ('reason' in credit) throw refusedFor({ reason: reasonOf(model.name, credit.reason) });
  return credit;
}

function byTable(
  grouped: GroupedJourneys,
  credit: GroupCredit,
  names: readonly string[],
  isFixed: boolean,
  measure: Measure,
): TableColumn[] {
  const { journeys, ofTouch } = grouped;
  const { touchpoints, said } = journeys;
  const totals = totalsByGroup([grouped], names.length + 1, measure);
  const earned = (group: number, t: number) => credit[group * touchpoints.length + t];
  const all = [...names, blankSegment].map((name, group) => ({ name, group }));
  const worth = (group: number) =>
    ofTouch ? sum(touchpoints.map((_, t) => earned(group, t))) : totals.all[group];
  const isMet = (group: number) =>
    touchpoints.some((_, t) => earned(group, t) !== 0) || (!ofTouch && totals.all[group] !== 0);
  const shown = isFixed
    ? all.slice(0, -1)
    : all
        .filter(({ group }) => isMet(group))
        .sort((a, b) => worth(b.group) - worth(a.group) || (a.name < b.name ? -1 : 1));
  const overall = Float64Array.from(touchpoints, (_, t) => sum(all.map(({ group }) => earned(group, t))));
  const order = ranked(touchpoints, overall);
  const rest = unattributed(journeys);
  const hasRest = hasUnattributed(journeys);
  const format = measure === 'value' ? 'money' : 'number';
  const cells: (string | OwnWord)[] = order.map((t) => touchpoints[t]);
  if (hasRest) cells.push({ code: 'notAttributed', besides: touchpoints });
  return [
    { heading: { code: 'touchpoint' }, format: 'text', cells },
    ...shown.map(({ name, group }): TableColumn => ({
      heading: name,
      format,
      cells: Float64Array.from([
        ...order.map((t) => earned(group, t)),
        ...(hasRest ? [ofTouch ? NaN : totals.unattributed[group]] : []),
      ]),
    })),
    {
      heading: { code: 'total' },
      format,
      cells: Float64Array.from([
        ...order.map((t) => overall[t]),
        ...(hasRest ? [measure === 'value' ? rest.value : rest.transactions] : []),
      ]),
    },
    ...noteColumns(said, cells.length),
  ];
}
