import { createGuard } from '../actions/guard';
import { createRunActions, type Job } from '../actions/runActions';
import { createSourceActions } from '../actions/sourceActions';
import { createWriteActions } from '../actions/writeActions';
import type { Format } from '../format';
import type { Services } from '../services';
import type { TableAnalysis } from './analysis';
import { runOf } from './run';
import type { TableShown, TableStore } from './state';

export type TableActions = ReturnType<typeof createTableActions>;

/** All that the user can set off in an analysis whose result is a list of tables. */
export function createTableActions(
  services: Services,
  analysis: TableAnalysis,
  store: TableStore,
  format: Format,
) {
  const guard = createGuard(store);
  const { required, tooNarrow } = analysis;
  return {
    ...createSourceActions(services, store, guard, { columns: required.length, tooNarrow }),
    ...createRunActions(store, guard, () => jobOf(services, analysis, store, format)),
    ...createWriteActions(services, store, guard, async (shown) =>
      (await import('./output')).outputOf(shown, format),
    ),
  };
}

function jobOf(
  { workbook, analyse, now, version }: Services,
  analysis: TableAnalysis,
  store: TableStore,
  format: Format,
): Job<TableShown> | null {
  const run = runOf(analysis, store.get(), now(), version);
  if (!run) return null;
  return async ({ onProgress, signal }) => {
    const words = await analysis.loadWords();
    const { result, close } = await analyse(
      run.request,
      (push, stop) =>
        workbook.readBlocks(run.source.address, (rows, _offset, fraction) => push(rows, fraction), stop),
      { onProgress },
      signal,
    );
    // Its tables are complete: there is nothing more to ask of the worker.
    close();
    return { run, result, words, answer: words.answer(result, format), view: result.views[0].id };
  };
}
