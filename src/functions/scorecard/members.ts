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
  NamesAhead,
  problemError,
  requireSameLength,
  TextIds,
} from '../../cells';
import { pulse } from '../../analytics/numerics/pulse';
import { noSegment } from '../lifetime/segments';
import { requireFewGroups } from '../timeToValue/waits';
import { zeroIsBlankIn } from '../zeros';

/** The segment of each listed customer. */
export class Members {
  /**
   * @param placeOf where a customer stands among those listed; −1: nowhere.
   * @param segment of each of them, by its place in `segmentNames`.
   */
  constructor(
    private readonly placeOf: (customer: string) => number,
    private readonly segment: Int32Array,
    readonly segmentNames: readonly string[],
  ) {}

  get size(): number {
    return this.segment.length;
  }

  /** The segment of a customer, by its place; −1: not listed. */
  segmentOf(customer: string): number {
    const place = this.placeOf(customer);
    return place < 0 ? notFound : this.segment[place];
  }

  /** How many customers each segment has. */
  customersBySegment(): Map<string, number> {
    const customers = new Float64Array(this.segmentNames.length);
    for (let place = 0; place < this.segment.length; place++) customers[this.segment[place]]++;
    return new Map(this.segmentNames.map((name, i) => [name, customers[i]]));
  }
}

const notFound = -1;

/** What tells customers of different tables apart. */
export const customerKey = (customer: unknown): string => keyOf(customer, customerRule);

/** Customers who differ, with their segments. */
export function membersOf(entries: Iterable<readonly [customer: string, segment: string]>): Members {
  const [keys, names] = [new TextIds(), new TextIds()];
  const segment: number[] = [];
  for (const [customer, name] of entries) {
    pulse();
    segment[keys.idOf(customerKey(customer))] = names.idOf(name);
  }
  return new Members((customer) => keys.find(customerKey(customer)), Int32Array.from(segment), names.texts);
}

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
  const zeroIsBlank = { zeroIsBlankIn: zeroIsBlankIn(names, { columns, dates: [start, reached], first }) };
  // First of all: a column of ids in the place of segments is not worth reading the customers for.
  const segments = nameIds('segment', zeroIsBlank);
  const own = segments.finish(numbered(first, end, (row) => segments.idOf(segment.cells[row])));
  requireFewGroups(own.names.length);
  const customers = customerIds(zeroIsBlank);
  const ahead = new NamesAhead(customers, customer.cells, end);
  const spelling = numbered(first, end, (row) => ahead.at(row));
  const isBlankRow = (row: number) => columns.slice(1).every(({ cells }) => isBlankKey(cells[row]));
  const bad = spelling.findIndex((id, i) => id < 0 && !isBlankRow(first + i));
  const listed = customers.finish(bad < 0 ? spelling : spelling.subarray(0, bad));
  const segmentNames = new TextIds();
  const segmentOf = new Int32Array(listed.names.length);
  const placeOf = new Int32Array(own.names.length + 1).fill(notFound);
  let met = 0;
  listed.ids.forEach((id, i) => {
    if (id < 0) return;
    // Customers are numbered in the order of their rows.
    if (id < met)
      throw invalid(
        `customer, row ${first + i + 1}: ${String(customer.cells[first + i])} stands in row ${first + listed.ids.indexOf(id) + 1} already. List each customer once.`,
      );
    met++;
    const each = own.ids[i];
    if (placeOf[each + 1] === notFound)
      placeOf[each + 1] = segmentNames.idOf(each < 0 ? noSegment : own.names[each]);
    segmentOf[id] = placeOf[each + 1];
  });
  if (bad >= 0) throw problemError(nameProblem('customer', customer.cells[first + bad]), first + bad + 1);
  return new Members(customers.placesIn(listed), segmentOf, segmentNames.texts);
}

/** What is told of each row of the data. */
function numbered(first: number, end: number, of: (row: number) => number): Int32Array {
  const numbers = new Int32Array(end - first);
  for (let row = first; row < end; row++) numbers[row - first] = of(row);
  return numbers;
}
