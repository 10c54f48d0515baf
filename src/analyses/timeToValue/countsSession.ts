import { sortCounts } from '../../analytics/timeToValue/sortedWaits';
import {
  blankSegment,
  type CellError,
  type CellProblem,
  emptyProblem,
  errorProblem,
  isBlank,
  isBlankKey,
} from '../../cells';
import { CountedRows } from '../../blueprint/countedRows';
import { noResult } from '../../blueprint/noResult';
import { nothingUsed } from '../../blueprint/nothingUsed';
import { countedElsewhere, daysTold } from '../../blueprint/period/periods';
import type { CellBlock, RowsRead } from '../../blueprint/session';
import { SkippedRowCounter } from '../../blueprint/skipped';
import { TableRows } from '../../blueprint/tableRows';
import { mostDays } from '../../functions/counts';
import { calendarDays } from '../../functions/timeToValue/calendar';
import { type CountedWaits, WaitCounts } from '../../functions/timeToValue/waitCounts';
import { groupsOf, segmentOrder } from '../../functions/timeToValue/waits';
import { readingOptions } from '../../reading/readingOptions';
import type { CountColumns, CountsRequest, TimeToValueResult } from './messages';
import type { TimeToValueSaying } from './sayings';
import { timeToValueTables } from './tables';

type FigureRole = Exclude<keyof CountColumns, 'segment'>;
const counts = ['reachedCount', 'waitingCount', 'lostCount'] as const;

/** One analysis of time to value from counts by day, as `TIMETOVALUE.COUNTS` reads them. Who is behind a figure they do not tell. */
export class CountsSession {
  private readonly skipped = new SkippedRowCounter();
  private readonly rows: TableRows;
  private readonly counted: CountedRows<FigureRole>;
  private readonly segments: unknown[] = [];
  private areTexts = false;

  constructor(private readonly request: CountsRequest) {
    const { days, reachedCount, waitingCount, lostCount, firstDay, lastDay } = request.columns;
    this.rows = new TableRows(request, this.skipped);
    this.counted = new CountedRows<FigureRole>(
      { days, reachedCount, waitingCount, lostCount, firstDay, lastDay },
      ['days'],
      request.reading?.decimal,
    );
  }

  /** Rows that cannot be used are counted by reason, blank ones passed over. */
  add(block: CellBlock): void {
    const { segment, ...figures } = this.request.columns;
    this.rows.each(block, (row, sheetRow) => {
      const cells = Object.values(figures).map((column: number) => row[column]);
      const name = segment === undefined ? null : row[segment];
      if ([name, ...cells].every(isBlankKey)) return;
      const problem = this.blankIn(row) ?? errorProblem('segment', name) ?? this.counted.add(row, sheetRow);
      if (problem) {
        this.skipped.add(problem, sheetRow, 'main');
        return;
      }
      this.segments.push(name);
      this.areTexts ||= cells.some((cell) => typeof cell === 'string' && !isBlank(cell));
    });
  }

  /** A blank count is 0, unless all of them are blank. */
  private blankIn(row: readonly unknown[]): CellProblem | null {
    const { columns } = this.request;
    if (isBlank(row[columns.days])) return emptyProblem('days');
    const isGiven = (column: number | undefined) => column !== undefined && !isBlank(row[column]);
    return counts.some((role) => isGiven(columns[role])) ? null : emptyProblem('reachedCount');
  }

  private build(): CountedWaits {
    const { days = [], reachedCount = [], waitingCount = [], lostCount = [] } = this.counted.finish();
    const waits = new WaitCounts(readingOptions(this.request.reading));
    days.forEach((wait, place) => {
      if (wait < 0 || wait > mostDays) throw noWait(this.counted.rows[place], wait);
      waits.add(
        wait,
        { reached: reachedCount[place], waiting: waitingCount[place], lost: lostCount[place] },
        this.segments[place],
      );
    });
    return waits.finish();
  }

  read(): RowsRead {
    return this.rowsRead(this.build());
  }

  private rowsRead({ said }: CountedWaits): RowsRead {
    return { said, rowsRead: this.rows.count, rowsUsed: this.segments.length, skipped: this.skipped.list() };
  }

  finish(onProgress: (fraction: number) => void): TimeToValueResult {
    const waits = this.build();
    const { said, ...rows } = this.rowsRead(waits);
    if (waits.count.length === 0)
      throw (
        nothingUsed(rows.rowsRead, rows.skipped) ?? noResult<TimeToValueSaying>({ code: 'nobodyCounted' })
      );
    onProgress(0.4);
    const { segments } = waits;
    const order = segmentOrder(waits, waits.count);
    const { summary, views, notes } = timeToValueTables(
      {
        sorted: sortCounts(waits.duration, waits.outcome, waits.count, groupsOf(waits.segment, order)),
        names: order.map((place) => segments[place]),
        leftOut: null,
      },
      calendarDays,
      {
        asOf: null,
        // A statement has the column, whether there are segments or not.
        hasSegments: segments.length > 1 || segments[0] !== blankSegment,
        hasLost: this.request.columns.lostCount !== undefined,
        opens: false,
      },
    );
    const { firstDay, lastDay } = this.counted.finish();
    const told = daysTold(firstDay, lastDay);
    return {
      kind: 'time to value',
      summary: { ...summary, ...(this.areTexts && { areTexts: true }) },
      ...(told && { periods: countedElsewhere(told) }),
      views,
      notes: [...said, { code: 'countedByDay' } satisfies TimeToValueSaying, ...notes],
      ...rows,
    };
  }
}

const noWait = (row: number, days: number): CellError =>
  noResult<TimeToValueSaying>({ code: 'noWait', values: { row, days } });
