import type { Measure } from '../../analytics/attribution/creditByGroup';
import type { Saying } from '../../cells';
import type { IdentityTable } from '../../blueprint/identityTable';
import type { MoreTables } from '../../blueprint/moreTables';
import type { Change } from '../../blueprint/period/change';
import type { Periods } from '../../blueprint/period/periods';
import type { PeriodRequest } from '../../blueprint/period/request';
import type { RateTable } from '../../blueprint/rateTable';
import type { Request, TableRequest } from '../../blueprint/request';
import type { SegmentTable } from '../../blueprint/segmentTable';
import type { SkippedRows } from '../../blueprint/skipped';
import type { ResultView } from '../../blueprint/views';
import type { KindLookback } from './kindLookbacks';
import type { Dimension, Setting, Trend } from './options';
import type { OrderBreakdown } from './orderBreakdown';
import type { TimedModel } from './timedModels';

/** What the pane asks for, and gets, in an attribution. */

/** Where each role's column stands in a table of touches, 0-based. */
export interface TouchColumns {
  customer: number;
  time: number;
  /** A row with something in this column is a touch. */
  touchpoint: number;
  /** Absent: no row holds any. */
  value?: number;
  /**
   * One or two columns whose content names what earns credit, `null` where the table has none; absent: the touchpoint. A segment
   * that a table of segments tells has none.
   */
  breakDownBy?: (number | null)[];
  /** Cost of each touch. */
  cost?: number;
  /** Marks the rows at which a customer became a lead or an opportunity. */
  milestone?: number;
  /** Order id of each row: rows of one id at one moment are lines of one order. */
  orderId?: number;
  /** By what conversions are told apart beside all of them, in the row of each; a table of segments tells it of customers instead. */
  segment?: number;
  /** What the values, and the costs of touches, are in. */
  currency?: number;
  /** The kind each touch is, such as click or view; absent: its touchpoint. */
  kind?: number;
  /** The kind of conversion each row is, be it without a value. */
  conversion?: number;
  /** What orders are broken down by, in their own rows. */
  ofOrder?: number;
}

/** The same of the main table. */
export interface AttributionColumns extends TouchColumns {
  value: number;
  breakDownBy?: number[];
}

export interface AttributionOptions extends PeriodRequest {
  /** Registry names such as `last touch`; the first one orders the table. */
  models: string[];
  /** What is broken down by; absent: the touchpoint. */
  dimensions?: Dimension[];
  /** Days; `null` = no limit. */
  lookback: number | null;
  /** Kinds of touches in ranks: a journey counts those of the first rank it has alone; absent: all. `*`: all that are not named. */
  priority?: string[][];
  /** Days in which touches of a kind count; absent: as long as all. */
  lookbacks?: KindLookback[];
  /** Days, for time decay. */
  halfLife: number;
  /** The names that count as direct for last non-direct, parted by commas; `Direct`: what tools usually call it. */
  direct: string;
  /** Touches a state of the Markov chain remembers; absent: 1. */
  order?: number;
  /** Shares of first, middle and last touch, for custom. */
  shares?: [number, number, number];
  /** A journey starts anew after each transaction. */
  startsAnew?: boolean;
  /** Touchpoints left out of every journey that has others; absent: none. */
  passOver?: string[];
  /** Repeats of a touchpoint in a row count once. */
  collapse?: boolean;
  /** Absent: one a customer where a flag stands on every row of those who bought, else each row. */
  conversions?: 'each row' | 'one a customer' | 'first a customer';
  /** Break credit down by something of the orders, too; absent: not. */
  orderBy?: OrderBreakdown;
  /** Tell credit over time, too, by periods of this kind; absent: not. */
  trend?: Trend;
  /** Draw it as columns that lie on each other; absent: as lines. */
  trendAs?: 'stacks';
  /** Work out 95 % intervals by the bootstrap over customers. */
  intervals?: boolean;
}

/** More touches, behind those of the tables before. */
export interface TouchesTable extends TableRequest {
  columns: TouchColumns;
}

/** A table of its own that holds the transactions; the rows of the main source are then touches only. */
export interface OrdersTable extends TableRequest {
  columns: { customer: number; time: number; value: number } & Pick<
    TouchColumns,
    'orderId' | 'currency' | 'conversion' | 'ofOrder'
  >;
}

/** A table of its own that says what touchpoints cost; those without a touch appear in the result. Its rows come first. */
export interface CostsTable extends TableRequest {
  /** `time`: when it was spent. */
  columns: { touchpoint: number; cost: number; currency?: number; time?: number };
}

/** A team's own rules of channels: four columns (field, match, text, channel) in a table of their own, whose rows come first. */
export type ChannelRulesTable = TableRequest;

/** Of a log of touches and transactions. */
export interface TouchesRequest extends Request {
  kind: 'attribution';
  columns: AttributionColumns;
  /** What headings and number formats say of the values; absent: the cells alone tell whether they are flags. */
  values?: 'money' | 'flags';
  options: AttributionOptions;
  beside?: MoreTables<TouchesTable> & {
    orders?: OrdersTable;
    costs?: CostsTable;
    rules?: ChannelRulesTable;
    /** Only where segments are among the dimensions. */
    segments?: SegmentTable;
    identities?: IdentityTable;
    rates?: RateTable;
  };
}

