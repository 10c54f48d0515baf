import { pulse } from '../numerics/pulse';
import { type AgeWindows, ownWindows, windowsOver } from './ageWindows';
import { CompensatedSums } from '../numerics/compensatedSums';
import { orderValues } from './customerValues';
import type { LifetimeFit } from './lifetimeFit';
import type { OrderDays } from './orders';

/** On average. */
export const daysPerYear = 365.25;
/** Days of a month of age. */
export const daysPerMonth = daysPerYear / 12;

/** What a customer of a group brings by age, on average. */
export interface ValueCurve {
  /** With the first order. */
  first: number;
  /** By the end of each window of age, with the first order; as many as a customer of the group has lived through. */
  byWindow: Float64Array;
  /** Customers who have lived through each. */
  lived: Float64Array;
}

export const months = ownWindows(daysPerMonth);

/**
 * The value that the customers of each group have brought by age. To each window of age, a month, the mean is added
 * of those who have lived through all of it; dividing the whole value of whoever is as old would make the curve jump with their composition.
 *
 * @param groupOf group of each customer of the log, from 0; −1: none.
 */
export const valueCurves = (days: OrderDays, groupOf: Int32Array, groups: number): ValueCurve[] =>
  curvesOf(
    days,
    days.customers.length,
    (c) => c,
    (c) => groupOf[c],
    groups,
    months,
  );

/** The same of one group, in windows of any kind. */
export const valueCurve = (days: OrderDays, group: readonly number[], windows: AgeWindows): ValueCurve =>
  curvesOf(
    days,
    group.length,
    (i) => group[i],
    () => 0,
    1,
    windows,
  )[0];

/** The curves of so many customers, of whom those count who have ordered and have a group. */
function curvesOf(
  { offset, day, value, asOf }: OrderDays,
  customers: number,
  customerAt: (place: number) => number,
  groupOf: (customer: number) => number,
  groups: number,
  windows: AgeWindows,
): ValueCurve[] {
  const counts = (c: number) => offset[c] < offset[c + 1] && groupOf(c) >= 0;
  let oldest = asOf;
  for (let place = 0; place < customers; place++) {
    const c = customerAt(place);
    if (counts(c)) oldest = Math.min(oldest, day[offset[c]]);
  }
  const most = windowsOver(windows, oldest, asOf);
  const first = new CompensatedSums(groups);
  const buyers = new Float64Array(groups);
  const later = new CompensatedSums(groups * most);
  const lived = Array.from({ length: groups }, () => {
    pulse();
    return new Float64Array(most);
  });
  for (let place = 0; place < customers; place++) {
    pulse();
    const c = customerAt(place);
    if (!counts(c)) continue;
    const [begin, end] = [offset[c], offset[c + 1]];
    const group = groupOf(c);
    const over = Math.min(most, windowsOver(windows, day[begin], asOf));
    buyers[group]++;
    first.add(group, value[begin]);
    if (over > 0) lived[group][over - 1]++;
    for (let i = windows.isFirstApart ? begin + 1 : begin; i < end; i++) {
      const window = windows.windowOf(day[begin], day[i]);
      if (window < over) later.add(group * most + window, value[i]);
    }
  }
  return lived.map((alive, group) => {
    // Counted in the last one alone until here: who has lived through a window has through those before it.
    for (let window = most - 1; window > 0; window--) alive[window - 1] += alive[window];
    const start = first.at(group) / buyers[group];
    let reached = windows.isFirstApart ? start : 0;
    pulse();
    const told = alive.filter((count) => count > 0);
    return {
      first: start,
      byWindow: told.map((count, window) => (reached += later.at(group * most + window) / count)),
      lived: told,
    };
  });
}

/**
 * What each customer of the log brings up to an age: what was seen, and of those who are younger what the model expects
 * until then. NaN: no order, or younger and nothing to expect it from.
 */
export function valuesUpTo(days: OrderDays, age: number, fit: LifetimeFit | null): Float64Array {
  const { offset, day, value, customers, asOf } = days;
  pulse();
  const expected = fit && expectedUntil(fit, age);
  const values = new Float64Array(customers.length).fill(NaN);
  for (let c = 0, buyer = 0; c < customers.length; c++) {
    if (offset[c + 1] === offset[c]) continue;
    const first = day[offset[c]];
    let seen = 0;
    for (let k = offset[c]; k < offset[c + 1] && day[k] - first < age; k++) seen += value[k];
    const isOver = asOf - first + 1 >= age;
    values[c] = isOver ? seen : seen + (expected ? expected[buyer] : NaN);
    buyer++;
  }
  return values;
}

/** Value that each customer of a fit is expected to bring from the end of observation until an age. */
function expectedUntil(fit: LifetimeFit, end: number): Float64Array {
  const { model, orders, patterns, spend } = fit;
  const { repeatOrders, recency, age } = patterns;
  const until = repeatOrders.map((x, i) => {
    pulse();
    return age[i] < end
      ? model.expectedOrders(
          orders.values,
          { repeatOrders: x, recency: recency[i], age: age[i] },
          { length: end - age[i], discount: 0 },
        )
      : 0;
  });
  pulse();
  return orderValues(fit, spend?.values ?? null).map((worth, i) => worth * until[patterns.of[i]]);
}
