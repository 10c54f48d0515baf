import { buildJourneys } from '../../analytics/attribution/buildJourneys';
import type { Journeys } from '../../analytics/attribution/journeys';
import { clockOf, type TouchLog } from '../../analytics/attribution/touchLog';
import type { Period } from '../../analytics/periods/period';
import { daysSeen, momentsOf, type Periods, periodsIn } from '../../blueprint/period/periods';
import { millisecondsPerDay } from '../../cells';
import type { AttributionOptions } from './messages';
import { withoutMet, withoutSome } from './withoutSome';

/** The journeys whose transactions count, and those they are compared with. */
export interface PeriodJourneys {
  /** `null`: all count. */
  periods: Periods | null;
  now: Journeys;
  before: Journeys | null;
  /** Those of now, with the touches that are passed over. */
  built: Journeys;
  /** Those of the log, or of a part of it, in any period; `null`: in all time. */
  journeysOf(part: TouchLog, period: Period | null): Journeys;
}

/** Builds the journeys of the days a request asks for. Touches from before them count as well. */
export function journeysIn(
  log: TouchLog,
  options: AttributionOptions,
  { oneACustomer }: { oneACustomer: boolean },
): PeriodJourneys {
  const { lookback, startsAnew = false } = options;
  const periods = periodsIn(options, daysSeen(clockOf(log)));
  const build = (part: TouchLog, period: Period | null) =>
    buildJourneys(part, {
      lookback: lookback === null ? null : Math.round(lookback * millisecondsPerDay),
      startsAnew,
      oneACustomer,
      period,
    });
  const built = build(log, periods && momentsOf(periods.now));
  // Not all that is passed over need be met in a part.
  const journeysOf = (part: TouchLog, period: Period | null) => withoutMet(build(part, period), options);
  return {
    periods,
    now: withoutSome(built, options),
    before: periods?.before ? journeysOf(log, momentsOf(periods.before)) : null,
    built,
    journeysOf,
  };
}
