import { random } from '../../../sample/random';
import type { Scalar } from '../../model/sheets';

/** 2026-01-01, from which the first orders come, and where the table ends. */
const firstDay = 46023;
const lastDay = firstDay + 480;
const stages = 3;

/**
 * Orders of customers with a rhythm of their own: each pause is made of three stages, so it is seldom very short or very long, and one
 * order in ten is the last. Columns with their headings.
 */
export function steadyOrders(): Scalar[][] {
  const chances = random(20260701);
  const orders: Scalar[][] = [];
  for (let customer = 1; customer <= 150; customer++) {
    const pace = 20 + 40 * chances.next();
    for (let day = firstDay + chances.whole(0, 200); day <= lastDay;) {
      orders.push([`G${String(customer).padStart(3, '0')}`, day, chances.whole(1500, 9000) / 100]);
      if (chances.chance(0.1)) break;
      const pause = Array.from({ length: stages }, () => chances.exponential(pace / stages));
      day += 1 + Math.round(pause.reduce((sum, each) => sum + each, 0));
    }
  }
  return ['customer', 'order_date', 'amount'].map((heading, column) => [
    heading,
    ...orders.map((order) => order[column]),
  ]);
}
