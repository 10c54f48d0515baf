import { createBehindActions } from './behindActions';
import { createGuard } from './guard';
import { createRunActions } from './runActions';
import { createSourceActions } from './sourceActions';
import { createWriteActions, type Writable } from './writeActions';
import type { Format } from '../../language/format';
import type { Sight } from '../kept/definition';
import { createKeeper } from '../kept/keeper';
import type { KeptStore } from '../kept/state';
import { formulaOf } from '../output/formulaOf';
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
  const keeper = createKeeper(services, { id: analysis.id, words: analysis }, kept, sightOf);
  return {
    ...createSourceActions(services, store, guard, least),
    ...createRunActions(services, store, guard, () => tableJob(services, analysis, store.get(), format)),
    ...createBehindActions(store),
    ...createWriteActions(services, store, guard, keeper, writable(format)),
  };
}

/** What is written of a result: the view in sight, or the rows behind one of its figures. */
export const writable = (format: Format): Writable<TableShown> => ({
  outputOf: async (shown, { form, language }) => {
    const { outputOf } = await import('../output/output');
    return inLanguage(language, () => outputOf(shown, format, form));
  },
  formulaOf,
});

/** The rows behind a figure are found again by the figure. */
export function sightOf({ view, words, run, result, behind }: TableShown): Sight {
  if (!behind) return { view, name: words.view(view, run).name };
  const { figure } = behind;
  const figures = result.views.find(({ id }) => id === figure.view)?.opens ?? [];
  const name = figures.find(({ id }) => id === figure.column)?.name ?? figure.column;
  return { view: figure, name: `${figure.row}, ${name}` };
}
