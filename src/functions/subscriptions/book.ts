import {
  AmountTexts,
  amountIn,
  amountTextIn,
  type Column,
  columnOf,
  customerIds,
  dataRows,
  emptyProblem,
  errorForName,
  invalid,
  isBlank,
  isBlankKey,
  isoText,
  mayBeAmount,
  mayBeMoment,
  millisecondsPerDay,
  MomentColumn,
  type Moments,
  nameIds,
  nameProblem,
  noName,
  numberProblem,
  problemError,
  requireSameLength,
} from '../../cells';
import { picked } from '../../cells/columns';
import { byCustomer, type SubscriptionBook } from '../../analytics/subscriptions/book';
import type { Reading } from '../settings/reading';
import { zeroIsBlankIn } from '../zeros';
import { Currencies, readRates } from './currencies';
import { Intervals } from './intervals';

/** The ranges as a function receives them; `null` or absent: not given. */
export interface BookRanges {
  customer: unknown;
  start: unknown;
  end: unknown;
  /** Where it is not given, all subscriptions count 1 a month. */
  amount?: unknown;
  plan?: unknown;
  interval?: unknown;
  currency?: unknown;
  rates?: unknown;
}

export interface ReadBook {
  book: SubscriptionBook;
  /** Names of the plans. */
  plans: readonly string[];
  /** Rows with an amount of 0, which make nobody a customer. */
  free: number;
}

type Columns = Record<'customer' | 'start' | 'end', Column> & Record<'amount' | 'plan', Column | null>;

/**
 * Reads subscriptions from their ranges, or throws the error that names the first bad row.
 *
 * @param isEndPaid whether the end is the last day paid for, not the first one not paid for.
 */
export function readBook(ranges: BookRanges, isEndPaid: boolean, reading: Reading): ReadBook {
  const given = (range: unknown, name: string) =>
    range === null || range === undefined ? null : columnOf(range, name);
  const columns: Columns = {
    customer: columnOf(ranges.customer, 'customer'),
    start: columnOf(ranges.start, 'start'),
    end: columnOf(ranges.end, 'end'),
    amount: given(ranges.amount, 'amount'),
    plan: given(ranges.plan, 'plan'),
  };
  const interval = given(ranges.interval, 'interval');
  const currency = given(ranges.currency, 'currency');
  const all = Object.values(columns).filter((each) => each !== null);
  requireSameLength([
    ...all,
    ...(interval && interval.cells.length > 1 ? [interval] : []),
    ...(currency ? [currency] : []),
  ]);
  const rates = isBlank(ranges.rates) ? null : readRates(ranges.rates);
  if (rates !== null && currency === null)
    throw invalid('rates are given, but no currency. Give the currency of each row.');
  return new BookReader(columns, all, reading, isEndPaid).read(
    new Intervals(interval),
    new Currencies(currency, rates),
  );
}

/** Takes in the rows one by one, and decides by all of them how dates and amounts are meant. */
class BookReader {
  private readonly first: number;
  private readonly last: number;
  private readonly customers;
  private readonly plans;
  private readonly starts: MomentColumn;
  private readonly ends: MomentColumn;
  private readonly texts = new AmountTexts('amount');
  private readonly customer: Int32Array;
  private readonly plan: Int32Array | null;
  private readonly amount: Float64Array;
  private readonly row: Int32Array;
  /** Place of the end among all ends, −1 where there is none. */
  private readonly endAt: Int32Array;
  private length = 0;

  constructor(
    private readonly columns: Columns,
    all: Column[],
    reading: Reading,
    private readonly isEndPaid: boolean,
  ) {
    const { customer, start, end, amount, plan } = columns;
    const due = [{ column: start, accepts: mayBeMoment }];
    const { first, end: last } = dataRows(
      all,
      amount ? [...due, { column: amount, accepts: mayBeAmount }] : due,
      isBlankKey,
    );
    if (first >= last) throw invalid(`The ranges ${all.map(({ name }) => name).join(', ')} hold no data.`);
    this.first = first;
    this.last = last;
    const zeros = zeroIsBlankIn(
      [{ column: customer, isNeverEmpty: true }, ...(plan ? [{ column: plan, isNeverEmpty: false }] : [])],
      { columns: all, dates: [start, end], first },
    );
    const options = { ...reading, zeroIsBlankIn: zeros };
    this.customers = customerIds(options);
    this.plans = nameIds('plan', options);
    const rows = last - first;
    this.starts = new MomentColumn('start', rows, options);
    this.ends = new MomentColumn('end', rows, options);
    this.customer = new Int32Array(rows);
    this.plan = plan && new Int32Array(rows);
    this.amount = new Float64Array(rows).fill(1);
    this.row = new Int32Array(rows);
    this.endAt = new Int32Array(rows);
  }

