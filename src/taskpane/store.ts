import { type Action, initialState, type PaneState, reduce } from './state';

/** Holds the state outside React, so that long-running work can read the present one at any time. */
export interface Store {
  get(): PaneState;
  dispatch(action: Action): void;
  subscribe(listener: () => void): () => void;
}

export function createStore(state: PaneState = initialState): Store {
  const listeners = new Set<() => void>();
  return {
    get: () => state,
    dispatch(action) {
      state = reduce(state, action);
      listeners.forEach((listener) => listener());
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
