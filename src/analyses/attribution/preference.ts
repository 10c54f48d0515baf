import type { Journeys } from '../../analytics/attribution/journeys';
import { kindsNotMet, type Preference, preferred } from '../../analytics/attribution/preferred';
import { mostCopied, tooManyVisits } from '../../analytics/attribution/tooManyVisits';
import type { TouchLog } from '../../analytics/attribution/touchLog';
import { noResult } from '../../blueprint/noResult';
import { millisecondsPerDay } from '../../cells';
import { refusedFor } from '../../functions/attribution/reasonSentences';
import type { AttributionOptions } from './messages';
import type { AttributionSaying } from './sayings';

type Preferring = Pick<AttributionOptions, 'priority' | 'lookbacks'>;

export const isPreferring = ({ priority = [], lookbacks = [] }: Preferring): boolean =>
  priority.length > 0 || lookbacks.length > 0;

const preferenceOf = ({ priority = [], lookbacks = [] }: Preferring): Preference => ({
  priority,
  lookbacks: lookbacks.map(({ of, days }) => ({ of, lookback: Math.round(days * millisecondsPerDay) })),
});

/** Journeys with the touches alone that count by their kind. `log`: whose journeys they are. */
export function preferredIn(journeys: Journeys, log: TouchLog, options: Preferring): Journeys {
  if (!isPreferring(options)) return journeys;
  const excess = tooManyVisits(journeys, mostCopied);
  if (excess) throw refusedFor(excess);
  return preferred(journeys, log, preferenceOf(options));
}

/** A kind that no row bears is a mistyped one. */
export function refuseKindsNotMet(log: TouchLog, options: Preferring): void {
  const [missing] = kindsNotMet(log, preferenceOf(options));
  if (missing !== undefined)
    throw noResult<AttributionSaying>({ code: 'unknownKind', values: { name: missing } });
}
