import type { Source } from '../excel/types';
import type { AttributionResult } from '../analyses/attribution/messages';
import { cellAddress } from '../reading/headings';
import { whySkipped } from './leftOutTexts';
import type { WhySkipped } from './skipped';
import type { Run } from '../taskpane/rules/run';

/** Rows that could not be used as they are, by reason, and the table they stand in. */
export interface LeftOut {
  reason: string;
  count: number;
  firstSheetRow: number;
  source: Source;
  /** The rows stand in the main table, which need not be named. */
  isMain: boolean;
  /** The column the reason is about; `null` where it is about the whole row. */
  column: number | null;
  /** There is nothing to put right: such rows belong to the data. */
  isExpected?: boolean;
}

/** Where the column of a reason stands. */
export function columnIn(columns: object, { column: name }: WhySkipped): number | null {
  const column: unknown = Object.entries(columns).find(([role]) => role === name)?.[1];
  return typeof column === 'number' ? column : null;
}

export function leftOut({ source, orders, costs, request }: Run, { skipped }: AttributionResult): LeftOut[] {
  const fromWorker = skipped.map(({ table, ...rows }) => ({
    ...rows,
    reason: whySkipped(rows),
    source: table === 'orders' && orders ? orders : source,
    isMain: table === 'main',
    column: columnIn(table === 'orders' && request.orders ? request.orders.columns : request.columns, rows),
  }));
  const fromCosts =
    costs?.problems.map((rows) => ({
      ...rows,
      reason: whySkipped(rows),
      source: costs.source,
      isMain: false,
      column: columnIn(costs.columns, rows),
    })) ?? [];
  return [...fromWorker, ...fromCosts];
}

/** The first of the cells, or the source's cells in the first row, where the reason is about them all. */
export function leftOutAddress({ source, firstSheetRow: row, column }: LeftOut): string {
  if (column !== null) return cellAddress(source, row, column);
  const first = cellAddress(source, row, 0);
  const last = cellAddress(source, row, source.columns - 1);
  return `${first}:${last.slice(last.lastIndexOf('!') + 1)}`;
}
