import { useCallback, useEffect, useState } from 'react';
import type { Tools } from '../tabs/context';
import { createStore } from '../flow/store';
import type { Tab } from '../tabs/tabs';
import type { KeptActions } from './actions';
import { initialKept, type KeptStore, reduceKept } from '../kept/state';

export const createKeptStore = (): KeptStore => createStore(reduceKept, initialKept);

/**
 * What is kept in the workbook: `read` finds out, and `load` gets what can be done with it. That code comes when there
 * is something, and from then on changes in the data behind it are heard of.
 */
export function useKept(
  { services, format }: Tools,
  store: KeptStore,
  /** The tabs, once there are any. */
  loadTabs: () => Promise<readonly Tab[]>,
  show: (tab: string) => void,
): { read(): Promise<void>; load(): Promise<KeptActions> } {
  const [load] = useState(() => {
    let loading: Promise<KeptActions> | null = null;
    return () =>
      (loading ??= Promise.all([import('./actions'), loadTabs()])
        .then(([{ createKeptActions }, tabs]) => createKeptActions(services, tabs, store, format, show))
        .catch((error: unknown) => {
          // What could not be fetched is fetched again by the next call.
          loading = null;
          throw error;
        }));
  });
  useEffect(() => {
    let known = store.get().analyses;
    return store.subscribe(() => {
      const { analyses } = store.get();
      if (analyses === known || (known.length === 0 && analyses.length === 0)) return;
      known = analyses;
      void load().then(
        (actions) => actions.listen(),
        // Who opens the list fetches it again.
        () => undefined,
      );
    });
  }, [store, load]);
  const read = useCallback(
    () =>
      services.workbook.readAnalyses().then(
        (kept) => store.dispatch({ type: 'read', kept }),
        // An Excel that cannot keep anything has nothing to list.
        () => undefined,
      ),
    [services, store],
  );
  return { read, load };
}
