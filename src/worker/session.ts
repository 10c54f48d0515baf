import { buildJourneys } from '../analytics/attribution/journeys';
import { TouchLogBuilder, secondsPerDay } from '../cells';
import { breakdown } from './breakdown';
import type { AttributionRequest, AttributionResult, CellBlock } from './protocol';
import { SkippedRowCounter } from './skipped';

/** One analysis: takes in the rows block by block, keeping none of them, then computes. */
export class AttributionSession {
  private readonly log = new TouchLogBuilder();
  private readonly skipped = new SkippedRowCounter();
  private rowsSeen = 0;

  constructor(private readonly request: AttributionRequest) {}

  /** Rows that cannot be used are counted by reason and otherwise passed over. */
  add(rows: CellBlock): void {
    for (const row of rows) {
      const position = this.rowsSeen++;
      if (position === 0 && this.request.hasHeadings) continue;
      const reason = this.addRow(row);
      if (reason !== null) this.skipped.add(reason, this.request.firstSheetRow + position);
    }
  }

  private addRow(row: readonly unknown[]): string | null {
    const { customer, time, touchpoint, value } = this.request.columns;
    const { idleRows } = this.log;
    const problem = this.log.add(row[customer], row[time], row[touchpoint], row[value]);
    if (problem) return `${problem.column} ${problem.reason}`;
    if (this.log.idleRows > idleRows) return 'neither touchpoint nor value';
    return null;
  }

  finish(onProgress: (fraction: number) => void): AttributionResult {
    const log = this.log.build();
    const { lookback } = this.request.options;
    onProgress(0.1);
    const journeys = buildJourneys(log, {
      lookback: lookback === null ? null : lookback * secondsPerDay,
      startsAnew: false,
    });
    onProgress(0.5);
    return {
      kind: 'attribution',
      ...breakdown(journeys, this.request.options),
      rowsRead: this.rowsSeen - (this.request.hasHeadings && this.rowsSeen > 0 ? 1 : 0),
      rowsUsed: log.time.length,
      skipped: this.skipped.list(),
    };
  }
}
