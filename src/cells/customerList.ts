import { isBlankKey } from './cell';
import { errorForName, noName } from './nameIds';
import { type CellProblem, nameProblem, type RowProblem } from './problem';
import { customerIds, nameIds, type ReadingOptions } from './readingOptions';
import { type ReadingSaying, saidOfNames, saidOfOwners } from './said';
import { blankSegment, readWaits, type Waits } from './waits';

/** Customers, each once, with their segment and when they started and reached value. */
export interface CustomerList {
  customers: readonly string[];
  /** Segment of each of them; (blank): none. */
  segments: readonly string[];
  /** Sheet row of each. */
  row: Int32Array;
  /** `null`: the rows tell no start. */
  waits: Waits | null;
  /** Rows whose dates cannot be used. */
  problems: RowProblem[];
  /** Sheet rows of customers who stand in a row above already. */
  repeated: number[];
  said: ReadingSaying[];
}

interface ListedRow {
  customer: number;
  /** Spelling of the segment. */
  own: number;
  start: unknown;
  reached: unknown;
  row: number;
}

/** Tells the segments of customers where a table of its own has them: one each, and what is to be said. */
export type SegmentsOf = (customers: readonly string[]) => {
  segments: readonly string[];
  said: ReadingSaying[];
};

/** Takes in a table of customers row by row, so that a sheet of any size can be read block by block. */
export class CustomerListBuilder {
  private readonly names;
  private readonly segments;
  private readonly rows: ListedRow[] = [];

  constructor(private readonly options: ReadingOptions = {}) {
    this.names = customerIds(options);
    this.segments = nameIds('segment', options);
  }

  /** Answers why the row cannot be used, or `null`. A blank row is passed over. */
  add(
    customer: unknown,
    segment: unknown,
    start: unknown,
    reached: unknown,
    row: number,
  ): CellProblem | null {
    const id = this.names.idOf(customer);
    const isBlankRow = [segment, start, reached].every(isBlankKey);
    if (id === noName && isBlankRow) return null;
    if (id < 0) return nameProblem('customer', customer);
    const own = this.segments.idOf(segment);
    if (own === errorForName) return nameProblem('segment', segment);
    this.rows.push({ customer: id, own, start, reached, row });
    return null;
  }

  /**
   * `hasTimes`: start and date of value were given; `segmentsOf`: absent, the rows tell their segments. `requireFew` throws where waits in so
   * many segments need not be read.
   */
  build(
    hasTimes: boolean,
    segmentsOf: SegmentsOf | null,
    requireFew: (segments: number) => void,
  ): CustomerList {
    const hasTime = hasTimes && this.rows.length > 0;
    const problems = hasTime ? this.waitsOf(this.rows, null).problems : [];
    const unread = new Set(problems.map(({ row }) => row));
    const readable = unread.size === 0 ? this.rows : this.rows.filter(({ row }) => !unread.has(row));
    const spelling = new Int32Array(readable.length);
    for (let place = 0; place < readable.length; place++) spelling[place] = readable[place].customer;
    const column = this.names.finish(spelling);
    const isMet = new Uint8Array(column.names.length);
    const listed: ListedRow[] = [];
    const customers: string[] = [];
    const repeated: number[] = [];
    for (let place = 0; place < readable.length; place++) {
      const id = column.ids[place];
      if (isMet[id] === 1) {
        repeated.push(readable[place].row);
        continue;
      }
      isMet[id] = 1;
      listed.push(readable[place]);
      customers.push(column.names[id]);
    }
    const told = segmentsOf ? segmentsOf(customers) : this.ownSegments(listed);
    if (hasTime && listed.length > 0) requireFew(new Set(told.segments).size);
    return {
      customers,
      segments: told.segments,
      row: Int32Array.from(listed, ({ row }) => row),
      waits: hasTime && listed.length > 0 ? this.waitsOf(listed, told.segments) : null,
      problems,
      repeated,
      said: [...saidOfOwners(column), ...told.said],
    };
  }

  private ownSegments(rows: readonly ListedRow[]): ReturnType<SegmentsOf> {
    const spelling = new Int32Array(rows.length);
    for (let place = 0; place < rows.length; place++) spelling[place] = rows[place].own;
    const column = this.segments.finish(spelling);
    const segments: string[] = [];
    for (const id of column.ids) segments.push(id < 0 ? blankSegment : column.names[id]);
    return {
      segments,
      said: saidOfNames('segment', column),
    };
  }

  /** The waits of rows; a problem names the row of the sheet. */
  private waitsOf(rows: readonly ListedRow[], segments: readonly string[] | null): Waits {
    const column = (name: 'start' | 'reached') => ({ name, cells: rows.map((row) => row[name]) });
    const waits = readWaits(
      {
        start: column('start'),
        reached: column('reached'),
        lost: null,
        asOf: null,
        segment: segments && { name: 'segment', cells: segments },
      },
      { ...this.options, hasHeadings: false },
    );
    const problems = waits.problems.map((problem) => ({ ...problem, row: rows[problem.row - 1].row }));
    return { ...waits, problems };
  }
}
