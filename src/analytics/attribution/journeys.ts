import type { SalesNotes } from './sales';
import type { TouchKinds } from './touchLog';
import type { Transactions } from './transactionList';
import type { Unconverted } from './unconvertedList';

/**
 * The journeys of a log. Touches lie in one array, ordered by customer, time and position in the log; a journey is a
 * range `start … end − 1` in it. Journeys of one customer may overlap: each transaction sees all touches before it.
 */
export interface Journeys {
  touchpoints: readonly string[];
  /** Touchpoint of each touch, ordered. */
  touchpoint: Int32Array;
  /** Time of each touch in milliseconds, ordered. */
  time: Float64Array;
  /** Row of the log of each touch; aggregated paths have none. */
  touchRow: Int32Array;
  /** The channel of each touch where touchpoints are named by something else; `null`: the touchpoint is the channel. */
  channels: TouchKinds | null;
  transactions: Transactions;
  /**
   * What came in after the period of an order and takes back, or adds to, the credit it had there; empty where no period is
   * chosen. Neither a conversion nor a journey.
   */
  afterwards: Transactions;
  /** The periods those orders lie in: models that weigh all journeys together share by what they gave there. */
  earlier: () => readonly EarlierPeriod[];
  /** Journeys that did not convert. */
  lost: Unconverted;
  /** Journeys that may convert yet: the lookback reaches from their last touch beyond the end of the data. */
  open: Unconverted;
  said: SalesNotes;
}

/** A period in which orders lie that a later one changes. */
export interface EarlierPeriod {
  /** Finds the journeys of that period, each time anew: those of many periods do not fit the memory. */
  journeys: () => Journeys;
  /** What that takes. */
  steps: number;
  /** Entries of `afterwards` whose orders lie in it. */
  entries: readonly number[];
}
