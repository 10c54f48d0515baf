import { columnOf, isBlankKey, notAvailable, readWaits, secondsPerDay, type Waits } from '../cells';
import {
  kaplanMeier,
  quantile,
  restrictedMean,
  shareWaiting,
  type SurvivalCurve,
} from '../analytics/timeToValue/survival';
import { medianOf } from '../analytics/numerics/median';
import { optional, range } from './arguments';
import { declareFunction } from './declaration';
import { median, type Statistic, statisticArgument } from './statistics';

export const timeToValue = declareFunction({
  id: 'TIMETOVALUE',
  description:
    'How long customers wait for first value, in days, with those still waiting counted as waiting.',
  arguments: [
    range('start', 'Start of each customer: a column of dates.'),
    range('reached', 'When each customer reached value; blank: not yet.'),
    optional(statisticArgument, median),
    optional(
      range(
        'asOf',
        'End of observation: one date, or a column with each customer’s own; omitted: the latest date.',
      ),
      null,
      isBlankKey,
    ),
  ],
  result: 'scalar',
  details: [
    'Averaging only those who made it improves when you lose more people. Here everyone counts: a customer without value yet is known to have waited so long, and no more is claimed (right-censored at asOf, Kaplan–Meier estimate). The statistic converters median is the other kind, for comparison.',
    'Durations are days, with the time as fraction: format the cell as [h]:mm or 0.0. median, p10 … p90 and fractions give the time by which that share has reached value; mean is restricted to the longest observed time; reached is the share at the end of observation; day 7 the share by day 7; count and waiting are numbers of customers.',
    'A figure the data do not reach is #N/A with the reason, never 0: the median when fewer than half have reached value, day 90 when nobody was observed for 90 days.',
    'A value reached after asOf counts as waiting. Customers who start after asOf are left out. A value before the start is an error that names the row.',
  ],
  examples: [
    { formula: '=TOUCH.TIMETOVALUE(D2:D501, E2:E501)', result: 'median days to value' },
    {
      formula: '=TOUCH.TIMETOVALUE(D:D, E:E, "day 7", DATE(2026,6,30))',
      result: 'share that reached value by day 7',
    },
  ],
  source:
    'Kaplan & Meier 1958, JASA 53(282), 457–481; percentiles on flat pieces as in R’s survival package (Therneau).',
  numberFormat: (_start, _reached, { kind }) =>
    kind === 'quantile' || kind === 'mean' || kind === 'converters median' ? '[h]:mm' : undefined,
  compute: (start, reached, statistic, asOf) => {
    const waits = readWaits(
      columnOf(start, 'start'),
      columnOf(reached, 'reached'),
      asOf === null ? null : columnOf(asOf, 'asOf'),
    );
    if (waits.duration.length === 0) {
      throw notAvailable(`All ${waits.startedLater} customers started after the end of observation.`);
    }
    return valueOf(statistic, waits);
  },
});

function valueOf(statistic: Statistic, { duration, reached }: Waits): number {
  const curve = kaplanMeier(duration, reached);
  switch (statistic.kind) {
    case 'count':
      return curve.customers;
    case 'waiting':
      return curve.customers - curve.reached;
    case 'reached':
      return shareReached(curve);
    case 'mean':
      return restrictedMean(curve, curve.longest).mean / secondsPerDay;
    case 'converters median':
      return convertersMedian(duration, reached);
    case 'share by day':
      return shareByDay(curve, statistic.day);
    case 'quantile':
      return daysUntil(curve, statistic);
  }
}

const shareReached = (curve: SurvivalCurve): number => 1 - (curve.waiting.at(-1) ?? 1);

function daysUntil(curve: SurvivalCurve, { share, name }: { share: number; name: string }): number {
  const seconds = quantile(curve, share);
  if (seconds !== null) return seconds / secondsPerDay;
  throw notAvailable(
    `The ${name} is not reached: ${percent(shareReached(curve))} of customers have reached value within ` +
      `${days(curve.longest)} days, the longest anyone was observed.`,
  );
}

function shareByDay(curve: SurvivalCurve, day: number): number {
  const waiting = shareWaiting(curve, day * secondsPerDay);
  if (waiting !== null) return 1 - waiting;
  throw notAvailable(`Nobody was observed for ${day} days; the longest time is ${days(curve.longest)} days.`);
}

function convertersMedian(duration: Float64Array, reached: Uint8Array): number {
  const converters = duration.filter((_, i) => reached[i] === 1);
  if (converters.length === 0) throw notAvailable('Nobody has reached value yet.');
  return medianOf(converters) / secondsPerDay;
}

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
const days = (seconds: number): string => (seconds / secondsPerDay).toFixed(1);
