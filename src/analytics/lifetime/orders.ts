import { millisecondsPerDay } from '../numerics/day';
import { type CustomerLog, groupByCustomer, type Groups, onClock } from '../numerics/groupByCustomer';
import { isRefundedWhole, type SettledOrder, settleOrders } from '../orders/settleOrders';
import { settlingNeeded } from '../orders/settlingNeeded';
import { pulse } from '../numerics/pulse';

/** Orders as columns of equal length; row i of each is one order or refund. The order of rows does not matter. */
export interface OrderLog extends CustomerLog {
  /** Value of the order; negative: a refund. */
  amount: Float64Array;
  /** Order id of each row, −1 where it has none; absent: no row has one. */
  orderId?: Int32Array;
  /** Index into `segments`, −1 where the row has none. */
  segment: Int32Array;
  segments: readonly string[];
  /** No amounts were given; those of the log are 0. */
  withoutAmounts?: true;
}

/** The days on which each customer ordered: customer c has `day[offset[c]] … day[offset[c + 1] − 1]`, ascending. */
export interface OrderDays {
  offset: Int32Array;
  /** Whole days on the clock of the log. */
  day: Int32Array;
  /** Sum of the day's orders, less refunds. */
  value: Float64Array;
  customers: readonly string[];
  /** As in the log. */
  customerCells?: readonly (string | number)[];
  /** As in the log; values are 0 then. */
  withoutAmounts?: true;
  /** The day observation ends. */
  asOf: number;
  /** Rows left out because they lie after `asOf`. */
  later: number;
  /** Rows of the log, by position, that refund a customer who has not ordered before. They are left out. */
  refundsBeforeOrders: number[];
  /** Refunds that go beyond what was left of the orders before them; the excess is left out. */
  refundsBeyondOrders: number;
  /** Orders that are none because all of their value was refunded. */
  refundedWhole: number;
  /** Orders and refunds that a later moment repeats under the same order id with the same sum; they count once. */
  sentAgain: number;
  /** Rows of the log, by position, that belong to no order that is left: refunds, what was refunded whole or sent again. */
  passedOver: Pick<ReadonlySet<number>, 'has'>;
}

/** The customers who have ordered. */
export function buyersIn({ offset }: OrderDays): number[] {
  const buyers: number[] = [];
  for (let c = 0; c + 1 < offset.length; c++) if (offset[c + 1] > offset[c]) buyers.push(c);
  return buyers;
}

export const dayOf = (moment: number): number => Math.floor(moment / millisecondsPerDay);

/**
 * Gathers orders into days: orders of a customer on one day are one order with summed value (Fader & Hardie count
 * days with a purchase). A refund is no purchase; it takes its amount off its order (`settleOrders`), which is none once
 * nothing is left of it. Within a day refunds come after the orders. A customer without an order up to `asOf` has no days.
 *
 * @param asOf moment observation ends, in milliseconds; its whole day counts. `null`: the latest row.
 */
export function orderDays(orders: OrderLog, asOf: number | null): OrderDays {
  const log = onClock(orders);
  const groups = groupByCustomer(log);
  const end = dayOf(asOf ?? log.time.reduce((latest, time) => Math.max(latest, time), 0));
  const gathered = new Gathering(log, groups, end);
  for (let c = 0; c < log.customers.length; c++) {
    pulse();
    gathered.addCustomer(c);
  }
  return gathered.finish();
}

/** Orders and refunds of one customer as days count them; `kept` are the orders of which something is left. */
const settledByDay = (rows: ArrayLike<number>, log: OrderLog) => {
  const settled = settleOrders(rows, log, dayOf);
  return { settled, kept: settled.orders.filter((order) => !isRefundedWhole(order)) };
};

/** The orders that one customer's days are made of: what is left of those of a day adds up to its value. */
export function ordersOf(orders: OrderLog, { asOf }: OrderDays, customer: number): SettledOrder[] {
  const log = onClock(orders);
  const rows: number[] = [];
  for (let row = 0; row < log.time.length; row++)
    if (log.customer[row] === customer && dayOf(log.time[row]) <= asOf) rows.push(row);
  return settledByDay(rows, log).kept;
}

