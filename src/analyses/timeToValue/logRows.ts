import { EventLogBuilder, eventNames, isBlankKey, readWaits, type RowProblem, type Waits } from '../../cells';
import { milestones, type Milestones } from '../../analytics/events/milestones';
import { namesByFrequency } from '../../analytics/events/namesByFrequency';
import { groupByCustomer } from '../../analytics/numerics/groupByCustomer';
import { pulse } from '../../analytics/numerics/pulse';
import { IdentityRows } from '../../blueprint/identityRows';
import { noResult } from '../../blueprint/noResult';
import { nothingUsed } from '../../blueprint/nothingUsed';
import type { CellBlock } from '../../blueprint/session';
import { SegmentRows } from '../../blueprint/segmentRows';
import { SkippedRowCounter } from '../../blueprint/skipped';
import { TableRows } from '../../blueprint/tableRows';
import { touchpointFinder } from '../../functions/attribution/touchpointNames';
import { readingOptions } from '../../reading/readingOptions';
import type { EventColumns, SignUpColumns, WaitsRequest } from './messages';
import { cellsOf, latestTwo, type TimedLog } from './momentCells';
import type { TimeToValueSaying } from './sayings';
import { listedSegments, ownSegments, type SegmentCells } from './segmentCells';
import { afterEnd } from './skips';
import type { Settled, WaitRows } from './waitRows';

/** What is kept of a row besides its customer, time and event: it may be that of a start. */
interface Kept {
  sheetRow: number;
  segment: unknown;
  lost: unknown;
}

/** A log of two tables: its first rows and events, so many, are those of the main one. */
interface LogRead extends TimedLog {
  ownRows: number;
  ownEvents: number;
  customerCells: readonly (string | number)[];
}

/** The event of rows that are all alike. */
const theEvent = 'event';

/**
 * Rows of a log of events, or of customers with their start, and perhaps values in a table of their own. Each customer waits
 * from the first start to the milestone, as `TIMETOVALUE.EVENTS` finds it, and all are observed until the latest row.
 */
export class LogRows implements WaitRows {
  private readonly skipped = new SkippedRowCounter();
  private readonly identities: IdentityRows;
  private readonly segments: SegmentRows;
  private readonly main: TableRows;
  private readonly values: TableRows | null;
  private readonly log: EventLogBuilder;
  private readonly valueLog: EventLogBuilder;
  private kept: Kept[] = [];

  constructor(
    private readonly request: WaitsRequest,
    private readonly columns: EventColumns | SignUpColumns,
  ) {
    const { values } = request.beside ?? {};
    this.main = new TableRows(request, this.skipped);
    this.values = values ? new TableRows(values, this.skipped, 'values') : null;
    const reading = readingOptions(request.reading);
    this.identities = new IdentityRows(request.beside);
    this.segments = new SegmentRows(request.beside, this.identities.options);
    const names = eventNames({ ...reading, ...this.identities.options });
    const column = { name: 'event', mayBeBlank: false };
    const time = 'start' in columns ? 'start' : 'time';
    this.log = new EventLogBuilder(1024, { ...column, time }, reading, names);
    const ofValues = readingOptions(values?.reading);
    this.valueLog = new EventLogBuilder(1024, column, ofValues, {
      ...eventNames(ofValues),
      customers: names.customers,
    });
  }

  /** Rows that cannot be used are counted by reason, blank ones passed over. */
  add(block: CellBlock, table: string): void {
    if (this.identities.takes(block, table) || this.segments.takes(block, table)) return;
    if (table === 'main') this.main.each(block, (row, sheetRow) => this.addRow(row, sheetRow));
    else this.values?.each(block, (row, sheetRow) => this.addValue(row, sheetRow));
  }

  private addRow(row: readonly unknown[], sheetRow: number): void {
    const { columns } = this;
    const cellOf = (column: number | undefined) => (column === undefined ? null : row[column]);
    if (Object.values(columns).every((column: number) => isBlankKey(row[column]))) return;
    const [time, event, lost] =
      'event' in columns
        ? [row[columns.time], row[columns.event], null]
        : [row[columns.start], theEvent, cellOf(columns.lost)];
    const { length } = this.log;
    const problem = this.log.add(row[columns.customer], time, event, sheetRow);
    if (problem) this.skipped.add(problem, sheetRow, 'main');
    if (this.log.length > length) this.kept.push({ sheetRow, segment: cellOf(columns.segment), lost });
  }

  private addValue(row: readonly unknown[], sheetRow: number): void {
    const { customer, time } = this.request.beside?.values?.columns ?? { customer: 0, time: 0 };
    if (isBlankKey(row[customer]) && isBlankKey(row[time])) return;
    const problem = this.valueLog.add(row[customer], row[time], theEvent, sheetRow);
    if (problem) this.skipped.add(problem, sheetRow, 'values');
  }

