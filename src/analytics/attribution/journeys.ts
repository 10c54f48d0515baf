import { endOfMoment, type Groups, groupByCustomer } from '../numerics/groupByCustomer';
import { Marks } from './marks';
import { opportunity, lead, type TouchLog } from './touchLog';

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
  /** One entry a transaction; `start === end` when it had no touch. */
  transactions: {
    start: Int32Array;
    end: Int32Array;
    time: Float64Array;
    value: Float64Array;
    /** How many transactions the entry stands for: 1, or the conversions of an aggregated path. */
    conversions: Float64Array;
    customer: Int32Array;
    /** Row of the log; aggregated paths have none. */
    row: Int32Array;
    /** The touch at or last before the lead milestone of the journey; −1: there is none. */
    lead: Int32Array;
    /** The same for the opportunity milestone. */
    opportunity: Int32Array;
  };
  /** One entry a journey that did not convert: the touches after a customer's last transaction. */
  lost: {
    start: Int32Array;
    end: Int32Array;
    /** How many journeys the entry stands for. */
    count: Float64Array;
    customer: Int32Array;
  };
}

/** What belongs to the journey of a transaction. */
export interface JourneyPolicy {
  /** Milliseconds before the transaction in which touches count, inclusive; `null`: no limit. */
  lookback: number | null;
  /**
   * A journey starts anew after each transaction of the customer. Transactions of one moment share a journey, and a
   * refund belongs to the journey of the transaction before it, which it takes back; the journey under way goes on.
   */
  startsAnew: boolean;
}

/**
 * Finds the journeys of a log: the touches of the same customer at or before the time of a transaction, as the policy
 * says, in time order, ties in log order.
 */
export function buildJourneys(log: TouchLog, policy: JourneyPolicy): Journeys {
  const groups = groupByCustomer(log);
  const writer = new JourneyWriter(log, groups, policy);
  for (let customer = 0; customer < log.customers.length; customer++) writer.writeCustomer(customer);
  return writer.journeys();
}

const millisecondsPerDay = 86_400_000;

/** What a refund has in common with the transaction it takes back. */
const journeyColumns = ['start', 'end', 'lead', 'opportunity'] as const;

class JourneyWriter {
  private readonly touchpoint: Int32Array;
  private readonly time: Float64Array;
  private readonly touchRow: Int32Array;
  private readonly transactions: Journeys['transactions'];
  private readonly lost: { start: number[]; end: number[]; customer: number[] } = {
    start: [],
    end: [],
    customer: [],
  };
  private touches = 0;
  private written = 0;
  /** The touches at which the customer at hand reached each milestone. */
  private leads = new Marks();
  private opportunities = new Marks();

  constructor(
    private readonly log: TouchLog,
    private readonly groups: Groups,
    private readonly policy: JourneyPolicy,
  ) {
    const touches = log.touchpoint.reduce((count, touchpoint) => count + (touchpoint >= 0 ? 1 : 0), 0);
    const transactions = log.value.reduce((count, value) => count + (value !== 0 ? 1 : 0), 0);
    this.touchpoint = new Int32Array(touches);
    this.time = new Float64Array(touches);
    this.touchRow = new Int32Array(touches);
    this.transactions = {
      start: new Int32Array(transactions),
      end: new Int32Array(transactions),
      time: new Float64Array(transactions),
      value: new Float64Array(transactions),
      conversions: new Float64Array(transactions).fill(1),
      customer: new Int32Array(transactions),
      row: new Int32Array(transactions),
      lead: new Int32Array(transactions).fill(-1),
      opportunity: new Int32Array(transactions).fill(-1),
    };
  }

