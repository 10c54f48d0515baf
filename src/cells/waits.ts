import { isBlankKey } from './cell';
import { type Column, dataRows, requireSameLength } from './column';
import { isoText, parseSeconds } from './dates';
import { dateProblem, emptyProblem, problemError } from './problem';
import { invalid } from './cellError';

/** How long each customer waited for value, and how it ended. */
export interface Waits {
  /** Whole seconds from the start to value or to the end of observation. */
  duration: Float64Array;
  /** 1: value reached; 0: still waiting when observation ended. */
  reached: Uint8Array;
  /** Customers left out because they started after their observation ended. */
  startedLater: number;
}

const isDate = (cell: unknown): boolean => parseSeconds(cell) !== null;

/**
 * Reads waiting times from the columns start and reached (blank: not yet), one customer a row. Observation ends at
 * `asOf`: one date, or a column with each customer's own (blank cells: the latest date of all); without it, at the
 * latest date in the columns. A value reached after that counts as still waiting.
 */
export function readWaits(start: Column, reached: Column, asOf: Column | null): Waits {
  const perCustomer = asOf !== null && asOf.cells.length > 1 ? asOf : null;
  const columns = perCustomer ? [start, reached, perCustomer] : [start, reached];
  requireSameLength(columns);
  const due = columns.map((column) => ({ column, accepts: isDate }));
  const { first, end } = dataRows(columns, due, isBlankKey);
  if (first >= end) throw invalid(`The ranges ${start.name} and ${reached.name} hold no data.`);
  const moments = columns.map((column) => readDates(column, first, end));
  const [starts, values] = moments;
  const commonEnd = perCustomer === null && asOf !== null ? singleDate(asOf) : latest(moments);
  const duration = new Float64Array(end - first);
  const hasReached = new Uint8Array(end - first);
  let length = 0;
  let startedLater = 0;
  for (let i = 0; i < starts.length; i++) {
    if (Number.isNaN(starts[i])) {
      if (columns.every((column) => isBlankKey(column.cells[first + i]))) continue;
      throw problemError(emptyProblem(start.name), first + i + 1);
    }
    if (values[i] < starts[i]) throw beforeStart(reached, start, first + i + 1, values[i], starts[i]);
    const ownEnd = moments[2]?.[i];
    const observedUntil = ownEnd === undefined || Number.isNaN(ownEnd) ? commonEnd : ownEnd;
    if (starts[i] > observedUntil) {
      startedLater++;
      continue;
    }
    const made = values[i] <= observedUntil;
    duration[length] = (made ? values[i] : observedUntil) - starts[i];
    hasReached[length++] = made ? 1 : 0;
  }
  return { duration: duration.subarray(0, length), reached: hasReached.subarray(0, length), startedLater };
}

/** The dates of a column in seconds, NaN where a cell is blank. */
function readDates(column: Column, first: number, end: number): Float64Array {
  const seconds = new Float64Array(end - first);
  for (let row = first; row < end; row++) {
    const cell = column.cells[row];
    const moment = isBlankKey(cell) ? NaN : parseSeconds(cell);
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

function beforeStart(reached: Column, start: Column, row: number, value: number, begun: number) {
  return invalid(
    `${reached.name}, row ${row}: ${isoText(value)} lies before ${start.name} ${isoText(begun)}. ` +
      'Correct one of the dates, or clear the cell if value is not reached yet.',
  );
}
