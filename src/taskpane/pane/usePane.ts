import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { flushSync } from 'react-dom';
import type { KeptActions } from '../keptPage/actions';
import { createKeptStore, useKept } from '../keptPage/useKept';
import type { KeptStore } from '../kept/state';
import type { FunctionInfo } from '../services';
import type { Tools } from '../tabs/context';
import type { Tab } from '../tabs/tabs';
import { createPaneStore } from './paneStore';
import { tabId } from './TabBar';
import type { InputPart } from './Welcome';

/** A page that takes the place of the tabs. */
type OtherPage =
  | { name: 'analyses'; actions: KeptActions }
  | { name: 'functions'; functions: readonly FunctionInfo[] }
  | { name: 'inputs'; part: InputPart }
  /** What it takes could not be fetched. */
  | { name: 'missing'; wanted: 'analyses' | 'functions' };

/** What commands find of the pane once it stands. */
export interface Standing {
  tools: Tools;
  tabs: readonly Tab[];
  kept: KeptStore;
  /** Finds out what is kept in the workbook. */
  read(): Promise<void>;
  load(): Promise<KeptActions>;
  open(page: 'analyses' | 'functions'): Promise<void>;
}

/** The tabs and the pages that take their place. `onReady` is told once the tabs take input. */
export function usePane(tools: Tools, onReady: (pane: Standing) => void) {
  const { services } = tools;
  const [kept] = useState(createKeptStore);
  const [pane] = useState(() => createPaneStore(tools, kept));
  const state = useSyncExternalStore(pane.subscribe, pane.get);
  const [page, setPage] = useState<OtherPage | null>(null);
  const followsSelection = useRef(true);
  const { chosen, work, hasBegun } = state;
  const { come, choose } = pane;

  useEffect(() => {
    const following = services.workbook.onSelectionChanged(() => {
      if (followsSelection.current) pane.selectionChanged();
    });
    // Without the event *Use selection* still works.
    following.catch(() => undefined);
    return () => void following.then((stop) => stop()).catch(() => undefined);
  }, [pane, services]);

  useEffect(() => {
    // Why nothing comes is told in its place.
    void come().catch(() => undefined);
  }, [come]);

  useEffect(
    () => (work && hasBegun ? work.remember(() => pane.get().chosen) : undefined),
    [work, hasBegun, pane],
  );

  const turnTo = useCallback((next: OtherPage | null) => {
    // Who looks for a cell to put a formula into, or fills in a table, is not choosing data.
    followsSelection.current = next === null || next.name === 'analyses';
    setPage(next);
  }, []);
  const show = useCallback(
    (id: string) => {
      turnTo(null);
      choose(id);
    },
    [turnTo, choose],
  );
  const loadTabs = useCallback(async () => (await come()).tabs, [come]);
  const { read, load } = useKept(tools, kept, loadTabs, show);
  const open: Standing['open'] = useCallback(
    async (name) => {
      try {
        if (name === 'analyses') return turnTo({ name, actions: await load() });
        const [functions] = await Promise.all([services.loadFunctions(), come()]);
        turnTo({ name, functions });
      } catch {
        turnTo({ name: 'missing', wanted: name });
      }
    },
    [turnTo, load, come, services],
  );
  useEffect(() => {
    if (!work || !hasBegun) return undefined;
    // The first screen is painted before all that is not on it is fetched.
    const painted = setTimeout(() => {
      void read();
      onReady({ tools, tabs: work.tabs, kept, read, load, open });
    });
    return () => clearTimeout(painted);
  }, [work, hasBegun, tools, kept, read, load, open, onReady]);

  const openInputs = (part: InputPart) =>
    void come().then(
      () => turnTo({ name: 'inputs', part }),
      () => undefined,
    );
  const close = () => {
    flushSync(() => turnTo(null));
    document.getElementById(tabId(chosen))?.focus();
  };
  const toggle = (name: 'analyses' | 'functions') => {
    if (page?.name === name) close();
    else void open(name);
  };
  return { pane, state, kept, page, toggle, openInputs, close, show };
}
