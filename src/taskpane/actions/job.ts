import type { Job } from './perform';
import type { Format } from '../../language/format';
import type { Services } from '../services';
import type { TableAnalysis } from '../../blueprint/analysis';
import { runOf } from '../../blueprint/run';
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
    const { result, close } = await analyse(
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
