import { EventLogBuilder } from '../../cells';
import { groupByCustomer } from '../../analytics/numerics/groupByCustomer';
import type { JourneysRequest, JourneysResult } from './messages';
import { journeysTables } from './tables';
import { nothingUsed } from '../../blueprint/nothingUsed';
import type { CellBlock, Figure, RowsRead } from '../../blueprint/session';
import { SkippedRowCounter } from '../../blueprint/skipped';
import { TableRows } from '../../blueprint/tableRows';
import type { ResultView } from '../../blueprint/views';
import { journeysBehind } from './behind';
import type { JourneysSaying } from './sayings';
import { readingOptions } from '../../reading/readingOptions';
import { noResult } from '../../blueprint/noResult';

/** One analysis of journeys: takes in the events block by block, keeping none of the rows, then computes. */
export class JourneysSession {
  private log: EventLogBuilder;
  private readonly skipped = new SkippedRowCounter();
  private readonly rows: TableRows;
  private finished: Parameters<typeof journeysBehind>[0] | null = null;

  constructor(private readonly request: JourneysRequest) {
    this.rows = new TableRows(request, this.skipped);
    this.log = this.newLog();
  }

  /** Rows that cannot be used are counted by reason and otherwise passed over. */
  add(block: CellBlock): void {
    const { columns } = this.request;
    this.rows.each(block, (row, sheetRow) => {
      const problem = this.log.add(row[columns.customer], row[columns.time], row[columns.event], sheetRow);
      if (problem) this.skipped.add(problem, sheetRow, 'main');
    });
  }

  private newLog(): EventLogBuilder {
    return new EventLogBuilder(1024, undefined, readingOptions(this.request.reading));
  }

  read(): RowsRead {
    const { said, rowsRead, skipped, log } = this.build();
    return { said, rowsRead, skipped, rowsUsed: log.time.length };
  }

  private build() {
    const { problems, said, ...log } = this.log.build();
    // What was needed to read the cells need not wait for the figures that are opened.
    this.log = this.newLog();
    for (const problem of problems) this.skipped.add(problem, problem.row, 'main');
    return { log, said, rowsRead: this.rows.count, skipped: this.skipped.list() };
  }

  finish(onProgress: (fraction: number) => void): JourneysResult {
    const { log, said, rowsRead, skipped } = this.build();
    if (log.time.length === 0)
      throw nothingUsed(rowsRead, skipped) ?? noResult<JourneysSaying>({ code: 'noEvents' });
    const groups = groupByCustomer(log);
    onProgress(0.3);
    const { asked, ...tables } = journeysTables(log, groups, this.request.options);
    this.finished = { log, groups, asked };
    return {
      kind: 'journeys',
      ...tables,
      notes: [...said, ...tables.notes],
      rowsRead,
      rowsUsed: log.time.length,
      skipped,
    };
  }

  /** The customers behind a figure of the funnel, of the transitions, or of the paths. */
  behind(figure: Figure): ResultView {
    if (!this.finished) throw new Error('The analysis is not finished.');
    return journeysBehind(this.finished, figure);
  }
}
