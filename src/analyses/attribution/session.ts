import { flagsWhoBought } from '../../analytics/attribution/flags';
import { buildJourneys } from '../../analytics/attribution/buildJourneys';
import type { Journeys } from '../../analytics/attribution/journeys';
import type { TouchLog } from '../../analytics/attribution/touchLog';
import {
  type CellProblem,
  customerIds,
  isBlank,
  isBlankName,
  millisecondsPerDay,
  type RowProblem,
  TouchLogBuilder,
} from '../../cells';
import { attributionNotes } from './notes';
import { transactionsBehind } from './behind';
import { breakdown, modelsOf } from './breakdown';
import { CostLedger } from './costs';
import type { AttributionRequest, AttributionResult, OrdersTable } from './messages';
import { nothingUsed } from '../../blueprint/nothingUsed';
import type { CellBlock, Figure, RowsRead } from '../../blueprint/session';
import { costTakenAsZero, saysNothing } from './skips';
import { SkippedRowCounter, type SkippedRows, type WhySkipped } from '../../blueprint/skipped';
import { TableRows } from '../../blueprint/tableRows';
import { readingOptions } from '../../reading/readingOptions';
import type { ResultView } from '../../blueprint/views';
import { RulesTable } from './rulesTable';
import { creditView } from './tables';
import { touchpointNames } from './touchpointNames';
import { withoutSome } from './withoutSome';
import { touchpointNamer } from './touchpointName';

/** One analysis: takes in the rows block by block, keeping none of them, then computes. */
export class AttributionSession {
  private readonly customers = customerIds();
  private readonly log: TouchLogBuilder;
  private readonly orders: TouchLogBuilder;
  private readonly skipped = new SkippedRowCounter();
  private readonly skippedCosts = new SkippedRowCounter();
  private readonly costs: CostLedger | null;
  private readonly nameOf: (row: readonly unknown[]) => unknown;
  private readonly rules: RulesTable;
  private readonly rows: { main: TableRows; orders?: TableRows; costs?: TableRows };
  /** What earns credit is the touchpoint, and not what the touches are broken down by. */
  private readonly isByTouchpoint: boolean;
  private strays = 0;
  private built: TouchLog | null = null;
  private found: Journeys | null = null;

  constructor(private readonly request: AttributionRequest) {
    const { touchpoint: channel, breakDownBy = [channel] } = request.columns;
    this.isByTouchpoint = breakDownBy.length === 1 && breakDownBy[0] === channel;
    this.nameOf = touchpointNamer(request.columns);
    const { orders, costs, rules } = request.beside ?? {};
    this.rules = new RulesTable(rules);
    const ownRules = () => this.rules.rules;
    this.costs = costs || request.columns.cost !== undefined ? new CostLedger(costs?.reading?.decimal) : null;
    this.rows = {
      main: new TableRows(request, this.skipped, 'main', ownRules),
      orders: orders && new TableRows(orders, this.skipped, 'orders'),
      costs: costs && new TableRows(costs, this.skippedCosts, 'costs', ownRules),
    };
    this.log = new TouchLogBuilder(1024, readingOptions(request.reading), this.customers);
    this.orders = new TouchLogBuilder(1024, readingOptions(orders?.reading), this.customers);
  }

  /** Rows that cannot be used are counted by reason and otherwise passed over. */
  add(block: CellBlock, table = 'main'): void {
    const { orders, costs } = this.request.beside ?? {};
    if (table === 'rules') this.rules.add(block);
    if (table === 'main') this.addTo('main', block, (row, sheetRow) => this.addTouch(row, sheetRow));
    if (table === 'orders' && orders)
      this.addTo('orders', block, (row, sheetRow) => this.addOrder(row, orders, sheetRow));
    if (table === 'costs' && costs)
      this.addTo(
        'costs',
        block,
        ({ [costs.columns.touchpoint]: name, [costs.columns.cost]: cost }, sheetRow) =>
          this.costs?.addRow(name, cost, sheetRow) ?? null,
      );
  }

  /** `use` answers why a row cannot be used. */
  private addTo(
    table: keyof typeof this.rows,
    block: CellBlock,
    use: (row: readonly unknown[], sheetRow: number) => WhySkipped | null,
  ): void {
    const skipped = table === 'costs' ? this.skippedCosts : this.skipped;
    this.rows[table]?.each(block, (row, sheetRow) => {
      const why = use(row, sheetRow);
      if (why) skipped.add(why, sheetRow, table);
    });
  }

  private addTouch(row: readonly unknown[], sheetRow: number): WhySkipped | null {
    const { idleRows } = this.log;
    const why = this.addRow(row, sheetRow) ?? (this.log.idleRows > idleRows ? saysNothing : null);
    if (!why && this.costs) this.addCost(row, this.costs, sheetRow);
    return why;
  }

