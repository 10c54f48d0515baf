import type { SubscriptionBook } from '../../analytics/subscriptions/book';
import {
  AmountTexts,
  amountIn,
  amountTextIn,
  type CellProblem,
  customerIds,
  emptyProblem,
  errorForName,
  isBlankKey,
  isoText,
  millisecondsPerDay,
  MomentColumn,
  type Moments,
  nameIds,
  nameProblem,
  NamesAhead,
  noName,
  numberProblem,
  type ReadingOptions,
  type ReadingSaying,
  type RowProblem,
  saidOfNames,
  saidOfOwners,
} from '../../cells';
import { enlarged, picked, type TypedColumn } from '../../cells/columns';
import { intervalIn, monthlyOf, theMonth } from './intervals';

/** How the rows are to be taken. */
export interface RowOptions {
  /** The end is the last day paid for, not the first one not paid for. */
  isEndPaid: boolean;
  hasPlans: boolean;
  reading: ReadingOptions;
  /** As many rows, and ends in them, as may come. */
  capacity?: { rows: number; ends: number };
}

export interface ReadBook {
  book: SubscriptionBook;
  /** Names of the plans. */
  plans: readonly string[];
  /** Rows with an amount of 0, which make nobody a customer. */
  free: number;
}

/** A book, with the rows that are not in it and why, and what is to be said of how the columns were read. */
export interface BuiltBook extends ReadBook {
  problems: RowProblem[];
  said: ReadingSaying[];
}

/**
 * Turns rows of subscriptions into typed columns, one row at a time, so that a sheet of any size can be read block by block.
 * Columns take as little room as they can: beyond some size of what they hold together the engine looks through all cells of the
 * sheet for what could be given up, which costs as much as reading them.
 */
export class SubscriptionRows {
  private readonly customers;
  private readonly plans;
  private readonly starts: MomentColumn;
  private readonly ends: MomentColumn;
  private readonly texts: AmountTexts;
  private customer: Int32Array;
  private plan: Int32Array | null;
  private amount: Float64Array;
  /** Of each row the place of its interval; `null`: all are months so far. */
  private interval: Uint8Array | null = null;
  private built: BuiltBook | null = null;

  constructor(private readonly options: RowOptions) {
    const { reading, capacity: { rows, ends } = { rows: 1024, ends: 1024 }, hasPlans } = options;
    this.customers = customerIds(reading);
    this.plans = nameIds('plan', reading);
    this.starts = new MomentColumn('start', rows, reading);
    this.ends = new MomentColumn('end', ends, reading);
    this.texts = new AmountTexts('amount', reading.decimal);
    this.customer = new Int32Array(rows);
    this.plan = hasPlans ? new Int32Array(rows) : null;
    this.amount = new Float64Array(rows);
  }

  /** Rows taken in. */
  get length(): number {
    return this.starts.length;
  }

  /** What the amounts are in, where texts name it; `null`: they do not. */
  get currency(): string | null {
    return this.texts.currency;
  }

  /** The numbers of the customers in a column of which the rows before `end` are to be added. */
  customersAhead(cells: readonly unknown[], end: number): NamesAhead {
    return new NamesAhead(this.customers, cells, end);
  }

  /**
   * Takes in one row of the sheet. Answers why it could not be used, or `null`. A blank row is passed over.
   *
   * @param amount absent: 1, where amounts are not told.
   * @param rate what one unit of its money is worth, where there are rates.
   * @param who number of the customer, where `customersAhead` told it.
   */
  add(
    customer: unknown,
    start: unknown,
    end: unknown,
    amount: unknown,
    plan: unknown,
    interval: unknown,
    sheetRow: number,
    rate: number | null,
    who = this.customers.idOf(customer),
  ): CellProblem | null {
    const isEndless = isBlankKey(end);
    if (who === noName && isEndless && isBlankKey(start) && isBlankKey(amount ?? null)) return null;
    if (who < 0) return nameProblem('customer', customer);
    if (isBlankKey(start)) return emptyProblem('start');
    const worth = amount === undefined ? 1 : amountIn(amount);
    if (worth === null) return emptyProblem('amount');
    const text = Number.isNaN(worth) ? amountTextIn(amount) : null;
    if (Number.isNaN(worth) && text === null) return numberProblem('amount', amount);
    const own = this.plan === null ? noName : this.plans.idOf(plan);
    if (own === errorForName) return nameProblem('plan', plan);
    const length = intervalIn(interval);
    if (typeof length === 'object') return length;
    const problem = this.starts.add(start, sheetRow);
    if (problem) return problem;
    const at = this.starts.length - 1;
    if (at === this.customer.length) this.grow();
    const endProblem = isEndless ? null : this.ends.add(end, sheetRow);
    this.customer[at] = who;
    this.amount[at] = endProblem ? unusable : worth * (rate ?? 1);
    if (this.plan !== null) this.plan[at] = own;
    if (length !== theMonth) this.interval ??= new Uint8Array(this.customer.length).fill(theMonth);
    if (this.interval !== null) this.interval[at] = length;
    if (endProblem) return endProblem;
    if (text === null) this.texts.noteNumber(amount, sheetRow);
    else this.texts.note(text, at, { cell: amount, row: sheetRow }, rate);
    return null;
  }

  /** The book, once all rows are there. */
  build(): BuiltBook {
    return (this.built ??= this.settle());
  }

