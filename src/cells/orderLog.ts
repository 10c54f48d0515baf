import { amountIn } from './amounts';
import { AmountTexts, amountTextIn } from './amountTexts';
import { isBlankKey } from './cell';
import { dateRows } from './dateRows';
import { enlarged, picked } from './columns';
import { MomentColumn } from './momentColumn';
import { errorForName, type NameIds, noName } from './nameIds';
import { type CellProblem, emptyProblem, errorProblem, nameProblem, numberProblem } from './problem';
import { customerIds, nameIds, type ReadingOptions } from './readingOptions';
import { saidOfNames } from './said';
import { SparseNames } from './sparseNames';

/**
 * Turns rows of orders (customer, date, amount, segment, order id) into typed columns, one row at a time, so that a sheet of any
 * size can be read block by block. An amount of 0 is an order, a negative one a refund.
 */
export class OrderLogBuilder {
  private readonly customers: NameIds;
  private readonly segments: NameIds;
  private readonly dates: MomentColumn;
  private readonly amounts: AmountTexts;
  private customer: Int32Array;
  private amount: Float64Array;
  private segment: Int32Array;
  private readonly ids = new SparseNames();

  constructor(capacity = 1024, options: ReadingOptions = {}) {
    this.customers = customerIds(options);
    this.segments = nameIds('segment', options);
    this.dates = new MomentColumn('date', capacity, options);
    this.amounts = new AmountTexts('amount', options.decimal);
    this.customer = new Int32Array(capacity);
    this.amount = new Float64Array(capacity);
    this.segment = new Int32Array(capacity);
  }

  get length(): number {
    return this.dates.length;
  }

  /** What the amounts are in, where texts name it; `null`: they do not. */
  get currency(): string | null {
    return this.amounts.currency;
  }

  /** The texts of the order ids, by their number. */
  get orderIds(): readonly string[] {
    return this.ids.names;
  }

  /** Takes in one row of the sheet. Answers why it could not be used, or `null`. A blank row is passed over. */
  add(
    customer: unknown,
    date: unknown,
    amount: unknown,
    segment: unknown = null,
    orderId: unknown = null,
    sheetRow = this.dates.length + 1,
  ): CellProblem | null {
    const who = this.customers.idOf(customer);
    if (who === noName && isBlankKey(date) && isBlankKey(amount)) return null;
    if (who < 0) return nameProblem('customer', customer);
    if (isBlankKey(date)) return emptyProblem('date');
    const worth = amountIn(amount);
    if (worth === null) return emptyProblem('amount');
    const text = Number.isNaN(worth) ? amountTextIn(amount) : null;
    if (Number.isNaN(worth) && text === null) return numberProblem('amount', amount);
    const own = this.segments.idOf(segment);
    if (own === errorForName) return errorProblem('segment', segment);
    const orderProblem = errorProblem('orderId', orderId);
    if (orderProblem) return orderProblem;
    const row = this.dates.length;
    const dateProblem = this.dates.add(date, sheetRow);
    if (dateProblem) return dateProblem;
    if (row === this.customer.length) this.grow();
    this.customer[row] = who;
    this.amount[row] = worth;
    if (text === null) this.amounts.noteNumber(amount, sheetRow);
    else this.amounts.note(text, row, { cell: amount, row: sheetRow });
    this.segment[row] = own;
    this.ids.note(row, orderId);
    return null;
  }

  /**
   * The orders taken in so far, rows passed over left out; `segment` is −1 where there is none, `row` the row of the
   * sheet. Rows whose date the others show to be unreadable are left out: `problems` tells them.
   */
  build() {
    const { time, clock, timeOfDay, row, kept, problems, said } = this.dates.finish();
    const column = <T extends Int32Array | Float64Array>(all: T): T =>
      picked(all.subarray(0, this.length) as T, kept);
    this.amounts.settle(this.amount);
    const orderId = this.ids.column(this.length, kept);
    const customers = this.customers.finish(column(this.customer));
    const segments = this.segments.finish(column(this.segment));
    return {
      customer: customers.ids,
      time,
      clock,
      isDate: dateRows(timeOfDay, () => 0, 1),
      amount: column(this.amount),
      segment: segments.ids,
      ...(orderId && { orderId }),
      row,
      customers: customers.names,
      customerCells: customers.cells,
      segments: segments.names,
      problems,
      said: [...said, ...saidOfNames('segment', segments)],
    };
  }

  private grow(): void {
    const capacity = Math.max(1024, this.customer.length * 2);
    this.customer = enlarged(this.customer, new Int32Array(capacity));
    this.amount = enlarged(this.amount, new Float64Array(capacity));
    this.segment = enlarged(this.segment, new Int32Array(capacity));
  }
}
