import { amountIn } from './amounts';
import { AmountTexts, amountTextIn } from './amountTexts';
import { isBlankKey } from './cell';
import { nameKey } from './choices';
import { dateRows } from './dateRows';
import { millisecondsPerDay } from './dates';
import { enlarged, joined, picked } from './columns';
import { MomentColumn } from './momentColumn';
import { requireSameClock } from './sameClock';
import { errorForName, type NameIds, noName } from './nameIds';
import { type CellProblem, emptyProblem, errorProblem, nameProblem, numberProblem } from './problem';
import { customerIds, nameIds, type ReadingOptions } from './readingOptions';
import { saidOfLateOrders, saidOfNames } from './said';
import { namesJoined, SparseNames } from './sparseNames';

/** The milestones a row may mark, numbered from 1. */
const milestoneNames = ['lead', 'opportunity'];

/** From midnight to the last moment of a day. */
const endOfDay = millisecondsPerDay - 1;

/**
 * Turns the rows of a journey log (customer, time, touchpoint, value, milestone) into typed columns, one row at a time, so that
 * a sheet of any size can be read block by block. A row with a touchpoint is a touch, a row with a value other than
 * 0 is a transaction, a row may be both.
 */
export class TouchLogBuilder {
  /** Rows with a customer or a time but neither a touchpoint nor a value: they say nothing. */
  idleRows = 0;
  private readonly touchpoints: NameIds;
  private readonly times: MomentColumn;
  private customer: Int32Array;
  private touchpoint: Int32Array;
  private value: Float64Array;
  private milestone: Uint8Array;
  private readonly amounts: AmountTexts;
  private readonly orderIds = new SparseNames();
  private readonly channels = new SparseNames();

  /** Builders of several tables of one log share their `customers`. */
  constructor(
    capacity = 1024,
    options: ReadingOptions = {},
    private readonly customers = customerIds(options),
  ) {
    this.touchpoints = nameIds('touchpoint', options);
    this.times = new MomentColumn('time', capacity, options);
    this.amounts = new AmountTexts('value', options.decimal);
    this.customer = new Int32Array(capacity);
    this.touchpoint = new Int32Array(capacity);
    this.value = new Float64Array(capacity);
    this.milestone = new Uint8Array(capacity);
  }

  /** What the values are in, where texts name it; `null`: they do not. */
  get currency(): string | null {
    return this.amounts.currency;
  }

  /**
   * Takes in one row of the sheet. Answers why it could not be used, or `null`. A blank row is passed over.
   *
   * @param channel what kind of touch it is, where `touchpoint` names something else.
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
  ): CellProblem | null {
    const reached = isBlankKey(milestone) ? 0 : milestoneNumber(milestone);
    if (reached < 0) return milestoneProblem(milestone);
    const met = this.touchpoints.idOf(touchpoint);
    const worth = amountIn(value) ?? 0;
    if (met === noName && worth === 0 && reached === 0) return this.passOver(customer, time);
    const amount = Number.isNaN(worth) ? amountTextIn(value) : null;
    if (Number.isNaN(worth) && amount === null) return numberProblem('value', value);
    if (met === errorForName) return errorProblem('touchpoint', touchpoint);
    const who = this.customers.idOf(customer);
    if (who < 0) return nameProblem('customer', customer);
    if (isBlankKey(time)) return emptyProblem('time');
    const orderProblem = errorProblem('orderId', orderId);
    if (orderProblem) return orderProblem;
    const row = this.times.length;
    const timeProblem = this.times.add(time, sheetRow);
    if (timeProblem) return timeProblem;
    if (row === this.customer.length) this.grow();
    this.customer[row] = who;
    this.touchpoint[row] = met;
    this.value[row] = worth;
    if (amount === null) this.amounts.noteNumber(value, sheetRow);
    else this.amounts.note(amount, row, { cell: value, row: sheetRow });
    this.milestone[row] = reached;
    if (worth !== 0) this.orderIds.note(row, orderId);
    if (met >= 0) this.channels.note(row, channel);
    return null;
  }

  /**
   * The rows taken in so far as columns; `touchpoint` is −1 where a row is no touch, `value` 0 where it is no
   * transaction, `milestone` 1 for a lead, 2 for an opportunity, 0 otherwise. Rows whose time the others show to be
   * unreadable are left out: `problems` tells them.
   */
  build() {
    return settled(this.rows(), this.customers);
  }