  private addRow(row: readonly unknown[], sheetRow: number): CellProblem | null {
    const { customer, time, touchpoint, value, milestone, orderId, breakDownBy = [] } = this.request.columns;
    if (isBlankName(row[touchpoint]) && breakDownBy.some((column) => !isBlankName(row[column])))
      this.strays++;
    const worth = this.request.beside?.orders ? null : row[value];
    return this.log.add(
      row[customer],
      row[time],
      this.nameOf(row),
      worth,
      milestone === undefined ? null : row[milestone],
      orderId === undefined ? null : row[orderId],
      sheetRow,
      this.isByTouchpoint ? null : row[touchpoint],
    );
  }

  private addOrder(row: readonly unknown[], { columns }: OrdersTable, sheetRow: number): WhySkipped | null {
    const { customer, time, value, orderId } = columns;
    const id = orderId === undefined ? null : row[orderId];
    const { idleRows } = this.orders;
    const problem = this.orders.add(row[customer], row[time], null, row[value], null, id, sheetRow);
    return problem ?? (this.orders.idleRows > idleRows ? saysNothing : null);
  }

  private addCost(row: readonly unknown[], costs: CostLedger, sheetRow: number): void {
    const { cost } = this.request.columns;
    if (cost === undefined || isBlank(row[cost])) return;
    const name = this.nameOf(row);
    const amount = row[cost];
    if (typeof amount !== 'number') this.skipped.add(costTakenAsZero, sheetRow, 'main');
    else costs.add(isBlank(name) ? null : name, amount);
  }

  read(): RowsRead {
    const { said, time } = this.build();
    return { said, rowsRead: this.rowsRead, rowsUsed: time.length, skipped: this.allSkipped() };
  }

  private build() {
    const log = this.log.buildWith(this.orders);
    this.costs?.settle();
    this.skip(log.problems, 'main');
    this.skip(log.orderProblems, 'orders');
    return log;
  }

  private allSkipped(): SkippedRows[] {
    return [...this.skipped.list(), ...this.skippedCosts.list()];
  }

  finish(onProgress: (fraction: number) => void): AttributionResult {
    const log = this.build();
    this.built = log;
    const nothing = log.time.length === 0 ? nothingUsed(this.rowsRead, this.skipped.list()) : null;
    if (nothing !== null) throw nothing;
    const { options } = this.request;
    const { lookback, startsAnew = false } = options;
    const isFlag = options.conversions === undefined && flagsWhoBought(log);
    onProgress(0.1);
    const built = buildJourneys(log, {
      lookback: lookback === null ? null : Math.round(lookback * millisecondsPerDay),
      startsAnew,
      oneACustomer: isFlag || options.conversions === 'one a customer',
    });
    this.found = withoutSome(built, options);
    onProgress(0.3);
    const areCostsApart = !this.isByTouchpoint && (this.costs?.leaveApart(log.touchpoints) ?? false);
    const notes = [
      ...log.said,
      ...attributionNotes(this.found, modelsOf(options), { isOneACustomer: isFlag, areCostsApart }),
    ];
    const summary = breakdown(this.found, log.customers, options, this.costs, (fraction) =>
      onProgress(0.3 + 0.7 * fraction),
    );
    return {
      kind: 'attribution',
      summary: {
        ...summary,
        ...(isFlag && { conversions: 'one a customer' }),
        ...(this.strays > 0 && { strays: this.strays }),
      },
      names: touchpointNames(built),
      views: [creditView(summary, options.dimensions ?? ['touchpoint'])],
      notes,
      rowsRead: this.rowsRead,
      rowsUsed: log.time.length,
      skipped: this.allSkipped(),
      ...(this.currency !== null && { currency: this.currency }),
    };
  }

  /** What the values are in, where the rows name it. */
  private get currency(): string | null {
    const { main, orders } = this.rows;
    return orders ? (orders.currency ?? this.orders.currency) : (main.currency ?? this.log.currency);
  }

  /** Costs are no rows of the analysis itself. */
  private get rowsRead(): number {
    const { main, orders } = this.rows;
    return main.count + (orders?.count ?? 0);
  }

  /** The transactions behind the figure of one touchpoint under one of the models. */
  behind(figure: Figure): ResultView {
    const { found: journeys, built } = this;
    if (!journeys || !built) throw new Error('The analysis is not finished.');
    return transactionsBehind(figure, journeys, built, this.request.options);
  }

  private skip(problems: readonly RowProblem[], table: 'main' | 'orders'): void {
    for (const problem of problems) this.skipped.add(problem, problem.row, table);
  }
}
