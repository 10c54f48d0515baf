import type { Saying } from '../../cells';
import type { Request } from '../../blueprint/request';
import type { SkippedRows } from '../../blueprint/skipped';
import type { ResultView } from '../../blueprint/views';

/** What the pane asks for, and gets, in an analysis of time to value. */

/** Where each role's column stands in the source, 0-based; one row a customer. */
export interface TimeToValueColumns {
  start: number;
  /** Blank: value not reached yet. */
  reached: number;
  segment?: number;
  /** When the customer left for good before reaching value; blank: not. */
  lost?: number;
}

export interface TimeToValueOptions {
  /** Last day that counts, as a serial number; `null`: the latest date. */
  asOf: number | null;
  /** Days of the week that do not count: seven characters, Monday first, 1 for a day off; `null`: all days count. */
  weekend: string | null;
}

export interface TimeToValueRequest extends Request {
  kind: 'time to value';
  columns: TimeToValueColumns;
  options: TimeToValueOptions;
}

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
  /** Serial number of the end of observation. */
  asOf: number;
  workingDays: boolean;
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
  /** `curve`, then, where there is a segment column, `segments` and `curves`. */
  views: ResultView[];
  notes: Saying[];
  rowsRead: number;
  rowsUsed: number;
  skipped: SkippedRows[];
}
