import { type CustomerLog, groupByCustomer, type Groups, onClock } from '../numerics/groupByCustomer';

/** Orders as columns of equal length; row i of each is one order or refund. The order of rows does not matter. */
export interface OrderLog extends CustomerLog {
  /** Value of the order; negative: a refund. */
  amount: Float64Array;
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
  day: Float64Array;
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
}

/** The customers who have ordered. */
export const buyersIn = ({ offset, customers }: OrderDays): number[] =>
  [...customers.keys()].filter((c) => offset[c + 1] > offset[c]);

const millisecondsPerDay = 86_400_000;
export const dayOf = (moment: number): number => Math.floor(moment / millisecondsPerDay);

/**
 * Gathers orders into days: orders of a customer on one day are one order with summed value (Fader & Hardie count
 * days with a purchase). A refund takes its amount off the day's order or, on a day without one, off the last order before;
 * it is no purchase itself. A customer without an order up to `asOf` has no days.
 *
 * @param asOf moment observation ends, in milliseconds; its whole day counts. `null`: the latest row.
 */
export function orderDays(orders: OrderLog, asOf: number | null): OrderDays {
  const log = onClock(orders);
  const groups = groupByCustomer(log);
  const end = dayOf(asOf ?? log.time.reduce((latest, time) => Math.max(latest, time), 0));
  const gathered = new Gathering(log, groups, end);
  for (let c = 0; c < log.customers.length; c++) gathered.addCustomer(c);
  return gathered.finish();
}

class Gathering {
  private readonly offset: Int32Array;
  private readonly day: Float64Array;
  private readonly value: Float64Array;
  private readonly refundsBeforeOrders: number[] = [];
  private later = 0;
  private length = 0;

  constructor(
    private readonly log: OrderLog,
    private readonly groups: Groups,
    private readonly asOf: number,
  ) {
    this.offset = new Int32Array(log.customers.length + 1);
    this.day = new Float64Array(log.time.length);
    this.value = new Float64Array(log.time.length);
  }

  addCustomer(customer: number): void {
    const { row, offset } = this.groups;
    const { time } = this.log;
    const begin = this.length;
    const end = offset[customer + 1];
    for (let from = offset[customer], to; from < end; from = to) {
      const day = dayOf(time[row[from]]);
      for (to = from + 1; to < end && dayOf(time[row[to]]) === day;) to++;
      if (day > this.asOf) this.later += to - from;
      else this.addDay(day, from, to, begin);
    }
    this.offset[customer + 1] = this.length;
  }

  /** Takes in a day of the customer whose days begin at `begin`: its rows are at positions `from` to `to`. */
  private addDay(day: number, from: number, to: number, begin: number): void {
    const { row } = this.groups;
    let largest = this.log.amount[row[from]];
    let value = largest;
    if (to - from > 1) {
      // Largest first, so that the sum does not hang on the order of the rows.
      const amounts = Float64Array.from(row.subarray(from, to), (each) => this.log.amount[each]).sort();
      largest = amounts[amounts.length - 1];
      value = amounts.reduceRight((sum, each) => sum + each, 0);
    }
    if (largest >= 0) {
      this.day[this.length] = day;
      this.value[this.length++] = value;
    } else if (this.length > begin) {
      this.value[this.length - 1] += value;
    } else {
      for (let i = from; i < to; i++) this.refundsBeforeOrders.push(row[i]);
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
    };
  }
}
