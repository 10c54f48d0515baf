import type { CalendarPeriod } from '../../analytics/periods/calendar';
import type { Saying } from '../../cells';
import type { IdentityTable } from '../../blueprint/identityTable';
import type { MoreTables } from '../../blueprint/moreTables';
import type { Change } from '../../blueprint/period/change';
import type { Periods } from '../../blueprint/period/periods';
import type { PeriodRequest } from '../../blueprint/period/request';
import type { RateTable } from '../../blueprint/rateTable';
import type { SegmentTable } from '../../blueprint/segmentTable';
import type { Request, TableRequest } from '../../blueprint/request';
import type { SkippedRows } from '../../blueprint/skipped';
import type { ResultView } from '../../blueprint/views';
import type { SubscriptionsRequest, SubscriptionsResult } from './subscriptions/messages';

/** What the pane asks for, and gets, in an analysis of lifetime value. */

/** Where each role's column stands in the source, 0-based; one row an order. */
export interface LifetimeColumns {
  customer: number;
  date: number;
  /** Absent: orders are modelled, values are not. */
  amount?: number;
  /** What the customer belongs to, say the channel of acquisition; the first order's counts. */
  segment?: number;
  /** Rows of one id are the lines of an order. */
  orderId?: number;
  /** What the amounts are in. */
  currency?: number;
}

export interface LifetimeOptions {
  /** Registry name: `bg/nbd`, `mbg/nbd` or `pareto/nbd`. */
  model: string;
  /** Days ahead that are valued. */
  horizon: number;
  /** Discount rate a year, 0.1 for 10 %. */
  discountRate: number;
  /** Last day that counts, as a serial number; `null`: the latest date. */
  asOf: number | null;
  /** Whose orders are told apart, and with what they are compared; absent: nothing is. */
  inPeriod?: PeriodRequest;
  /** Length of the periods of cohorts and forecast. */
  period: CalendarPeriod['name'];
  /** Periods to forecast, and to which value by age goes on at least. */
  periods: number;
  /** New customers come as in the last so many whole periods; absent or `null`: the present ones alone are forecast. */
  newCustomers?: number | null;
  /** Value by age: days of a window of the customer's own age; absent or `null`: calendar periods. */
  window?: number | null;
  /** Which customers are a line of it; absent: cohorts. */
  lines?: 'segment' | 'cohort';
  /** What it cost to win a customer; absent or `null`: not given. */
  cost?: number | null;
}

/** One of several tables that hold the orders. */
export interface OrdersTable extends TableRequest {
  columns: LifetimeColumns;
}

export interface OrdersRequest extends Request {
  kind: 'lifetime';
  columns: LifetimeColumns;
  options: LifetimeOptions;
  beside?: MoreTables<OrdersTable> & {
    segments?: SegmentTable;
    identities?: IdentityTable;
    rates?: RateTable;
  };
}

/** Where the columns of counted patterns of buying stand: repeat orders, recency and age in days, and who has them. */
export interface PatternColumns {
  repeatOrders: number;
  recency: number;
  age: number;
  customers: number;
  /** Sum of the average repeat values of those customers of whom it is above 0. Known with `withoutValue` alone. */
  averageValues?: number;
  /** How many of those with repeat orders have an average of 0 or less. */
  withoutValue?: number;
  /** How many customers the statement left out, the same in every row. */
  apart?: number;
  /** What customers brought in a period, the same in every row: value, order days, buyers, and those of them who are new. */
  periodValue?: number;
  periodOrders?: number;
  periodBuyers?: number;
  periodNew?: number;
  /** The days of that period, the same in every row. */
  firstDay?: number;
  lastDay?: number;
}

/** Customers by repeat orders and their average value, as `CLV.FIT.PATTERNS` takes them. */
export interface SpendTable extends TableRequest {
  columns: { repeatOrders: number; customers: number; averageValue: number; variance?: number };
}

/** What cohorts did, one row a period of one; periods are numbered as calendar periods are. */
export interface CohortTable extends TableRequest {
  columns: {
    cohort: number;
    period: number;
    customers: number;
    active: number;
    orders: number;
    value: number;
    isOver: number;
  };
}

/** All orders and refunds of the customers left out; moments in milliseconds since 1970. */
export interface RestTable extends TableRequest {
  columns: {
    customer: number;
    time: number;
    value: number;
    orderId?: number;
    /** As those of patterns, of which there may be none. */
    firstDay?: number;
    lastDay?: number;
  };
}

export interface PatternsRequest extends Request {
  kind: 'lifetime';
  columns: PatternColumns;
  options: LifetimeOptions;
  beside?: { spend?: SpendTable; cohorts?: CohortTable; rest?: RestTable };
}

/** Customers who buy when they like, told by their orders or counted. */
export type BuyingRequest = OrdersRequest | PatternsRequest;
export type LifetimeRequest = BuyingRequest | SubscriptionsRequest;

/** The figures the answer in words is made of. */
export interface LifetimeSummary {
  /** Display name of the model. */
  model: string;
  customers: number;
  /** Customers with more than one order day. */
  repeatCustomers: number;
  orders: number;
  /** Value of all orders up to `asOf`; `null`: no amounts. */
  pastValue: number | null;
  /** Serial number of the last day that counts; `null`: patterns do not tell it. */
  asOf: number | null;
  horizon: number;
  /** Value of all customers over the horizon, discounted; `null`: not known of all. */
  total: number | null;
  /** Sum of the probabilities to be alive; `null`: the data leave open whether anybody has left. */
  alive: number | null;
  /** `null`: no model can be fitted, and there are cohorts alone. */
  expectedOrders: number | null;
  /** Rows that refund an order; absent where there is none. */
  refunds?: number;
  /** Only of counted patterns, which tell no value of a customer. */
  counted?: {
    /** Expected value of an order, the mean of all customers; `null`: not known. */
    orderValue: number | null;
    /** Some counts stand as texts, which the functions do not read. */
    areTexts: boolean;
  };
  /** Share of `total` that the best tenth of the customers makes up; `null`: counts do not tell it. */
  topTenth: number | null;
  /**
   * Segment with the highest and with the lowest CLV each, of those with at least 30 customers; absent without segments, and
   * where the intervals of the two overlap. `isClear`: that of the highest lies above all others.
   */
  segments?: { best: SegmentValue; worst: SegmentValue; isClear: boolean };
}

export interface SegmentValue {
  segment: string;
  customers: number;
  each: number;
}

/** What customers brought in a period. */
export interface PeriodTotals {
  /** `null`: no amounts. */
  revenue: number | null;
  orders: number;
  /** Customers who ordered in it. */
  buyers: number;
  /** Those who did so for the first time. */
  newCustomers: number;
}

export interface LifetimeResult {
  kind: 'lifetime';
  summary: LifetimeSummary;
  /** The period that is looked at, and what customers brought in it; absent: all counts. */
  periods?: Periods;
  inPeriod?: PeriodTotals;
  /** Against the one it is compared with. */
  change?: Change;
  /** `change` (where compared), `segments` (where there is a column), `customers`, `forecast`, `cohorts`, `fit`, in this order; without a fit `cohorts` alone. */
  views: ResultView[];
  /** What holds for the whole analysis, as codes: diagnosis of data and fit. */
  notes: Saying[];
  rowsRead: number;
  rowsUsed: number;
  skipped: SkippedRows[];
  /** What the amounts are in, where the rows name it. */
  currency?: string;
}

export type AnyLifetimeResult = LifetimeResult | SubscriptionsResult;
