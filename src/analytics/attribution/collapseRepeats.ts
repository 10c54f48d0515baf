import type { Journeys } from './journeys';
import { keepTouches } from './keptTouches';

/**
 * The same journeys with every run of touches at one touchpoint counted as one touch, the last of the run. Applied to
 * each journey after its lookback, so a run that began before it still counts.
 */
export const collapseRepeats = (journeys: Journeys): Journeys =>
  keepTouches(journeys, ({ touchpoint }) => (start, end, kept) => {
    for (let i = start; i < end; i++) {
      if (i + 1 === end || touchpoint[i + 1] !== touchpoint[i]) kept.push(i);
    }
  });
