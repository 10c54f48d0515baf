import { namedDays, type SubscriptionBook } from '../../../analytics/subscriptions/book';
import { pulse } from '../../../analytics/numerics/pulse';
import { staysOf } from '../../../analytics/subscriptions/stays';
import { RateRows } from '../../../blueprint/rateRows';
import type { CellBlock } from '../../../blueprint/session';
import { SkippedRowCounter } from '../../../blueprint/skipped';
import { TableRows } from '../../../blueprint/tableRows';
import { SubscriptionRows } from '../../../functions/subscriptions/rows';
import { readingOptions } from '../../../reading/readingOptions';
import { monthsIn } from './billing';
import type { SubscriptionRowsRequest } from './messages';
import { startsLater } from './skips';
import type { Settled, StayRows } from './stayRows';

/** Rows of subscriptions. */
export class BookRows implements StayRows {
  private readonly skipped = new SkippedRowCounter();
  private readonly rates: RateRows;
  private readonly rows: TableRows;
  private readonly book: SubscriptionRows;
  private used = 0;

  constructor(private readonly request: SubscriptionRowsRequest) {
    this.rates = new RateRows(request.beside);
    const money = { currency: { first: null }, rates: this.rates.rates };
    this.rows = new TableRows(request, this.skipped, 'main', money);
    this.book = new SubscriptionRows({
      isEndPaid: request.options.isEndPaid,
      hasPlans: request.columns.plan !== undefined,
      reading: readingOptions(request.reading),
    });
  }

  /** Rows that cannot be used are counted by reason and otherwise passed over. */
  add(block: CellBlock, table: string): void {
    if (this.rates.takes(block, table)) return;
    const { customer, start, end, amount, plan, interval } = this.request.columns;
    this.rows.each(block, (row, sheetRow, rate) => {
      const before = this.book.length;
      const problem = this.book.add(
        row[customer],
        row[start],
        row[end],
        row[amount] ?? null,
        plan === undefined ? null : row[plan],
        interval === undefined ? null : row[interval],
        sheetRow,
        rate,
      );
      if (problem) this.skipped.add(problem, sheetRow, 'main');
      else this.used += this.book.length - before;
    });
  }

  settle(): Settled {
    this.rows.settle();
    const built = this.book.build();
    pulse();
    const { book, plans, problems } = built;
    for (const problem of problems) this.skipped.add(problem, problem.row, 'main');
    const { asOf: given, billing } = this.request.options;
    const asOf = given === null ? namedDays(book).latest : Math.floor(given);
    const later = this.leaveOutLater(book, asOf);
    const currency = this.rows.currency ?? this.book.currency;
    return {
      stays: staysOf(book, plans, { months: monthsIn[billing], asOf }),
      plans,
      customers: book.customers,
      days: { book: built, asOf },
      said: [...built.said, ...this.rates.said],
      rowsRead: this.rows.count,
      rowsUsed: this.used - problems.length - later,
      skipped: [...this.skipped.list(), ...this.rates.leftOut()],
      ...(currency !== null && { currency }),
    };
  }

  /** Rows that start after the last day known; answers how many. */
  private leaveOutLater({ start, sheetRow }: SubscriptionBook, asOf: number): number {
    const rows = Array.from(start.keys())
      .filter((place) => start[place] > asOf)
      .map(sheetRow);
    for (const row of rows.sort((a, b) => a - b)) this.skipped.add(startsLater, row, 'main');
    return rows.length;
  }
}
