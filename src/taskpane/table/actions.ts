import { createGuard } from '../actions/guard';
import { createRunActions } from '../actions/runActions';
import { createSourceActions } from '../actions/sourceActions';
import { createWriteActions } from '../actions/writeActions';
import type { Format } from '../format';
import { createKeeper } from '../kept/keeper';
import type { KeptStore } from '../kept/state';
import type { Services } from '../services';
import { inLanguage } from '../texts/inLanguage';
import type { TableAnalysis } from './analysis';
import { tableJob } from './job';
import type { TableShown, TableStore } from './state';

export type TableActions = ReturnType<typeof createTableActions>;

/** All that the user can set off in an analysis whose result is a list of tables. */
export function createTableActions(
  services: Services,
  analysis: TableAnalysis,
  store: TableStore,
  format: Format,
  kept: KeptStore,
) {
  const guard = createGuard(store);
  const least = { columns: analysis.required.length, tooNarrow: () => analysis.tooNarrow };
  const keeper = createKeeper(
    services,
    { id: analysis.id, words: analysis },
    kept,
    ({ view, words }: TableShown) => ({
      view,
      name: words.view(view).name,
    }),
  );
  return {
    ...createSourceActions(services, store, guard, least),
    ...createRunActions(services, store, guard, () => tableJob(services, analysis, store.get(), format)),
    ...createWriteActions(services, store, guard, keeper, {
      outputOf: async (shown, { form, language }) => {
        const { outputOf } = await import('./output');
        return inLanguage(language, () => outputOf(shown, format, form));
      },
      formulaOf: async ({ words, run, result, view }) => words.formula(run, result, view),
    }),
  };
}
