import type { Job } from './perform';
import type { Format } from '../../language/format';
import type { Services } from '../services';
import type { TableAnalysis, TableResult } from '../../blueprint/analysis';
import { moneyFormat } from '../../reading/moneyFormat';
import type { OptionTexts } from '../../blueprint/fields';
import { problemsOf } from '../../blueprint/problems';
import type { TableRun } from '../../blueprint/run';
import type { Settings } from '../../blueprint/settings';
import type { Request } from '../../blueprint/request';
import type { TableShown, TableState } from '../flow/tabState';

/** The job the settings ask for; `null` while they cannot be used. */
export function tableJob(
  { analyse, now, version }: Services,
  analysis: TableAnalysis,
  state: TableState,
  format: Format,
): Job<TableShown> | null {
  const run = runOf(analysis, state, now(), version);
  if (!run) return null;
  return async ({ onProgress, signal, readBlocks }) => {
    const words = await analysis.loadWords();
    const { result, close } = await analyse<TableResult>(
      run.request,
      (push, stop) => readBlocks(run.source.address, (rows, _offset, fraction) => push(rows, fraction), stop),
      { onProgress },
      signal,
    );
    // Its tables are complete: there is nothing more to ask of the worker.
    close();
    return { run, result, words, answer: () => words.answer(result, format), view: result.views[0].id };
  };
}

/** The run the present settings ask for; `null` while they cannot be used. */
export function runOf<R extends Request>(
  analysis: TableAnalysis<R>,
  { source, hasHeadings, columns, options }: Settings & { options: OptionTexts },
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