  settle(): Settled {
    const { log, said } = this.build();
    pulse();
    const found = this.milestones(log);
    pulse();
    const started = Int32Array.from(found.start.keys()).filter((customer) => found.start[customer] >= 0);
    const rowsRead = this.main.count + (this.values?.count ?? 0);
    if (started.length === 0)
      throw (
        nothingUsed(rowsRead, this.skipped.list()) ?? noResult<TimeToValueSaying>({ code: 'nobodyStarted' })
      );
    const starts = Array.from(started, (customer) => this.kept[found.start[customer]]);
    const segments = this.segmentsOf(log, started, starts);
    const lost = starts.map((row) => row.lost);
    pulse();
    const waits = this.waits(log, found, started, { lost, segment: segments.cells });
    pulse();
    const startRow = (row: number) => starts[row - 1].sheetRow;
    this.skip(
      waits.problems.map((problem) => ({ ...problem, row: startRow(problem.row) })),
      'main',
    );
    for (const row of waits.later) this.skipped.add(afterEnd, startRow(row), 'main');
    this.kept = [];
    return {
      waits,
      sheetRow: waits.row.map(startRow),
      customer: Array.from(waits.row, (row) => log.customerCells[started[row - 1]]),
      // That times tell an offset was said of the log.
      said: [
        ...said,
        ...waits.said.filter(({ code }) => code !== 'tellsOffset'),
        ...segments.said(waits.row),
      ],
      notes: this.notes(log, found),
      ...('event' in this.columns && { events: ownNames(log) }),
      rowsRead,
      rowsUsed: log.time.length - waits.problems.length - waits.later.length,
      skipped: [...this.skipped.list(), ...this.segments.leftOut(), ...this.identities.leftOut()],
    };
  }

  /** The log, with the values of the other table behind it; rows left out of it are kept no longer. */
  private build() {
    const { problems, laterProblems, laterTables = [], said, ...log } = this.log.build(this.valueLog);
    const left = new Set(problems.map(({ row }) => row));
    if (left.size > 0) this.kept = this.kept.filter(({ sheetRow }) => !left.has(sheetRow));
    this.skip(problems, 'main');
    this.skip(laterProblems[0], 'values');
    return { log: { ...log, ownRows: laterTables[0] }, said: [...said, ...this.identities.said] };
  }

  private milestones(log: LogRead): Milestones {
    const { start, values, rule } = this.request.options.events ?? {
      start: theEvent,
      values: [],
      rule: 'any',
    };
    const find = eventFinder(log.events.slice(0, log.ownEvents));
    const behind = [...log.events.keys()].slice(log.ownEvents);
    return milestones(log, groupByCustomer(log), {
      start: find(start),
      values: this.values ? [behind] : values.map(find),
      rule: this.values ? 'any' : rule,
      startCounted: 'first',
    });
  }

  private segmentsOf({ customers }: LogRead, started: Int32Array, starts: readonly Kept[]): SegmentCells {
    if (!this.request.beside?.segments) return ownSegments(starts.map(({ segment }) => segment));
    const names = Array.from(started, (customer) => customers[customer]);
    return listedSegments(this.segments, names);
  }

  private waits(
    log: LogRead,
    found: Milestones,
    started: Int32Array,
    { lost, segment }: Record<'lost' | 'segment', readonly unknown[]>,
  ): Waits {
    const { columns } = this;
    const { reading, options } = this.request;
    const cellAt = cellsOf(log);
    const moments = (rows: Int32Array) =>
      Array.from(started, (customer) => (rows[customer] < 0 ? null : cellAt(rows[customer])));
    return readWaits(
      {
        start: { name: 'start', cells: moments(found.start) },
        reached: { name: 'reached', cells: moments(found.reached) },
        lost: 'lost' in columns ? { name: 'lost', cells: lost } : null,
        segment: { name: 'segment', cells: segment },
        asOf: options.asOf === null ? null : { name: 'asOf', cells: [options.asOf] },
        further: { name: 'time', cells: latestTwo(log).map(cellAt) },
      },
      { hasHeadings: false, ...readingOptions(reading) },
    );
  }

  /** Whom and what is left out though nothing is wrong with the rows. */
  private notes(log: LogRead, { before, start }: Milestones): TimeToValueSaying[] {
    const customers = start.filter((row) => row < 0).length;
    const rows = before.reduce((sum, each) => sum + each, 0);
    const again = 'event' in this.columns ? 0 : log.ownRows - (start.length - customers);
    return [
      ...(customers > 0 ? [{ code: 'neverStarted' as const, values: { customers } }] : []),
      ...(rows > 0 ? [{ code: 'valuesBeforeStart' as const, values: { rows } }] : []),
      ...(again > 0 ? [{ code: 'startsAgain' as const, values: { rows: again } }] : []),
    ];
  }

  private skip(problems: readonly RowProblem[], table: 'main' | 'values'): void {
    for (const problem of problems) this.skipped.add(problem, problem.row, table);
  }
}

/** Finds events by name, those that differ in case alone, too. Where there is none at all, that is told elsewhere. */
function eventFinder(events: readonly string[]): (name: string) => readonly number[] {
  const find = touchpointFinder(events);
  return (name) => {
    const found = find(name);
    if (found.length > 0 || events.length === 0) return found;
    const more = Math.max(0, events.length - mostNamed);
    const values = { name, events: events.slice(0, mostNamed), more };
    throw noResult<TimeToValueSaying>({ code: 'eventNotThere', values });
  };
}

const mostNamed = 20;

/** Those of the main table, most frequent first. */
const ownNames = ({ event, events, ownRows, ownEvents }: LogRead): string[] =>
  namesByFrequency({ event: event.subarray(0, ownRows), events: events.slice(0, ownEvents) });
