import type { CustomerLog } from '../numerics/groupByCustomer';

/** What kind of touch each one is: its channel, which is its touchpoint where nothing else is broken down by. */
export interface TouchKinds {
  names: readonly string[];
  /** By touch, or by row of a log: place in `names`. */
  of: Int32Array;
}

/**
 * The journey log. Order is free, but rows of one customer at the same moment count in the order they stand. A transaction
 * that names a date without a time of day stands at the last moment of that day.
 */
export interface TouchLog extends CustomerLog {
  /** Index into `touchpoints`, or −1: the row is no touch. */
  touchpoint: Int32Array;
  /** Value of the transaction; 0: the row is no transaction. Negative: a refund. */
  value: Float64Array;
  /** 1 where the row is a conversion, be it without a value; absent: a value alone makes one. */
  converts?: Uint8Array;
  /** `lead`, `opportunity` or 0; absent: the log has no milestones. */
  milestone?: Uint8Array;
  /** Order id of each row, −1: it has none; absent: the log has no order ids. */
  orderId?: Int32Array;
  touchpoints: readonly string[];
  /** The channel of each touch where touchpoints are named by something else; absent: the touchpoint is the channel. */
  channels?: TouchKinds;
  /** By row: what kind of touch it is, such as click or view, −1: not said; absent: the touchpoint is the kind. */
  kinds?: TouchKinds;
}

/** By row: what the clock on the wall showed. */
export const clockOf = (log: TouchLog): Float64Array => log.clock ?? log.time;

/** Milestones of a journey, as the log numbers them: the customer became a lead, an opportunity. */
export const lead = 1;
export const opportunity = 2;
