import type { Saying } from '../cells';
import type { Periods } from './period/periods';
import type { TableReading } from '../reading/tableReading';
import type { SkippedRows } from './skipped';
import type { ResultView } from './views';

/** How the rows of a table are to be read. */
export interface TableRequest {
  /** Where each role's column stands in the source, 0-based. */
  columns: object;
  /** The first row holds headings and is not data. */
  hasHeadings: boolean;
  /** 1-based sheet row of the first row that will be sent, so that problems can name the sheet's own rows. */
  firstSheetRow: number;
  /** Absent: as they stand. */
  reading?: TableReading;
}

/** What the pane asks of the worker; each analysis adds its columns and options. The main table is the request's own. */
export interface Request extends TableRequest {
  /** Id of the analysis. */
  kind: string;
  options: object;
  /** The tables beside the main one, by their ids. */
  beside?: Readonly<Record<string, TableRequest | undefined>>;
}

/** What the worker answers; each analysis adds its figures. */
export interface Result {
  kind: string;
  rowsRead: number;
  rowsUsed: number;
  skipped: SkippedRows[];
  /** The days that count, and those they are compared with; absent: all. */
  periods?: Periods;
  /** What the amounts are in, where the rows name it: a code or sign. */
  currency?: string;
}

/** A result whose figures are tables. */
export interface TableResult extends Result {
  views: ResultView[];
  /** What holds for the whole result. */
  notes: Saying[];
}
