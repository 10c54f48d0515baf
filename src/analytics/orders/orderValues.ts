import { alike, remainder, sumOf } from './rounding';

/**
 * The orders of one customer in order of time, and what is left of their value as refunds come in. A refund without an order
 * id belongs to the latest order whose value left equals it, else to the latest ones with value left, one after the other.
 */
export class OrderValues {
  private readonly left: number[] = [];
  /** Orders with value left, the latest last; some of them have lost it since. */
  private readonly open: number[] = [];
  /** The same by the value that was left; `null` as long as orders are so few that each is looked at. */
  private byLeft: Map<number, number[]> | null = null;

  /** Adds an order of this value; answers its number. */
  add(value: number): number {
    const order = this.left.push(value) - 1;
    if (value > 0) {
      this.open.push(order);
      this.remember(order);
    }
    return order;
  }

  /** Adds to the value of an order. */
  raise(order: number, amount: number): void {
    const wasSpent = !(this.left[order] > 0);
    this.left[order] = sumOf([this.left[order], amount]);
    if (wasSpent) this.reopen(order);
    this.remember(order);
  }

  /** What is left of an order's value. */
  leftOf(order: number): number {
    return this.left[order];
  }

  /** Takes as much of an amount off one order as is left of it; answers how much that was. */
  takeOff(order: number, amount: number): number {
    const left = this.left[order];
    const taken = alike(amount) === alike(left) ? left : Math.min(left, amount);
    this.left[order] = taken === left ? 0 : remainder(left, taken);
    if (taken > 0 && this.left[order] > 0) this.remember(order);
    return taken;
  }

  /**
   * Takes a refund without an order id off the orders it belongs to.
   *
   * @returns what the orders did not cover.
   */
  refund(amount: number, took: (order: number, amount: number) => void): number {
    const same = this.latestWith(amount);
    if (same !== undefined) {
      took(same, this.takeOff(same, amount));
      return 0;
    }
    let rest = amount;
    for (let latest = this.latestOpen(); rest > 0 && latest !== undefined; latest = this.latestOpen()) {
      const taken = this.takeOff(latest, rest);
      rest = taken >= rest ? 0 : remainder(rest, taken);
      took(latest, taken);
    }
    return rest;
  }

  private remember(order: number): void {
    if (this.byLeft === null) return;
    const key = alike(this.left[order]);
    const others = this.byLeft.get(key);
    if (others) insert(others, order);
    else this.byLeft.set(key, [order]);
  }

  private reopen(order: number): void {
    insert(this.open, order);
  }

  private latestWith(amount: number): number | undefined {
    const key = alike(amount);
    const isSame = (order: number) => alike(this.left[order]) === key;
    if (this.byLeft === null) {
      if (this.left.length <= few) return latestOf(this.left.length, isSame);
      this.byLeft = new Map();
      for (let order = 0; order < this.left.length; order++) if (this.left[order] > 0) this.remember(order);
    }
    return latest(this.byLeft.get(key) ?? [], isSame);
  }

  private latestOpen(): number | undefined {
    return latest(this.open, (order) => this.left[order] > 0);
  }
}

/** Most customers have fewer orders, and a million of them would each have a table of their own. */
const few = 16;

/** The latest of so many orders that counts. */
function latestOf(orders: number, counts: (order: number) => boolean): number | undefined {
  for (let order = orders - 1; order >= 0; order--) if (counts(order)) return order;
  return undefined;
}

/** Forgets those at the end that no longer count. */
function latest(orders: number[], counts: (order: number) => boolean): number | undefined {
  while (orders.length > 0 && !counts(orders[orders.length - 1])) orders.pop();
  return orders.at(-1);
}

/** Puts an order where it belongs by time: most often at the end. */
function insert(orders: number[], order: number): void {
  let place = orders.length;
  while (place > 0 && orders[place - 1] > order) place--;
  if (orders[place - 1] !== order) orders.splice(place, 0, order);
}
