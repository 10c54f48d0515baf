import { day } from '../../analytics/periods/calendar';
import type { Days } from '../../analytics/periods/ranges';
import { shortHistory } from '../../analytics/periods/shortHistory';
import type { Periods } from './periods';
import type { PeriodSaying } from './sayings';

/**
 * That the data do not hold all that may have led to what happened on the days looked at; nothing where they do.
 *
 * @param observed first and last day of the data.
 * @param periods the days looked at; `null`: all.
 * @param lookback days before a transaction in which touches count; `null`: no limit.
 */
export function saidOfHistory(
  observed: Days,
  periods: Periods | null,
  lookback: number | null,
): PeriodSaying[] {
  const { days, until } = shortHistory(observed.first, lookback);
  const asked = periods ? Math.min(periods.now.first, periods.before?.first ?? Infinity) : observed.first;
  if (Math.max(asked, observed.first) >= until) return [];
  return until > observed.last
    ? [{ code: 'allHistoryCut', values: { days } }]
    : [{ code: 'historyCut', values: { days, until: day.label(until) } }];
}

/** From which day on a period leaves out what has a short history; nothing where none or all of the data have one. */
export function periodWithoutShort(observed: Days, lookback: number | null): PeriodSaying[] {
  const { until } = shortHistory(observed.first, lookback);
  return observed.first < until && until <= observed.last
    ? [{ code: 'leaveShortOut', values: { until: day.label(until) } }]
    : [];
}
