import { amountIn } from './amounts';
import { AmountTexts, amountTextIn } from './amountTexts';
import { errorCodeOf, isBlankKey } from './cell';
import { nameKey } from './choices';
import { dateRows } from './dateRows';
import { millisecondsPerDay } from './dates';
import { enlarged, picked, type TypedColumn } from './columns';
import { MomentColumn } from './momentColumn';
import { requireSameClock } from './sameClock';
import { Dictionary } from './dictionary';
import { errorForName, type NameIds, noName } from './nameIds';
import { NamesAhead } from './namesAhead';
import { type CellProblem, emptyProblem, errorProblem, nameProblem, numberProblem } from './problem';
import { customerIds, nameIds, type ReadingOptions } from './readingOptions';
import { saidOfLateOrders, saidOfNames, saidOfOwners } from './said';
import { SparseNames } from './sparseNames';
import { clockTogether, laterStarts, marksTogether, namesTogether, together } from './tablesTogether';

/** The milestones a row may mark, numbered from 1. */
const milestoneNames = ['lead', 'opportunity'];

/** From midnight to the last moment of a day. */
const endOfDay = millisecondsPerDay - 1;

/** The names in the columns of a journey log. */
export const touchNames = (options: ReadingOptions = {}) => ({
  customers: customerIds(options),
  touchpoints: nameIds('touchpoint', options),
  orderIds: new Dictionary(),
  channels: new Dictionary(),
});
type TouchNames = ReturnType<typeof touchNames>;

/**
 * Turns the rows of a journey log (customer, time, touchpoint, value, milestone) into typed columns, one row at a time, so that
 * a sheet of any size can be read block by block. A row with a touchpoint is a touch, a row with a value other than
 * 0 is a transaction, a row may be both.
 */
export class TouchLogBuilder {
  /** Rows with a customer or a time but neither a touchpoint nor a value: they say nothing. */
  idleRows = 0;
  /** A value is written as 0, or as yes or no. */
  hasAnswers = false;
  private readonly times: MomentColumn;
  private customer: Int32Array;
  private touchpoint: Int32Array;
  private value: Float64Array;
  /** `null` as long as no row has any. */
  private milestone: Uint8Array | null = null;
  private converts: Uint8Array | null = null;
  private readonly amounts: AmountTexts;
  private readonly orderIds: SparseNames;
  private readonly channels: SparseNames;
  private readonly milestoneOf: (cell: unknown) => number;

  /** Builders of several tables of one log share their `names`. */
  constructor(
    capacity = 1024,
    options: ReadingOptions = {},
    private readonly names = touchNames(options),
  ) {
    this.orderIds = new SparseNames(names.orderIds);
    this.channels = new SparseNames(names.channels);
    this.times = new MomentColumn('time', capacity, options);
    this.amounts = new AmountTexts('value', options.decimal);
    this.milestoneOf = milestonesBy(options.milestones);
    this.customer = new Int32Array(capacity);
    this.touchpoint = new Int32Array(capacity);
    this.value = new Float64Array(capacity);
  }

  /** The touchpoints so far. */
  get touchpoints(): NameIds {
    return this.names.touchpoints;
  }

  /** What the values are in, where texts name it; `null`: they do not. */
  get currency(): string | null {
    return this.amounts.currency;
  }

  /** The numbers of the customers in a column of which the rows before `end` are to be added. */
  customersAhead(cells: readonly unknown[], end: number): NamesAhead {
    return new NamesAhead(this.names.customers, cells, end);
  }

