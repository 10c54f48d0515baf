import {
  type Column,
  columnOf,
  dataRows,
  invalid,
  isBlank,
  isBlankKey,
  problemError,
  requireSameLength,
} from '../../cells';
import { countIn, dueNumbers, numberIn, requireDays } from '../counts';
import type { Reading } from '../settings/reading';
import { zeroIsBlankIn } from '../zeros';
import { type CountedWaits, type Counts, WaitCounts } from './waitCounts';

/** The ranges as a function receives them; `null`: not given. */
export interface CountRanges {
  days: unknown;
  reached: unknown;
  waiting: unknown;
  lost: unknown;
  segment: unknown;
}

/** Reads counts by day, or throws the error that names the first bad row. */
export function countedWaits(ranges: CountRanges, reading: Reading): CountedWaits {
  const days = columnOf(ranges.days, 'days');
  const segment = ranges.segment === null ? null : columnOf(ranges.segment, 'segment');
  const counted = (['reached', 'waiting', 'lost'] as const).flatMap((name) =>
    ranges[name] === null ? [] : [{ name, column: columnOf(ranges[name], name) }],
  );
  const counts = counted.map(({ column }) => column);
  const columns = [days, ...counts, ...(segment ? [segment] : [])];
  requireSameLength(columns);
  const { first, end } = dataRows(columns, dueNumbers([days, ...counts]), isBlankKey);
  if (first >= end) throw invalid('The ranges days, reached and waiting hold no data.');
  const waits = new WaitCounts({
    ...reading,
    zeroIsBlankIn: segment
      ? zeroIsBlankIn([{ column: segment, isNeverEmpty: false }], { columns, dates: [], first })
      : [],
  });
  const customers: Partial<Record<keyof Counts, number>> = {};
  for (let row = first; row < end; row++) {
    const wait = waitIn(days, row);
    requireCount(counts, row);
    for (const { name, column } of counted)
      customers[name] = isBlank(column.cells[row]) ? 0 : countIn(column, row, 'customers');
    const problem = waits.add(wait, customers, segment?.cells[row]);
    if (problem) throw problemError(problem, row + 1);
  }
  const read = waits.finish();
  if (read.count.length === 0) throw invalid('reached and waiting count no customer: every count is 0.');
  return read;
}

function waitIn(column: Column, row: number): number {
  const wait = numberIn(column, row);
  if (wait < 0)
    throw invalid(`${column.name}, row ${row + 1}: ${wait} is negative. A wait is 0 days or more.`);
  requireDays(wait, column, row);
  return wait;
}

function requireCount(counts: readonly Column[], row: number): void {
  if (counts.some(({ cells }) => !isBlank(cells[row]))) return;
  const names = counts.map(({ name }) => name);
  const both = names.length === 2 ? 'both' : 'all';
  throw invalid(
    `Row ${row + 1}: ${names.slice(0, -1).join(', ')} and ${names.at(-1)} are ${both} empty. Give how many customers, 0 for none.`,
  );
}
