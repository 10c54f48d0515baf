import type { Moments } from './momentColumn';

/**
 * The date of one row of a column after the other, so that a column with dates in some of its rows needs no copy with a place for each.
 * There is none where `time` and `clock` are NaN.
 */
export class DateCursor {
  /** The instant, or what the clock showed, as `Moments` has it. */
  time = NaN;
  clock = NaN;
  /** Whether there is no time of day. */
  isDate = false;
  private next = 0;

  /** @param dates 1 where a moment has no time of day; `null`: all have one. */
  constructor(
    private readonly moments: Moments,
    private readonly dates: Uint8Array | null,
  ) {}

  /** Goes on to a row of the sheet. Rows are asked for in their order. */
  goTo(sheetRow: number): void {
    const { row, time, clock } = this.moments;
    while (this.next < row.length && row[this.next] < sheetRow) this.next++;
    const at = this.next;
    const isThere = at < row.length && row[at] === sheetRow;
    this.time = isThere ? time[at] : NaN;
    this.clock = isThere ? (clock ?? time)[at] : NaN;
    this.isDate = isThere && this.dates !== null && this.dates[at] === 1;
  }

  /** Whether the column has dates, all of them without a time of day. */
  get isByDay(): boolean {
    return this.dates !== null && this.dates.length > 0 && !this.dates.includes(0);
  }

  /** Whether instants are what the clock showed in all rows. */
  get isOneClock(): boolean {
    return this.moments.clock === null;
  }
}
