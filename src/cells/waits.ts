import type { Column } from './column';
import { isoText, millisecondsPerDay } from './dates';
import { joined } from './columns';
import { errorForName, type NameIds, noName } from './nameIds';
import { emptyProblem, nameProblem, type RowProblem } from './problem';
import { nameIds } from './readingOptions';
import { type ReadingSaying, saidOfNames } from './said';
import type { DateCursor } from './dateCursor';
import { readWaitDates, type WaitColumns, type WaitDates, type WaitOptions } from './waitDates';

export type { WaitColumns, WaitOptions } from './waitDates';

/** How an observation ended: still waiting, value reached, or the customer lost before. */
export const waitOutcomes = { waiting: 0, reached: 1, lost: 2 } as const;

/** When observations of a customer began and ended. Moments are whole milliseconds since 1899-12-30. */
export interface Spans {
  start: Float64Array;
  end: Float64Array;
}

/** How long each customer was observed, and how it ended. */
export interface Waits extends Spans {
  /** What the clock showed then, by which working time is counted. */
  clock: Spans;
  /** One of `waitOutcomes`. */
  outcome: Uint8Array;
  /** Index into `segments`, which are one, (blank), where none are given. */
  segment: Int32Array;
  segments: readonly string[];
  /** The row of each, counted from 1. */
  row: Int32Array;
  /** Rows of each segment left out: they start after their observation ends, or never. */
  leftOut: Int32Array;
  /** Rows, counted from 1, that start after their observation ends. */
  later: number[];
  /** What the clock showed when all observation ended. */
  observedUntil: number;
  /** Rows that cannot be used, and why. */
  problems: RowProblem[];
  /** What is to be said of how the columns were read. */
  said: ReadingSaying[];
}

const midnight = (moment: number): number => Math.floor(moment / millisecondsPerDay) * millisecondsPerDay;

/**
 * Reads waits. A value reached, or a loss, after the end of observation is not known yet; of the two the earlier one
 * counts, the value at the same moment. Where one of two dates has no time of day, both are taken as dates.
 */
export function readWaits(columns: WaitColumns, options: WaitOptions = {}): Waits {
  const dates = readWaitDates(columns, options);
  const waits = new WaitsBuilder(columns, dates, options);
  const unread = new Set(dates.problems.map(({ row }) => row));
  for (let place = 0; place < dates.length; place++) {
    if (!unread.has(dates.first + place + 1)) waits.read(place);
  }
  return waits.build();
}

/** One problem is enough to leave a row out: it counts once. */
function firstOfEach(problems: readonly RowProblem[]): RowProblem[] {
  const met = new Set<number>();
  return problems.filter(({ row }) => met.size < met.add(row).size);
}

/** The segment of rows that name none. */
export const blankSegment = '(blank)';

/** Gathers the waits of the rows that count, and counts the others. */
class WaitsBuilder {
  private readonly spans: Spans;
  private readonly clock: Spans;
  private readonly outcome: Uint8Array;
  private readonly segment: Int32Array;
  private readonly row: Int32Array;
  private readonly names: NameIds;
  /** Segments of the rows left out. */
  private readonly leftOut: number[] = [];
  private readonly later: number[] = [];
  private readonly problems: RowProblem[];
  /** Whether the value is always told by the day: then those who wait are observed by the day, too. */
  private readonly isByDay: boolean;
  private length = 0;

  constructor(
    private readonly columns: WaitColumns,
    private readonly dates: WaitDates,
    options: WaitOptions,
  ) {
    this.names = nameIds('segment', options);
    const spans = () => ({ start: new Float64Array(dates.length), end: new Float64Array(dates.length) });
    this.clock = spans();
    // Without instants both are the same, and stand in the same columns.
    const isOneClock = [dates.start, dates.reached, dates.lost].every((column) => column.isOneClock);
    this.spans = isOneClock ? this.clock : spans();
    this.outcome = new Uint8Array(dates.length);
    this.segment = new Int32Array(dates.length);
    this.row = new Int32Array(dates.length);
    this.problems = firstOfEach(dates.problems);
    this.isByDay = dates.reached.isByDay;
  }