  /** This log with the orders of another table behind it; `orderProblems` tells those left out there. */
  buildWith(orders: TouchLogBuilder) {
    const touches = this.rows();
    const sales = orders.rows();
    requireSameClock(touches, sales);
    const hasClock = touches.clock !== null || sales.clock !== null;
    const together: TouchRows = {
      ...touches,
      customer: joined(touches.customer, sales.customer),
      touchpoint: joined(touches.touchpoint, sales.touchpoint),
      value: joined(touches.value, sales.value),
      milestone: joined(touches.milestone, sales.milestone),
      orderId: sales.orderId
        ? namesJoined(null, touches.time.length, sales.orderId, sales.time.length)
        : namesJoined(touches.orderId, touches.time.length, null, sales.time.length),
      channel: namesJoined(touches.channel, touches.time.length, null, sales.time.length),
      time: joined(touches.time, sales.time),
      clock: hasClock ? joined(touches.clock ?? touches.time, sales.clock ?? sales.time) : null,
      timeOfDay: joined(touches.timeOfDay, sales.timeOfDay),
      said: [...touches.said, ...sales.said],
    };
    return {
      ...settled(together, this.customers),
      secondTable: touches.customer.length,
      orderProblems: sales.problems,
    };
  }

  private rows() {
    const moments = this.times.finish();
    const column = <T extends Int32Array | Float64Array | Uint8Array>(all: T): T =>
      picked(all.subarray(0, this.times.length) as T, moments.kept);
    this.amounts.settle(this.value);
    const touchpoints = this.touchpoints.finish(column(this.touchpoint));
    return {
      ...moments,
      customer: column(this.customer),
      touchpoint: touchpoints.ids,
      value: column(this.value),
      milestone: column(this.milestone),
      orderId: this.orderIds.column(this.times.length, moments.kept),
      channel: this.channels.column(this.times.length, moments.kept),
      channels: this.channels.names,
      touchpoints: touchpoints.names,
      said: [...moments.said, ...saidOfNames('touchpoint', touchpoints)],
    };
  }

  private passOver(customer: unknown, time: unknown): CellProblem | null {
    if (this.customers.idOf(customer) === noName && isBlankKey(time)) return null;
    const problem = errorProblem('customer', customer) ?? errorProblem('time', time);
    if (!problem) this.idleRows++;
    return problem;
  }

  private grow(): void {
    const capacity = Math.max(1024, this.customer.length * 2);
    this.customer = enlarged(this.customer, new Int32Array(capacity));
    this.touchpoint = enlarged(this.touchpoint, new Int32Array(capacity));
    this.value = enlarged(this.value, new Float64Array(capacity));
    this.milestone = enlarged(this.milestone, new Uint8Array(capacity));
  }
}

type TouchRows = ReturnType<TouchLogBuilder['rows']>;

/** The log of the rows, in which a transaction without a time of day comes after everything else of its day. */
function settled(rows: TouchRows, customers: NameIds) {
  const { touchpoint, value, milestone, touchpoints, problems } = rows;
  const { ids: customer, names, cells } = customers.finish(rows.customer);
  const isDate = dateRows(rows.timeOfDay, (row) => (value[row] === 0 ? 0 : 1), 2);
  const isLate = (row: number) => isDate?.[row] === 1 && value[row] !== 0;
  const isMoved = isDate !== null && isDate.some((_, row) => isLate(row));
  return {
    customer,
    time: isMoved ? rows.time.map((time, row) => (isLate(row) ? time + endOfDay : time)) : rows.time,
    clock: rows.clock ?? (isMoved ? rows.time : null),
    isDate,
    touchpoint,
    value,
    milestone,
    ...(rows.orderId && { orderId: rows.orderId }),
    ...(rows.channel && { channels: { names: rows.channels, of: rows.channel } }),
    customers: names,
    customerCells: cells,
    touchpoints,
    problems,
    said: isMoved ? [...rows.said, saidOfLateOrders] : rows.said,
  };
}

/** The number of a milestone; −1: the name means nothing. */
function milestoneNumber(cell: unknown): number {
  const place = typeof cell === 'string' ? milestoneNames.indexOf(nameKey(cell)) : -1;
  return place < 0 ? -1 : place + 1;
}

const milestoneProblem = (cell: unknown): CellProblem =>
  errorProblem('milestone', cell) ?? {
    column: 'milestone',
    reason: 'notMilestone',
    advice: `Known are: ${milestoneNames.join(', ')}; leave other cells empty.`,
    cell,
  };
