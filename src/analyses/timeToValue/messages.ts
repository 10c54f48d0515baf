import type { Saying } from '../../cells';
import type { TrendPeriod } from './options';
import type { MilestoneRule } from '../../analytics/events/milestones';
import type { IdentityTable } from '../../blueprint/identityTable';
import type { Change } from '../../blueprint/period/change';
import type { Periods } from '../../blueprint/period/periods';
import type { PeriodRequest } from '../../blueprint/period/request';
import type { Request, TableRequest } from '../../blueprint/request';
import type { SegmentTable } from '../../blueprint/segmentTable';
import type { SkippedRows } from '../../blueprint/skipped';
import type { ResultView } from '../../blueprint/views';

/** What the pane asks for, and gets, in an analysis of time to value. */

/** Where each role's column stands in the source, 0-based. One row a customer, … */
interface CustomerColumns {
  start: number;
  segment?: number;
  /** When the customer left for good before reaching value; blank: not. */
  lost?: number;
}

/** … with the date of value, … */
export interface WaitColumns extends CustomerColumns {
  /** Blank: value not reached yet. */
  reached: number;
  /** Only with a table of segments. */
  customer?: number;
}

/** … or with values in another table. */
export interface SignUpColumns extends CustomerColumns {
  customer: number;
}

/** One row an event. */
export interface EventColumns {
  customer: number;
  time: number;
  event: number;
  /** That of a customer stands in the row of the start. */
  segment?: number;
}

/** One row a number of days: how many customers were observed for so long, by what ended it. */
export interface CountColumns {
  days: number;
  reachedCount: number;
  waitingCount: number;
  /** Those who left before reaching value. */
  lostCount?: number;
  segment?: number;
  /** The days of the starts that were counted, the same in every row. */
  firstDay?: number;
  lastDay?: number;
}

export type TimeToValueColumns = WaitColumns | SignUpColumns | EventColumns | CountColumns;

/** Rows of customers at moments that were of value to them. */
export interface ValuesTable extends TableRequest {
  columns: { customer: number; time: number };
}

/** Which events of a log begin and end a wait. */
export interface EventsAsked {
  start: string;
  /** Empty: value stands in another table. */
  values: string[];
  rule: MilestoneRule;
}

export interface TimeToValueOptions extends PeriodRequest {
  /** Last day that counts, as a serial number; `null`: the latest date. */
  asOf: number | null;
  /** Days of the week that do not count: seven characters, Monday first, 1 for a day off; `null`: all days count. */
  weekend: string | null;
  /** The period of the start that makes a row of the trend; absent: a month. */
  trend?: TrendPeriod;
  /** Only of a log of events. */
  events?: EventsAsked;
}

interface TimeToValueRequestOf<Columns extends TimeToValueColumns> extends Request {
  kind: 'time to value';
  columns: Columns;
  options: TimeToValueOptions;
  beside?: { values?: ValuesTable; segments?: SegmentTable; identities?: IdentityTable };
}

/** Of customers or of their events. */
export type WaitsRequest = TimeToValueRequestOf<WaitColumns | SignUpColumns | EventColumns>;
/** Of waits that are counted already. */
export type CountsRequest = TimeToValueRequestOf<CountColumns>;
export type TimeToValueRequest = WaitsRequest | CountsRequest;

/** The figures the answer in words is made of. Durations are days, or working days where a weekend is given. */
export interface TimeToValueSummary {
  customers: number;
  reached: number;
  waiting: number;
  /** Customers who left before reaching value; 0 without that column. */
  lost: number;
  /** `null`: fewer than half reach value in the time observed. */
  median: number | null;
  lower: number | null;
  upper: number | null;
  /** Time by which a quarter has reached value: something to say where there is no median. */
  quarter: number | null;
  /** Median of those who made it only; `null`: nobody did. */
  convertersMedian: number | null;
  /** Share that has reached value by these days; `null`: nobody was observed that long. */
  byDay: { day: number; share: number | null }[];
  /** Longest time anyone was observed. */
  longest: number;
  /** Serial number of the end of observation; `null`: counts do not tell it. */
  asOf: number | null;
  /** Some counts stand as texts, which the functions do not read. */
  areTexts?: true;
  workingDays: boolean;
  /** Names of the events of a log, most frequent first. */
  events?: string[];
  /** Segments with the shortest and the longest median, and whether they differ by more than chance. */
  segments?: {
    fastest: { segment: string; median: number };
    slowest: { segment: string; median: number | null };
    /** Log-rank test; absent where it cannot be worked out. */
    test?: { chiSquare: number; degrees: number; p: number };
  };
}

export interface TimeToValueResult {
  kind: 'time to value';
  summary: TimeToValueSummary;
  /** The days whose starts count; absent: all do. */
  periods?: Periods;
  /** Against those they are compared with. */
  change?: Change;
  /** `curve`, then, where there is a segment column, `segments` and `curves`, and, where starts are dated, `trend`. */
  views: ResultView[];
  notes: Saying[];
  rowsRead: number;
  rowsUsed: number;
  skipped: SkippedRows[];
}
