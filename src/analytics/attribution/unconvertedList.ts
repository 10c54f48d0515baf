import { IntegerList } from '../numerics/integerList';

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
  private readonly start: IntegerList;
  private readonly end: IntegerList;
  private readonly customer: IntegerList;

  /** @param room for so many at first, one or more. */
  constructor(room?: number) {
    this.start = new IntegerList(room);
    this.end = new IntegerList(room);
    this.customer = new IntegerList(room);
  }

  add(start: number, end: number, customer: number): void {
    this.start.push(start);
    this.end.push(end);
    this.customer.push(customer);
  }

  columns(): Unconverted {
    return {
      start: this.start.toArray(),
      end: this.end.toArray(),
      count: new Float64Array(this.start.length).fill(1),
      customer: this.customer.toArray(),
    };
  }
}

/** No journeys. */
export const noneUnconverted: Unconverted = new UnconvertedList().columns();
