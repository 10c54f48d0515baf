import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Format } from '../../language/format';
import type { Flow } from '../flow/flow';
import type { Services } from '../services';
import type { Tab } from './tabs';

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

/** Its state, what can be done in it, and the analysis it is for. */
export function useFlow(): Flow {
  const { subscribe, get } = useTab().store;
  return useSyncExternalStore(subscribe, get);
}
export const useActions = (): Tab['actions'] => useTab().actions;
export const useAnalysis = (): Tab['analysis'] => useTab().analysis;
