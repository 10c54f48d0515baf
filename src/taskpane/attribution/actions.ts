import { createBehindActions } from '../actions/behindActions';
import { createGuard } from '../actions/guard';
import { createRunActions } from '../actions/runActions';
import { createSourceActions } from '../actions/sourceActions';
import { sightOf, writable } from '../actions/tabActions';
import { createWriteActions } from '../actions/writeActions';
import type { Format } from '../../language/format';
import { createKeeper } from '../kept/keeper';
import type { KeptStore } from '../kept/state';
import type { Services } from '../services';
import { texts } from '../texts';
import { attributionJobs } from './job';
import { createOtherTableActions } from './otherTableActions';
import { createStartActions } from '../pane/welcome';
import type { AttributionStore } from './state';

export type AttributionActions = ReturnType<typeof createAttributionActions>;

/** Customer, time and touchpoint; the values may stand in a table of orders. */
const fewestColumns = 3;

/** All that the user can set off in the attribution. */
export function createAttributionActions(
  services: Services,
  store: AttributionStore,
  format: Format,
  kept: KeptStore,
) {
  const guard = createGuard(store);
  const least = { columns: fewestColumns, tooNarrow: () => texts.data.tooNarrow };
  const source = createSourceActions(services, store, guard, least);
  const run = createRunActions(services, store, guard, attributionJobs(services, store, format));
  const others = createOtherTableActions(services, store, guard, source.isInSight);
  const keeper = createKeeper(services, { id: 'attribution', words: texts.attribution }, kept, sightOf);
  return {
    ...source,
    ...run,
    ...createStartActions(services, store, guard, source, run.run),
    ...others,
    edit: (...taken: Parameters<typeof source.edit>) => {
      source.edit(...taken);
      others.checkOthers();
    },
    change: () => {
      source.change();
      others.checkOthers();
    },
    ...createBehindActions(store),
    ...createWriteActions(services, store, guard, keeper, writable(format)),
  };
}