  /**
   * Takes in one row of the sheet. Answers why it could not be used, or `null`. A blank row is passed over.
   *
   * @param channel what kind of touch it is, where `touchpoint` names something else.
   * @param rate what one unit of its money is worth, where there are rates.
   * @param converts it is a conversion, be it without a value.
   * @param numbered number of the customer, where `customersAhead` told it.
   */
  add(
    customer: unknown,
    time: unknown,
    touchpoint: unknown,
    value: unknown,
    milestone: unknown = null,
    orderId: unknown = null,
    sheetRow = this.times.length + 1,
    channel: unknown = null,
    rate: number | null = null,
    converts = false,
    numbered?: number,
  ): CellProblem | null {
    const reached = isBlankKey(milestone) ? 0 : this.milestoneOf(milestone);
    if (reached < 0) return milestoneProblem(milestone);
    const met = this.names.touchpoints.idOf(touchpoint);
    const worth = amountIn(value) ?? 0;
    if (met === noName && worth === 0 && reached === 0 && !converts) return this.passOver(customer, time);
    const amount = Number.isNaN(worth) ? amountTextIn(value) : null;
    if (Number.isNaN(worth) && amount === null) return numberProblem('value', value);
    if (met === errorForName) return errorProblem('touchpoint', touchpoint);
    const who = numbered ?? this.names.customers.idOf(customer);
    if (who < 0) return nameProblem('customer', customer);
    if (isBlankKey(time)) return emptyProblem('time');
    const orderProblem = errorProblem('orderId', orderId);
    if (orderProblem) return orderProblem;
    const row = this.times.length;
    const timeProblem = this.times.add(time, sheetRow);
    if (timeProblem) return timeProblem;
    if (row === this.customer.length) this.grow();
    this.hasAnswers ||= isAnswer(value);
    this.customer[row] = who;
    this.touchpoint[row] = met;
    this.value[row] = worth * (rate ?? 1);
    if (amount === null) this.amounts.noteNumber(value, sheetRow);
    else this.amounts.note(amount, row, { cell: value, row: sheetRow }, rate);
    if (reached > 0) (this.milestone ??= new Uint8Array(this.customer.length))[row] = reached;
    if (converts) (this.converts ??= new Uint8Array(this.customer.length))[row] = 1;
    if (worth !== 0) this.orderIds.note(row, orderId);
    if (met >= 0) this.channels.note(row, channel);
    return null;
  }

  /**
   * The rows taken in so far as columns, those of other tables of the log behind them; `touchpoint` is −1 where a row is no
   * touch, `value` 0 where it is no transaction, `row` its row in the sheet, `milestone` 1 for a lead, 2 for an opportunity, 0 otherwise, absent
   * where no row has one. Rows whose time the
   * others of their table show to be unreadable are left out: `problems` tells them, and `laterProblems` those of each other table.
   */
  build(...later: readonly TouchLogBuilder[]) {
    const tables = [this, ...later].map((each) => each.rows());
    requireSameClock(...tables);
    const rows = rowsOf(tables);
    const [{ problems }, ...others] = tables;
    return {
      ...settled(rows, this.names),
      row: rows.row,
      ...(later.length > 0 && { laterTables: laterStarts(tables) }),
      problems,
      laterProblems: others.map((table) => table.problems),
    };
  }

  private rows() {
    const moments = this.times.finish();
    const column = <T extends Int32Array | Float64Array | Uint8Array>(all: T): T =>
      picked(all.subarray(0, this.times.length) as T, moments.kept);
    this.amounts.settle(this.value);
    return {
      ...moments,
      customer: column(this.customer),
      touchpoint: column(this.touchpoint),
      value: column(this.value),
      milestone: this.milestone && column(this.milestone),
      converts: this.converts && column(this.converts),
      orderId: this.orderIds.column(this.times.length, moments.kept),
      channel: this.channels.column(this.times.length, moments.kept),
    };
  }

  private passOver(customer: unknown, time: unknown): CellProblem | null {
    if (this.names.customers.idOf(customer) === noName && isBlankKey(time)) return null;
    const problem = errorProblem('customer', customer) ?? errorProblem('time', time);
    if (!problem) this.idleRows++;
    return problem;
  }

