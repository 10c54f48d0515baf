import { amountIn } from './amounts';
import { AmountTexts, amountTextIn } from './amountTexts';
import { isBlankKey } from './cell';
import { dateRows } from './dateRows';
import { enlarged, picked, type TypedColumn } from './columns';
import { MomentColumn } from './momentColumn';
import { Dictionary } from './dictionary';
import { errorForName, noName } from './nameIds';
import { NamesAhead } from './namesAhead';
import { type CellProblem, emptyProblem, errorProblem, nameProblem, numberProblem } from './problem';
import { customerIds, nameIds, type ReadingOptions } from './readingOptions';
import { saidOfNames, saidOfOwners } from './said';
import { requireSameClock } from './sameClock';
import { SparseNames } from './sparseNames';
import { clockTogether, laterStarts, namesTogether, together } from './tablesTogether';

/** The names in the columns of a log of orders. */
export const orderNames = (options: ReadingOptions = {}) => ({
  customers: customerIds(options),
  segments: nameIds('segment', options),
  orderIds: new Dictionary(),
});

/**
 * Turns rows of orders (customer, date, amount, segment, order id) into typed columns, one row at a time, so that a sheet of any
 * size can be read block by block. An amount of 0 is an order, a negative one a refund.
 */
export class OrderLogBuilder {
  private readonly dates: MomentColumn;
  private readonly amounts: AmountTexts;
  private customer: Int32Array;
  private amount: Float64Array;
  private segment: Int32Array;
  private readonly ids: SparseNames;

  /** Builders of several tables of one log share their `names`. */
  constructor(
    capacity = 1024,
    options: ReadingOptions = {},
    private readonly names = orderNames(options),
  ) {
    this.ids = new SparseNames(names.orderIds);
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
    return this.names.orderIds.names;
  }

  /** The numbers of the customers in a column of which the rows before `end` are to be added. */
  customersAhead(cells: readonly unknown[], end: number): NamesAhead {
    return new NamesAhead(this.names.customers, cells, end);
  }

  /** The same of the segments. */
  segmentsAhead(cells: readonly unknown[], end: number): NamesAhead {
    return new NamesAhead(this.names.segments, cells, end);
  }

  /** How many spellings of segments there are so far. */
  get segmentSpellings(): number {
    return this.names.segments.size;
  }

  /** The customers and segments of rows that are to be added, as the log of all of them will have them, by what was told ahead. */
  namesOf(customer: Int32Array, segment: Int32Array) {
    return {
      customer: this.names.customers.finish(customer).ids,
      segment: this.names.segments.finish(segment).ids,
    };
  }

  /**
   * Takes in one row of the sheet. Answers why it could not be used, or `null`. A blank row is passed over.
   *
   * @param rate what one unit of its money is worth, where there are rates.
   * @param who number of the customer, where `customersAhead` told it.
   * @param own number of the segment, where `segmentsAhead` told it.
   */
  add(
    customer: unknown,
    date: unknown,
    amount: unknown,
    segment: unknown = null,
    orderId: unknown = null,
    sheetRow = this.dates.length + 1,
    rate: number | null = null,
    who = this.names.customers.idOf(customer),
    own = this.names.segments.idOf(segment),
  ): CellProblem | null {
    if (who === noName && isBlankKey(date) && isBlankKey(amount)) return null;
    if (who < 0) return nameProblem('customer', customer);
    if (isBlankKey(date)) return emptyProblem('date');
    const worth = amountIn(amount);
    if (worth === null) return emptyProblem('amount');
    const text = Number.isNaN(worth) ? amountTextIn(amount) : null;
    if (Number.isNaN(worth) && text === null) return numberProblem('amount', amount);
    if (own === errorForName) return errorProblem('segment', segment);
    const orderProblem = errorProblem('orderId', orderId);
    if (orderProblem) return orderProblem;
    const row = this.dates.length;
    const dateProblem = this.dates.add(date, sheetRow);
    if (dateProblem) return dateProblem;
    if (row === this.customer.length) this.grow();
    this.customer[row] = who;
    this.amount[row] = worth * (rate ?? 1);
    if (text === null) this.amounts.noteNumber(amount, sheetRow);
    else this.amounts.note(text, row, { cell: amount, row: sheetRow }, rate);
    this.segment[row] = own;
    this.ids.note(row, orderId);
    return null;
  }

  /**
   * The orders taken in so far, rows passed over left out, those of other tables of the log behind them; `segment` is −1 where there
   * is none, `row` the row of the sheet. Rows whose date the others of their table show to be unreadable are left out: `problems`
   * tells them, and `laterProblems` those of each other table.
   */
  build(...later: readonly OrderLogBuilder[]) {
    const tables = [this, ...later].map((each) => each.rows());
    requireSameClock(...tables);
    const all = <T extends TypedColumn>(of: (table: OrderRows) => T): T => together(tables, of);
    const orderId = namesTogether(tables, (table) => table.orderId);
    const customers = this.names.customers.finish(all(({ customer }) => customer));
    const segments = this.names.segments.finish(all(({ segment }) => segment));
    const [{ problems }, ...others] = tables;
    return {
      customer: customers.ids,
      time: all(({ time }) => time),
      clock: clockTogether(tables),
      isDate: dateRows(
        all(({ timeOfDay }) => timeOfDay),
        () => 0,
        1,
      ),
      amount: all(({ amount }) => amount),
      segment: segments.ids,
      ...(orderId && { orderId }),
      row: all(({ row }) => row),
      customers: customers.names,
      customerCells: customers.cells,
      segments: segments.names,
      ...(later.length > 0 && { laterTables: laterStarts(tables) }),
      problems,
      laterProblems: others.map((table) => table.problems),
      said: [
        ...tables.flatMap(({ said }) => said),
        ...saidOfNames('segment', segments),
        ...saidOfOwners(customers),
      ],
    };
  }

  private rows() {
    const moments = this.dates.finish();
    const column = <T extends Int32Array | Float64Array>(all: T): T =>
      picked(all.subarray(0, this.length) as T, moments.kept);
    this.amounts.settle(this.amount);
    return {
      ...moments,
      orderId: this.ids.column(this.length, moments.kept),
      customer: column(this.customer),
      amount: column(this.amount),
      segment: column(this.segment),
    };
  }

  private grow(): void {
    const capacity = Math.max(1024, this.customer.length * 2);
    this.customer = enlarged(this.customer, new Int32Array(capacity));
    this.amount = enlarged(this.amount, new Float64Array(capacity));
    this.segment = enlarged(this.segment, new Int32Array(capacity));
  }
}

type OrderRows = ReturnType<OrderLogBuilder['rows']>;
