import { EventLogBuilder, eventNames, nameIds, type NameIds, saidOfNone } from '../../cells';
import { groupByCustomer } from '../../analytics/numerics/groupByCustomer';
import type { EventsRequest, EventsTable, JourneysColumns, JourneysResult } from './messages';
import { journeysTables } from './tables';
import { IdentityRows } from '../../blueprint/identityRows';
import { moreIn } from '../../blueprint/moreTables';
import { nothingUsed } from '../../blueprint/nothingUsed';
import type { CellBlock, Figure, RowsRead } from '../../blueprint/session';
import { SegmentRows } from '../../blueprint/segmentRows';
import { SkippedRowCounter, type SkippedRows } from '../../blueprint/skipped';
import { TableRows } from '../../blueprint/tableRows';
import type { ResultView } from '../../blueprint/views';
import { journeysBehind } from './behind';
import type { JourneysSaying } from './sayings';
import type { TableReading } from '../../reading/tableReading';
import { pairsByName } from '../../functions/events/heldProperty';
import { readingOptions } from '../../reading/readingOptions';
import { noResult } from '../../blueprint/noResult';

/** One analysis of journeys: takes in the events block by block, keeping none of the rows, then computes. */
export class JourneysSession {
  private readonly skipped = new SkippedRowCounter();
  private readonly identities: IdentityRows;
  private readonly segments: SegmentRows;
  private readonly tables: {
    id: string;
    columns: JourneysColumns;
    reading?: TableReading;
    rows: TableRows;
  }[];
  /** The values of the property that is held; `null`: none is. */
  private held: NameIds | null = null;
  private logs: EventLogBuilder[];
  private finished: Parameters<typeof journeysBehind>[0] | null = null;

  constructor(private readonly request: EventsRequest) {
    const { beside = {} } = request;
    this.identities = new IdentityRows(beside);
    this.segments = new SegmentRows(beside, this.identities.options);
    const tables = [{ id: 'main', table: request }, ...moreIn<EventsTable>(beside)];
    this.tables = tables.map(({ id, table }) => ({
      ...{ id, columns: table.columns, reading: table.reading },
      rows: new TableRows(table, this.skipped, id),
    }));
    this.logs = this.newLogs();
  }

  /** Rows that cannot be used are counted by reason and otherwise passed over. */
  add(block: CellBlock, table = 'main'): void {
    if (this.identities.takes(block, table) || this.segments.takes(block, table)) return;
    const place = this.tables.findIndex(({ id }) => id === table);
    const { columns, rows } = this.tables[place];
    const log = this.logs[place];
    rows.each(block, (row, sheetRow) => {
      const { customer, time, event, hold } = columns;
      const held = hold === undefined ? null : row[hold];
      const problem = log.add(row[customer], row[time], row[event], sheetRow, held);
      if (problem) this.skipped.add(problem, sheetRow, table);
    });
  }

  private leftOutBeside(): SkippedRows[] {
    return [...this.segments.leftOut(), ...this.identities.leftOut()];
  }

  private newLogs(): EventLogBuilder[] {
    const options = { ...readingOptions(this.request.reading), ...this.identities.options };
    this.held = this.tables.some(({ columns }) => columns.hold !== undefined)
      ? nameIds('hold', options)
      : null;
    const names = { ...eventNames(options), ...(this.held && { held: this.held }) };
    return this.tables.map(
      ({ reading }) => new EventLogBuilder(1024, undefined, readingOptions(reading), names),
    );
  }

  read(): RowsRead {
    const { said, rowsRead, skipped, log } = this.build();
    return { said, rowsRead, skipped: [...skipped, ...this.leftOutBeside()], rowsUsed: log.time.length };
  }

  private build() {
    const [main, ...more] = this.logs;
    const { held: ids } = this;
    const { problems, laterProblems, said, held = null, ...log } = main.build(...more);
    // What was needed to read the cells need not wait for the figures that are opened.
    this.logs = this.newLogs();
    this.tables.forEach(({ id }, place) => {
      for (const problem of [problems, ...laterProblems][place]) this.skipped.add(problem, problem.row, id);
    });
    return {
      log,
      held: ids && held && { ids, spelling: held },
      said: [...said, ...this.identities.said],
      rowsRead: this.tables.reduce((sum, { rows }) => sum + rows.count, 0),
      skipped: this.skipped.list(),
    };
  }

  finish(onProgress: (fraction: number) => void): JourneysResult {
    const { log, held, said, rowsRead, skipped } = this.build();
    if (log.time.length === 0)
      throw nothingUsed(rowsRead, skipped) ?? noResult<JourneysSaying>({ code: 'noEvents' });
    const groups = groupByCustomer(log);
    onProgress(0.3);
    const segments = this.request.beside?.segments ? this.segments.of(log.customers) : null;
    const pairs = held && pairsByName(groups, held.spelling, held.ids);
    const { asked, ...tables } = journeysTables(log, groups, this.request.options, segments, pairs);
    this.finished = { log, groups, asked };
    return {
      kind: 'journeys',
      ...tables,
      notes: [...said, ...(segments ? [...segments.said, ...saidOfNone(segments.of)] : []), ...tables.notes],
      rowsRead,
      rowsUsed: log.time.length,
      skipped: [...skipped, ...this.leftOutBeside()],
    };
  }

  /** The customers behind a figure of the funnel, of the transitions, or of the paths. */
  behind(figure: Figure): ResultView {
    if (!this.finished) throw new Error('The analysis is not finished.');
    return journeysBehind(this.finished, figure);
  }
}
