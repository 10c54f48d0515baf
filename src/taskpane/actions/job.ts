import type { Job } from './perform';
import type { Format } from '../../language/format';
import type { Services } from '../services';
import type { ResultWords, TableAnalysis, TableResult } from '../../blueprint/analysis';
import { moneyFormat } from '../../reading/moneyFormat';
import type { OptionTexts } from '../../blueprint/fields';
import { problemsOf } from '../../blueprint/problems';
import type { TableRun } from '../../blueprint/run';
import type { Settings } from '../../blueprint/settings';
import type { Request } from '../../blueprint/request';
import type { TableShown, TableState } from '../flow/tabState';
import type { Analysis } from '../../worker/client';

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
    const done = await analyse<TableResult>(
      run.request,
      (push, stop) => readBlocks(run.source.address, (rows, _offset, fraction) => push(rows, fraction), stop),
      { onProgress },
      signal,
    );
    return shownOf(run, words, done, format, signal);
  };
}

/** A result as it is shown at first. Its worker stays where there is something more to ask of it. */
export function shownOf(
  run: TableRun,
  words: ResultWords,
  analysis: Analysis<TableResult>,
  format: Format,
  { aborted }: AbortSignal,
): TableShown {
  const { result } = analysis;
  if (aborted || !result.views.some(({ opens }) => opens)) analysis.close();
  return {
    run,
    result,
    words,
    answer: () => words.answer(result, format),
    view: result.views[0].id,
    behind: null,
    analysis,
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
      others: {},
      request,
      valueFormat: columns.value === null ? null : moneyFormat(source, hasHeadings, columns.value),
      at,
      version,
    }
  );
}
