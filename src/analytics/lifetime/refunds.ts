/**
 * The orders of one customer in order of time, and what is left of their value as refunds come in. A refund belongs to the
 * latest order whose value left equals it, else to the latest ones with value left, one after the other.
 */
export class RefundedOrders {
  private readonly left: number[] = [];
  /** Orders with value left, the latest last; some of them have lost it since. */
  private readonly open: number[] = [];
  /** The same by the value that was left. */
  private readonly byLeft = new Map<number, number[]>();

  add(amount: number): void {
    const order = this.left.push(amount) - 1;
    if (amount === 0) return;
    this.open.push(order);
    this.remember(order);
  }

  /** Takes a refund off. Answers whether the orders could cover it. */
  refund(amount: number): boolean {
    const same = this.latestWith(amount);
    if (same !== undefined) {
      this.left[same] = 0;
      return true;
    }
    for (let rest = amount; rest > 0;) {
      const latest = this.latestOpen();
      if (latest === undefined) return false;
      const taken = Math.min(this.left[latest], rest);
      rest = remainder(rest, taken);
      this.left[latest] = remainder(this.left[latest], taken);
      if (this.left[latest] > 0) this.remember(latest);
    }
    return true;
  }

  /** What is left of the value of each order. */
  values(): readonly number[] {
    return this.left;
  }

  private remember(order: number): void {
    const key = alike(this.left[order]);
    const others = this.byLeft.get(key);
    if (others) others.push(order);
    else this.byLeft.set(key, [order]);
  }

  private latestWith(amount: number): number | undefined {
    const key = alike(amount);
    return this.latest(this.byLeft.get(key) ?? [], (order) => alike(this.left[order]) === key);
  }

  private latestOpen(): number | undefined {
    return this.latest(this.open, (order) => this.left[order] > 0);
  }

  /** Forgets those at the end that no longer count. */
  private latest(orders: number[], counts: (order: number) => boolean): number | undefined {
    while (orders.length > 0 && !counts(orders[orders.length - 1])) orders.pop();
    return orders.at(-1);
  }
}

const digits = 12;

/** One number for amounts that are told apart by rounding alone. */
const alike = (amount: number): number => Number(amount.toPrecision(digits));

/** What is left of an amount, free of the rounding that would keep 0.3 less 0.1 and 0.2 above nothing. */
function remainder(amount: number, taken: number): number {
  const unit = 10 ** (Math.floor(Math.log10(amount)) + 1 - digits);
  return alike(Math.round((amount - taken) / unit) * unit);
}