class Gathering {
  private readonly offset: Int32Array;
  private readonly day: Int32Array;
  private readonly value: Float64Array;
  private readonly refundsBeforeOrders: number[] = [];
  private refundsBeyondOrders = 0;
  private refundedWhole = 0;
  private sentAgain = 0;
  /** By row of the log, 1: it is passed over; empty as long as nothing had to be settled. */
  private passedOver = new Uint8Array(0);
  private readonly isSettlingNeeded: (rows: Int32Array, customer: number) => boolean;
  private later = 0;
  private length = 0;

  constructor(
    private readonly log: OrderLog,
    private readonly groups: Groups,
    private readonly asOf: number,
  ) {
    this.offset = new Int32Array(log.customers.length + 1);
    this.day = new Int32Array(log.time.length);
    this.value = new Float64Array(log.time.length);
    this.isSettlingNeeded = settlingNeeded(log);
  }

  addCustomer(customer: number): void {
    const { row, offset } = this.groups;
    const { amount, time } = this.log;
    const begin = offset[customer];
    let end = offset[customer + 1];
    while (end > begin && dayOf(time[row[end - 1]]) > this.asOf) end--;
    this.later += offset[customer + 1] - end;
    const rows = row.subarray(begin, end);
    if (this.isSettlingNeeded(rows, customer)) this.addSettled(rows);
    else this.addDays(rows, (i) => amount[rows[i]]);
    this.offset[customer + 1] = this.length;
  }

  /** Takes in the rows of a customer, some of them refunds or lines of one order. */
  private addSettled(rows: Int32Array): void {
    const { settled, kept } = settledByDay(rows, this.log);
    for (const row of settled.beforeOrders) this.refundsBeforeOrders.push(row);
    this.refundsBeyondOrders += settled.beyondOrders;
    this.sentAgain += settled.sentAgain;
    this.refundedWhole += settled.orders.length - kept.length;
    if (this.passedOver.length === 0) this.passedOver = new Uint8Array(this.log.time.length);
    for (let i = 0; i < rows.length; i++) this.passedOver[rows[i]] = 1;
    for (const order of kept) for (const row of order.rows) this.passedOver[row] = 0;
    this.addDays(
      kept.map((order) => order.rows[0]),
      (i) => kept[i].left,
    );
  }

  /** Takes in orders of a customer, ascending by day, and what each is worth by its position. */
  private addDays(rows: ArrayLike<number>, valueAt: (position: number) => number): void {
    const { time } = this.log;
    for (let from = 0, to; from < rows.length; from = to) {
      const day = dayOf(time[rows[from]]);
      for (to = from + 1; to < rows.length && dayOf(time[rows[to]]) === day;) to++;
      this.day[this.length] = day;
      this.value[this.length++] = to - from === 1 ? valueAt(from) : sumOf(from, to, valueAt);
    }
  }

  finish(): OrderDays {
    return {
      offset: this.offset,
      day: this.day.subarray(0, this.length),
      value: this.value.subarray(0, this.length),
      customers: this.log.customers,
      customerCells: this.log.customerCells,
      withoutAmounts: this.log.withoutAmounts,
      asOf: this.asOf,
      later: this.later,
      refundsBeforeOrders: this.refundsBeforeOrders,
      refundsBeyondOrders: this.refundsBeyondOrders,
      refundedWhole: this.refundedWhole,
      sentAgain: this.sentAgain,
      passedOver: { has: (row) => this.passedOver[row] === 1 },
    };
  }
}

/** Largest first, so that the sum does not hang on the order of the rows. */
const sumOf = (from: number, to: number, valueAt: (position: number) => number): number =>
  Float64Array.from({ length: to - from }, (_, i) => valueAt(from + i))
    .sort()
    .reduceRight((sum, each) => sum + each, 0);
