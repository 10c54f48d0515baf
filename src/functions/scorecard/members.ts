import {
  type Column,
  customerIds,
  customerRule,
  dataRows,
  invalid,
  isBlankKey,
  keyOf,
  mayBeMoment,
  nameIds,
  nameProblem,
  problemError,
  requireSameLength,
} from '../../cells';
import { TextIds } from '../../cells/textIds';
import { noSegment } from '../lifetime/segments';
import { requireFewGroups } from '../timeToValue/waits';
import { zeroIsBlankIn } from '../zeros';

/** The segment of each listed customer, by the key of the customer. Of a million it takes a fraction of a `Map`. */
export class Members {
  private readonly keys = new TextIds();
  /** The segment of each of them. */
  readonly segments: string[] = [];

  /** @param entries keys that differ, with their segments. */
  constructor(entries: Iterable<readonly [key: string, segment: string]> = []) {
    for (const [key, segment] of entries) this.add(key, segment);
  }

  get size(): number {
    return this.segments.length;
  }

  /** The segments they are in, in order of appearance. */
  get segmentNames(): string[] {
    return [...new Set(this.segments)];
  }

  /** Takes in a customer, who must not be listed yet; answers whether it was so. */
  add(key: string, segment: string): boolean {
    if (this.keys.idOf(key) < this.segments.length) return false;
    this.segments.push(segment);
    return true;
  }

  /** The segment of a customer; absent: not listed. */
  get(key: string): string | undefined {
    const id = this.keys.find(key);
    return id < 0 ? undefined : this.segments[id];
  }
}

/** What tells customers of different tables apart. */
export const customerKey = (customer: unknown): string => keyOf(customer, customerRule);

/** Reads which segment each customer belongs to. A customer listed twice is an error that names both rows. */
export function readMembers(customer: Column, segment: Column, start: Column, reached: Column): Members {
  const columns = [customer, segment, start, reached];
  requireSameLength(columns);
  const due = [start, reached].map((column) => ({ column, accepts: mayBeMoment }));
  const { first, end } = dataRows(columns, due, isBlankKey);
  const names = [
    { column: customer, isNeverEmpty: true },
    { column: segment, isNeverEmpty: false },
  ];
  const zeroIsBlank = zeroIsBlankIn(names, { columns, dates: [start, reached], first });
  const customers = customerIds({ zeroIsBlankIn: zeroIsBlank });
  // First of all: a column of ids in the place of segments is not worth reading the customers for.
  const segments = nameIds('segment', { zeroIsBlankIn: zeroIsBlank });
  const { ids, names: segmentNames } = segments.finish(
    Int32Array.from({ length: end - first }, (_, i) => segments.idOf(segment.cells[first + i])),
  );
  requireFewGroups(segmentNames.length);
  const members = new Members();
  for (let row = first; row < end; row++) {
    const cell = customer.cells[row];
    const isBlankRow = columns.slice(1).every(({ cells }) => isBlankKey(cells[row]));
    if (customers.idOf(cell) < 0) {
      if (isBlankRow) continue;
      throw problemError(nameProblem('customer', cell), row + 1);
    }
    const key = customerKey(cell);
    const id = ids[row - first];
    if (members.add(key, id < 0 ? noSegment : segmentNames[id])) continue;
    const known = customer.cells.findIndex((other, i) => i >= first && customerKey(other) === key);
    throw invalid(
      `customer, row ${row + 1}: ${String(cell)} stands in row ${known + 1} already. List each customer once.`,
    );
  }
  return members;
}
