import type { SubscriptionOptions } from './messages';

/** Months between two payments. */
export const monthsIn: Readonly<Record<SubscriptionOptions['billing'], number>> = {
  month: 1,
  quarter: 3,
  year: 12,
};
