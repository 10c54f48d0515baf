import {
  type Column,
  dataRows,
  Dictionary,
  invalid,
  isBlankKey,
  mayBeMoment,
  requireSameLength,
} from '../../cells';
import { noSegment } from '../lifetime/segments';

/** The segment of each listed customer, by the customer's name. */
export type Members = ReadonlyMap<string, string>;

/** Reads which segment each customer belongs to. A customer listed twice is an error that names both rows. */
export function readMembers(customer: Column, segment: Column, start: Column, reached: Column): Members {
  const columns = [customer, segment, start, reached];
  requireSameLength(columns);
  const due = [start, reached].map((column) => ({ column, accepts: mayBeMoment }));
  const { first, end } = dataRows(columns, due, isBlankKey);
  const customers = new Dictionary();
  const segments = new Dictionary();
  const rowOf: number[] = [];
  const members = new Map<string, string>();
  for (let row = first; row < end; row++) {
    const cell = customer.cells[row];
    if (isBlankKey(cell)) {
      if (columns.every(({ cells }) => isBlankKey(cells[row]))) continue;
      throw invalid(`customer, row ${row + 1}, is empty. Fill it in or delete the row.`);
    }
    const id = customers.idOf(cell);
    if (rowOf[id] !== undefined) {
      throw invalid(
        `customer, row ${row + 1}: ${customers.names[id]} stands in row ${rowOf[id]} already. List each customer once.`,
      );
    }
    rowOf[id] = row + 1;
    const own = segment.cells[row];
    members.set(customers.names[id], isBlankKey(own) ? noSegment : segments.names[segments.idOf(own)]);
  }
  return members;
}