  private grow(): void {
    const capacity = Math.max(1024, this.customer.length * 2);
    this.customer = enlarged(this.customer, new Int32Array(capacity));
    this.touchpoint = enlarged(this.touchpoint, new Int32Array(capacity));
    this.value = enlarged(this.value, new Float64Array(capacity));
    this.milestone = this.milestone && enlarged(this.milestone, new Uint8Array(capacity));
    this.converts = this.converts && enlarged(this.converts, new Uint8Array(capacity));
  }
}

type TouchRows = ReturnType<TouchLogBuilder['rows']>;

/** The rows of all tables, one table behind the other. */
function rowsOf(tables: readonly TouchRows[]) {
  const all = <T extends TypedColumn>(of: (table: TouchRows) => T): T => together(tables, of);
  return {
    customer: all(({ customer }) => customer),
    time: all(({ time }) => time),
    clock: clockTogether(tables),
    timeOfDay: all(({ timeOfDay }) => timeOfDay),
    touchpoint: all(({ touchpoint }) => touchpoint),
    value: all(({ value }) => value),
    milestone: marksTogether(tables, ({ milestone }) => milestone),
    converts: marksTogether(tables, ({ converts }) => converts),
    orderId: namesTogether(tables, ({ orderId }) => orderId),
    channel: namesTogether(tables, ({ channel }) => channel),
    row: all(({ row }) => row),
    said: tables.flatMap(({ said }) => said),
  };
}

/** The log of the rows, in which a transaction without a time of day comes after everything else of its day. */
function settled(rows: ReturnType<typeof rowsOf>, names: TouchNames) {
  const { value, milestone, converts } = rows;
  const isTransaction = (row: number) => value[row] !== 0 || converts?.[row] === 1;
  const customers = names.customers.finish(rows.customer);
  const touchpoints = names.touchpoints.finish(rows.touchpoint);
  const isDate = dateRows(rows.timeOfDay, (row) => (isTransaction(row) ? 1 : 0), 2);
  const isLate = (row: number) => isDate?.[row] === 1 && isTransaction(row);
  const isMoved = isDate !== null && isDate.some((_, row) => isLate(row));
  return {
    customer: customers.ids,
    time: isMoved ? rows.time.map((time, row) => (isLate(row) ? time + endOfDay : time)) : rows.time,
    clock: rows.clock ?? (isMoved ? rows.time : null),
    isDate,
    touchpoint: touchpoints.ids,
    value,
    ...(milestone && { milestone }),
    ...(converts?.includes(1) && { converts }),
    ...(rows.orderId && { orderId: rows.orderId }),
    ...(rows.channel && { channels: { names: names.channels.names, of: rows.channel } }),
    customers: customers.names,
    customerCells: customers.cells,
    touchpoints: touchpoints.names,
    said: [
      ...rows.said,
      ...saidOfNames('touchpoint', touchpoints),
      ...(isMoved ? [saidOfLateOrders] : []),
      ...saidOfOwners(customers),
    ],
  };
}

/** A flag that is not set, or that says so in a word. */
function isAnswer(cell: unknown): boolean {
  const amount = amountIn(cell);
  return amount === 0 || (amount === 1 && cell !== 1);
}

/** Numbers milestones; 0: the text marks none, −1: it means nothing. */
function milestonesBy(texts: ReadingOptions['milestones']): (cell: unknown) => number {
  const named = texts ?? milestoneNames.map((name) => [name]);
  const numbers = new Map(named.flatMap((each, i) => each.map((text) => [nameKey(text), i + 1] as const)));
  const otherwise = texts ? 0 : -1;
  return (cell) => (errorCodeOf(cell) === null ? (numbers.get(nameKey(String(cell))) ?? otherwise) : -1);
}

const milestoneProblem = (cell: unknown): CellProblem =>
  errorProblem('milestone', cell) ?? {
    column: 'milestone',
    reason: 'notMilestone',
    advice: `Known are: ${milestoneNames.join(', ')}; leave other cells empty.`,
    cell,
  };
