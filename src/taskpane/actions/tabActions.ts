import type { Analysis } from '../../blueprint/analysis';
import type { Format } from '../../language/format';
import type { FlowStore } from '../flow/flow';
import type { Shown } from '../flow/shown';
import type { KeptView } from '../kept/definition';
import type { KeptStore } from '../kept/state';
import type { Services } from '../services';
import { createBehindActions } from './behindActions';
import { createGuard } from './guard';
import { createRunActions } from './runActions';
import { createLaterLook } from './laterLook';
import { createSourceActions } from './sourceActions';
import { createWriteActions } from './writeActions';
import type { Writable } from './writing';

export type TabActions = ReturnType<typeof createTabActions>;

/** All that the user can set off in a tab. */
export function createTabActions(
  services: Services,
  analysis: Analysis,
  store: FlowStore,
  format: Format,
  kept: KeptStore,
) {
  const guard = createGuard(store);
  return {
    ...createSourceActions(services, store, guard, analysis.tables),
    ...createRunActions(services, store, guard, ({ jobNow }) =>
      jobNow(services, analysis, store.get(), format),
    ),
    ...createBehindActions(store),
    ...createLaterLook(services, analysis, store),
    ...createWriteActions(services, store, guard, async () => {
      const [{ createWriting }, { createKeeper }, { outputNow }, { formulaOf }] = await Promise.all([
        import('./writing'),
        import('../kept/keeper'),
        import('../output/outputNow'),
        import('../output/formulaOf'),
      ]);
      const keeper = createKeeper(services, analysis, kept, format, keptView);
      const outputOf: Writable['outputOf'] = (shown, manner) =>
        outputNow(services.workbook, shown, manner, format);
      return createWriting(services, store, guard, keeper, { outputOf, formulaOf });
    }),
  };
}

/** The rows behind a figure are found again by the figure. */
function keptView({ view, words, run, result, behind, nameOf }: Shown): KeptView {
  if (!behind) {
    const { name, isMain } = words.view(view, run, result);
    return { id: view, name: isMain ? null : name };
  }
  const { figure } = behind;
  const { row, column } = nameOf(figure);
  return { id: figure, name: `${row}, ${column}` };
}
