import { medianOf } from '../numerics/median';
import type { OrderDays } from './orders';

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
 */
export function earlyArrivals({ offset, day, asOf }: OrderDays): EarlyArrivals | null {
  const first: number[] = [];
  for (let c = 0; c + 1 < offset.length; c++) if (offset[c + 1] > offset[c]) first.push(day[offset[c]]);
  const begin = first.reduce((earliest, each) => Math.min(earliest, each), Infinity);
  const stretches = Math.floor((asOf - begin + 1) / stretch);
  if (stretches < enoughStretches) return null;
  const came = new Float64Array(stretches);
  for (const each of first) {
    const place = Math.floor((each - begin) / stretch);
    if (place < stretches) came[place]++;
  }
  const usual = medianOf(came.slice(1));
  const times = came[0] / usual;
  return usual >= enoughCustomers && times >= striking ? { customers: came[0], days: stretch, times } : null;
}
