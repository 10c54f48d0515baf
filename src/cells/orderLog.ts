import { isBlank, isBlankKey } from './cell';
import { dateRows } from './dateRows';
import { Dictionary } from './dictionary';
import { enlarged, picked } from './columns';
import { MomentColumn, type MomentOptions } from './momentColumn';
import { type CellProblem, emptyProblem, errorProblem, numberProblem } from './problem';

const noSegment = -1;

/**
 * Turns rows of orders (customer, date, amount, segment) into typed columns, one row at a time, so that a sheet of any size can
 * be read block by block. An amount of 0 is an order, a negative one a refund.
 */
export class OrderLogBuilder {
  private readonly customers = new Dictionary();
  private readonly segments = new Dictionary();
  private readonly dates: MomentColumn;
  private customer: Int32Array;
  private amount: Float64Array;
  private segment: Int32Array;

  constructor(capacity = 1024, options: MomentOptions = {}) {
    this.dates = new MomentColumn('date', capacity, options);
    this.customer = new Int32Array(capacity);
    this.amount = new Float64Array(capacity);
    this.segment = new Int32Array(capacity);
  }

  get length(): number {
    return this.dates.length;
  }

  /** Takes in one row of the sheet. Answers why it could not be used, or `null`. A blank row is passed over. */
  add(
    customer: unknown,
    date: unknown,
    amount: unknown,
    segment: unknown = null,
    sheetRow = this.dates.length + 1,
  ): CellProblem | null {
    if (isBlankKey(customer) && isBlankKey(date) && isBlankKey(amount)) return null;
    const customerProblem = errorProblem('customer', customer);
    if (customerProblem) return customerProblem;
    if (isBlankKey(customer)) return emptyProblem('customer');
    if (isBlankKey(date)) return emptyProblem('date');
    if (isBlank(amount)) return emptyProblem('amount');
    if (!Number.isFinite(amount)) return numberProblem('amount', amount);
    const segmentProblem = errorProblem('segment', segment);
    if (segmentProblem) return segmentProblem;
    const row = this.dates.length;
    const dateProblem = this.dates.add(date, sheetRow);
    if (dateProblem) return dateProblem;
    if (row === this.customer.length) this.grow();
    this.customer[row] = this.customers.idOf(customer);
    this.amount[row] = amount as number;
    this.segment[row] = isBlankKey(segment) ? noSegment : this.segments.idOf(segment);
    return null;
  }

  /**
   * The orders taken in so far, rows passed over left out; `segment` is −1 where there is none, `row` the row of the
   * sheet. Rows whose date the others show to be unreadable are left out: `problems` tells them.
   */
  build() {
    const { time, clock, timeOfDay, row, kept, problems } = this.dates.finish();
    const column = <T extends Int32Array | Float64Array>(all: T): T =>
      picked(all.subarray(0, this.length) as T, kept);
    return {
      customer: column(this.customer),
      time,
      clock,
      isDate: dateRows(timeOfDay, () => 0, 1),
      amount: column(this.amount),
      segment: column(this.segment),
      row,
      customers: this.customers.names,
      customerCells: this.customers.cells,
      segments: this.segments.names,
      problems,
    };
  }

  private grow(): void {
    const capacity = Math.max(1024, this.customer.length * 2);
    this.customer = enlarged(this.customer, new Int32Array(capacity));
    this.amount = enlarged(this.amount, new Float64Array(capacity));
    this.segment = enlarged(this.segment, new Int32Array(capacity));
  }
}
