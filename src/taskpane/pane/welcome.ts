import type { Guard } from '../actions/guard';
import type { createSourceActions } from '../actions/sourceActions';
import type { Services } from '../services';
import type { AttributionStore } from '../attribution/state';

/** How the pane begins: with the selected data, or with a welcome that leads from an empty workbook to a result. */
export function createStartActions(
  { insertSample: insert }: Services,
  store: AttributionStore,
  guard: Guard,
  source: ReturnType<typeof createSourceActions>,
  run: () => Promise<void>,
) {
  /** A workbook without a single table or usable selection gets the welcome, any other the set-up. */
  async function start(): Promise<void> {
    // An earlier session may have left a set-up to go on with.
    if (store.get().phase.name !== 'starting') return;
    await Promise.all([source.listTables(), source.followSelection()]);
    const { source: found, tables } = store.get();
    if (!found && tables.length === 0) {
      store.dispatch({ type: 'phase', phase: { name: 'welcome', inserting: false } });
    } else {
      store.dispatch({ type: 'phase', phase: { name: 'set up', returning: false } });
      if (found) void source.check();
    }
  }

  /** From nothing to a result in one click. */
  async function insertSample(): Promise<void> {
    store.dispatch({ type: 'phase', phase: { name: 'welcome', inserting: true } });
    const work = async () => {
      await source.choose(await insert());
      if (store.get().source) await run();
    };
    await guard(work, { retry: insertSample });
    const { phase, fault } = store.get();
    if (phase.name !== 'welcome') return;
    store.dispatch({ type: 'phase', phase: { name: 'welcome', inserting: false } });
    store.dispatch({ type: 'fault', fault });
  }

  const skipWelcome = () => {
    store.dispatch({ type: 'phase', phase: { name: 'set up', returning: true } });
    void source.followSelection();
  };

  return { start, insertSample, skipWelcome };
}
