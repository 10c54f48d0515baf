import type { SkippedRows } from './skipped';

/** What the pane asks of the worker; each analysis adds its columns and options. */
export interface Request {
  /** Id of the analysis. */
  kind: string;
  /** Where each role's column stands in the source, 0-based. */
  columns: object;
  options: object;
  /** The first row holds headings and is not data. */
  hasHeadings: boolean;
  /** 1-based sheet row of the first row that will be sent, so that problems can name the sheet's own rows. */
  firstSheetRow: number;
}

/** What the worker answers; each analysis adds its figures. */
export interface Result {
  kind: string;
  rowsRead: number;
  rowsUsed: number;
  skipped: SkippedRows[];
}
