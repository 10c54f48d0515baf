import type { RateTable } from '../../../blueprint/rateTable';
import type { Request, TableResult } from '../../../blueprint/request';

/** What the pane asks for, and gets, where the rows of lifetime value are subscriptions. */

/** Where each role's column stands in the source, 0-based; one row a subscription, … */
export interface SubscriptionColumns {
  customer: number;
  start: number;
  /** Blank: it runs on. */
  end: number;
  /** For its interval; absent: a month. */
  amount: number;
  plan?: number;
  interval?: number;
  /** What the amounts are in. */
  currency?: number;
}

/** … or one row a customer: how many periods there, whether left, and the charge of a period. */
export interface TenureColumns {
  tenure: number;
  left: number;
  amount: number;
  plan?: number;
}

export interface SubscriptionOptions {
  /** Last day known, as a serial number; `null`: the latest of start and end. */
  asOf: number | null;
  /** The end is the last day paid for, not the first one not paid for. */
  isEndPaid: boolean;
  /** Between two renewals. */
  billing: 'month' | 'quarter' | 'year';
  /** Payments ahead that are valued; `null`: without end. */
  ahead: number | null;
  /** Discount rate a year, 0.1 for 10 %. */
  discountRate: number;
  /** Months over which NRR, GRR and logo churn compare the same customers. */
  window: number;
}

interface RequestOf<Columns extends SubscriptionColumns | TenureColumns> extends Request {
  kind: 'lifetime';
  columns: Columns;
  options: SubscriptionOptions;
  beside?: { rates?: RateTable };
}
export type SubscriptionRowsRequest = RequestOf<SubscriptionColumns>;
export type TenureRequest = RequestOf<TenureColumns>;
export type SubscriptionsRequest = SubscriptionRowsRequest | TenureRequest;

/** A figure with its 95 % limits; `null`: there are none. */
export interface Limited {
  value: number;
  limits: { lower: number; upper: number } | null;
}

/** The figures the answer in words is made of. */
export interface SubscriptionsSummary {
  customers: number;
  /** Those who pay now. */
  present: number;
  /** What all have paid so far. */
  earned: number;
  /** What the present ones will still pay; `null`: nothing to project from, or without end. */
  expected: Limited | null;
  /** What a customer yet to be won brings; `null`: as above. */
  newCustomer: Limited | null;
  /** Payments ahead that count; `null`: without end. */
  ahead: number | null;
  billing: SubscriptionOptions['billing'];
  /** Serial number of the last day known; `null`: the rows do not tell it. */
  asOf: number | null;
  /** The last month that is over; `null`: none is, or the rows tell no months. */
  month: MonthFigures | null;
  /** Rows with an amount of 0, which a function for who stays cannot know of. */
  free: number;
  /** Age at which half of the customers have left; `null`: more than half are kept as far as is seen. */
  half: number | null;
  /** The share kept at the last age seen by enough. */
  kept: { age: number; share: number } | null;
  /** Plans whose new customers are worth most and least, where the limits lie apart. */
  plans?: { best: { plan: string; value: number }; worst: { plan: string; value: number } };
  /** Whether plans keep their customers alike; absent: nothing to compare. */
  test?: { chiSquare: number; degrees: number; p: number };
}

export interface MonthFigures {
  month: string;
  opening: number;
  closing: number;
  customers: number;
  /** `null`: there were no customers before. */
  nrr: number | null;
  grr: number | null;
  logoChurn: number | null;
  window: number;
}

export interface SubscriptionsResult extends TableResult {
  kind: 'lifetime';
  subscriptions: SubscriptionsSummary;
  /** `plans`, `mrr` (where the rows tell months) and `retention`, in this order. */
}
