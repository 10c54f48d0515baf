import { createGuard } from './guard';
import { createRunActions } from './runActions';
import { createSourceActions } from './sourceActions';
import { createWriteActions } from './writeActions';
import type { Format } from '../../language/format';
import { createKeeper } from '../kept/keeper';
import type { KeptStore } from '../kept/state';
import type { Services } from '../services';
import { inLanguage } from '../texts/inLanguage';
import type { TableAnalysis } from '../../blueprint/analysis';
import { tableJob } from './job';
import type { TableShown, TableStore } from '../flow/tabState';

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
        const { outputOf } = await import('../output/output');
        return inLanguage(language, () => outputOf(shown, format, form));
      },
      formulaOf: async ({ words, run, result, view }) => words.formula(run, result, view),
    }),
  };
}
