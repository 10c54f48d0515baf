import { buildJourneys } from '../../analytics/attribution/buildJourneys';
import type { Journeys } from '../../analytics/attribution/journeys';
import { clockOf, type TouchLog } from '../../analytics/attribution/touchLog';
import type { Days } from '../../analytics/periods/ranges';
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
}

/** Builds the journeys of the days a request asks for. Touches from before them count as well. */
export function journeysIn(
  log: TouchLog,
  options: AttributionOptions,
  { oneACustomer }: { oneACustomer: boolean },
): PeriodJourneys {
  const { lookback, startsAnew = false } = options;
  const periods = periodsIn(options, daysSeen(clockOf(log)));
  const build = (days: Days | null) =>
    buildJourneys(log, {
      lookback: lookback === null ? null : Math.round(lookback * millisecondsPerDay),
      startsAnew,
      oneACustomer,
      period: days && momentsOf(days),
    });
  const built = build(periods && periods.now);
  return {
    periods,
    now: withoutSome(built, options),
    // Not all that is passed over need have been met before.
    before: periods?.before ? withoutMet(build(periods.before), options) : null,
    built,
  };
}
