import { createContext, useContext, useSyncExternalStore } from 'react';
import type { AttributionState } from '../attribution/state';
import type { Flow } from '../flow/flow';
import type { Format } from '../../language/format';
import type { Services } from '../services';
import type { Store } from '../flow/store';
import type { TableShown, TableState } from '../flow/tabState';
import type { AttributionTab, Tab, TableTab } from './tabs';

/** What every component can reach, whichever tab it is in. */
export interface Tools {
  services: Services;
  /** How numbers are written. */
  format: Format;
}

const ToolsContext = createContext<Tools | null>(null);
const TabContext = createContext<Tab | null>(null);
export const ToolsProvider = ToolsContext.Provider;
export const TabProvider = TabContext.Provider;

export function useTools(): Tools {
  const tools = useContext(ToolsContext);
  if (!tools) throw new Error('useTools needs a ToolsProvider above it.');
  return tools;
}

export const useFormat = (): Format => useTools().format;

/** The tab a component belongs to. */
export function useTab(): Tab {
  const tab = useContext(TabContext);
  if (!tab) throw new Error('useTab needs a TabProvider above it.');
  return tab;
}

const useStore = <State, Action>({ subscribe, get }: Store<State, Action>): State =>
  useSyncExternalStore(subscribe, get);

/** What all tabs have in common: their state, and what can be done in them. */
export const useFlow = (): Flow<TableShown> => useStore(useTab().store as Store<Flow<TableShown>, never>);
export const useActions = (): Tab['actions'] => useTab().actions;

export function useAttribution(): AttributionTab & { state: AttributionState } {
  const tab = useTab();
  if (tab.kind !== 'attribution') throw new Error('This belongs into the tab of the attribution.');
  return { ...tab, state: useStore(tab.store) };
}

export function useTable(): TableTab & { state: TableState } {
  const tab = useTab();
  if (tab.kind !== 'table') throw new Error('This belongs into the tab of an analysis that gives tables.');
  return { ...tab, state: useStore(tab.store) };
}
