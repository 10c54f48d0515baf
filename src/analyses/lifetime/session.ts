import { pulse } from '../../analytics/numerics/pulse';
import { type CellProblem, millisecondsPerDay, OrderLogBuilder, orderNames } from '../../cells';
import type { OrderDays, OrderLog } from '../../analytics/lifetime/orders';
import { onClock } from '../../analytics/numerics/groupByCustomer';
import type { LifetimeColumns, OrdersRequest, LifetimeResult, OrdersTable } from './messages';
import { lifetimeTables } from './tables';
import { IdentityRows } from '../../blueprint/identityRows';
import { moreIn } from '../../blueprint/moreTables';
import { RateRows } from '../../blueprint/rateRows';
import { SegmentRows } from '../../blueprint/segmentRows';
import { requireAmountsOfRows } from '../../blueprint/orderTotals';
import { nothingUsed } from '../../blueprint/nothingUsed';
import type { CellBlock, Figure, RowsRead } from '../../blueprint/session';
import { afterEnd, refundsNoOrder } from './skips';
import { SkippedRowCounter, type SkippedRows, type WhySkipped } from '../../blueprint/skipped';
import { TableRows } from '../../blueprint/tableRows';
import type { TableReading } from '../../reading/tableReading';
import { readingOptions } from '../../reading/readingOptions';
import type { ResultView } from '../../blueprint/views';
import { ordersBehind } from './behind';
import { orderChanges, totalsOf } from './changes';
import { ordersIn } from './inPeriod';

/** One analysis of lifetime value: takes in the orders block by block, keeping none of the rows, then computes. */
export class LifetimeSession {
  private readonly skipped = new SkippedRowCounter();
  private readonly identities: IdentityRows;
  private readonly rates: RateRows;
  private readonly segments: SegmentRows;
  private readonly tables: {
    id: string;
    columns: LifetimeColumns;
    reading?: TableReading;
    rows: TableRows;
  }[];
  private logs: OrderLogBuilder[];
  private finished: Parameters<typeof ordersBehind>[0] | null = null;

  constructor(private readonly request: OrdersRequest) {
    const { beside = {} } = request;
    this.identities = new IdentityRows(beside);
    this.segments = new SegmentRows(beside, this.identities.options);
    this.rates = new RateRows(beside);
    const money = { currency: { first: null }, rates: this.rates.rates };
    const tables = [{ id: 'main', table: request }, ...moreIn<OrdersTable>(beside)];
    this.tables = tables.map(({ id, table }) => ({
      ...{ id, columns: table.columns, reading: table.reading },
      rows: new TableRows(table, this.skipped, id, money),
    }));
    this.logs = this.newLogs();
  }

  /** Rows that cannot be used are counted by reason and otherwise passed over. */
  add(block: CellBlock, table = 'main'): void {
    if ([this.identities, this.segments, this.rates].some((beside) => beside.takes(block, table))) return;
    const place = this.tables.findIndex(({ id }) => id === table);
    const { columns, rows } = this.tables[place];
    const log = this.logs[place];
    rows.each(block, (row, sheetRow, rate) => {
      const problem = this.addRow(log, columns, row, sheetRow, rate);
      if (problem) this.skipped.add(problem, sheetRow, table);
    });
  }

  private addRow(
    log: OrderLogBuilder,
    { customer, date, amount, segment, orderId }: LifetimeColumns,
    row: readonly unknown[],
    sheetRow: number,
    rate: number | null,
  ): CellProblem | null {
    return log.add(
      row[customer],
      row[date],
      amount === undefined || !this.hasAmounts ? 0 : row[amount],
      segment === undefined ? null : row[segment],
      orderId === undefined ? null : row[orderId],
      sheetRow,
      rate,
    );
  }

  private get hasAmounts(): boolean {
    return this.request.columns.amount !== undefined;
  }

  private newLogs(): OrderLogBuilder[] {
    const names = orderNames({ ...readingOptions(this.request.reading), ...this.identities.options });
    return this.tables.map(({ reading }) => new OrderLogBuilder(1024, readingOptions(reading), names));
  }

  read(): RowsRead {
    const { log, sheetRows, said } = this.build();
    const { days } = ordersIn(log, { ...this.request.options, inPeriod: undefined });
    this.countLeftOut(log, sheetRows, days);
    return { said, rowsRead: this.rowsRead, rowsUsed: usedOf(log, days), skipped: this.allSkipped() };
  }

