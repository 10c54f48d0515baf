/** One entry a journey without a transaction. */
export interface Unconverted {
  start: Int32Array;
  end: Int32Array;
  /** How many journeys the entry stands for. */
  count: Float64Array;
  customer: Int32Array;
}

/** Collects journeys that did not convert, one by one. */
export class UnconvertedList {
  /** Start, end and customer of each, one after the other, in more room than is taken. */
  private all = new Int32Array(3 * 256);
  private taken = 0;

  add(start: number, end: number, customer: number): void {
    if (this.taken === this.all.length) {
      const larger = new Int32Array(2 * this.taken);
      larger.set(this.all);
      this.all = larger;
    }
    this.all[this.taken++] = start;
    this.all[this.taken++] = end;
    this.all[this.taken++] = customer;
  }

  columns(): Unconverted {
    const length = this.taken / 3;
    const start = new Int32Array(length);
    const end = new Int32Array(length);
    const customer = new Int32Array(length);
    for (let j = 0; j < length; j++) {
      start[j] = this.all[3 * j];
      end[j] = this.all[3 * j + 1];
      customer[j] = this.all[3 * j + 2];
    }
    return { start, end, count: new Float64Array(length).fill(1), customer };
  }
}

/** No journeys. */
export const noneUnconverted: Unconverted = new UnconvertedList().columns();
