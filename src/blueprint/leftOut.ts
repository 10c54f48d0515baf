import type { Source } from '../excel/types';
import { cellAddress } from '../reading/headings';
import { whySkipped } from './leftOutTexts';
import type { Run } from './run';
import { isNotCounted, isSameReason, type SkippedRows, type SkipReason, type WhySkipped } from './skipped';

/** Rows that could not be used as they are, by reason, and the table they stand in. */
export interface LeftOut {
  why: SkipReason;
  /** The same in words. */
  reason: string;
  count: number;
  firstSheetRow: number;
  source: Source;
  /** The rows stand in the main table, which need not be named. */
  isMain: boolean;
  /** The column the reason is about; `null` where it is about the whole row. */
  column: number | null;
  /** There is nothing to put right: such rows belong to the data. */
  isExpected: boolean;
}

/** Where the column of a reason stands. */
function columnIn(columns: object, { column: name }: WhySkipped): number | null {
  const column: unknown = Object.entries(columns).find(([role]) => role === name)?.[1];
  return typeof column === 'number' ? column : null;
}

/** Where the rows stand that a run left out. `expected`: reasons for which they are as they should be. */
export const leftOut = (
  { source, others, request }: Run,
  skipped: readonly SkippedRows[],
  expected: readonly WhySkipped[] = [],
): LeftOut[] =>
  skipped.map(({ table, ...rows }) => {
    const { [table]: other = { source, columns: request.columns } } = others;
    return {
      ...rows,
      why: rows.reason,
      reason: whySkipped(rows),
      source: other.source,
      isMain: table === 'main',
      column: columnIn(other.columns, rows),
      isExpected: isNotCounted(rows) || expected.some((each) => isSameReason(each, rows)),
    };
  });

/** The first of the cells, or the source's cells in the first row, where the reason is about them all. */
export function leftOutAddress({ source, firstSheetRow: row, column }: LeftOut): string {
  if (column !== null) return cellAddress(source, row, column);
  const first = cellAddress(source, row, 0);
  const last = cellAddress(source, row, source.columns - 1);
  return `${first}:${last.slice(last.lastIndexOf('!') + 1)}`;
}
