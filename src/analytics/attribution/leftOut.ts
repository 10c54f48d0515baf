import { collapseRepeats } from './collapseRepeats';
import type { Journeys } from './journeys';
import { passOver } from './passOver';

/** What of the touches does not count, each journey after its lookback. */
export interface LeftOut {
  /** Touchpoints as if they were not there, save in journeys that have no others. */
  passOver: readonly string[];
  /** Touches at one touchpoint in a row count as the last of them. */
  collapse: boolean;
}

/** The same journeys without the touches that do not count: what is passed over does not part repeats. */
export function withoutLeftOut(journeys: Journeys, { passOver: passed, collapse }: LeftOut): Journeys {
  const left = passed.length > 0 ? passOver(journeys, passed) : journeys;
  return collapse ? collapseRepeats(left) : left;
}
