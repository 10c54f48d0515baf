import { buildJourneys } from '../../analytics/attribution/buildJourneys';
import { withFixedShares } from '../../analytics/attribution/fixedShares';
import type { Journeys } from '../../analytics/attribution/journeys';
import type { AttributionModel } from '../../analytics/attribution/models';
import { clockOf, type TouchLog } from '../../analytics/attribution/touchLog';
import type { Period } from '../../analytics/periods/period';
import type { Days } from '../../analytics/periods/ranges';
import { daysSeen, momentsOf, type Periods, periodsIn } from '../../blueprint/period/periods';
import { millisecondsPerDay } from '../../cells';
import { refusedFor } from '../../functions/attribution/reasonSentences';
import { modelsOf } from './breakdown';
import type { AttributionOptions } from './messages';
import { preferredIn, refuseKindsNotMet } from './preference';
import { refuseNotMet, withoutMet } from './withoutSome';

/** The journeys whose transactions count, and those they are compared with. */
export interface PeriodJourneys {
  /** First and last day of the data. */
  observed: Days;
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
  const observed = daysSeen(clockOf(log));
  const periods = periodsIn(options, observed);
  const build = (part: TouchLog, period: Period | null) =>
    buildJourneys(part, {
      lookback: lookback === null ? null : Math.round(lookback * millisecondsPerDay),
      startsAnew,
      oneACustomer,
      firstACustomer: options.conversions === 'first a customer',
      period,
    });
  const built = build(log, periods && momentsOf(periods.now));
  refuseNotMet(built, options);
  refuseKindsNotMet(log, options);
  const counted = (journeys: Journeys, part: TouchLog) =>
    withoutMet(preferredIn(journeys, part, options), options);
  // Not all that is passed over need be met in a part.
  const journeysOf = (part: TouchLog, period: Period | null) => counted(build(part, period), part);
  return {
    observed,
    periods,
    now: counted(built, log),
    before: periods?.before ? journeysOf(log, momentsOf(periods.before)) : null,
    built,
    journeysOf,
  };
}

/**
 * The models that are asked for. In a period those that share each journey by what all of them show take the shares of all time, so that
 * periods add up. Throws why a journey cannot be shared.
 */
export function modelsIn(
  options: AttributionOptions,
  period: { all: Journeys; now: Journeys; before: Journeys | null } | null,
): AttributionModel[] {
  const models = modelsOf(options);
  if (!period) return models;
  const { all, now, before } = period;
  return models.map((model) => {
    const fixed = withFixedShares(model, all, before ? [now, before] : [now]);
    if ('reason' in fixed) throw refusedFor(fixed);
    return fixed;
  });
}
