import type { OrderDays } from './orders';
import { pulse } from '../numerics/pulse';

/** What the models know of each customer; entry i of each is customer `customer[i]`. */
export interface Histories {
  /** Index into the names of the log; customers without an order up to `asOf` are not here. */
  customer: Int32Array;
  /** x: order days after the first. */
  repeatOrders: Float64Array;
  /** t_x: days from the first order to the last. */
  recency: Float64Array;
  /** T: days from the first order to `asOf`. */
  age: Float64Array;
  /** z̄: mean value of the repeat orders; NaN without one, and without amounts. */
  averageValue: Float64Array;
}

/** Repeat orders, recency, age and mean repeat value of each customer (Fader & Hardie's x, t_x, T and z̄). */
export function historiesOf({ offset, day, value, asOf, withoutAmounts }: OrderDays): Histories {
  pulse();
  let customers = 0;
  for (let c = 0; c + 1 < offset.length; c++) if (offset[c + 1] > offset[c]) customers++;
  const histories: Histories = {
    customer: new Int32Array(customers),
    repeatOrders: new Float64Array(customers),
    recency: new Float64Array(customers),
    age: new Float64Array(customers),
    averageValue: new Float64Array(customers),
  };
  for (let c = 0, place = 0; c + 1 < offset.length; c++) {
    const begin = offset[c];
    const end = offset[c + 1];
    if (end === begin) continue;
    histories.customer[place] = c;
    histories.repeatOrders[place] = end - begin - 1;
    histories.recency[place] = day[end - 1] - day[begin];
    histories.age[place] = asOf - day[begin];
    let sum = 0;
    for (let i = begin + 1; i < end; i++) sum += value[i];
    histories.averageValue[place++] = withoutAmounts ? NaN : sum / (end - begin - 1);
  }
  return histories;
}
