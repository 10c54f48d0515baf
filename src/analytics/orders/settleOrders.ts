import { OrderValues } from './orderValues';
import { alike, remainder, sumOf } from './rounding';

/** Rows that hold an amount, as columns; several customers may share them. */
export interface OrderRows {
  time: ArrayLike<number>;
  /** Negative: a refund, or a line that takes off its order. */
  amount: ArrayLike<number>;
  /** Order id of each row, −1: none; absent: no row has one. */
  orderId?: ArrayLike<number>;
}

/** An order: the lines of one id at one moment, what was added to it later, and what refunds have left of it. */
export interface SettledOrder {
  /** Its rows, the first line first; those sent again are not among them. */
  rows: number[];
  time: number;
  /** What was ordered, before refunds. */
  value: number;
  /** What is left of it. */
  left: number;
  /** The part of its value that came at later moments. */
  added: { row: number; time: number; amount: number }[];
}

/** A refund, or the part of one, and the order it takes off. */
export interface RefundPart {
  row: number;
  time: number;
  /** Above 0. */
  amount: number;
  /** Place of the order among `orders`; −1: no order is left that it could belong to. */
  order: number;
}

export interface SettledOrders {
  /** In order of time. */
  orders: SettledOrder[];
  refunds: RefundPart[];
  /** Orders and refunds that a later moment repeats under the same id with the same sum; they count once. */
  sentAgain: number;
  /** Refunds that come before any order of the customer, one entry a refund, by its row. */
  beforeOrders: number[];
  /** Refunds that go beyond what the orders left, those before any order not counted. */
  beyondOrders: number;
}

/** All of an order's value has been refunded: it and its refunds are as if neither row were there. */
export const isRefundedWhole = ({ value, left }: SettledOrder): boolean => value > 0 && left === 0;

/**
 * Makes orders and refunds of the rows of one customer. Rows of one order id at one moment are its lines and add up; the
 * order counts once. A later moment of the id with the same sum is the order sent again, with another sum it is added.
 * A refund belongs to the order of its id; without one to the latest earlier order whose value left equals it, else to the latest
 * earlier ones with value left, one after the other. The order of the rows does not matter.
 *
 * @param periodOf what refunds follow the orders in: the moment, or the day where days are what is counted.
 */
export function settleOrders(
  rows: ArrayLike<number>,
  columns: OrderRows,
  periodOf: (time: number) => number = (time) => time,
): SettledOrders {
  const settling = new Settling();
  const sales = salesOf(rows, columns, periodOf);
  settling.expect(sales);
  for (const sale of sales) settling.take(sale);
  return settling.settled();
}

/** The rows of one order id at one moment, or a row without an id. */
interface Sale {
  rows: number[];
  id: number;
  time: number;
  period: number;
  amount: number;
  /** Its lines cancel each other. */
  isCancelled: boolean;
  /** Its id is that of an order. */
  isOfOrder: boolean;
}

function salesOf(
  rows: ArrayLike<number>,
  { time, amount, orderId }: OrderRows,
  periodOf: (time: number) => number,
): Sale[] {
  const sales: Sale[] = [];
  const withIds: Sale[] = [];
  const ordered = inTime(rows, time);
  for (let from = 0, to; from < ordered.length; from = to) {
    const moment = time[ordered[from]];
    for (to = from + 1; to < ordered.length && time[ordered[to]] === moment;) to++;
    const known = to - from > 1 && orderId ? new Map<number, Sale>() : null;
    for (let i = from; i < to; i++) {
      const row = ordered[i];
      const id = orderId?.[row] ?? -1;
      const same = id < 0 ? undefined : known?.get(id);
      if (same) {
        same.rows.push(row);
        continue;
      }
      const sale: Sale = {
        rows: [row],
        id,
        time: moment,
        period: periodOf(moment),
        amount: amount[row],
        isCancelled: false,
        isOfOrder: false,
      };
      sales.push(sale);
      if (id < 0) continue;
      withIds.push(sale);
      known?.set(id, sale);
    }
  }
  if (withIds.length > 0) takeTogether(withIds, amount);
  return sales.sort(inOrder);
}

/** Rows in order of time, as most come already. */
function inTime(rows: ArrayLike<number>, time: OrderRows['time']): ArrayLike<number> {
  for (let i = 1; i < rows.length; i++)
    if (time[rows[i]] < time[rows[i - 1]]) return Array.from(rows).sort((a, b) => time[a] - time[b]);
  return rows;
}

/** Adds up the lines of each order, and notes which ids are those of orders. */
function takeTogether(sales: readonly Sale[], amount: OrderRows['amount']): void {
  for (const sale of sales) addUp(sale, amount);
  const ordered = new Set(sales.filter((sale) => sale.amount >= 0).map(({ id }) => id));
  for (const sale of sales) sale.isOfOrder = ordered.has(sale.id);
}

