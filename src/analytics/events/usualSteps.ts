import type { Groups } from '../numerics/groupByCustomer';
import type { EventLog } from './eventLog';

/**
 * The events most customers have, in the order they usually come: a first guess at a funnel. Usual is the mean place an
 * event first takes among the distinct events of the customers who have it; ties by name.
 */
export function usualSteps({ event, events, customers }: EventLog, groups: Groups, most: number): number[] {
  const count = new Float64Array(events.length);
  const place = new Float64Array(events.length);
  const seenBy = new Int32Array(events.length).fill(-1);
  for (let c = 0; c < customers.length; c++) {
    let distinct = 0;
    for (let at = groups.offset[c]; at < groups.offset[c + 1]; at++) {
      const own = event[groups.row[at]];
      if (seenBy[own] === c) continue;
      seenBy[own] = c;
      count[own]++;
      place[own] += distinct++;
    }
  }
  const byName = (a: number, b: number) => (events[a] < events[b] ? -1 : 1);
  return [...events.keys()]
    .sort((a, b) => count[b] - count[a] || byName(a, b))
    .slice(0, most)
    .sort((a, b) => place[a] / count[a] - place[b] / count[b] || byName(a, b));
}
