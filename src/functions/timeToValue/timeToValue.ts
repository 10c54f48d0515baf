import { notAvailable } from '../../cells';
import {
  convertersMedian,
  quantile,
  shareReached,
  shareWaiting,
} from '../../analytics/timeToValue/quantiles';
import { restrictedMean } from '../../analytics/timeToValue/restrictedMean';
import { type SortedWaits } from '../../analytics/timeToValue/sortedWaits';
import { type SurvivalCurve, survivalCurve } from '../../analytics/timeToValue/survival';
import { optional } from '../arguments';
import { declareFunction } from '../declaration';
import { settingsArgument } from '../settings/argument';
import { formerCalendar } from '../settings/former';
import { readingOf } from '../settings/reading';
import { calendarDetail, type TimeScale, timeScale } from './calendar';
import { median, type Statistic, statisticArgument } from './statistics';
import {
  asOfDetail,
  lostDetail,
  observationArguments,
  sortedWaits,
  waitArguments,
  waitSettings,
  waitsOf,
} from './waits';
import { daysText } from '../words';

export const timeToValue = declareFunction({
  id: 'TIMETOVALUE',
  description:
    'How long customers wait for first value, in days, with those still waiting counted as waiting.',
  arguments: [
    ...waitArguments,
    optional(statisticArgument, median),
    ...observationArguments,
    settingsArgument(waitSettings),
  ],
  result: 'scalar',
  details: [
    'Averaging only those who made it improves when you lose more people. Here everyone counts: a customer without value yet is known to have waited so long, and no more is claimed (right-censored at asOf, Kaplan–Meier estimate). The statistic converters median is the other kind, for comparison.',
    'Durations are days, with the time as fraction: format the cell as [h]:mm or 0.0. median, p10 … p90 and fractions give the time by which that share has reached value; mean is restricted to the longest observed time; reached is the share at the end of observation; day 7 the share by day 7; count and waiting are numbers of customers.',
    'A figure the data do not reach is #N/A with the reason, never 0: the median when fewer than half have reached value, day 90 when nobody was observed for 90 days.',
    'A value reached after asOf counts as waiting. Customers who start after asOf are left out. A value before the start is an error that names the row.',
    asOfDetail,
    lostDetail,
    'Of the lost, mean counts the whole longest observed time; waiting does not count them.',
    calendarDetail,
    'In working time day 7 means 7 working days, and with hours a figure is no time of the clock: format it as 0.0.',
  ],
  examples: [
    { formula: '=TOUCH.TIMETOVALUE(D2:D501, E2:E501)', result: 'median days to value' },
    {
      formula: '=TOUCH.TIMETOVALUE(D:.D, E:.E, "day 7", DATE(2026,6,30))',
      result: 'share that reached value by day 7',
    },
    {
      formula: '=TOUCH.TIMETOVALUE(D2:D501, E2:E501, , , , "weekend=1; hours=9:00-17:00")',
      result: 'median working days to value, a day being 8 hours',
    },
  ],
  source:
    'Kaplan & Meier 1958, JASA 53(282), 457–481; percentiles on flat pieces as in R’s survival package (Therneau). With lost customers: Aalen & Johansen 1978, Scandinavian Journal of Statistics 5, 141–150.',
  formerly: (args) => formerCalendar(args[5], args[6], args[7]),
  compute: (start, reached, statistic, asOf, lost, settings) => {
    const values = settings.values();
    const scale = timeScale(values);
    const waits = waitsOf({ start, reached, asOf, lost }, readingOf(values));
    return valueOf(statistic, sortedWaits(waits, scale), scale);
  },
});

function valueOf(statistic: Statistic, waits: SortedWaits, scale: TimeScale): number {
  const curve = survivalCurve(waits);
  switch (statistic.kind) {
    case 'count':
      return curve.customers;
    case 'waiting':
      return curve.customers - curve.reached - curve.lost;
    case 'reached':
      return shareReached(curve);
    case 'mean':
      return restrictedMean(curve, curve.longest).mean / scale.dayLength;
    case 'converters median':
      return medianOfConverters(waits, scale);
    case 'share by day':
      return shareByDay(curve, statistic.day, scale);
    case 'quantile':
      return timeUntil(curve, statistic, scale);
  }
}

function timeUntil(
  curve: SurvivalCurve,
  { share, name }: { share: number; name: string },
  scale: TimeScale,
): number {
  const time = quantile(curve, share);
  if (time !== null) return time / scale.dayLength;
  throw notAvailable(
    `The ${name} is not reached: ${percent(shareReached(curve))} of customers have reached value within ` +
      `${longest(curve, scale)}, the longest anyone was observed.`,
  );
}

function shareByDay(curve: SurvivalCurve, day: number, scale: TimeScale): number {
  const waiting = shareWaiting(curve, day * scale.dayLength);
  if (waiting !== null) return 1 - waiting;
  throw notAvailable(
    `Nobody was observed for ${day} ${daysText(scale)}; the longest time is ${longest(curve, scale)}.`,
  );
}

function medianOfConverters(waits: SortedWaits, { dayLength }: TimeScale): number {
  const time = convertersMedian(waits);
  if (time === null) throw notAvailable('Nobody has reached value yet.');
  return time / dayLength;
}

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
const longest = (curve: SurvivalCurve, scale: TimeScale): string =>
  `${(curve.longest / scale.dayLength).toFixed(1)} ${daysText(scale)}`;
