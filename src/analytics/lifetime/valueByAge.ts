import { CompensatedSums } from '../numerics/compensatedSums';
import { orderValues } from './customerValues';
import type { LifetimeFit } from './lifetimeFit';
import type { OrderDays } from './orders';
import { historiesOf } from './histories';

/** Days of a month of age. */
export const daysPerMonth = 365.25 / 12;

/** What a customer of a group brings by age, on average. */
export interface ValueCurve {
  /** With the first order. */
  first: number;
  /** By the end of months 1, 2, … since the first order; as many as a customer of the group has lived through. */
  byMonth: Float64Array;
}

/**
 * The value that the customers of each group have brought by age. To each month of age the mean is added of those who have
 * lived through all of it; dividing the whole value of whoever is as old would make the curve jump with their composition.
 *
 * @param groupOf group of each customer of the log, from 0.
 */
export function valueCurves(days: OrderDays, groupOf: Int32Array, groups: number): ValueCurve[] {
  const { offset, day, value, customers, asOf } = days;
  const oldest = day.reduce((most, each) => Math.max(most, asOf - each), 0);
  const most = wholeMonths(oldest);
  const first = new CompensatedSums(groups);
  const buyers = new Float64Array(groups);
  const later = new CompensatedSums(groups * most);
  const lived = Array.from({ length: groups }, () => new Float64Array(most));
  customers.forEach((_, c) => {
    const [begin, end] = [offset[c], offset[c + 1]];
    if (begin === end) return;
    const group = groupOf[c];
    const months = wholeMonths(asOf - day[begin]);
    buyers[group]++;
    first.add(group, value[begin]);
    for (let month = 0; month < months; month++) lived[group][month]++;
    for (let i = begin + 1; i < end; i++) {
      const month = Math.floor((day[i] - day[begin]) / daysPerMonth);
      if (month < months) later.add(group * most + month, value[i]);
    }
  });
  return lived.map((alive, group) => {
    const start = first.at(group) / buyers[group];
    let reached = start;
    return {
      first: start,
      byMonth: alive
        .filter((count) => count > 0)
        .map((count, month) => (reached += later.at(group * most + month) / count)),
    };
  });
}

/** Months that are over at such an age: its last day counts. */
const wholeMonths = (age: number): number => Math.floor((age + 1) / daysPerMonth);

/**
 * What each customer of the log brings up to an age: what was seen, and of those who are younger what the model expects
 * until then. NaN: no order, or younger and nothing to expect it from.
 */
export function valuesUpTo(days: OrderDays, age: number, fit: LifetimeFit | null): Float64Array {
  const { offset, day, value, customers } = days;
  const histories = fit?.histories ?? historiesOf(days);
  const expected = fit && expectedUntil(fit, age);
  const values = new Float64Array(customers.length).fill(NaN);
  histories.customer.forEach((c, i) => {
    const first = day[offset[c]];
    let seen = 0;
    for (let k = offset[c]; k < offset[c + 1] && day[k] - first < age; k++) seen += value[k];
    const isOver = histories.age[i] + 1 >= age;
    values[c] = isOver ? seen : seen + (expected ? expected[i] : NaN);
  });
  return values;
}

/** Value that each customer of a fit is expected to bring from the end of observation until an age. */
function expectedUntil(fit: LifetimeFit, end: number): Float64Array {
  const { model, orders, patterns, spend } = fit;
  const { repeatOrders, recency, age } = patterns;
  const until = repeatOrders.map((x, i) =>
    age[i] < end
      ? model.expectedOrders(
          orders.values,
          { repeatOrders: x, recency: recency[i], age: age[i] },
          { length: end - age[i], discount: 0 },
        )
      : 0,
  );
  return orderValues(fit, spend?.values ?? null).map((worth, i) => worth * until[patterns.of[i]]);
}
