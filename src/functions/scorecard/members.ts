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
  noName,
  problemError,
  requireSameLength,
} from '../../cells';
import { noSegment } from '../lifetime/segments';
import { zeroIsBlankIn } from '../zeros';

/** The segment of each listed customer, by the key of the customer. */
export type Members = ReadonlyMap<string, string>;

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
  const segments = nameIds('segment', { zeroIsBlankIn: zeroIsBlank });
  const rowOf = new Map<string, number>();
  const own = new Int32Array(end - first).fill(noName);
  for (let row = first; row < end; row++) {
    const cell = customer.cells[row];
    const isBlankRow = columns.slice(1).every(({ cells }) => isBlankKey(cells[row]));
    if (customers.idOf(cell) < 0) {
      if (isBlankRow) continue;
      throw problemError(nameProblem('customer', cell), row + 1);
    }
    const key = customerKey(cell);
    const known = rowOf.get(key);
    if (known !== undefined) {
      throw invalid(
        `customer, row ${row + 1}: ${String(cell)} stands in row ${known} already. List each customer once.`,
      );
    }
    rowOf.set(key, row + 1);
    own[row - first] = segments.idOf(segment.cells[row]);
  }
  const { ids, names: segmentNames } = segments.finish(own);
  return new Map(
    Array.from(rowOf, ([key, row]) => {
      const id = ids[row - 1 - first];
      return [key, id < 0 ? noSegment : segmentNames[id]];
    }),
  );
}
