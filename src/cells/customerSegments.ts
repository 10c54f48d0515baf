import { noName } from './nameIds';
import { firstGiven, NamePairs } from './namePairs';
import { customerIds, nameIds, type ReadingOptions } from './readingOptions';
import { type ReadingSaying, saidOfNames } from './said';

/** Which segment each customer belongs to, as a table of its own says row by row; of several segments the one written first. */
export class CustomerSegments {
  private readonly customers;
  private readonly segments;
  private readonly pairs;

  constructor(options: ReadingOptions = {}) {
    this.customers = customerIds(options);
    this.segments = nameIds('segment', options);
    this.pairs = new NamePairs(['customer', 'segment'], this.customers, this.segments);
  }

  /** Takes in one row of the sheet. Answers why it could not be used, or `null`. A blank row is passed over. */
  add(customer: unknown, segment: unknown, sheetRow: number): ReturnType<NamePairs['add']> {
    return this.pairs.add(customer, segment, sheetRow);
  }

  /**
   * The segment of each of these customers, −1 where the table has none for one, and what is to be said of the table itself.
   * All its rows have to be there.
   */
  of(customers: readonly string[]): { of: Int32Array; segments: readonly string[]; said: ReadingSaying[] } {
    const { length, row } = this.pairs;
    const listed = this.customers.finish(this.pairs.first.subarray(0, length));
    const segments = this.segments.finish(this.pairs.second.subarray(0, length));
    const { given, others } = firstGiven(listed.names.length, listed.ids, segments.ids);
    const placeOf = this.customers.placesIn(listed);
    const of = new Int32Array(customers.length);
    for (let each = 0; each < of.length; each++) of[each] = given[placeOf(customers[each])] ?? noName;
    const inSeveral = new Set(others.map((place) => listed.ids[place])).size;
    const said: ReadingSaying[] = saidOfNames('segment', segments);
    if (inSeveral > 0)
      said.push({ code: 'customersInSeveral', values: { customers: inSeveral, row: row[others[0]] } });
    return { of, segments: segments.names, said };
  }
}
