import type { Source } from '../excel/types';
import type { Guard } from './actions';
import { checkRows, emptyCheck } from './rules/cellCheck';
import { hintOf } from './rules/fault';
import type { Services } from './services';
import type { Store } from './store';
import { texts } from './texts';

/** A selection drags through many ranges; the data are looked at when it has come to rest. */
const selectionRest = 150;
/** More cells than this are not read twice: the run itself reports the rows it leaves out. */
const mostCellsToCheck = 300_000;

/** Customer, time and touchpoint; the values may stand in a table of orders. */
const fewestColumns = 3;

/** Choosing the data, and following the selection. */
export function createSourceActions({ workbook, loadModels }: Services, store: Store, guard: Guard) {
  let latest = 0;
  let checking = new AbortController();
  let resting: ReturnType<typeof setTimeout> | undefined;

  /** Reads a source; of several asked for in quick succession only the last one counts. */
  async function load(read: () => Promise<Source>, following: boolean): Promise<void> {
    const mine = ++latest;
    checking.abort();
    store.dispatch({ type: 'reading source', following });
    let source: Source;
    try {
      source = await read();
    } catch (error) {
      if (mine !== latest) return;
      const hint = hintOf(error);
      if (hint === null) throw error;
      store.dispatch({ type: 'no source', hint });
      return;
    }
    if (mine !== latest) return;
    if (source.columns < fewestColumns) {
      store.dispatch({ type: 'no source', hint: texts.data.tooNarrow });
      return;
    }
    store.dispatch({ type: 'source found', source });
    leaveWelcome();
    if (store.get().phase.name === 'set up') void check(source);
  }

  /** Data that turn up on the welcome page make it superfluous. */
  function leaveWelcome(): void {
    const { phase } = store.get();
    if (phase.name === 'welcome' && !phase.inserting)
      store.dispatch({ type: 'phase', phase: { name: 'set up', returning: false } });
  }

  /** Counts empty and error cells in the background. A failure here is no matter: the run looks at every cell again. */
  async function check(source: Source): Promise<void> {
    if (source.rows * source.columns > mostCellsToCheck) {
      store.dispatch({ type: 'check', check: 'left to the run' });
      return;
    }
    const { signal } = (checking = new AbortController());
    const found = emptyCheck(source.columns);
    const from = store.get().hasHeadings ? 1 : 0;
    store.dispatch({ type: 'check', check: 'running' });
    try {
      await workbook.readBlocks(
        source.address,
        (rows, offset) => {
          const skip = offset === 0 ? from : 0;
          checkRows(found, rows.slice(skip), source.firstRow + offset + skip);
        },
        signal,
      );
      if (!signal.aborted) store.dispatch({ type: 'check', check: found });
    } catch {
      if (!signal.aborted) store.dispatch({ type: 'check', check: null });
    }
  }

  const followSelection = () =>
    guard({ kind: 'use selection' }, () => load(() => workbook.selectedSource(), true));

  const choose = (address: string) =>
    guard({ kind: 'choose', address }, () => load(() => workbook.sourceAt(address), false));

  function selectionChanged(): void {
    const { following, phase } = store.get();
    const isOpen = phase.name === 'set up' || (phase.name === 'welcome' && !phase.inserting);
    if (!following || !isOpen) return;
    clearTimeout(resting);
    resting = setTimeout(() => void followSelection(), selectionRest);
  }

  async function listTables(): Promise<void> {
    try {
      store.dispatch({ type: 'tables listed', tables: await workbook.listTables() });
    } catch {
      // Tables are a short cut; without them there is still the selection.
      store.dispatch({ type: 'tables listed', tables: [] });
    }
  }

  const fetchModels = () =>
    guard({ kind: 'models' }, async () => store.dispatch({ type: 'models', models: await loadModels() }));

  /** A workbook without a single table or usable selection gets the welcome, any other the set-up. */
  async function start(): Promise<void> {
    await Promise.all([listTables(), followSelection()]);
    const { source, tables } = store.get();
    if (!source && tables.length === 0) {
      store.dispatch({ type: 'phase', phase: { name: 'welcome', inserting: false } });
    } else {
      store.dispatch({ type: 'phase', phase: { name: 'set up', returning: false } });
      if (source) void check(source);
    }
    // They have been under way since the page began; only now does a failure find a place where it stays to be read.
    await fetchModels();
  }

  const skipWelcome = () => {
    store.dispatch({ type: 'phase', phase: { name: 'set up', returning: true } });
    void followSelection();
  };

  const setHeadings = (hasHeadings: boolean) => {
    store.dispatch({ type: 'headings', hasHeadings });
    const { source } = store.get();
    checking.abort();
    if (source) void check(source);
  };

  /** Back from the result to the settings. */
  const change = () => {
    store.dispatch({ type: 'phase', phase: { name: 'set up', returning: true } });
    const { source, check: known } = store.get();
    if (source && known === null) void check(source);
    void listTables();
  };

  return {
    start,
    fetchModels,
    followSelection,
    choose,
    selectionChanged,
    listTables,
    skipWelcome,
    setHeadings,
    change,
  };
}
