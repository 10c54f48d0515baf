import {
  blankSegment,
  type Column,
  columnOf,
  dataRows,
  errorForName,
  invalid,
  isBlank,
  isBlankKey,
  millisecondsPerDay,
  nameIds,
  nameProblem,
  noName,
  problemError,
  requireSameLength,
  waitOutcomes,
} from '../../cells';
import { countIn, dueNumbers, numberIn, requireDays } from '../counts';
import type { Reading } from '../settings/reading';
import { zeroIsBlankIn } from '../zeros';

/** The ranges as a function receives them; `null`: not given. */
export interface CountRanges {
  days: unknown;
  reached: unknown;
  waiting: unknown;
  lost: unknown;
  segment: unknown;
}

/** Waits of which each stands for several customers alike. */
export interface CountedWaits {
  /** Whole milliseconds, as differences of dates are. */
  duration: Float64Array;
  /** One of `waitOutcomes`. */
  outcome: Uint8Array;
  /** Index into `segments`. */
  segment: Int32Array;
  segments: readonly string[];
  /** Customers, whole numbers above 0. */
  count: Float64Array;
}

/** Reads counts by day, or throws the error that names the first bad row. */
export function countedWaits(ranges: CountRanges, reading: Reading): CountedWaits {
  const days = columnOf(ranges.days, 'days');
  const segment = ranges.segment === null ? null : columnOf(ranges.segment, 'segment');
  const counted = (['reached', 'waiting', 'lost'] as const).flatMap((name) =>
    ranges[name] === null ? [] : [{ column: columnOf(ranges[name], name), outcome: waitOutcomes[name] }],
  );
  const counts = counted.map(({ column }) => column);
  const columns = [days, ...counts, ...(segment ? [segment] : [])];
  requireSameLength(columns);
  const { first, end } = dataRows(columns, dueNumbers([days, ...counts]), isBlankKey);
  if (first >= end) throw invalid('The ranges days, reached and waiting hold no data.');
  const names = nameIds('segment', {
    ...reading,
    zeroIsBlankIn: segment
      ? zeroIsBlankIn([{ column: segment, isNeverEmpty: false }], { columns, dates: [], first })
      : [],
  });
  const read: Record<'duration' | 'outcome' | 'segment' | 'count', number[]> = {
    duration: [],
    outcome: [],
    segment: [],
    count: [],
  };
  for (let row = first; row < end; row++) {
    const duration = durationIn(days, row);
    requireCount(counts, row);
    const own = segment ? segmentIn(segment, row, names.idOf(segment.cells[row])) : noName;
    const place = own === noName ? names.idOf(blankSegment) : own;
    for (const { column, outcome } of counted) {
      const count = isBlank(column.cells[row]) ? 0 : countIn(column, row, 'customers');
      if (count === 0) continue;
      read.duration.push(duration);
      read.outcome.push(outcome);
      read.segment.push(place);
      read.count.push(count);
    }
  }
  if (read.count.length === 0) throw invalid('reached and waiting count no customer: every count is 0.');
  const { ids, names: segments } = names.finish(Int32Array.from(read.segment));
  return {
    duration: Float64Array.from(read.duration),
    outcome: Uint8Array.from(read.outcome),
    segment: ids,
    segments,
    count: Float64Array.from(read.count),
  };
}

function durationIn(column: Column, row: number): number {
  const wait = numberIn(column, row);
  if (wait < 0)
    throw invalid(`${column.name}, row ${row + 1}: ${wait} is negative. A wait is 0 days or more.`);
  requireDays(wait, column, row);
  return Math.round(wait * millisecondsPerDay);
}

function requireCount(counts: readonly Column[], row: number): void {
  if (counts.some(({ cells }) => !isBlank(cells[row]))) return;
  const names = counts.map(({ name }) => name);
  const both = names.length === 2 ? 'both' : 'all';
  throw invalid(
    `Row ${row + 1}: ${names.slice(0, -1).join(', ')} and ${names.at(-1)} are ${both} empty. Give how many customers, 0 for none.`,
  );
}

function segmentIn({ name, cells }: Column, row: number, id: number): number {
  if (id === errorForName) throw problemError(nameProblem(name, cells[row]), row + 1);
  return id;
}