  writeCustomer(customer: number): void {
    const end = this.groups.offset[customer + 1];
    const firstOfCustomer = this.written;
    const firstTouch = this.touches;
    let earliest = firstTouch;
    this.leads = new Marks();
    this.opportunities = new Marks();
    for (let from = this.groups.offset[customer]; from < end;) {
      const to = endOfMoment(this.log, this.groups, from, end);
      this.writeTouches(from, to, firstTouch);
      const before = this.written;
      this.writeTransactions(from, to, customer, earliest, firstOfCustomer);
      if (this.policy.startsAnew && this.written > before) earliest = this.transactions.end[this.written - 1];
      from = to;
    }
    const sinceLast = this.written > firstOfCustomer ? this.touchesReached(firstOfCustomer) : firstTouch;
    if (this.touches > sinceLast) {
      this.lost.start.push(sinceLast);
      this.lost.end.push(this.touches);
      this.lost.customer.push(customer);
    }
  }

  /** Touches up to which the customer's transactions have reached. */
  private touchesReached(firstOfCustomer: number): number {
    return this.transactions.end.subarray(firstOfCustomer, this.written).reduce((a, b) => Math.max(a, b));
  }

  /**
   * Writes the touches of one moment and marks which of them reached a milestone: the one on the milestone's own row,
   * else the last one above it, else the first of the moment.
   */
  private writeTouches(from: number, to: number, firstTouch: number): void {
    const { log, groups } = this;
    let marked = 0;
    for (let i = from; i < to; i++) {
      const row = groups.row[i];
      if (log.touchpoint[row] >= 0) {
        this.touchpoint[this.touches] = log.touchpoint[row];
        this.touchRow[this.touches] = row;
        this.time[this.touches++] = log.time[row];
      }
      const milestone = log.milestone?.[row] ?? 0;
      if (milestone === 0) continue;
      if (this.touches > firstTouch) this.mark(milestone, this.touches - 1);
      else marked |= milestone;
    }
    if (this.touches === firstTouch) return;
    if (marked & lead) this.mark(lead, firstTouch);
    if (marked & opportunity) this.mark(opportunity, firstTouch);
  }

  private mark(milestone: number, touch: number): void {
    (milestone === lead ? this.leads : this.opportunities).add(touch);
  }

  private writeTransactions(
    from: number,
    to: number,
    customer: number,
    earliest: number,
    firstOfCustomer: number,
  ): void {
    const { log, groups, transactions } = this;
    for (let i = from; i < to; i++) {
      const row = groups.row[i];
      if (log.value[row] === 0) continue;
      const takesBack = this.policy.startsAnew && log.value[row] < 0 && this.written > firstOfCustomer;
      const t = this.written++;
      transactions.row[t] = row;
      transactions.time[t] = log.time[row];
      transactions.value[t] = log.value[row];
      transactions.customer[t] = customer;
      if (takesBack) {
        for (const column of journeyColumns) transactions[column][t] = transactions[column][t - 1];
        continue;
      }
      transactions.start[t] = this.firstWithin(earliest, row);
      transactions.end[t] = this.touches;
      transactions.lead[t] = this.leads.firstFrom(transactions.start[t]);
      transactions.opportunity[t] = this.opportunities.firstFrom(transactions.start[t]);
    }
  }

  /** The first touch from `earliest` on that lies within the lookback before the transaction of a row. */
  private firstWithin(earliest: number, row: number): number {
    const { lookback } = this.policy;
    if (lookback === null) return earliest;
    const first = this.firstMoment(row, lookback);
    let low = earliest;
    let high = this.touches;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.time[middle] < first) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Before a date without a time of day whole days are counted, back to the beginning of the last of them. */
  private firstMoment(row: number, lookback: number): number {
    const { time, isDate } = this.log;
    if (!isDate?.[row]) return time[row] - lookback;
    const days = Math.floor(lookback / millisecondsPerDay);
    return time[row] + 1 - (days + 1) * millisecondsPerDay;
  }

  journeys(): Journeys {
    return {
      touchpoints: this.log.touchpoints,
      touchpoint: this.touchpoint,
      time: this.time,
      touchRow: this.touchRow,
      transactions: this.transactions,
      lost: {
        start: Int32Array.from(this.lost.start),
        end: Int32Array.from(this.lost.end),
        count: new Float64Array(this.lost.start.length).fill(1),
        customer: Int32Array.from(this.lost.customer),
      },
    };
  }
}
