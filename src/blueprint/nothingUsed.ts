import type { CellError } from '../cells';
import { noResult } from './noResult';
import type { SkippedRows, WhySkipped } from './skipped';

export interface NothingUsed {
  code: 'nothingUsed';
  values: { rows: number; why: WhySkipped };
}

/** That no row could be used, and the commonest reason; `null` where there was none to use. */
export function nothingUsed(rowsRead: number, skipped: readonly SkippedRows[]): CellError | null {
  if (skipped.length === 0) return null;
  const { column, reason } = skipped.reduce((most, each) => (each.count > most.count ? each : most));
  return noResult<NothingUsed>({ code: 'nothingUsed', values: { rows: rowsRead, why: { column, reason } } });
}
