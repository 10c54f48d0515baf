import { buildJourneys } from '../../analytics/attribution/buildJourneys';
import type { Journeys } from '../../analytics/attribution/journeys';
import { clockOf } from '../../analytics/attribution/touchLog';
import type { Period } from '../../analytics/periods/period';
import type { Days } from '../../analytics/periods/ranges';
import type { CurrencySeen } from '../../blueprint/oneCurrency';
import type { CellBlock } from '../../blueprint/session';
import type { SkippedRowCounter } from '../../blueprint/skipped';
import { millisecondsPerDay, type ReadingOptions, type Saying, touchNames } from '../../cells';
import { unixEpochDay } from '../../cells/dates';
import type { PathsRequest, RestTable } from './messages';
import { momentCells, momentOnClock } from './momentCells';
import { TouchTable } from './touchTable';
import { withoutMet } from './withoutSome';

/** The rows of customers whom a statement leaves out. How their moments are told, all of them show together. */
export class RestRows {
  private readonly rows: (readonly unknown[])[] = [];
  private readonly touches: TouchTable;
  private built: {
    /** The journeys of a period; `null`: of all time. */
    journeysOf(period: Period | null): Journeys;
    /** Of each row of their log. */
    clock: Float64Array;
    /** The days that were counted; `null`: they are not told. */
    days: Days | null;
    customers: number;
    rowsUsed: number;
    said: Saying[];
  } | null = null;

  constructor(
    private readonly table: RestTable,
    private readonly options: PathsRequest['options'],
    shared: { skipped: SkippedRowCounter; currency: CurrencySeen; reading: ReadingOptions },
  ) {
    const { reading, ...others } = shared;
    this.touches = new TouchTable('rest', table, {
      ...others,
      names: touchNames(reading),
      rates: null,
      rules: () => [],
      costs: null,
      areCostsDated: false,
      isByTouchpoint: true,
      hasOrders: false,
      labels: null,
    });
  }

  add(block: CellBlock): void {
    for (const row of block) this.rows.push(row);
  }

  /** Rows that cannot be used are counted by reason and otherwise passed over. */
  build() {
    return (this.built ??= this.buildOnce());
  }

  private buildOnce() {
    const { hasHeadings, columns, isInMilliseconds = false } = this.table;
    const headings = this.rows.slice(0, hasHeadings ? 1 : 0);
    const body = this.rows.slice(headings.length);
    // Without headings nobody has named what the numbers count.
    const times = momentCells(
      body.map((row) => row[columns.time]),
      isInMilliseconds ? 'named' : hasHeadings ? 'no' : 'perhaps',
    ).map((cell, place) => onClock(cell, body[place], columns));
    this.touches.add([...headings, ...body.map((row, place) => asOfSheet(row, columns, times[place]))]);
    this.touches.settle();
    const { problems, ...log } = this.touches.log.build();
    this.touches.skip(problems);
    const { lookback, startsAnew = false, conversions, until } = this.options;
    const policy = {
      lookback: lookback === null ? null : Math.round(lookback * millisecondsPerDay),
      startsAnew,
      oneACustomer: conversions === 'one a customer',
      ...(until !== undefined && { until: until + unixEpochDay * millisecondsPerDay }),
    };
    return {
      journeysOf: (period: Period | null) =>
        withoutMet(buildJourneys(log, { ...policy, period }), this.options),
      clock: clockOf(log),
      days: daysIn(body, columns),
      customers: log.customers.length,
      rowsUsed: log.time.length,
      said: log.said,
    };
  }

  /** How many rows there are, whether they count or not. */
  get count(): number {
    return Math.max(0, this.rows.length - (this.table.hasHeadings ? 1 : 0));
  }
}

/** A moment with what the clock showed then, where a column of its own tells that. */
function onClock(cell: unknown, row: readonly unknown[], { time, clock }: RestTable['columns']): unknown {
  if (clock === undefined) return cell;
  const [moment, shown] = [Number(row[time]), Number(row[clock])];
  return Number.isNaN(moment + shown) ? cell : momentOnClock(moment, shown);
}

/** The days that were counted, the same in every row. */
function daysIn(
  rows: readonly (readonly unknown[])[],
  { firstDay, lastDay }: RestTable['columns'],
): Days | null {
  if (firstDay === undefined || lastDay === undefined || rows.length === 0) return null;
  const [first, last] = [firstDay, lastDay].map((column) => Number(rows[0][column]));
  return Number.isInteger(first) && Number.isInteger(last) ? { first, last } : null;
}

/** How a statement numbers milestones. */
const milestones = ['', 'lead', 'opportunity'];

/** A row as a sheet would have it. */
function asOfSheet(
  row: readonly unknown[],
  { time, milestone }: RestTable['columns'],
  moment: unknown,
): readonly unknown[] {
  // So a hidden row is handed on where only visible ones count.
  if (row.length === 0) return row;
  const made = [...row];
  made[time] = moment;
  if (milestone !== undefined) made[milestone] = milestones[Number(row[milestone])] ?? row[milestone];
  return made;
}
