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
  private readonly start: number[] = [];
  private readonly end: number[] = [];
  private readonly customer: number[] = [];

  add(start: number, end: number, customer: number): void {
    this.start.push(start);
    this.end.push(end);
    this.customer.push(customer);
  }

  columns(): Unconverted {
    return {
      start: Int32Array.from(this.start),
      end: Int32Array.from(this.end),
      count: new Float64Array(this.start.length).fill(1),
      customer: Int32Array.from(this.customer),
    };
  }
}

/** No journeys. */
export const noneUnconverted: Unconverted = new UnconvertedList().columns();
