import { namesNotMet } from '../../analytics/attribution/direct';
import type { Journeys } from '../../analytics/attribution/journeys';
import { withoutLeftOut } from '../../analytics/attribution/leftOut';
import { mostCopied, tooManyVisits } from '../../analytics/attribution/tooManyVisits';
import { noResult } from '../../blueprint/noResult';
import { refusedFor } from '../../functions/attribution/reasonSentences';
import type { AttributionOptions } from './messages';
import type { AttributionSaying } from './sayings';

/** Journeys without the touches that are passed over, and without repeats where these count once. */
export function withoutSome(
  journeys: Journeys,
  { passOver: passed = [], collapse = false }: AttributionOptions,
): Journeys {
  if (passed.length === 0 && !collapse) return journeys;
  const excess = tooManyVisits(journeys, mostCopied);
  if (excess) throw refusedFor(excess);
  // A name that no row bears is a mistyped one.
  const [missing] = namesNotMet(journeys, passed);
  if (missing !== undefined)
    throw noResult<AttributionSaying>({ code: 'unknownPassedOver', values: { name: missing } });
  return withoutLeftOut(journeys, { passOver: passed, collapse });
}
