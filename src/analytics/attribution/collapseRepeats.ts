import type { Journeys } from './journeys';

/**
 * The same journeys with every run of touches at one touchpoint counted as one touch, the last of the run. Applied to
 * each journey after its lookback, so a run that began before it still counts.
 */
export function collapseRepeats(journeys: Journeys): Journeys {
  /** The touches that stay, by their place in the journeys given. */
  const kept: number[] = [];
  const copy = (start: number, end: number): number => {
    for (let i = start; i < end; i++) {
      if (i + 1 < end && journeys.touchpoint[i + 1] === journeys.touchpoint[i]) continue;
      kept.push(i);
    }
    return kept.length;
  };
  /** Where the run of touch `i` ends up, counted from the start of its journey. */
  const runOf = (i: number, start: number): number => {
    let runs = 0;
    for (let k = start; k < i; k++) if (journeys.touchpoint[k + 1] !== journeys.touchpoint[k]) runs++;
    return runs;
  };
  const { transactions, lost } = journeys;
  const begins = transactions.start.slice();
  const ends = transactions.end.slice();
  const place = (touch: number, t: number) =>
    touch < 0 ? -1 : begins[t] + runOf(touch, transactions.start[t]);
  for (let t = 0; t < begins.length; t++) {
    begins[t] = kept.length;
    ends[t] = copy(transactions.start[t], transactions.end[t]);
  }
  const lostBegins = lost.start.slice();
  const lostEnds = lost.end.slice();
  for (let l = 0; l < lostBegins.length; l++) {
    lostBegins[l] = kept.length;
    lostEnds[l] = copy(lost.start[l], lost.end[l]);
  }
  return {
    ...journeys,
    touchpoint: Int32Array.from(kept, (i) => journeys.touchpoint[i]),
    time: Float64Array.from(kept, (i) => journeys.time[i]),
    touchRow: Int32Array.from(kept, (i) => journeys.touchRow[i]),
    transactions: {
      ...transactions,
      start: begins,
      end: ends,
      lead: transactions.lead.map(place),
      opportunity: transactions.opportunity.map(place),
    },
    lost: { ...lost, start: lostBegins, end: lostEnds },
  };
}
