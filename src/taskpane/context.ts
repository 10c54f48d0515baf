import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Actions } from './actions';
import type { Format } from './format';
import type { Services } from './services';
import type { PaneState } from './state';
import type { Store } from './store';

/** What every component can reach: services, the store, the actions and the way numbers are written. */
export interface Pane {
  services: Services;
  store: Store;
  actions: Actions;
  format: Format;
}

const PaneContext = createContext<Pane | null>(null);
export const PaneProvider = PaneContext.Provider;

export function usePane(): Pane {
  const pane = useContext(PaneContext);
  if (!pane) throw new Error('usePane needs a PaneProvider above it.');
  return pane;
}

export const useActions = (): Actions => usePane().actions;
export const useFormat = (): Format => usePane().format;

export function usePaneState(): PaneState {
  const { store } = usePane();
  return useSyncExternalStore(store.subscribe, store.get);
}
