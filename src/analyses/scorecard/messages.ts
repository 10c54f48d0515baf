import type { Ground } from '../../analytics/scorecard/whatIf';
import type { Saying } from '../../cells';
import type { IdentityTable } from '../../blueprint/identityTable';
import type { RateTable } from '../../blueprint/rateTable';
import type { Request, TableRequest } from '../../blueprint/request';
import type { SegmentTable } from '../../blueprint/segmentTable';
import type { SkippedRows } from '../../blueprint/skipped';
import type { ResultView } from '../../blueprint/views';

/** What the pane asks for, and gets, in a scorecard. */

/** Where each role's column stands in the source, 0-based; one row a customer, … */
export interface ListColumns {
  customer: number;
  /** Absent: a table of its own tells it. */
  segment?: number;
  start?: number;
  /** Blank: value not reached yet. */
  reached?: number;
}

/** … or one row an order. */
export interface OrderColumns {
  customer: number;
  date: number;
  amount: number;
  /** Of the customer; that of the first order which names one counts. */
  segment?: number;
  orderId?: number;
  currency?: number;
}

export interface OrdersTable extends TableRequest {
  columns: OrderColumns;
}

export interface CostsTable extends TableRequest {
  columns: { segment: number; cost: number; currency?: number };
}

/** A log of touches, whose first of a customer is the segment. */
export interface TouchesTable extends TableRequest {
  columns: { customer: number; time: number; touchpoint: number };
}

export interface ScorecardOptions {
  /** Registry name: `bg/nbd`, `mbg/nbd` or `pareto/nbd`. */
  model: string;
  /** Days ahead that are valued. */
  horizon: number;
  /** Share of the value that is margin, above 0 and at most 1. */
  margin: number;
  /** Absent: what the data suggest is tried. */
  whatIf?: WhatIfSet;
}

/** What is tried: part of a budget moved, and customers valued otherwise. */
export interface WhatIfSet {
  /** Segments; `null`: the one of lowest, and the one of highest CLV:CAC. */
  from: string | null;
  to: string | null;
  /** Share of the cost of `from` that goes to `to`. */
  share: number;
  /** As `Assumptions` has them; margin `null`: that of the result. */
  churn: number;
  discount: number;
  margin: number | null;
}

/** What it is tried on: the segments with cost and value. */
export interface WhatIfGround {
  segments: string[];
  /** Of each of them. */
  grounds: Ground[];
  /** Days that are valued ahead. */
  horizon: number;
  /** Of the result. */
  margin: number;
  /** Segments of which cost or value is missing. */
  leftOut: string[];
}

interface ScorecardRequestOf<Columns extends ListColumns | OrderColumns> extends Request {
  kind: 'scorecard';
  columns: Columns;
  options: ScorecardOptions;
  beside?: {
    orders?: OrdersTable;
    costs?: CostsTable;
    segments?: SegmentTable;
    /** Only without segments. */
    touches?: TouchesTable;
    identities?: IdentityTable;
    rates?: RateTable;
  };
}

export type ListRequest = ScorecardRequestOf<ListColumns>;
export type SalesRequest = ScorecardRequestOf<OrderColumns>;
export type ScorecardRequest = ListRequest | SalesRequest;

/** The answers the tables give. */
export interface Sides {
  cost: boolean;
  value: boolean;
  time: boolean;
}

/** By what segments are put in order. `year`: the value of the first 12 months, where customers differ much in age. */
export type Measure = 'ratio' | 'yearRatio' | 'value' | 'year' | 'time';

/** The figures the answer in words is made of. `null`: there is no such figure. */
export interface ScorecardSummary {
  sides: Sides;
  /** The customers are those of the orders. */
  isOfOrders: boolean;
  customers: number;
  cac: number | null;
  /** CLV over CAC of all. */
  ratio: number | null;
  clv: number | null;
  /** Days. */
  median: number | null;
  /** Customers who have not reached value yet. */
  waiting: number | null;
  /** Title of the model; `null`: none was fitted. */
  model: string | null;
  /** Serial number of the last day of the orders. */
  asOf: number | null;
  /** The first of the segments that have customers enough; `null`: too few have. */
  best: BestSegment | null;
  /** Segments that do not earn back their cost in 24 months, by what was seen and by the model. */
  notBack: string[];
  /** Two segments one after the other whose 95 % intervals overlap, none of them the best. */
  alike: [string, string] | null;
}

export interface BestSegment {
  segment: string;
  measure: Measure;
  /** A ratio, money, or days. */
  figure: number;
  /** It has the shortest median time to value, too, and its interval lies below that of all others. */
  isFastest: boolean;
  /** The best of the others that the data cannot tell apart from it; `null`: it is ahead, or nothing tells. */
  next: string | null;
  /** Its interval lies above that of all others. */
  isClear: boolean;
}

export interface ScorecardResult {
  kind: 'scorecard';
  summary: ScorecardSummary;
  /** `scorecard` and, where there is something to try, `whatIf`. */
  views: ResultView[];
  /** `null`: there are no two segments with cost and value. */
  whatIf: WhatIfGround | null;
  notes: Saying[];
  rowsRead: number;
  rowsUsed: number;
  skipped: SkippedRows[];
  /** What the amounts are in, where the rows name it. */
  currency?: string;
}
