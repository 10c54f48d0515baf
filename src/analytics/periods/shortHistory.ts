/** What leads to a transaction begins within so many days where no lookback says how far back it counts: as long as many tools look back. */
const usualDays = 30;

/** From when on all of the days that may lead to a transaction are in the data. */
export interface ShortHistory {
  /** So many days lead to a transaction. */
  days: number;
  /** The first day with all of them before it; what comes earlier has a short history. */
  until: number;
}

/**
 * @param first the day on which the data begin.
 * @param lookback days before a transaction in which touches count; `null`: no limit.
 */
export function shortHistory(first: number, lookback: number | null): ShortHistory {
  const days = lookback ?? usualDays;
  return { days, until: first + Math.ceil(days) };
}
