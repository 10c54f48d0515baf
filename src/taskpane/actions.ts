import { createExplainActions } from './explainActions';
import { createOtherTableActions } from './otherTableActions';
import { createSourceActions } from './sourceActions';
import { createRunActions } from './runActions';
import { createWriteActions } from './writeActions';
import { type Attempt, faultOf, isCancelled } from './rules/fault';
import type { Services } from './services';
import type { Store } from './store';

export type Actions = ReturnType<typeof createActions>;

/** All that the user can set off. Failures end in the state as a fault that remembers what was attempted. */
export function createActions(services: Services, store: Store) {
  const guard: Guard = async (attempt, work) => {
    try {
      await work();
    } catch (error) {
      if (!isCancelled(error)) store.dispatch({ type: 'fault', fault: faultOf(error, attempt) });
    }
  };
  const source = createSourceActions(services, store, guard);
  const other = createOtherTableActions(services, store, guard);
  const run = createRunActions(services, store, guard);
  const explain = createExplainActions(store);
  const write = createWriteActions(services, store, guard);

  const retry = (attempt: Attempt): Promise<void> => {
    switch (attempt.kind) {
      case 'models':
        return source.fetchModels();
      case 'use selection':
        return source.followSelection();
      case 'choose':
        return source.choose(attempt.address);
      case 'use other selection':
        return other.useSelectionFor(attempt.table);
      case 'choose other':
        return other.chooseFor(attempt.table, attempt.address);
      case 'sample':
        return insertSample();
      case 'run':
        return run.run();
      case 'write':
        return write.write(attempt.destination, attempt.overwrite);
      case 'go to':
        return write.goTo(attempt.address);
      case 'remove':
        return write.remove(attempt.written);
    }
  };

  /** From nothing to a result in one click. */
  async function insertSample(): Promise<void> {
    store.dispatch({ type: 'phase', phase: { name: 'welcome', inserting: true } });
    await guard({ kind: 'sample' }, async () => {
      const address = await services.insertSample();
      await source.choose(address);
      if (store.get().source) await run.run();
    });
    if (store.get().phase.name === 'welcome') {
      store.dispatch({ type: 'sample failed' });
    }
  }

  return { ...source, ...other, ...run, ...explain, ...write, insertSample, retry };
}

export type Guard = (attempt: Attempt, work: () => Promise<void>) => Promise<void>;
