import type { SubscriptionBook } from './book';
import type { MovementClock } from './movementClock';

/**
 * A change of what a customer pays a month, from one look to the next.
 *
 * @param hasPaid whether the customer paid before, be it that no look saw it.
 */
export type OnChange = (
  customer: number,
  moment: number,
  previous: number,
  current: number,
  hasPaid: boolean,
) => void;

/** Amounts this close, relative to the larger one, are the same: 19.99 + 10.01 is 30. */
const sameAmount = 1e-9;

/**
 * Goes through what each customer pays a month, all rows together, and tells each change: customer by customer, in order of
 * time. Rows that meet on one day are one net change. What no look sees is told nowhere; `knownFrom` is the day before
 * which it still makes a customer known.
 *
 * @returns how many rows no look saw, of those that begin on `knownFrom` or later.
 */
export function sweep(
  book: SubscriptionBook,
  clock: MovementClock,
  knownFrom: number,
  onChange: OnChange,
): number {
  const { start, end, monthly, offset } = book;
  const changes = new Changes();
  let unseen = 0;
  for (let c = 0; c + 1 < offset.length; c++) {
    let hasPaid = false;
    changes.clear();
    for (let r = offset[c]; r < offset[c + 1]; r++) {
      const begins = clock.momentOf(start[r]);
      const ends = end[r] === Infinity ? Infinity : clock.momentOf(end[r]);
      if (begins === ends) {
        if (start[r] < knownFrom) hasPaid = true;
        else unseen++;
        continue;
      }
      changes.add(begins, monthly[r]);
      if (ends < Infinity) changes.add(ends, -monthly[r]);
    }
    changes.tell(c, hasPaid, onChange);
  }
  return unseen;
}

/** So few are put in order fastest one by one. */
const shortList = 32;

/** What begins (above 0) and ends (below 0) for one customer. */
class Changes {
  private moment = new Float64Array(16);
  private amount = new Float64Array(16);
  private length = 0;

  clear(): void {
    this.length = 0;
  }

  add(moment: number, amount: number): void {
    if (this.length === this.moment.length) this.grow();
    this.moment[this.length] = moment;
    this.amount[this.length++] = amount;
  }

  /** By time, and by amount, so that the order of rows changes no digit of a sum. */
  private sort(): void {
    if (this.length > shortList) this.sortLong();
    else this.sortShort();
  }

  private sortShort(): void {
    const { moment, amount, length } = this;
    for (let i = 1; i < length; i++) {
      const when = moment[i];
      const moving = amount[i];
      let place = i;
      while (
        place > 0 &&
        (moment[place - 1] > when || (moment[place - 1] === when && amount[place - 1] > moving))
      ) {
        moment[place] = moment[place - 1];
        amount[place] = amount[place - 1];
        place--;
      }
      moment[place] = when;
      amount[place] = moving;
    }
  }

  private sortLong(): void {
    const moment = this.moment.slice(0, this.length);
    const amount = this.amount.slice(0, this.length);
    const order = Uint32Array.from(moment.keys()).sort(
      (a, b) => moment[a] - moment[b] || amount[a] - amount[b],
    );
    order.forEach((from, to) => {
      this.moment[to] = moment[from];
      this.amount[to] = amount[from];
    });
  }

  tell(customer: number, hasPaidBefore: boolean, onChange: OnChange): void {
    this.sort();
    const { moment, amount, length } = this;
    let hasPaid = hasPaidBefore;
    let level = 0;
    let sum = 0;
    let lost = 0;
    let running = 0;
    for (let i = 0; i < length;) {
      const now = moment[i];
      for (; i < length && moment[i] === now; i++) {
        const term = amount[i];
        const next = sum + term;
        lost += Math.abs(sum) >= Math.abs(term) ? sum - next + term : term - next + sum;
        sum = next;
        running += term > 0 ? 1 : -1;
      }
      // Nothing runs: what is left of the sum is rounding.
      if (running === 0) sum = lost = 0;
      const current = sum + lost;
      if (Math.abs(current - level) <= sameAmount * Math.max(current, level)) continue;
      onChange(customer, now, level, current, hasPaid);
      level = current;
      hasPaid = true;
    }
  }

  private grow(): void {
    const larger = (old: Float64Array) => {
      const array = new Float64Array(old.length * 2);
      array.set(old);
      return array;
    };
    this.moment = larger(this.moment);
    this.amount = larger(this.amount);
  }
}
