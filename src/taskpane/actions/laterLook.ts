import type { Analysis } from '../../blueprint/analysis';
import type { FlowStore } from '../flow/flow';
import type { Services } from '../services';

/** What looks at the rows of tables comes with the first one, and the inputs of options with it. */
export function createLaterLook(services: Services, analysis: Analysis, store: FlowStore) {
  const load = async () => {
    const [{ createRowsLook }, requestOf] = await Promise.all([import('./rowsLook'), analysis.loadRequest()]);
    store.dispatch({ type: 'fields' });
    return createRowsLook(services, analysis, requestOf, store);
  };
  let look: ReturnType<typeof load> | null = null;
  const stop = store.subscribe(() => {
    if (!store.get().tables.main.source) return;
    stop();
    // Without it the run tells.
    (look ??= load()).catch(() => undefined);
  });
  return { lookAtRows: async () => (await (look ??= load())).lookAtRows() };
}
