import type { Source } from '../../excel/types';
import type { AttributionResult } from '../../worker/attributionMessages';
import { cellAddress } from './headings';
import type { Run } from './run';

/** Rows that could not be used as they are, by reason, and the table they stand in. */
export interface LeftOut {
  reason: string;
  count: number;
  firstSheetRow: number;
  source: Source;
  /** The rows stand in the main table, which need not be named. */
  isMain: boolean;
}

export function leftOut({ source, orders, costs }: Run, { skipped }: AttributionResult): LeftOut[] {
  const fromWorker = skipped.map(({ table, ...rows }) => ({
    ...rows,
    source: table === 'orders' && orders ? orders : source,
    isMain: table === 'main',
  }));
  const fromCosts = costs?.problems.map((rows) => ({ ...rows, source: costs.source, isMain: false })) ?? [];
  return [...fromWorker, ...fromCosts];
}

/** The source's cells in one sheet row. */
export function rowAddress(source: Source, row: number): string {
  const first = cellAddress(source, row, 0);
  const last = cellAddress(source, row, source.columns - 1);
  return `${first}:${last.slice(last.lastIndexOf('!') + 1)}`;
}
