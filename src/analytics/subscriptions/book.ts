/**
 * Subscriptions with an amount in columns of equal length, customer by customer; what is free makes nobody a customer. Days are
 * whole days since 1899-12-30, which 32 bits hold to the day.
 */
export interface SubscriptionBook {
  customers: readonly string[];
  /** Customer c has the places offset[c] … offset[c + 1] − 1 of the columns, in the order of the sheet. */
  offset: Int32Array;
  /** First day paid for. */
  start: Float32Array;
  /** First day not paid for, after `start`; `Infinity`: it runs on. */
  end: Float32Array;
  /** Amount a month, above 0. */
  monthly: Float64Array;
  /** Plan, −1 where there is none; `null`: not told. */
  plan: Int32Array | null;
  /** Row of the sheet that stands at a place. */
  sheetRow(place: number): number;
}

/** The earliest and the latest day that a book names, be it a start or an end. */
export function namedDays({ start, end }: SubscriptionBook): { earliest: number; latest: number } {
  let earliest = Infinity;
  let latest = -Infinity;
  for (let i = 0; i < start.length; i++) {
    if (start[i] < earliest) earliest = start[i];
    if (start[i] > latest) latest = start[i];
    if (end[i] > latest && end[i] < Infinity) latest = end[i];
  }
  return { earliest, latest };
}

/**
 * The longest first rows of customers by the plan they begin with, up to a day, in days: as far as a single row tells, those who begin
 * with several are not looked at. So there are these plans at least, and somebody of each was there so long at least.
 */
export function longestFirstRows(
  { offset, start, end, plan }: SubscriptionBook,
  asOf: number,
): Map<number, number> {
  const longest = new Map<number, number>();
  for (let c = 0; plan !== null && c + 1 < offset.length; c++) {
    let first = -1;
    let isSingle = false;
    for (let r = offset[c]; r < offset[c + 1]; r++) {
      if (first >= 0 && start[r] > start[first]) continue;
      isSingle = first < 0 || start[r] < start[first];
      first = r;
    }
    if (first < 0 || !isSingle || start[first] > asOf) continue;
    const days = Math.min(end[first], asOf) - start[first];
    if (days >= (longest.get(plan[first]) ?? 0)) longest.set(plan[first], days);
  }
  return longest;
}

/** How many subscriptions begin after a day. */
export function startedAfter({ start }: SubscriptionBook, day: number): number {
  let later = 0;
  for (let i = 0; i < start.length; i++) if (start[i] > day) later++;
  return later;
}
