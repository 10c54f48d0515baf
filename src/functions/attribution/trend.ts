import { invalid, isoText, ownName } from '../../cells';
import { sum } from '../../analytics/numerics/compensatedSums';
import {
  type CountedPeriods,
  countedPeriods,
  labelsOf,
  shortHistories,
} from '../../analytics/attribution/countedPeriods';
import { tooManyToFind } from '../../analytics/attribution/fitsForeseen';
import { creditInPeriods, type PeriodsCredit } from '../../analytics/attribution/creditInPeriods';
import { stepsOfCell } from '../../analytics/numerics/work';
import type { AttributionModel } from '../../analytics/attribution/models';
import type { Period } from '../../analytics/periods/period';
import type { TouchLog } from '../../analytics/attribution/touchLog';
import { refuseLarge } from '../answerSize';
import { declareFunction } from '../declaration';
import type { OutputCell } from '../output';
import { orderDetails, orderIdArgument } from '../orderId';
import { trendPeriodArgument } from '../periodArgument';
import { settingsArgument } from '../settings/argument';
import { ofModel } from '../spillFormats';
import {
  journeysIn,
  journeysOf,
  kindArgument,
  logArguments,
  milestoneArgument,
  periodOf,
  type Policy,
} from '../touchLog';
import { words } from '../words';
import { creditSettings, readLog } from './attributionCall';
import { measureSetting, moneyBeside } from './measure';
import { ranked } from './creditTable';
import { modelArgument, refuseDirectNotMet } from './models';
import { refusedFor } from './reasonSentences';

export const attributionTrend = declareFunction({
  id: 'ATTRIBUTION.TREND',
  description:
    'Attributed transaction value by period: one row a day, week, month …, one column a touchpoint.',
  arguments: [
    ...logArguments,
    trendPeriodArgument,
    modelArgument,
    settingsArgument({ ...creditSettings, measure: measureSetting }),
    orderIdArgument,
    milestoneArgument,
    kindArgument,
  ],
  result: 'matrix',
  formats: ofModel(moneyBeside('period')),
  details: [
    'One row a calendar period, from that of the first row of the data to that of the last, or from and to of the settings; a period without a transaction holds 0. One column a touchpoint, the one with the largest total first, ties by name; then Unattributed, the transactions without a touch in their journey and the refunds without an order; then Total, the value of all transactions of the period. With measure=conversions conversions are counted instead of money.',
    'A transaction counts in the period of its own time, by the clock of its cell. What led to it counts from before the period too, as far as the lookback reaches.',
    'Periods are named 2026-03-02 (of a week its Monday), 2026-03, 2026-Q1, 2026. The last one is open, and called 2026-06 (open), while the data, or to, end before its last day: it will still grow, and a chart shows so at its axis. A lookup of 2026-06 finds it only once it is over; XLOOKUP with 2026-06* and match mode 2 finds it open, too.',
    'The last column, History, is short for periods that begin before the data hold all days of a lookback: touches that led to their transactions may be missing, so that first touches and long journeys are too few. It is full for the others. Without a lookback the first 30 days of the data are taken to be short, though touches may lie further back. A from in the settings leaves these periods out.',
    'A refund stands in the period of its own date: as −value, with the credit its order had, where the order lies in an earlier period; within one period it is set off against its order. So a period that is over never changes, and the periods add up.',
    'Under every rule, participation and shapley the rows add up, touchpoint by touchpoint, to what ATTRIBUTION gives without periods; shapley shares each journey as all journeys together say. Where journeys start anew and an order was refunded whole in a later period, the total alone adds up: its touches stay with the order that had them then. Markov is fitted anew for each period, as ATTRIBUTION with from and to gives it: totals add up, single touchpoints do not. Removal effect and participation have columns that must not be added up over touchpoints.',
    ...orderDetails,
  ],
  examples: [
    {
      formula: '=TOUCH.ATTRIBUTION.TREND(A2:A2001, B2:B2001, C2:C2001, D2:D2001)',
      result: 'Period | one column a touchpoint | Unattributed | Total | History, by month under last touch',
    },
    {
      formula:
        '=TOUCH.ATTRIBUTION.TREND(Journeys[customer_id], Journeys[timestamp], Journeys[channel], Journeys[revenue], "week", "linear", "lookback=30; from=2026-01-05")',
      result: 'the same by week from 2026-01-05, linear, touches of the last 30 days',
    },
  ],
  source: 'Definitions of the models: see ATTRIBUTION. Weeks: ISO 8601.',
  compute: (customer, time, touchpoint, value, period, model, given, orderId, milestone, kind) => {
    const ranges = { customer, time, touchpoint, value, orderId, milestone, kind };
    const { log, settings, policy } = readLog(ranges, [model], given, null, 1);
    const periods = countedPeriods(log, period, periodOf(policy));
    if (periods === null) throw invalid(nothingBetween(policy));
    refuseLarge(periods.begins.length - 1, log.touchpoints.length + 4);
    const work = { left: stepsOfCell };
    const excess = tooManyToFind(log, periods, model, work);
    if (excess) throw refusedFor(excess);
    const journeys = journeysOf(log, policy);
    refuseDirectNotMet(journeys, settings);
    const journeysOfPart = (part: TouchLog, moments: Period) => journeysIn(part, policy, moments);
    const { measure } = given.values().measure;
    const credit = creditInPeriods(log, journeys, periods, model, settings, journeysOfPart, measure, work);
    if ('reason' in credit) throw refusedFor(credit);
    return trendTable(log, periods, model, credit, shortHistories(periods, policy.lookback));
  },
});

const nothingBetween = ({ from, to }: Policy): string => {
  const limits = [from === null ? '' : `from ${isoText(from)}`, to === null ? '' : `to ${isoText(to)}`];
  return `settings: no row lies in the time ${limits.filter((limit) => limit !== '').join(' ')}.`;
};

function trendTable(
  { touchpoints }: TouchLog,
  periods: CountedPeriods,
  { gives }: AttributionModel,
  { value, totals }: PeriodsCredit,
  short: number,
): OutputCell[][] {
  const labels = labelsOf(periods);
  const earned = (place: number, t: number): number => value[place * touchpoints.length + t];
  const overall = Float64Array.from(touchpoints, (_, t) =>
    sum(labels.map((_label, place) => earned(place, t))),
  );
  const columns = ranked(touchpoints, overall);
  const rows = labels.map((label, place): OutputCell[] => [
    periods.isLastOpen && place === labels.length - 1 ? words.openPeriod({ period: label }) : label,
    ...columns.map((t) => earned(place, t)),
    ...(gives === 'value' ? [totals.unattributed[place], totals.all[place]] : ['', '']),
    place < short ? words.shortHistory : words.fullHistory,
  ]);
  const own = [words.notAttributed, words.total, words.history].map((name) => ownName(name, touchpoints));
  return [[words.period, ...columns.map((t) => touchpoints[t]), ...own], ...rows];
}
