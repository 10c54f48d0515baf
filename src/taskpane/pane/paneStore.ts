import { analysisIds } from '../../analyses/titles';
import { createStore } from '../flow/store';
import type { KeptStore } from '../kept/state';
import { mayBeRemembered } from '../resume/remembered';
import type { Tools } from '../tabs/context';
import { askForData, isThereData, type Known } from './known';
import { TabPanel } from './panels';
import type { Work } from './work';

export interface PaneState {
  /** A look at the workbook found nothing to begin with. */
  isEmpty: boolean;
  /** `null` until it has come. */
  work: Work | null;
  /** Its code could not be fetched. */
  isMissing: boolean;
  /** The tabs take input. */
  hasBegun: boolean;
  /** Id of the tab in sight: it alone hears of the selection. */
  chosen: string;
  /** Those that were in sight. */
  opened: ReadonlySet<string>;
}

export type PaneStore = ReturnType<typeof createPaneStore>;

/** What the pane shows before anything works in it, and how the rest comes. */
export function createPaneStore({ services, format }: Tools, kept: KeptStore) {
  const [first] = analysisIds;
  const { get, dispatch, subscribe } = createStore<PaneState, Partial<PaneState>>(
    (state, change) => ({ ...state, ...change }),
    {
      ...{ isEmpty: false, work: null, isMissing: false, hasBegun: false },
      ...{ chosen: first, opened: new Set([first]) },
    },
  );
  /** What was found out at first; `null` once it may be past. */
  let known: Known | null = null;
  let coming: Promise<Work> | null = null;
  const tab = (id: string) => get().work?.tabs.find((one) => one.id === id);

  /** Once it has come everything works; what could not be fetched is fetched again by the next call. */
  const come = (): Promise<Work> => (coming ??= begin().catch(missing));

  function missing(error: unknown): never {
    coming = null;
    dispatch({ isMissing: true });
    throw error;
  }

  async function begin(): Promise<Work> {
    dispatch({ isMissing: false });
    if (!get().isEmpty && !mayBeRemembered(services)) await look();
    const [code] = await Promise.all([import(/* webpackChunkName: "tabs" */ './work'), TabPanel.fetch()]);
    const work = code.createWork(services, format, kept);
    dispatch({ work });
    const isUntouched = () => get().chosen === first;
    // Another tab may have been chosen before there were any.
    if (!isUntouched()) turn(first, get().chosen);
    await code.begin(services, work.tabs, {
      start: () => work.welcome.start(known ?? undefined),
      chosen: () => get().chosen,
      choose: (id) => isUntouched() && choose(id),
    });
    dispatch({ hasBegun: true });
    return work;
  }

  /** Where there is nothing to begin with, the first screen is painted before all that is not on it is fetched. */
  async function look(): Promise<void> {
    known = askForData(services.workbook);
    if (await isThereData(known)) return;
    dispatch({ isEmpty: true });
    await new Promise((painted) => setTimeout(painted));
  }

  function turn(from: string, to: string): void {
    tab(from)?.actions.leave();
    tab(to)?.actions.enter();
  }

  function choose(id: string): void {
    const { chosen, opened } = get();
    if (id === chosen) return;
    dispatch({ chosen: id, opened: new Set(opened).add(id) });
    turn(chosen, id);
  }

  function selectionChanged(): void {
    known = null;
    tab(get().chosen)?.actions.selectionChanged();
  }

  return { get, subscribe, come, choose, selectionChanged };
}
