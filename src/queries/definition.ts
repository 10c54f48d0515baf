import type { PeriodKind } from './periods';

/**
 * What is asked of a table in a warehouse, or of files: the same things the pane is told of cells. Plain data, of which the
 * statements are made.
 */

/** The table and how its rows are read. */
export interface LogTable {
  /** The parts of its name, as they are called there: `['shop', 'events']`. */
  name: readonly string[];
  time: TimeKind;
  /** IANA name of the clock by which days are counted, for moments that name their own zone; absent: UTC. */
  zone?: string;
  /** All have to hold for a row to count. */
  conditions?: readonly RowCondition[];
  /** Names that differ in upper and lower case alone are kept apart. */
  isSpellingKept?: boolean;
}

/** `clock`: a date and time without a zone; `instant`: with one; `date`: a day. */
export type TimeKind = 'clock' | 'instant' | 'date';

/** As in the pane; limits of `between` are numbers, or days such as 2026-03-01, and both count. */
export interface RowCondition {
  column: string;
  test: 'is' | 'is not' | 'contains' | 'between' | 'empty' | 'filled';
  values: readonly string[];
}

/** Columns of which an amount is made besides its own. */
export interface AmountParts {
  times?: string;
  /** Taken off; where nothing stands, nothing is. */
  less?: readonly string[];
}

/** Calendar periods of which the last one that is over by the end of the data can be asked for. */
export type WholePeriod = 'month' | 'quarter' | 'year';

/** The days that count: that period, or days such as 2026-06-01, both inclusive; `null`: as far as the data go. */
export type QueryPeriod = WholePeriod | { from: string | null; to: string | null };

/** A log of touches and transactions, one row each or both. */
export interface TouchQuery {
  table: LogTable;
  columns: {
    customer: string;
    time: string;
    touchpoint: string;
    value?: string;
    orderId?: string;
    /** `lead` or `opportunity`. */
    milestone?: string;
    /** Orders rows of one moment; absent: their touchpoints do, by their bytes. */
    sequence?: string;
  };
  policy: TouchPolicy;
  /** When transactions count, and journeys that ended without one; what led to them counts from before. Absent: always. */
  period?: QueryPeriod;
  /** All of them are told apart by calendar periods; absent: they are not. Not together with a period. */
  by?: PeriodKind;
  /** The value on each row of an order is that of the whole order. */
  isAmountOfOrder?: boolean;
  /** What besides its column makes a value. */
  amount?: AmountParts;
  /** Where the table has but some of the customers of a log: what hangs on the others as well. */
  whole?: WholeLog;
}

/** What of a log is not to be taken from a part of it. */
export interface WholeLog {
  /** The moment the log ends, in milliseconds since 1970. */
  until: number;
  /** A table with touch_key and touch_name, as the statement of `touchNamesQuery` answers; the parts of its name. */
  names: readonly string[];
  /** The days it begins and ends, since 1970, on the clock by which days are counted; where there is a period. */
  days?: { first: number; last: number };
}

/** What belongs to a journey, and which transactions count: as in the functions. */
export interface TouchPolicy {
  /** Days before the transaction in which touches count; `null`: no limit. */
  lookback: number | null;
  startsAnew: boolean;
  /** Touches at one touchpoint in a row count as the last of them. */
  collapse: boolean;
  /** Touchpoints as if they were not there, save in journeys that have no others. */
  passOver: readonly string[];
  /** Whoever has a value in any row converted once, at the last of them. */
  isOneACustomer: boolean;
}

/** A log of orders and refunds, one row each. */
export interface OrderQuery {
  table: LogTable;
  columns: {
    customer: string;
    time: string;
    /** Negative: a refund. Absent: every row is an order, and values are 0. */
    amount?: string;
    orderId?: string;
  };
  /** The day observation ends, such as 2026-06-30, on the clock by which days are counted; `null`: that of the latest row. */
  asOf: string | null;
  /** Observation ends with these days, and what customers brought in them is told besides; absent: neither. */
  period?: QueryPeriod;
  /** The amount on each row of an order is that of the whole order. */
  isAmountOfOrder?: boolean;
  /** What besides its column makes an amount. */
  amount?: AmountParts;
}

/** A table with one row a customer: when they started, and when they reached value. */
export interface WaitQuery {
  table: LogTable;
  columns: {
    start: string;
    /** Nothing: not reached. */
    reached: string;
    /** When the customer left for good. */
    lost?: string;
    /** To where each customer is observed; nothing: as all others. */
    until?: string;
    segment?: string;
  };
  /** The day observation ends, such as 2026-06-30; `null`: the latest of the table. */
  asOf: string | null;
  /** The days whose starts count; absent: all. */
  period?: QueryPeriod;
}

/** A log of events, one row each. */
export interface EventQuery {
  table: LogTable;
  columns: {
    customer: string;
    time: string;
    event: string;
    /** Orders events of one moment; absent: their names do, by their bytes. */
    sequence?: string;
  };
  /** The days in which attempts at a funnel begin, and ways from one event to the next; absent: all. */
  period?: QueryPeriod;
}
