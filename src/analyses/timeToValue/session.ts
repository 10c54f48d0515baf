import { pulse } from '../../analytics/numerics/pulse';
import { toSerial } from '../../cells';
import { timeScale } from '../../functions/timeToValue/calendar';
import { segmentOrder, sortedWaits } from '../../functions/timeToValue/waits';
import { nothingUsed } from '../../blueprint/nothingUsed';
import type { CellBlock, Figure, RowsRead } from '../../blueprint/session';
import type { ResultView } from '../../blueprint/views';
import { waitsBehind } from './behind';
import { CustomerRows } from './customerRows';
import { LogRows } from './logRows';
import { waitChanges } from './changes';
import { waitsIn } from './inPeriod';
import type { WaitsRequest, TimeToValueResult } from './messages';
import { timeToValueTables } from './tables';
import { trendView } from './trendView';
import type { WaitRows } from './waitRows';

/** One analysis of time to value: takes in customers, or their events, block by block, then computes. */
export class TimeToValueSession {
  private readonly rows: WaitRows;
  private finished: Parameters<typeof waitsBehind>[0] | null = null;

  constructor(private readonly request: WaitsRequest) {
    const { columns } = request;
    this.rows = 'reached' in columns ? new CustomerRows(request, columns) : new LogRows(request, columns);
  }

  add(block: CellBlock, table = 'main'): void {
    this.rows.add(block, table);
  }

  read(): RowsRead {
    const { said, rowsRead, rowsUsed, skipped } = this.rows.settle();
    return { said, rowsRead, rowsUsed, skipped };
  }

  finish(onProgress: (fraction: number) => void): TimeToValueResult {
    const { columns, options, beside } = this.request;
    const settled = this.rows.settle();
    pulse();
    const { said, notes, events, rowsRead, rowsUsed, skipped } = settled;
    const nothing = settled.waits.start.length === 0 ? nothingUsed(rowsRead, skipped) : null;
    if (nothing !== null) throw nothing;
    const { periods, now, before } = waitsIn(settled, options);
    const { waits, sheetRow, customer } = now;
    onProgress(0.4);
    const scale = timeScale({ weekend: options.weekend, holidays: null, hours: null });
    const order = segmentOrder(waits);
    const shown = {
      sorted: sortedWaits(waits, scale, order),
      names: order.map((place) => waits.segments[place]),
      leftOut: order.map((place) => waits.leftOut[place]),
    };
    const {
      summary,
      views,
      notes: found,
    } = timeToValueTables(shown, scale, {
      asOf: toSerial(waits.observedUntil),
      hasSegments: columns.segment !== undefined || beside?.segments !== undefined,
      hasLost: 'lost' in columns,
      opens: true,
    });
    onProgress(0.7);
    // The trend is that of all, whatever days are looked at.
    const trend = trendView(settled.waits, scale, options.trend ?? 'month');
    onProgress(0.8);
    const compared =
      periods?.before && before && waitChanges({ ...periods, before: periods.before }, waits, before, scale);
    this.finished = { waits, scale, sheetRow, customer };
    return {
      kind: 'time to value',
      summary: { ...summary, ...(events && { events }) },
      ...(periods && { periods }),
      ...(compared?.change && { change: compared.change }),
      views: [...(compared?.view ? [compared.view] : []), ...views, ...('view' in trend ? [trend.view] : [])],
      notes: [
        ...said,
        ...notes,
        ...(compared ? compared.notes : []),
        ...found,
        ...('reason' in trend ? [trend.reason] : []),
      ],
      rowsRead,
      rowsUsed,
      skipped,
    };
  }

  /** The waits behind a figure of the segments or of the curve. */
  behind(figure: Figure): ResultView {
    if (!this.finished) throw new Error('The analysis is not finished.');
    return waitsBehind(this.finished, figure);
  }
}
