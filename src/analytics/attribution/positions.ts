import { pulse } from '../numerics/pulse';
import { CompensatedSums } from '../numerics/compensatedSums';
import type { Journeys } from './journeys';

/** Conversions and their value, by touchpoint. Each conversion counts in full wherever it counts. */
export interface Tally {
  conversions: Float64Array;
  value: Float64Array;
}

/** The parts a touchpoint can have in the journey of a conversion; it may have several, each once a journey. */
export const parts = ['opened', 'closed', 'assisted', 'onlyBetween', 'alone'] as const;
export type Part = (typeof parts)[number];

/**
 * How often each touchpoint had each part: it opened a journey (first touch), closed it (last touch), assisted (any touch but
 * the last), stood between alone (neither first nor last), or was the only touchpoint there. What came in after the period
 * of an order counts by the journey of the order.
 */
export function positions(journeys: Journeys): Record<Part, Tally> {
  const { touchpoints, touchpoint } = journeys;
  const sums = parts.map(() => [0, 1].map(() => new CompensatedSums(touchpoints.length)));
  const [opened, closed, assisted, onlyBetween, alone] = sums.map(
    ([counts, values]) =>
      (at: number, conversions: number, value: number) => {
        counts.add(at, conversions);
        values.add(at, value);
      },
  );
  /** The journey in which each touchpoint was met last before the last touch. */
  const metIn = new Int32Array(touchpoints.length);
  let journey = 0;
  for (const { start, end, conversions, value } of [journeys.transactions, journeys.afterwards]) {
    for (let t = 0; t < start.length; t++) {
      if (start[t] === end[t]) continue;
      pulse();
      const worth = [conversions[t], value[t]] as const;
      const first = touchpoint[start[t]];
      const last = touchpoint[end[t] - 1];
      opened(first, ...worth);
      closed(last, ...worth);
      journey++;
      let isAlone = first === last;
      for (let i = start[t]; i < end[t] - 1; i++) {
        const at = touchpoint[i];
        isAlone &&= at === first;
        if (metIn[at] === journey) continue;
        metIn[at] = journey;
        assisted(at, ...worth);
        if (at !== first && at !== last) onlyBetween(at, ...worth);
      }
      if (isAlone) alone(first, ...worth);
    }
  }
  const tallies = parts.map((part, p): [Part, Tally] => {
    const [counts, values] = sums[p];
    return [part, { conversions: counts.toArray(), value: values.toArray() }];
  });
  return Object.fromEntries(tallies) as Record<Part, Tally>;
}