  /** Rows that the others of their table show to be unreadable, or that cannot be, are left out. */
  private settle(): BuiltBook {
    this.texts.settle(this.amount);
    const starts = this.starts.finish();
    const ends = this.ends.finish();
    const column = <T extends TypedColumn>(all: T): T =>
      picked(all.subarray(0, this.starts.length) as T, starts.kept);
    const { row } = starts;
    const amount = column(this.amount);
    const interval = this.interval && column(this.interval);
    const customers = this.customers.finish(column(this.customer));
    const plans = this.plan && this.plans.finish(column(this.plan));
    const begin = daysOf(starts);
    const endDays = daysOf(ends);
    const { isEndPaid } = this.options;
    const endOf = () => new EndDays(ends.row, endDays, isEndPaid);
    const problems = [...starts.problems, ...ends.problems];
    const unread = new Set(ends.problems.map((problem) => problem.row));
    const { ids, names } = customers;
    const next = new Int32Array(names.length + 1);
    let free = 0;
    const checked = endOf();
    for (let i = 0; i < row.length; i++) {
      if (unread.size > 0 && unread.has(row[i])) amount[i] = unusable;
      const end = checked.at(row[i]);
      if (end > begin[i] && !(amount[i] < 0)) {
        if (amount[i] > 0) next[ids[i] + 1]++;
        else if (amount[i] === 0) free++;
        continue;
      }
      problems.push({ ...this.impossible(row[i], begin[i], end, amount[i]), row: row[i] });
      amount[i] = unusable;
    }
    for (let c = 0; c < names.length; c++) next[c + 1] += next[c];
    const offset = next.slice();
    const paid = offset[names.length];
    const book = {
      start: new Float32Array(paid),
      end: new Float32Array(paid),
      plan: plans && new Int32Array(paid),
    };
    // The numbers of the customers are done with: where each row goes stands in their places, …
    const places = ids;
    const taken = endOf();
    for (let i = 0; i < row.length; i++) {
      const end = taken.at(row[i]);
      if (!(amount[i] > 0)) {
        places[i] = -1;
        continue;
      }
      const place = next[ids[i]]++;
      places[i] = place;
      book.start[place] = begin[i];
      book.end[place] = end;
      if (book.plan && plans) book.plan[place] = plans.ids[i];
    }
    // … and once the days are in the book, the amounts stand in the place of those.
    const monthly = begin.subarray(0, paid);
    for (let i = 0; i < row.length; i++)
      if (places[i] >= 0)
        monthly[places[i]] = interval === null ? amount[i] : monthlyOf(amount[i], interval[i]);
    return {
      book: { customers: names, offset, ...book, monthly, sheetRow: rowsAt(places, row, amount) },
      plans: plans ? plans.names : [],
      free,
      problems,
      said: [
        ...starts.said,
        ...ends.said,
        ...(plans ? saidOfNames('plan', plans) : []),
        ...saidOfOwners(customers),
      ],
    };
  }

  /** Why there can be no such subscription. */
  private impossible(row: number, begin: number, until: number, amount: number): CellProblem {
    if (until > begin)
      return {
        column: 'amount',
        reason: 'negative',
        advice: 'Leave out refunds and one-off payments.',
        cell: amount,
      };
    const { isEndPaid } = this.options;
    const told = isoText((until - (isEndPaid ? 1 : 0)) * millisecondsPerDay);
    const begun = isoText(begin * millisecondsPerDay);
    return {
      ...emptyProblem('end'),
      reason: 'notAfterStart',
      sentence:
        `end, row ${row}: ${told} is not after start ${begun}. ` +
        (isEndPaid
          ? 'Correct one of the dates, or leave the row out.'
          : 'The end is the first day not paid for; where it is the last day paid for, set end=inclusive.'),
    };
  }

  private grow(): void {
    const capacity = Math.max(1024, this.customer.length * 2);
    this.customer = enlarged(this.customer, new Int32Array(capacity));
    this.amount = enlarged(this.amount, new Float64Array(capacity));
    this.plan = this.plan && enlarged(this.plan, new Int32Array(capacity));
    this.interval = this.interval && enlarged(this.interval, new Uint8Array(capacity).fill(theMonth));
  }
}

/** Stands for the amount of a row that cannot be used. */
const unusable = NaN;

/** The sheet row at each place, turned round once one is asked for, and put where the amounts stood, which are done with. */
function rowsAt(places: Int32Array, row: Int32Array, amount: Float64Array): (place: number) => number {
  let rows: Int32Array | null = null;
  return (place) => {
    if (rows === null) {
      rows = new Int32Array(amount.buffer, amount.byteOffset, places.length);
      for (let i = 0; i < places.length; i++) if (places[i] >= 0) rows[places[i]] = row[i];
    }
    return rows[place];
  };
}

/** The first days not paid for, looked up row by row from the top of the sheet. */
class EndDays {
  private next = 0;

  constructor(
    private readonly row: Int32Array,
    private readonly day: Float64Array,
    private readonly isPaid: boolean,
  ) {}

  /** `Infinity`: the subscription runs on. */
  at(row: number): number {
    while (this.row[this.next] < row) this.next++;
    return this.row[this.next] === row ? this.day[this.next] + (this.isPaid ? 1 : 0) : Infinity;
  }
}

/** Whole days on the clock of the cells, in the place of the moments. */
function daysOf({ time, clock }: Moments): Float64Array {
  const days = clock ?? time;
  for (let i = 0; i < days.length; i++) days[i] = Math.floor(days[i] / millisecondsPerDay);
  return days;
}
