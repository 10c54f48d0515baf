import { mulberry32 } from './random';

/** One generated subscription: customer, start, end (`null`: it runs on) and amount a month. */
export type GeneratedSubscription = [customer: string, start: number, end: number | null, amount: number];

export const generatedFrom = 43_831;
export const generatedTo = 45_657;

/**
 * Subscriptions from 2020-01-01 to 2024-12-31 of customers who change plan, pause, hold several at once and leave, by their start as an
 * export has them. Amounts are in cents.
 *
 * @param leaving chance that an end is the customer's last.
 */
export function buildSubscriptions(count: number, leaving = 0.4): GeneratedSubscription[] {
  const random = mulberry32(20260401);
  const rows: GeneratedSubscription[] = [];
  for (let customer = 1; rows.length < count; customer++) {
    let day = generatedFrom + Math.floor(random() * 1700);
    while (rows.length < count) {
      const length = 1 + Math.floor(-250 * Math.log(1 - random()));
      const amount = random() < 0.05 ? 0 : Math.floor(100 + 20_000 * random()) / 100;
      const isOver = day + length <= generatedTo;
      rows.push([`C${customer}`, day, isOver ? day + length : null, amount]);
      if (!isOver || random() < leaving) break;
      // A change of plan, a pause, or a second one beside it.
      const how = random();
      day +=
        how < 0.5 ? length : how < 0.8 ? length + Math.floor(random() * 120) : Math.floor(random() * length);
      if (day > generatedTo) break;
    }
  }
  rows.sort(([, a], [, b]) => a - b);
  return rows;
}
