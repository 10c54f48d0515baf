import { CellError } from '../cells';
import type { SkippedRows, WhySkipped } from './skipped';

export interface NothingUsed {
  code: 'nothingUsed';
  values: { rows: number; why: WhySkipped };
}

/** That no row could be used, and the commonest reason; `null` where there was none to use. */
export function nothingUsed(rowsRead: number, skipped: readonly SkippedRows[]): CellError | null {
  if (skipped.length === 0) return null;
  const { column, reason } = skipped.reduce((most, each) => (each.count > most.count ? each : most));
  const saying: NothingUsed = { code: 'nothingUsed', values: { rows: rowsRead, why: { column, reason } } };
  return new CellError('#N/A', saying.code, saying);
}
