import type { Source } from '../../excel/types';
import type { Editing, Settings } from '../../blueprint/settings';
import { hintOf } from '../flow/fault';
import type { Services } from '../services';
import type { CommonAction, FlowStore, Guard } from './guard';
import { createLiveCheck } from './liveCheck';

/** A selection drags through many ranges; the data are looked at when it has come to rest. */
const selectionRest = 150;

/** What an analysis asks of its source at the least. */
export interface LeastSource {
  columns: number;
  /** Said of a source with fewer. */
  tooNarrow(): string;
}

/** Choosing the data, and following the selection. */
export function createSourceActions(
  { workbook }: Services,
  store: FlowStore,
  guard: Guard,
  least: LeastSource,
) {
  let latest = 0;
  let inSight = true;
  let resting: ReturnType<typeof setTimeout> | undefined;

  const isInSight = () => inSight && store.get().phase.name === 'set up';
  const { check, catchUp, stop } = createLiveCheck(workbook, {
    get: store.get,
    isInSight,
    show: (now) => store.dispatch({ type: 'check', check: now }),
    found: (source) => store.dispatch({ type: 'source found', source }),
  });

  /** Reads a source; of several asked for in quick succession only the last one counts. */
  async function load(read: () => Promise<Source>, following: boolean): Promise<void> {
    const mine = ++latest;
    stop();
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
    if (source.columns < least.columns) {
      store.dispatch({ type: 'no source', hint: least.tooNarrow });
      return;
    }
    store.dispatch({ type: 'source found', source });
    leaveWelcome();
    if (store.get().phase.name === 'set up') void check();
  }

  /** Data that turn up on the welcome page make it superfluous. */
  function leaveWelcome(): void {
    const { phase } = store.get();
    if (phase.name === 'welcome' && !phase.inserting)
      store.dispatch({ type: 'phase', phase: { name: 'set up', returning: false } });
  }

  const followSelection = () => guard(() => load(() => workbook.selectedSource(), true));

  const choose = (address: string) => guard(() => load(() => workbook.sourceAt(address), false));

  /** Whether another selection would be taken up now. */
  function isOpenToSelection(): boolean {
    const { following, phase } = store.get();
    return following && (phase.name === 'set up' || (phase.name === 'welcome' && !phase.inserting));
  }

  function selectionChanged(): void {
    if (!isOpenToSelection()) return;
    clearTimeout(resting);
    resting = setTimeout(() => {
      // An address may have been typed meanwhile.
      if (isOpenToSelection()) void followSelection();
    }, selectionRest);
  }

  async function listTables(): Promise<void> {
    try {
      store.dispatch({ type: 'tables listed', tables: await workbook.listTables() });
    } catch {
      // Tables are a short cut; without them there is still the selection.
      store.dispatch({ type: 'tables listed', tables: [] });
    }
  }

  async function listNames(): Promise<void> {
    try {
      store.dispatch({ type: 'names listed', namedRanges: await workbook.listNames() });
    } catch {
      // As with tables, there are other ways to the same cells.
    }
  }

  /** All that can be chosen by its name. */
  const listNamed = () => Promise.all([listTables(), listNames()]);

  /** The user turns to this analysis, for the first time or again: it takes up what is selected by now. */
  function enter(): void {
    inSight = true;
    void listTables();
    if (isOpenToSelection()) void followSelection();
    else void catchUp();
  }

  const leave = () => {
    inSight = false;
    store.dispatch({ type: 'left' });
  };

  /** Settings come from elsewhere; whatever is still under way here no longer counts. */
  function takeOver(action: Extract<CommonAction, { type: 'edit' | 'resumed' }>): void {
    latest++;
    clearTimeout(resting);
    store.dispatch(action);
    void check();
    void listTables();
  }

  /** Takes over the settings of a kept analysis. */
  const edit = (settings: Settings, editing: Editing) => takeOver({ type: 'edit', settings, editing });

  /** Goes on where an earlier session ended, perhaps in the middle of a run. */
  const resume = (settings: Settings, unfinished: boolean) =>
    takeOver({ type: 'resumed', settings, unfinished });

  const setHeadings = (hasHeadings: boolean) => {
    store.dispatch({ type: 'headings', hasHeadings });
    void check();
  };

  /** Back from the result to the settings. */
  const change = () => {
    store.dispatch({ type: 'phase', phase: { name: 'set up', returning: true } });
    void (store.get().check === null ? check() : catchUp());
    void listTables();
  };

  return {
    check,
    isInSight,
    followSelection,
    choose,
    selectionChanged,
    listTables,
    listNamed,
    enter,
    leave,
    edit,
    resume,
    setHeadings,
    change,
  };
}
