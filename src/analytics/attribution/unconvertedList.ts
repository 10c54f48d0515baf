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
  private start: Int32Array;
  private end: Int32Array;
  private customer: Int32Array;
  private length = 0;

  /** @param room for so many at first, one or more. */
  constructor(room = 256) {
    this.start = new Int32Array(room);
    this.end = new Int32Array(room);
    this.customer = new Int32Array(room);
  }

  add(start: number, end: number, customer: number): void {
    if (this.length === this.start.length) this.grow();
    this.start[this.length] = start;
    this.end[this.length] = end;
    this.customer[this.length++] = customer;
  }

  private grow(): void {
    const larger = (column: Int32Array): Int32Array => {
      const copy = new Int32Array(2 * column.length);
      copy.set(column);
      return copy;
    };
    this.start = larger(this.start);
    this.end = larger(this.end);
    this.customer = larger(this.customer);
  }

  columns(): Unconverted {
    const taken = (column: Int32Array): Int32Array => column.subarray(0, this.length);
    return {
      start: taken(this.start),
      end: taken(this.end),
      count: new Float64Array(this.length).fill(1),
      customer: taken(this.customer),
    };
  }
}

/** No journeys. */
export const noneUnconverted: Unconverted = new UnconvertedList().columns();
