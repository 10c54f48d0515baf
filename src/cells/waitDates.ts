import { isBlankKey } from './cell';
import { invalid } from './cellError';
import { type Column, dataRows, requireSameLength } from './column';
import { parseSeconds } from './dates';
import { dateProblem, problemError } from './problem';

/** The ranges that say how customers waited, one customer a row. */
export interface WaitColumns {
  start: Column;
  /** Blank: value not reached. */
  reached: Column;
  /** End of observation: one date, or each customer's own; blank or `null`: the latest date of all. */
  asOf: Column | null;
  /** When the customer left for good; blank or `null`: has not. */
  lost: Column | null;
  segment: Column | null;
}

/** The date columns as seconds, NaN where a cell is blank or a column is not given. */
export class WaitDates {
  readonly first: number;
  readonly length: number;
  readonly start: Float64Array;
  readonly reached: Float64Array;
  readonly lost: Float64Array;
  private readonly ownEnd: Float64Array;
  private readonly commonEnd: number;
  private readonly dated: readonly Column[];

  constructor({ start, reached, asOf, lost, segment }: WaitColumns) {
    const ends = asOf !== null && asOf.cells.length > 1 ? asOf : null;
    const given = (columns: (Column | null)[]) => columns.filter((column) => column !== null);
    this.dated = given([start, reached, ends, lost]);
    const all = given([...this.dated, segment]);
    requireSameLength(all);
    const due = this.dated.map((column) => ({ column, accepts: isDate }));
    const { first, end } = dataRows(all, due, isBlankKey);
    if (first >= end) throw invalid(`The ranges ${start.name} and ${reached.name} hold no data.`);
    this.first = first;
    this.length = end - first;
    const read = (column: Column | null) => readDates(column, first, end);
    this.start = read(start);
    this.reached = read(reached);
    this.lost = read(lost);
    this.ownEnd = read(ends);
    this.commonEnd =
      ends === null && asOf !== null
        ? singleDate(asOf)
        : latest([this.start, this.reached, this.lost, this.ownEnd]);
  }

  /** The moment the customer's observation ends. */
  endOf(i: number): number {
    return Number.isNaN(this.ownEnd[i]) ? this.commonEnd : this.ownEnd[i];
  }

  isBlank(row: number): boolean {
    return this.dated.every(({ cells }) => isBlankKey(cells[row]));
  }
}

const isDate = (cell: unknown): boolean => parseSeconds(cell) !== null;

function readDates(column: Column | null, first: number, end: number): Float64Array {
  const seconds = new Float64Array(end - first).fill(NaN);
  if (column === null) return seconds;
  for (let row = first; row < end; row++) {
    const cell = column.cells[row];
    if (isBlankKey(cell)) continue;
    const moment = parseSeconds(cell);
    if (moment === null) throw problemError(dateProblem(column.name, cell), row + 1);
    seconds[row - first] = moment;
  }
  return seconds;
}

function singleDate(column: Column): number {
  const [cell] = column.cells;
  const moment = parseSeconds(cell);
  if (moment === null) throw problemError(dateProblem(column.name, cell), 1);
  return moment;
}

function latest(columns: readonly Float64Array[]): number {
  let latest = -Infinity;
  for (const column of columns) for (const moment of column) if (moment > latest) latest = moment;
  return latest;
}
