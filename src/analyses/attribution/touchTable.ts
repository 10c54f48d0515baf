import {
  type CellProblem,
  type CurrencyRates,
  isBlank,
  isBlankName,
  type RowProblem,
  TouchLogBuilder,
  type touchNames,
} from '../../cells';
import type { CurrencySeen } from '../../blueprint/oneCurrency';
import type { TableRequest } from '../../blueprint/request';
import type { CellBlock } from '../../blueprint/session';
import type { SkippedRowCounter, WhySkipped } from '../../blueprint/skipped';
import { TableRows } from '../../blueprint/tableRows';
import type { OwnRules } from '../../reading/channelIn';
import { readingOptions } from '../../reading/readingOptions';
import type { TableReading } from '../../reading/tableReading';
import { isNoConversion } from '../../functions/touchLog';
import { CostDates, type SpentAt } from './costDates';
import type { RowLabels } from './labels';
import type { TouchColumns } from './messages';
import { costTakenAsZero, saysNothing } from './skips';
import { touchpointNamer } from './touchpointName';

/** Takes in what rows cost; `touch`: how the row names it, `null` where it is none. */
export interface Costs {
  add(touch: unknown, cost: number, at: SpentAt | null, customer: unknown): void;
}

/** What the tables of touches of one attribution share. */
interface Shared {
  names: ReturnType<typeof touchNames>;
  skipped: SkippedRowCounter;
  currency: CurrencySeen;
  rates: CurrencyRates | null;
  /** Channel rules of one's own. */
  rules: OwnRules;
  costs: Costs | null;
  /** Only what was spent in a period counts. */
  areCostsDated: boolean;
  /** What earns credit is the touchpoint, and not what the touches are broken down by. */
  isByTouchpoint: boolean;
  /** The values stand in a table of orders. */
  hasOrders: boolean;
  /** `null`: nothing else is asked of the rows. */
  labels: RowLabels | null;
}

/** The rows of one table of touches, as they come in. */
export class TouchTable {
  readonly log: TouchLogBuilder;
  /** Rows that hold a name to break down by without being a touch. */
  strays = 0;
  readonly reading: TableReading | undefined;
  private readonly columns: TouchColumns;
  private readonly rows: TableRows;
  private readonly dates: CostDates | null;
  private readonly nameOf: (row: readonly unknown[]) => unknown;

  constructor(
    readonly id: string,
    table: TableRequest & { columns: TouchColumns },
    private readonly shared: Shared,
  ) {
    const { value, ...others } = table.columns;
    this.columns = shared.hasOrders || value === undefined ? others : { ...others, value };
    this.rows = new TableRows({ ...table, columns: this.columns }, shared.skipped, id, shared);
    this.reading = table.reading;
    const hasDates = shared.areCostsDated && this.columns.cost !== undefined;
    this.dates = hasDates ? new CostDates(readingOptions(table.reading)) : null;
    this.log = new TouchLogBuilder(1024, readingOptions(table.reading), shared.names);
    this.nameOf = shared.isByTouchpoint
      ? (row) => row[table.columns.touchpoint]
      : touchpointNamer(table.columns);
  }

  /** Rows that cannot be used are counted by reason and otherwise passed over. */
  add(block: CellBlock): void {
    this.rows.each(block, (row, sheetRow, rate) => {
      const why = this.addTouch(row, sheetRow, rate);
      if (why) this.shared.skipped.add(why, sheetRow, this.id);
    });
  }

  /** Throws what the cells of amounts that several columns make leave open. */
  settle(): void {
    this.rows.settle();
  }

  get count(): number {
    return this.rows.count;
  }

  /** What its values are in, where its rows name it. */
  get currency(): string | null {
    return this.rows.currency ?? this.log.currency;
  }

  /** Rows the others of the table show to be unreadable. */
  skip(problems: readonly RowProblem[]): void {
    for (const problem of problems) this.shared.skipped.add(problem, problem.row, this.id);
  }

  private addTouch(row: readonly unknown[], sheetRow: number, rate: number | null): WhySkipped | null {
    const { idleRows } = this.log;
    const why = this.addRow(row, sheetRow, rate) ?? (this.log.idleRows > idleRows ? saysNothing : null);
    // What the dates mean, those of all rows decide.
    const at = this.dates?.add(row[this.columns.time], sheetRow) ?? null;
    if (!why && this.shared.costs && !(at && 'reason' in at))
      this.addCost(row, this.shared.costs, { sheetRow, rate, at });
    return why;
  }

  private addRow(row: readonly unknown[], sheetRow: number, rate: number | null): CellProblem | null {
    const {
      customer,
      time,
      touchpoint,
      value,
      milestone,
      orderId,
      conversion,
      breakDownBy = [],
    } = this.columns;
    if (
      isBlankName(row[touchpoint]) &&
      breakDownBy.some((column) => column !== null && !isBlankName(row[column]))
    )
      this.strays++;
    return (
      this.shared.labels?.note(this.id, this.columns, row, sheetRow) ??
      this.log.add(
        row[customer],
        row[time],
        this.nameOf(row),
        value === undefined ? null : row[value],
        milestone === undefined ? null : row[milestone],
        orderId === undefined ? null : row[orderId],
        sheetRow,
        this.shared.isByTouchpoint ? null : row[touchpoint],
        rate,
        conversion !== undefined && !isNoConversion(row[conversion]),
      )
    );
  }

  private addCost(
    row: readonly unknown[],
    costs: Costs,
    { sheetRow, rate, at }: { sheetRow: number; rate: number | null; at: SpentAt | null },
  ): void {
    const { cost, customer } = this.columns;
    if (cost === undefined || isBlank(row[cost])) return;
    const name = this.nameOf(row);
    const amount = row[cost];
    if (typeof amount !== 'number') this.shared.skipped.add(costTakenAsZero, sheetRow, this.id);
    else costs.add(isBlank(name) ? null : name, amount * (rate ?? 1), at, row[customer]);
  }
}
