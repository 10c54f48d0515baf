import { createGuard } from '../actions/guard';
import type { Services } from '../services';
import type { Tab } from '../tabs/tabs';
import type { Known } from './known';

/** How the pane begins: with the selected data, or with a welcome that leads from an empty workbook to a result. */
export function createWelcome(
  { insertSample: insert }: Pick<Services, 'insertSample'>,
  { store, actions }: Pick<Tab, 'store' | 'actions'>,
) {
  const guard = createGuard(store);
  const source = () => store.get().tables.main.source;

  /** A workbook without a single table or usable selection gets the welcome, any other the set-up. What is `known` is not asked again. */
  async function start(known?: Known): Promise<void> {
    // An earlier session may have left a set-up to go on with.
    if (store.get().phase.name !== 'starting') return;
    await Promise.all([actions.listTables(known?.tables), actions.followSelection(known?.source)]);
    if (!source() && store.get().namedTables.length === 0) {
      store.dispatch({ type: 'phase', phase: { name: 'welcome', inserting: false } });
    } else {
      store.dispatch({ type: 'phase', phase: { name: 'set up', returning: false } });
      if (source()) void actions.check();
    }
  }

  /** From nothing to a result in one click. */
  async function insertSample(): Promise<void> {
    store.dispatch({ type: 'phase', phase: { name: 'welcome', inserting: true } });
    const work = async () => {
      await actions.choose(await insert());
      if (source()) await actions.run();
    };
    await guard(work, { retry: insertSample });
    const { phase, fault } = store.get();
    if (phase.name !== 'welcome') return;
    store.dispatch({ type: 'phase', phase: { name: 'welcome', inserting: false } });
    store.dispatch({ type: 'fault', fault });
  }

  const skipWelcome = () => {
    store.dispatch({ type: 'phase', phase: { name: 'set up', returning: true } });
    void actions.followSelection();
  };

  return { start, insertSample, skipWelcome };
}
