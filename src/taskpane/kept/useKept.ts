import { useEffect, useState } from 'react';
import type { Tools } from '../context';
import { createStore } from '../store';
import type { Tab } from '../tabs';
import type { KeptActions } from './actions';
import { initialKept, type KeptStore, reduceKept } from './state';

export const createKeptStore = (): KeptStore => createStore(reduceKept, initialKept);

/**
 * Finds out what is kept in the workbook, and hears of changes in the data behind it from then on. Answers how to get
 * at what can be done with it; that code comes when there is something.
 */
export function useKept(
  { services, format }: Tools,
  store: KeptStore,
  tabs: readonly Tab[],
  show: (tab: string) => void,
): () => Promise<KeptActions> {
  const [load] = useState(() => {
    let loading: Promise<KeptActions> | null = null;
    return () =>
      (loading ??= import('./actions').then(({ createKeptActions }) =>
        createKeptActions(services, tabs, store, format, show),
      ));
  });
  useEffect(() => {
    let known = store.get().analyses;
    const unsubscribe = store.subscribe(() => {
      const { analyses } = store.get();
      if (analyses === known) return;
      known = analyses;
      void load().then((actions) => actions.listen());
    });
    // An Excel that cannot keep anything has nothing to list.
    void services.workbook.readAnalyses().then(
      (kept) => store.dispatch({ type: 'read', kept }),
      () => undefined,
    );
    return unsubscribe;
  }, [services, store, load]);
  return load;
}