function addUp(sale: Sale, amount: OrderRows['amount']): void {
  if (sale.rows.length === 1) return;
  const amounts = sale.rows.map((row) => amount[row]);
  const taken = sumOf(amounts.filter((each) => each < 0).map((each) => -each));
  const given = sumOf(amounts.filter((each) => each >= 0));
  const cancels = alike(taken) === alike(given);
  sale.amount = cancels ? 0 : given > taken ? remainder(given, taken) : -remainder(taken, given);
  sale.isCancelled = cancels && taken > 0;
  sale.rows.sort((a, b) => a - b);
}

/**
 * By time, refunds after the orders of their period; of one moment those first whose id is that of an order, then by amount,
 * so that nothing hangs on the order of the rows.
 */
const inOrder = (a: Sale, b: Sale): number =>
  a.period - b.period ||
  Number(a.amount < 0) - Number(b.amount < 0) ||
  a.time - b.time ||
  Number(b.isOfOrder) - Number(a.isOfOrder) ||
  a.amount - b.amount ||
  a.rows[0] - b.rows[0];

/** What is known of an order id. */
interface OfId {
  /** Place of its order; −1: it has not come yet. */
  order: number;
  /** Sums of its moments so far. */
  sums: Set<number>;
  /** Refunds that came before it. */
  waiting: { row: number; time: number; amount: number }[];
}

class Settling {
  private readonly values = new OrderValues();
  private readonly ids = new Map<number, OfId>();
  private readonly result: SettledOrders = {
    orders: [],
    refunds: [],
    sentAgain: 0,
    beforeOrders: [],
    beyondOrders: 0,
  };

  /** Notes the ids under which something was ordered: a refund under any other has an id of its own. */
  expect(sales: readonly Sale[]): void {
    for (const { id, amount } of sales) {
      if (id >= 0 && amount >= 0) this.ids.set(id, { order: -1, sums: new Set(), waiting: [] });
    }
  }

  take(sale: Sale): void {
    const ofId = this.ids.get(sale.id);
    if (sale.isCancelled) return;
    if (sale.amount < 0) this.refund(sale, -sale.amount, ofId);
    else this.order(sale, ofId);
  }

  private order(sale: Sale, ofId: OfId | undefined): void {
    const sum = alike(sale.amount);
    if (ofId?.sums.has(sum)) {
      this.result.sentAgain++;
      return;
    }
    ofId?.sums.add(sum);
    if (ofId && ofId.order >= 0) {
      const known = this.result.orders[ofId.order];
      for (const row of sale.rows) known.rows.push(row);
      known.value = sumOf([known.value, sale.amount]);
      known.added.push({ row: sale.rows[0], time: sale.time, amount: sale.amount });
      this.values.raise(ofId.order, sale.amount);
      return;
    }
    const order = this.values.add(sale.amount);
    const { rows, time, amount } = sale;
    this.result.orders.push({ rows, time, value: amount, left: amount, added: [] });
    if (!ofId) return;
    ofId.order = order;
    for (const refund of ofId.waiting) this.takeOff(order, refund, refund.amount);
  }

  private refund({ rows: [row], time, amount: given }: Sale, amount: number, ofId: OfId | undefined): void {
    const refund = { row, time };
    if (!ofId) {
      const isFirst = this.result.orders.length === 0;
      const rest = this.values.refund(amount, (order, taken) => this.push(refund, order, taken));
      if (rest > 0) this.push(refund, -1, rest);
      if (isFirst) this.result.beforeOrders.push(row);
      else if (rest > 0) this.result.beyondOrders++;
      return;
    }
    if (ofId.order < 0) {
      ofId.waiting.push({ row, time, amount });
      return;
    }
    const left = this.values.leftOf(ofId.order);
    const isRepeated = ofId.sums.has(alike(given));
    if (isRepeated && alike(left) < alike(amount)) this.result.sentAgain++;
    else this.takeOff(ofId.order, refund, amount);
    ofId.sums.add(alike(given));
  }

  /** Takes a refund off the order of its id; what goes beyond it belongs to none. */
  private takeOff(order: number, { row, time }: { row: number; time: number }, amount: number): void {
    const refund = { row, time };
    const taken = this.values.takeOff(order, amount);
    if (taken > 0) this.push(refund, order, taken);
    const rest = alike(amount) === alike(taken) ? 0 : remainder(amount, taken);
    if (rest === 0) return;
    this.push(refund, -1, rest);
    this.result.beyondOrders++;
  }

  private push(refund: { row: number; time: number }, order: number, amount: number): void {
    const { row, time } = refund;
    this.result.refunds.push({ row, time, amount, order });
  }

  settled(): SettledOrders {
    this.result.orders.forEach((order, i) => (order.left = this.values.leftOf(i)));
    return this.result;
  }
}
