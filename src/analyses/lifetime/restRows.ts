import { orderDays, type OrderDays } from '../../analytics/lifetime/orders';
import { type PeriodFigures, periodFigures } from '../../analytics/lifetime/periodFigures';
import type { Days } from '../../analytics/periods/ranges';
import { isBlankKey, ofSerial, OrderLogBuilder } from '../../cells';
import { noResult } from '../../blueprint/noResult';
import type { CellBlock } from '../../blueprint/session';
import type { SkippedRowCounter } from '../../blueprint/skipped';
import { TableRows } from '../../blueprint/tableRows';
import type { RestTable } from './messages';
import type { LifetimeSaying } from './sayings';
import { refundsNoOrder } from './skips';

/** The rows of the customers whom a statement leaves out: refunds of theirs take our own stack. */
export class RestRows {
  private readonly rows: TableRows;
  /** Moments are Unix milliseconds, on the clock by which days are counted. */
  private readonly log: OrderLogBuilder;
  /** The days that were counted; `null`: they are not told. */
  days: Days | null = null;

  constructor(
    private readonly table: RestTable,
    private readonly skipped: SkippedRowCounter,
  ) {
    this.rows = new TableRows(table, skipped, 'rest');
    this.log = new OrderLogBuilder(1024, { decimal: table.reading?.decimal });
  }

  add(block: CellBlock): void {
    const { customer, time, value, orderId, firstDay, lastDay } = this.table.columns;
    this.rows.each(block, (row, sheetRow) => {
      if ([customer, time, value].every((column) => isBlankKey(row[column]))) return;
      if (firstDay !== undefined && lastDay !== undefined)
        this.days ??= { first: Number(row[firstDay]), last: Number(row[lastDay]) };
      const id = orderId === undefined ? null : row[orderId];
      const problem = this.log.add(row[customer], row[time], row[value], null, id, sheetRow);
      if (problem) this.skipped.add(problem, sheetRow, 'rest');
    });
  }

  get rowsRead(): number {
    return this.rows.count;
  }

  get rowsUsed(): number {
    return this.log.length;
  }

  /**
   * The days on which they ordered up to the end of observation, and how many they are: of some nothing may be left.
   *
   * @param asOf serial number of the last day; `null`: nobody has said it, which is refused.
   * @param from that of the first day of a period; `null`: none is looked at.
   */
  settle(
    asOf: number | null,
    from: number | null,
  ): { days: OrderDays; customers: number; inPeriod: PeriodFigures | null } {
    const { problems, row, ...log } = this.log.build();
    for (const problem of problems) this.skipped.add(problem, problem.row, 'rest');
    if (asOf === null) throw noResult<LifetimeSaying>({ code: 'restWithoutEnd' });
    const days = orderDays(log, ofSerial(asOf));
    if (days.later > 0)
      throw noResult<LifetimeSaying>({ code: 'restAfterEnd', values: { rows: days.later } });
    for (const place of days.refundsBeforeOrders) this.skipped.add(refundsNoOrder, row[place], 'rest');
    const inPeriod = from === null ? null : periodFigures(days, orderDays(log, ofSerial(from - 1)));
    return { days, customers: log.customers.length, inPeriod };
  }
}
