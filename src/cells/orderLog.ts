import { isBlank, isBlankKey } from './cell';
import { parseSeconds } from './dates';
import { Dictionary } from './dictionary';
import { enlarged } from './enlarged';
import { type CellProblem, dateProblem, emptyProblem, errorProblem, numberProblem } from './problem';

const noSegment = -1;

/**
 * Turns rows of orders (customer, date, amount, segment) into typed columns, one row at a time, so that a sheet of any size can
 * be read block by block. An amount of 0 is an order, a negative one a refund.
 */
export class OrderLogBuilder {
  private readonly customers = new Dictionary();
  private readonly segments = new Dictionary();
  private customer: Int32Array;
  private time: Float64Array;
  private amount: Float64Array;
  private segment: Int32Array;
  length = 0;

  constructor(capacity = 1024) {
    this.customer = new Int32Array(capacity);
    this.time = new Float64Array(capacity);
    this.amount = new Float64Array(capacity);
    this.segment = new Int32Array(capacity);
  }

  /** Takes in one row. Answers why it could not be used, or `null`. A blank row is passed over. */
  add(customer: unknown, date: unknown, amount: unknown, segment: unknown = null): CellProblem | null {
    if (isBlankKey(customer) && isBlankKey(date) && isBlankKey(amount)) return null;
    const customerProblem = errorProblem('customer', customer);
    if (customerProblem) return customerProblem;
    if (isBlankKey(customer)) return emptyProblem('customer');
    const seconds = parseSeconds(date);
    if (seconds === null) return isBlankKey(date) ? emptyProblem('date') : dateProblem('date', date);
    if (isBlank(amount)) return emptyProblem('amount');
    if (!Number.isFinite(amount)) return numberProblem('amount', amount);
    const segmentProblem = errorProblem('segment', segment);
    if (segmentProblem) return segmentProblem;
    if (this.length === this.time.length) this.grow();
    const row = this.length++;
    this.customer[row] = this.customers.idOf(customer);
    this.time[row] = seconds;
    this.amount[row] = amount as number;
    this.segment[row] = isBlankKey(segment) ? noSegment : this.segments.idOf(segment);
    return null;
  }

  /** The orders taken in so far, rows passed over left out; `segment` is −1 where there is none. */
  build() {
    return {
      customer: this.customer.subarray(0, this.length),
      time: this.time.subarray(0, this.length),
      amount: this.amount.subarray(0, this.length),
      segment: this.segment.subarray(0, this.length),
      customers: this.customers.names,
      customerCells: this.customers.cells,
      segments: this.segments.names,
    };
  }

  private grow(): void {
    const capacity = Math.max(1024, this.length * 2);
    this.customer = enlarged(this.customer, new Int32Array(capacity));
    this.time = enlarged(this.time, new Float64Array(capacity));
    this.amount = enlarged(this.amount, new Float64Array(capacity));
    this.segment = enlarged(this.segment, new Int32Array(capacity));
  }
}
