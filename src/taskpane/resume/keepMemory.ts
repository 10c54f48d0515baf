import { keptRequest } from '../kept/request';
import { sourcesIn } from '../kept/sourcesIn';
import type { Services } from '../services';
import type { Tab } from '../tabs/tabs';
import { type Memory, recallMemory, rememberMemory, type TabMemory } from './memory';

/** Typing sets many states in a row; the last one is worth keeping. */
const rest = 500;

/** Remembers how the tabs are set up, now and from now on. `chosen` tells which one is in sight. */
export function keepMemory(services: Services, tabs: readonly Tab[], chosen: () => string): () => void {
  let resting: ReturnType<typeof setTimeout> | undefined;
  const save = () => {
    clearTimeout(resting);
    rememberMemory(services, memoryOf(tabs, chosen(), recallMemory(services)));
  };
  save();
  const unsubscribe = tabs.map(({ store }) => {
    let { phase } = store.get();
    return store.subscribe(() => {
      const turned = store.get().phase.name !== phase.name;
      ({ phase } = store.get());
      clearTimeout(resting);
      // What a run stands for must be known before it may be cut off.
      if (turned) save();
      else resting = setTimeout(save, rest);
    });
  });
  return () => {
    clearTimeout(resting);
    unsubscribe.forEach((stop) => stop());
  };
}

/** A tab in which nothing was set yet keeps what is known of it from before. */
function memoryOf(tabs: readonly Tab[], chosen: string, before: Memory | null): Memory {
  const known = tabs.map((tab): [string, TabMemory | undefined] => [
    tab.id,
    tabMemoryOf(tab) ?? before?.tabs[tab.id],
  ]);
  return {
    chosen,
    tabs: Object.fromEntries(known.filter((entry): entry is [string, TabMemory] => entry[1] !== undefined)),
  };
}

function tabMemoryOf(tab: Tab): TabMemory | null {
  const state = tab.store.get();
  const unfinished = state.phase.name === 'working';
  const { source, outside } = state.tables.main;
  // A file is no longer open after the pane was closed.
  if (!source || outside?.kind === 'files' || !(state.touched || unfinished)) return null;
  const tables = sourcesIn(state)
    .filter(({ table }) => !table.outside)
    .map(({ role, source }) => [role, source.table ?? source.address]);
  return { request: keptRequest(state, null), sources: Object.fromEntries(tables), unfinished };
}
