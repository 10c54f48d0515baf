import { medianOf } from '../numerics/median';

/** Signs that many customers came before the data begin. */
export interface EarlyArrivals {
  /** Customers with their first order in the first `days` days. */
  customers: number;
  days: number;
  /** How many times as many as in the usual stretch of so many days later. */
  times: number;
}

const stretch = 30;
/** Fewer stretches, or customers in each, do not show what is usual. */
const enoughStretches = 6;
const enoughCustomers = 5;
const striking = 3;

/**
 * Customers who ordered before the data begin seem new with their first order in them, so that first orders crowd at the
 * beginning where new customers go on coming. `null`: they do not.
 *
 * @param age days from first orders to the end of observation.
 * @param count customers of each age; omitted: one each.
 */
export function earlyArrivals(age: Float64Array, count?: Float64Array): EarlyArrivals | null {
  const oldest = age.reduce((most, each) => Math.max(most, each), 0);
  const stretches = Math.floor((oldest + 1) / stretch);
  if (stretches < enoughStretches) return null;
  const came = new Float64Array(stretches);
  age.forEach((each, i) => {
    const place = Math.floor((oldest - each) / stretch);
    if (place < stretches) came[place] += count ? count[i] : 1;
  });
  const usual = medianOf(came.slice(1));
  const times = came[0] / usual;
  return usual >= enoughCustomers && times >= striking ? { customers: came[0], days: stretch, times } : null;
}
