import { namesNotMet } from '../../analytics/attribution/direct';
import type { Journeys } from '../../analytics/attribution/journeys';
import { withoutLeftOut } from '../../analytics/attribution/leftOut';
import { mostCopied, tooManyVisits } from '../../analytics/attribution/tooManyVisits';
import { noResult } from '../../blueprint/noResult';
import { refusedFor } from '../../functions/attribution/reasonSentences';
import type { AttributionOptions } from './messages';
import type { AttributionSaying } from './sayings';

/** Journeys without the touches that are passed over, and without repeats where these count once. */
export function withoutSome(journeys: Journeys, options: AttributionOptions): Journeys {
  refuseNotMet(journeys, options);
  return withoutMet(journeys, options);
}

/** A name that no row bears is a mistyped one. */
export function refuseNotMet(journeys: Journeys, { passOver = [] }: AttributionOptions): void {
  const [missing] = namesNotMet(journeys, passOver);
  if (missing !== undefined)
    throw noResult<AttributionSaying>({ code: 'unknownPassedOver', values: { name: missing } });
}

/** The same of some journeys among others, in which not all of the names need be met. */
export function withoutMet(
  journeys: Journeys,
  { passOver = [], collapse = false }: AttributionOptions,
): Journeys {
  if (passOver.length === 0 && !collapse) return journeys;
  const excess = tooManyVisits(journeys, mostCopied);
  if (excess) throw refusedFor(excess);
  return withoutLeftOut(journeys, { passOver, collapse });
}
