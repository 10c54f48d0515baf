import type { Source } from '../excel/types';
import { moneyFormat } from '../reading/moneyFormat';
import type { TableAnalysis, TableRequest } from './analysis';
import { problemsOf } from './problems';
import type { TableState } from '../taskpane/flow/tabState';

/** One run: all that its result depends on, kept so that the note tells exactly this. */
export interface TableRun<R extends TableRequest = TableRequest> {
  source: Source;
  request: R;
  /** Number format of the column of amounts where it shows a currency or decimals. */
  valueFormat: string | null;
  at: Date;
  version: string;
}

/** The run the present settings ask for; `null` while they cannot be used. */
export function runOf<R extends TableRequest>(
  analysis: TableAnalysis<R>,
  { source, hasHeadings, columns, options }: TableState,
  at: Date,
  version: string,
): TableRun<R> | null {
  if (!source || problemsOf(analysis, columns, options).length > 0) return null;
  const request = analysis.request(columns, options, { hasHeadings, firstSheetRow: source.firstRow });
  return (
    request && {
      source,
      request,
      valueFormat: columns.value === null ? null : moneyFormat(source, hasHeadings, columns.value),
      at,
      version,
    }
  );
}
