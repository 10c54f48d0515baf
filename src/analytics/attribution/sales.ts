import type { Groups } from '../numerics/groupByCustomer';
import { isRefundedWhole, type SettledOrder, type SettledOrders, settleOrders } from '../orders/settleOrders';
import type { Period } from '../periods/period';
import { settlingNeeded } from '../orders/settlingNeeded';
import { clockOf, type TouchLog } from './touchLog';

/** Which transactions of a log count. */
export interface SalesPolicy {
  /** Whoever has a value in any row converted once, at the last of them. */
  oneACustomer?: boolean;
  /** The first order of each customer counts alone; later ones end journeys and count for nothing. */
  firstACustomer?: boolean;
  period?: Period | null;
}

/** What came in after the period of an order: an amount added, or taken back by a refund, which may undo its conversion. */
export interface Afterwards {
  row: number;
  value: number;
  conversions: 0 | -1;
}

/** What the rows of a log are worth once refunds are set off against their orders. */
export interface Sales {
  /** By row: above 0 an order, worth what is left of it; below 0 what a refund takes off no order; else 0. */
  value: Float64Array;
  /** 1: a conversion without a value, which is an order all the same; `null`: there is none. */
  isFree: Uint8Array | null;
  /** 1: the order lies outside the period, or is not the one that counts. It ends journeys and counts for nothing; `null`: none does. */
  isOutside: Uint8Array | null;
  /** What the period adds to orders before it or takes off them, by the row of the order; one undone has no value there. */
  afterwards: ReadonlyMap<number, readonly Afterwards[]>;
  said: SalesNotes;
}

/** What the reader of a result should know. */
export interface SalesNotes {
  /** Orders and refunds that were sent again and count once. */
  sentAgain: number;
  /** Refunds that found no order with value left; they are unattributed. */
  refundsWithoutOrder: number;
}

export const nothingSaid: SalesNotes = { sentAgain: 0, refundsWithoutOrder: 0 };

/** Settles the orders and refunds of a log. A log without refunds, order ids and policy is what it is. */
export function salesOf(
  log: TouchLog,
  groups: Groups,
  { oneACustomer = false, firstACustomer = false, period = null }: SalesPolicy,
): Sales {
  const settling = new Settling(log, groups, period);
  if (log.orderId || refundsIn(log.value) > 0) settling.settleCustomers();
  if (oneACustomer) settling.keepLastOfEach();
  if (period) settling.leaveOutside(period);
  if (firstACustomer) settling.keepFirstOfEach();
  return settling.sales();
}

/** What settling one refund takes, as often as journeys are found. */
const stepsOfRefund = 100;

/** What finding the journeys of a log takes, where a row takes so many steps and its refunds are settled. */
export const stepsToFind = ({ value }: TouchLog, stepsOfRow: number): number =>
  value.length * stepsOfRow + refundsIn(value) * stepsOfRefund;

function refundsIn(value: Float64Array): number {
  let refunds = 0;
  for (let row = 0; row < value.length; row++) if (value[row] < 0) refunds++;
  return refunds;
}

class Settling {
  private value: Float64Array;
  private readonly clock: Float64Array;
  private isOutside: Uint8Array | null = null;
  private readonly isFree: Uint8Array | null;
  private readonly afterwards = new Map<number, Afterwards[]>();
  private sentAgain = 0;

  constructor(
    private readonly log: TouchLog,
    private readonly groups: Groups,
    private readonly period: Period | null,
  ) {
    this.value = log.value;
    const { converts } = log;
    this.isFree = converts ? converts.map((each, row) => (log.value[row] === 0 ? each : 0)) : null;
    this.clock = clockOf(log);
  }

  settleCustomers(): void {
    this.value = this.log.value.slice();
    const { row, offset } = this.groups;
    const { time, value, orderId } = this.log;
    const isNeeded = settlingNeeded({ time, amount: value, orderId });
    for (let c = 0; c < this.log.customers.length; c++) {
      if (isNeeded(row, c, offset[c], offset[c + 1])) this.settle(offset[c], offset[c + 1]);
    }
  }

