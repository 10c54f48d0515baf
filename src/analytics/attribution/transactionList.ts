/** One entry a transaction; `start === end` when it had no touch. */
export interface Transactions {
  start: Int32Array;
  end: Int32Array;
  time: Float64Array;
  /** What refunds have left of it; below 0 what a refund takes off no order. */
  value: Float64Array;
  /**
   * How many conversions the entry stands for: 1, or those of an aggregated path; 0 for a refund without an order, −1 for
   * one that undoes the conversion of an earlier period.
   */
  conversions: Float64Array;
  customer: Int32Array;
  /** Row of the log; aggregated paths have none. */
  row: Int32Array;
  /** Row of the order whose journey it is: its own, but for what comes in after the period of an order. */
  order: Int32Array;
  /** The touch at or last before the lead milestone of the journey; −1: there is none. */
  lead: Int32Array;
  /** The same for the opportunity milestone. */
  opportunity: Int32Array;
}

/** The journey that leads to the order in a row: touches `start … end − 1`. */
export type JourneyBefore = Record<'order' | 'start' | 'end' | 'lead' | 'opportunity', number>;

/** Collects transactions as columns. */
export class TransactionList {
  private readonly all: Transactions;
  private length = 0;

  /** @param most transactions that will be added at most. */
  constructor(most: number) {
    this.all = {
      start: new Int32Array(most),
      end: new Int32Array(most),
      time: new Float64Array(most),
      value: new Float64Array(most),
      conversions: new Float64Array(most),
      customer: new Int32Array(most),
      row: new Int32Array(most),
      order: new Int32Array(most),
      lead: new Int32Array(most),
      opportunity: new Int32Array(most),
    };
  }

  add(
    row: number,
    time: number,
    value: number,
    conversions: number,
    customer: number,
    journey: JourneyBefore,
  ): void {
    const { all } = this;
    const t = this.length++;
    all.row[t] = row;
    all.order[t] = journey.order;
    all.time[t] = time;
    all.value[t] = value;
    all.conversions[t] = conversions;
    all.customer[t] = customer;
    all.start[t] = journey.start;
    all.end[t] = journey.end;
    all.lead[t] = journey.lead;
    all.opportunity[t] = journey.opportunity;
  }

  columns(): Transactions {
    const { all, length } = this;
    return {
      start: all.start.subarray(0, length),
      end: all.end.subarray(0, length),
      time: all.time.subarray(0, length),
      value: all.value.subarray(0, length),
      conversions: all.conversions.subarray(0, length),
      customer: all.customer.subarray(0, length),
      row: all.row.subarray(0, length),
      order: all.order.subarray(0, length),
      lead: all.lead.subarray(0, length),
      opportunity: all.opportunity.subarray(0, length),
    };
  }
}

/** No transactions. */
export const noTransactions: Transactions = new TransactionList(0).columns();

/** Transactions, one list behind the other. */
export function behind(first: Transactions, second: Transactions): Transactions {
  const all = new TransactionList(first.value.length + second.value.length);
  for (const each of [first, second]) {
    for (let t = 0; t < each.value.length; t++) {
      const journey = {
        order: each.order[t],
        start: each.start[t],
        end: each.end[t],
        lead: each.lead[t],
        opportunity: each.opportunity[t],
      };
      all.add(each.row[t], each.time[t], each.value[t], each.conversions[t], each.customer[t], journey);
    }
  }
  return all.columns();
}