  private build() {
    for (const { rows } of this.tables) rows.settle();
    const [main, ...more] = this.logs;
    const { problems, laterProblems, row: sheetRows, said, ...read } = main.build(...more);
    this.tables.forEach(({ id }, place) => {
      for (const problem of [problems, ...laterProblems][place]) this.skipped.add(problem, problem.row, id);
    });
    requireAmountsOfRows(
      { ...read, row: sheetRows },
      this.tables.map(({ id, reading }) => ({ id, role: 'amount', reading })),
    );
    pulse();
    const segmented = this.segments.in(read);
    pulse();
    // Orders are counted by the days of their own clocks.
    const log: OrderLog = { ...onClock(segmented.log), ...(!this.hasAmounts && { withoutAmounts: true }) };
    return {
      ...{ log, sheetRows },
      said: [...said, ...this.identities.said, ...segmented.said, ...this.rates.said],
    };
  }

  /** What the amounts are in, where the rows name it. */
  private get currency(): string | null {
    const named = this.tables.map(({ rows }, place) => rows.currency ?? this.logs[place].currency);
    return named.find((name) => name !== null) ?? null;
  }

  private get rowsRead(): number {
    return this.tables.reduce((sum, { rows }) => sum + rows.count, 0);
  }

  private allSkipped(): SkippedRows[] {
    const beside = [this.segments, this.identities, this.rates];
    return [...this.skipped.list(), ...beside.flatMap((table) => table.leftOut())];
  }

  finish(onProgress: (fraction: number) => void): LifetimeResult {
    const { log, sheetRows, said } = this.build();
    onProgress(0.1);
    const { rowsRead, currency } = this;
    const nothing = log.time.length === 0 ? nothingUsed(rowsRead, this.skipped.list()) : null;
    if (nothing !== null) throw nothing;
    const { days, asked } = ordersIn(log, this.request.options);
    this.countLeftOut(log, sheetRows, days);
    onProgress(0.2);
    const { summary, views, notes, modelled } = lifetimeTables(log, days, this.request, onProgress);
    const [{ orderIds }] = this.logs;
    this.finished = { log, sheetRows, orderIds, days, modelled, period: this.request.options.period };
    // What was needed to read the cells need not wait for the figures that are opened.
    this.logs = this.newLogs();
    const compared =
      asked?.periods.before && asked.before
        ? orderChanges(
            { ...asked.periods, before: asked.periods.before },
            asked.now,
            asked.before,
            this.hasAmounts,
          )
        : null;
    const refunds = log.amount.reduce((count, amount) => count + (amount < 0 ? 1 : 0), 0);
    return {
      kind: 'lifetime',
      summary: { ...summary, ...(refunds > 0 && { refunds }) },
      ...(asked && { periods: asked.periods, inPeriod: totalsOf(asked.now, this.hasAmounts) }),
      ...(compared && { change: compared.change }),
      views: [...(compared ? [compared.view] : []), ...views],
      notes: [...said, ...(compared ? compared.notes : []), ...notes],
      rowsRead,
      rowsUsed: usedOf(log, days),
      skipped: this.allSkipped(),
      ...(currency !== null && { currency }),
    };
  }

  /** The orders or customers behind a figure of the customers, cohorts or segments. */
  behind(figure: Figure): ResultView {
    if (!this.finished) throw new Error('The analysis is not finished.');
    return ordersBehind(this.finished, figure);
  }

  private countLeftOut(log: OrderLog, sheetRows: Int32Array, { asOf, refundsBeforeOrders }: OrderDays): void {
    const end = (asOf + 1) * millisecondsPerDay;
    const starts = log.laterTables ?? [];
    const skip = (why: WhySkipped, row: number) => {
      const place = starts.filter((start) => start <= row).length;
      this.skipped.add(why, sheetRows[row], this.tables[place].id);
    };
    log.time.forEach((time, row) => {
      if (time >= end) skip(afterEnd, row);
    });
    for (const row of refundsBeforeOrders) skip(refundsNoOrder, row);
  }
}

const usedOf = ({ time }: OrderLog, { later, refundsBeforeOrders }: OrderDays): number =>
  time.length - later - refundsBeforeOrders.length;