  /** Settles what one customer has in some places of the rows. */
  private settle(from: number, to: number): void {
    const { value, orderId } = this.log;
    const { row: rows } = this.groups;
    const end = this.period?.to ?? Infinity;
    const isRefundKnown = (row: number) => value[row] < 0 && this.clock[row] <= end;
    let isNeeded = orderId !== undefined;
    for (let i = from; i < to && !isNeeded; i++) isNeeded = isRefundKnown(rows[i]);
    if (!isNeeded) {
      for (let i = from; i < to; i++) this.value[rows[i]] = Math.max(0, value[rows[i]]);
      return;
    }
    const sales: number[] = [];
    const known: number[] = [];
    for (let i = from; i < to; i++) {
      const row = rows[i];
      if (value[row] === 0) continue;
      this.value[row] = 0;
      sales.push(row);
      if (this.clock[row] <= end) known.push(row);
    }
    this.takeSettled(this.settled(known));
    if (known.length < sales.length) this.takeLater(sales, end);
  }

  private takeSettled(settled: SettledOrders): void {
    for (const order of settled.orders) if (!isRefundedWhole(order)) this.value[order.rows[0]] = order.left;
    this.noteChanges(settled);
    for (const { row, amount, order } of settled.refunds) if (order < 0) this.value[row] -= amount;
    this.sentAgain += settled.sentAgain;
  }

  private settled(rows: readonly number[]): SettledOrders {
    const { time, value, orderId } = this.log;
    return settleOrders(rows, { time, amount: value, orderId });
  }

  /** Notes what the period adds to orders before it, and takes off them. */
  private noteChanges({ orders, refunds }: SettledOrders): void {
    const from = this.period?.from ?? -Infinity;
    if (from === -Infinity) return;
    const isNew = ({ row }: { row: number }) => this.clock[row] >= from;
    const isEarlier = ({ rows: [row] }: SettledOrder) => this.clock[row] < from;
    const note = (order: SettledOrder, row: number, value: number) => {
      const known = this.afterwards.get(order.rows[0]);
      const change: Afterwards = { row, value, conversions: 0 };
      if (known) known.push(change);
      else this.afterwards.set(order.rows[0], [change]);
    };
    for (const order of orders.filter(isEarlier))
      for (const { row, amount } of order.added.filter(isNew)) note(order, row, amount);
    for (const { row, amount, order } of refunds.filter(isNew))
      if (order >= 0 && isEarlier(orders[order])) note(orders[order], row, -amount);
    for (const order of orders.filter(isRefundedWhole)) {
      const last = this.afterwards.get(order.rows[0])?.at(-1);
      if (last) last.conversions = -1;
    }
  }

  /** Orders after the period end the journeys before them; what becomes of them is not known yet. */
  private takeLater(sales: readonly number[], end: number): void {
    for (const { rows, value } of this.settled(sales).orders)
      if (this.clock[rows[0]] > end) this.value[rows[0]] = value;
  }

  keepLastOfEach(): void {
    if (this.value === this.log.value) this.value = this.value.slice();
    const { row, offset } = this.groups;
    for (let c = 0; c < this.log.customers.length; c++) {
      let isKept = false;
      for (let i = offset[c + 1] - 1; i >= offset[c]; i--) {
        if (!this.isOrder(row[i])) continue;
        if (isKept) {
          this.value[row[i]] = 0;
          if (this.isFree) this.isFree[row[i]] = 0;
        }
        isKept = true;
      }
    }
  }

  private isOrder(row: number): boolean {
    return this.value[row] > 0 || this.isFree?.[row] === 1;
  }

  /** An order that a later period has undone was the first one all the same: what takes it back counts. */
  keepFirstOfEach(): void {
    const isOutside = this.isOutside ?? new Uint8Array(this.value.length);
    const { row, offset } = this.groups;
    for (let c = 0; c < this.log.customers.length; c++) {
      let isKept = false;
      for (let i = offset[c]; i < offset[c + 1]; i++) {
        if (!this.isOrder(row[i]) && !this.afterwards.has(row[i])) continue;
        if (isKept) {
          isOutside[row[i]] = 1;
          this.afterwards.delete(row[i]);
        }
        isKept = true;
      }
    }
    this.isOutside = isOutside;
  }

  leaveOutside({ from, to }: Period): void {
    const { clock, value } = this;
    const isOutside = new Uint8Array(clock.length);
    for (let row = 0; row < value.length; row++) {
      if (clock[row] >= from && clock[row] <= to) continue;
      isOutside[row] = 1;
      // Where there are refunds they were settled, in a copy of the values.
      if (value[row] < 0) value[row] = 0;
    }
    this.isOutside = isOutside;
  }

  sales(): Sales {
    const { value, isFree, isOutside, afterwards, sentAgain } = this;
    const refundsWithoutOrder = refundsIn(value);
    return { value, isFree, isOutside, afterwards, said: { sentAgain, refundsWithoutOrder } };
  }
}