/** Where the columns of a table of counted paths stand, 0-based. */
export interface PathColumns {
  /** Names of touchpoints with a separator between them; empty: orders without a touch. */
  path: number;
  conversions: number;
  /** Value of the conversions; absent: credit counts conversions. */
  value?: number;
  /** Journeys on the path that did not convert. */
  nonConversions?: number;
  /** Journeys that may convert yet. */
  stillOpen?: number;
  /** The same in every row: customers who are not in the table, whose rows are those of `rest`. */
  apart?: number;
  /** The number of the calendar period in which the journeys ended, where they are told apart by it. */
  periodNo?: number;
  /** The same in every row: the days that were counted, those of a period unless journeys are told apart by periods. */
  firstDay?: number;
  lastDay?: number;
}

/** The rows of customers whose refunds no statement settles: a log of touches and transactions. */
export interface RestTable extends TableRequest {
  columns: Required<Pick<TouchColumns, 'customer' | 'time' | 'touchpoint' | 'value'>> &
    Pick<TouchColumns, 'milestone' | 'orderId'> & {
      /** What the clock showed by which days are counted, as its times are told; absent: they tell it. */
      clock?: number;
      /** As those of paths, of which there may be none. */
      firstDay?: number;
      lastDay?: number;
    };
  /** Its times are whole milliseconds since 1970; absent: where they can be nothing else. */
  isInMilliseconds?: boolean;
}

/** What models that need times or milestones have credited each touchpoint elsewhere, by the models' ids. */
export interface CreditsTable extends TableRequest {
  columns: {
    touchpoint: number;
    /** Under the model whose column stands right behind the touchpoint, or the period behind that. */
    conversions?: number;
    /** As that of paths. */
    periodNo?: number;
  } & Partial<Record<TimedModel, number>>;
}

/** Of journeys that were counted elsewhere. */
export interface PathsRequest extends Request {
  kind: 'attribution';
  columns: PathColumns;
  options: AttributionOptions & {
    /** What stands between the names of a path; absent: what the paths show. */
    separator?: string;
    /** The last moment of the log the paths were counted in, in milliseconds since 1970; absent: that of `rest`. */
    until?: number;
  };
  beside?: { rest?: RestTable; credits?: CreditsTable; costs?: CostsTable };
}

export type AttributionRequest = TouchesRequest | PathsRequest;

export interface AttributionRow {
  touchpoint: string;
  /** Value credited, one entry a model, in the order of the request. */
  credit: number[];
  /** Share of the model's attributed total (fraction of 1), one entry a model; 0 where that total is 0. */
  share: number[];
  /** 95 % limits of the credit, one entry a model; absent unless asked for. */
  lower?: number[];
  upper?: number[];
  /** Transactions credited under the first model (fractional). */
  conversions: number;
  /** Credited value over conversions under the first model; `null` without conversions. */
  averageOrderValue: number | null;
  /** Absent unless costs are given. */
  cost?: CostFigures;
}

/** What a touchpoint cost and brought, under the first model. A ratio without a meaning is `null`; never add ratios up. */
export interface CostFigures {
  /** `null`: no cost is known of it. */
  cost: number | null;
  /** Cost over conversions. */
  costPerAcquisition: number | null;
  /** Credited value over cost. */
  roas: number | null;
  /** (Credited value − cost) over cost. */
  roi: number | null;
}

/** The figures that answer, words and views are made of. */
export interface AttributionSummary {
  /** What is credited: conversions where the data tell no more, by flags or by paths without a value. */
  measure: Measure;
  /** Display names of the models, in the order of the request. */
  models: string[];
  /** Settings to which at least one of them listens. */
  settings: Setting[];
  /** Largest first under the first model. */
  rows: AttributionRow[];
  /** Models whose credits exceed the total by design (participation), by position in `models`. */
  exceedsTotal: boolean[];
  unattributed: { value: number; transactions: number };
  /** Sum and number of all transactions; every model's credit plus `unattributed` equals it. */
  total: { value: number; transactions: number };
  /** Figures of all touchpoints together, with the cost of rows that name none; absent unless costs are given. */
  totalCost?: CostFigures & { withoutTouchpoint: number };
  /** Rows that hold a name to break down by without being a touch; absent where there is none. */
  strays?: number;
  /** Cells of segments hold errors and were taken as empty; absent: none does. */
  hasBrokenSegments?: true;
  /** How conversions were counted where the request leaves it to the data, and they call for it. */
  conversions?: 'one a customer';
  /** The journeys came counted. */
  isOfPaths?: true;
  /** How the intervals were worked out; absent unless asked for. */
  bootstrap?: { replicates: number; seed: number };
}

export interface AttributionResult {
  kind: 'attribution';
  summary: AttributionSummary;
  /** The days that count; absent: all. */
  periods?: Periods;
  /** Credit under the first model, now and before; absent: nothing is compared. */
  change?: Change;
  /** `credit`; where they are asked for `change`, `trend` with `trendCosts`, `kinds` of conversion and `byOrder`; and, of a log, `positions`. */
  views: ResultView[];
  /** The touchpoints of the data, the most frequent first. */
  names: string[];
  /** What the reader should know. */
  notes: Saying[];
  rowsRead: number;
  rowsUsed: number;
  skipped: SkippedRows[];
  /** What the values are in, where the rows name it. */
  currency?: string;
}