  read(place: number): void {
    const { start, reached, lost, first } = this.dates;
    const row = first + place;
    this.dates.goTo(place);
    if (Number.isNaN(start.time)) {
      if (!this.dates.isBlank(place)) this.refuse({ ...emptyProblem(this.columns.start.name), row: row + 1 });
      // A row that names its segment is a customer who has not started; one that holds nothing at all is none.
      else if (this.names.idOf(this.columns.segment?.cells[row]) !== noName) this.leaveOut(row);
      return;
    }
    const end = this.dates.endThere();
    const toValue = compare(start, reached);
    const toLoss = compare(start, lost);
    // A missing date is NaN, and no comparison holds for it.
    if (toValue < 0) this.refuseEarly(this.columns.reached, reached, row);
    else if (toLoss < 0 && this.columns.lost) this.refuseEarly(this.columns.lost, lost, row);
    else if (start.time > end.time) {
      this.leaveOut(row);
      this.later.push(row + 1);
    } else if (reached.time <= end.time && !(compare(reached, lost) < 0)) {
      this.add(row, reached, waitOutcomes.reached, reached.isDate);
    } else if (lost.time <= end.time) this.add(row, lost, waitOutcomes.lost, lost.isDate);
    else this.add(row, end, waitOutcomes.waiting, this.isByDay);
  }

  private add(row: number, end: { time: number; clock: number }, outcome: number, isByDay: boolean): void {
    const segment = this.segmentOf(row);
    if (segment < 0) return;
    const { start } = this.dates;
    const at = this.length++;
    const byDay = isByDay || start.isDate;
    this.clock.start[at] = byDay ? midnight(start.clock) : start.clock;
    this.clock.end[at] = byDay ? midnight(end.clock) : end.clock;
    this.spans.start[at] = byDay ? this.clock.start[at] : start.time;
    this.spans.end[at] = byDay ? this.clock.end[at] : end.time;
    this.outcome[at] = outcome;
    this.segment[at] = segment;
    this.row[at] = row + 1;
  }

  private leaveOut(row: number): void {
    const segment = this.segmentOf(row);
    if (segment >= 0) this.leftOut.push(segment);
  }

  /** Negative where the cell is an error. */
  private segmentOf(row: number): number {
    const { segment } = this.columns;
    if (segment === null) return this.names.idOf(blankSegment);
    const cell = segment.cells[row];
    const own = this.names.idOf(cell);
    if (own === noName) return this.names.idOf(blankSegment);
    if (own === errorForName) this.refuse({ ...nameProblem(segment.name, cell), row: row + 1 });
    return own;
  }

  private refuse(problem: RowProblem): void {
    this.problems.push(problem);
  }

  private refuseEarly({ name }: Column, { clock }: DateCursor, row: number): void {
    const { start } = this.dates;
    this.refuse({
      ...emptyProblem(name),
      reason: 'beforeStart',
      row: row + 1,
      sentence:
        `${name}, row ${row + 1}: ${isoText(clock)} lies before ${this.columns.start.name} ` +
        `${isoText(start.clock)}. ` +
        'Correct one of the dates, or clear the cell if it has not happened yet.',
    });
  }

  build(): Waits {
    const part = <T extends Float64Array | Uint8Array | Int32Array>(column: T): T =>
      column.subarray(0, this.length) as T;
    const { length } = this;
    const column = this.names.finish(joined(part(this.segment), Int32Array.from(this.leftOut)));
    const { ids, names } = column;
    const leftOut = new Int32Array(Math.max(1, names.length));
    for (const segment of ids.subarray(length)) leftOut[segment]++;
    const parts = ({ start, end }: Spans): Spans => ({ start: part(start), end: part(end) });
    return {
      ...parts(this.spans),
      clock: parts(this.clock),
      outcome: part(this.outcome),
      segment: ids.subarray(0, length),
      segments: names,
      row: part(this.row),
      leftOut,
      later: this.later,
      observedUntil: this.dates.end,
      problems: this.problems.sort((a, b) => a.row - b.row),
      said: [...this.dates.said, ...saidOfNames('segment', column)],
    };
  }
}

/** Negative where the second date lies before the first; dates without a time of day lie on their day. */
function compare(first: DateCursor, second: DateCursor): number {
  return first.isDate || second.isDate
    ? midnight(second.clock) - midnight(first.clock)
    : second.time - first.time;
}