  read(intervals: Intervals, currencies: Currencies): ReadBook {
    for (let row = this.first; row < this.last; row++) this.take(row, currencies);
    this.texts.settle(this.amount);
    const part = <T extends Int32Array | Float64Array>(whole: T): T => whole.subarray(0, this.length) as T;
    const customers = this.customers.finish(part(this.customer));
    const plans = this.plan && this.plans.finish(part(this.plan));
    const start = daysOf(this.starts.finish());
    const ends = daysOf(this.ends.finish());
    const monthly = this.amount;
    // Start, end and amount of a row side by side: what is fetched row by row, in another order, lies in one place.
    const facts = new Float64Array(3 * this.length);
    for (let i = 0; i < this.length; i++) {
      const until = this.endAt[i] < 0 ? Infinity : ends[this.endAt[i]] + (this.isEndPaid ? 1 : 0);
      if (!(until > start[i])) throw this.endsTooEarly(i, start[i], until);
      if (this.amount[i] < 0) throw this.below0(i);
      monthly[i] = intervals.monthly(this.amount[i], this.row[i] - 1);
      facts[3 * i] = start[i];
      facts[3 * i + 1] = until;
      facts[3 * i + 2] = monthly[i];
    }
    const { order, offset } = byCustomer(customers.ids, monthly, customers.names.length);
    const book = {
      customers: customers.names,
      offset,
      start: new Float64Array(order.length),
      end: new Float64Array(order.length),
      monthly: new Float64Array(order.length),
      plan: plans && picked(plans.ids, order),
      sheetRow: (place: number) => this.row[order[place]],
    };
    for (let place = 0; place < order.length; place++) {
      const at = 3 * order[place];
      book.start[place] = facts[at];
      book.end[place] = facts[at + 1];
      book.monthly[place] = facts[at + 2];
    }
    return { book, plans: plans ? plans.names : [], free: this.length - order.length };
  }

  /** Takes in one row of the ranges; a blank one is passed over. */
  private take(row: number, currencies: Currencies): void {
    const { customer, start, end, amount, plan } = this.columns;
    const who = this.customers.idOf(customer.cells[row]);
    const begins = start.cells[row];
    const money = amount === null ? null : amount.cells[row];
    if (who === noName && isBlankKey(begins) && isBlankKey(end.cells[row]) && isBlankKey(money)) return;
    if (who < 0) throw problemError(nameProblem('customer', customer.cells[row]), row + 1);
    if (isBlankKey(begins)) throw problemError(emptyProblem('start'), row + 1);
    const problem = this.starts.add(begins, row + 1);
    if (problem) throw problemError(problem, row + 1);
    const at = this.length++;
    this.customer[at] = who;
    this.row[at] = row + 1;
    this.endAt[at] = this.endIn(end.cells[row], row);
    if (amount !== null) this.takeAmount(at, money, row, currencies.rateOf(row));
    if (plan !== null) this.takePlan(at, plan.cells[row], row);
  }

  private takePlan(at: number, cell: unknown, row: number): void {
    const own = this.plans.idOf(cell);
    if (own === errorForName) throw problemError(nameProblem('plan', cell), row + 1);
    if (this.plan) this.plan[at] = own;
  }

  private endIn(cell: unknown, row: number): number {
    if (isBlankKey(cell)) return -1;
    const problem = this.ends.add(cell, row + 1);
    if (problem) throw problemError(problem, row + 1);
    return this.ends.length - 1;
  }

  private takeAmount(at: number, cell: unknown, row: number, rate: number | null): void {
    const worth = amountIn(cell);
    if (worth === null) throw problemError(emptyProblem('amount'), row + 1);
    const text = Number.isNaN(worth) ? amountTextIn(cell) : null;
    if (Number.isNaN(worth) && text === null) throw problemError(numberProblem('amount', cell), row + 1);
    this.amount[at] = worth * (rate ?? 1);
    if (text === null) this.texts.noteNumber(cell, row + 1);
    else this.texts.note(text, at, { cell, row: row + 1 }, rate);
  }

  private endsTooEarly(at: number, start: number, end: number) {
    const told = isoText((end - (this.isEndPaid ? 1 : 0)) * millisecondsPerDay);
    const begun = isoText(start * millisecondsPerDay);
    return invalid(
      `end, row ${this.row[at]}: ${told} is not after start ${begun}. ` +
        (this.isEndPaid
          ? 'Correct one of the dates, or leave the row out.'
          : 'The end is the first day not paid for; where it is the last day paid for, set end=inclusive.'),
    );
  }

  private below0(at: number) {
    return invalid(
      `amount, row ${this.row[at]}: ${this.amount[at]} is below 0. Leave out refunds and one-off payments.`,
    );
  }
}

/** Whole days on the clock of the cells. */
function daysOf({ time, clock, problems }: Moments): Float64Array {
  if (problems.length > 0) throw problemError(problems[0], problems[0].row);
  return (clock ?? time).map((moment) => Math.floor(moment / millisecondsPerDay));
}
