import type { AnalysisDefinition, SourcePlace } from '../../excel/types';
import { isCancelled, kindOf } from '../flow/fault';
import type { Workbook } from '../services';
import { isLive, type KeptStore, type Mark } from '../kept/state';

/** More cells than this are not read only to compare them. */
const mostCellsToCompare = 1_000_000;
/** Somebody who types changes one cell after the other; the data are compared when that has come to rest. */
const editRest = 800;

/** Finding out which sources have changed since their analyses ran. */
export function createWatch(workbook: Workbook, store: KeptStore) {
  let comparing = new AbortController();
  let resting: ReturnType<typeof setTimeout> | undefined;
  let isOpen = false;
  let stopListening: Promise<() => Promise<void>> | null = null;
  let known: readonly AnalysisDefinition[] = [];
  let listenedTo: readonly AnalysisDefinition[] = [];

  /** The list came into sight, or went. But for the start of a workbook that opens it, cells are compared only while it is seen. */
  function see(seen: boolean): void {
    isOpen = seen;
    clearTimeout(resting);
    if (seen) void readAgain().then(compareAll);
    else comparing.abort();
  }

  /** Others who have the workbook open keep analyses, too. */
  async function readAgain(): Promise<void> {
    if (store.get().working) return;
    try {
      store.dispatch({ type: 'read', kept: await workbook.readAnalyses() });
    } catch {
      // What was known before is still shown.
    }
  }

  /** Reads the sources and compares them with what they were, each only once. */
  async function compareAll(): Promise<void> {
    comparing.abort();
    const { signal } = (comparing = new AbortController());
    const hashes = new Map<string, Promise<string | null>>();
    for (const analysis of store.get().analyses.filter((each) => !isLive(each))) {
      if (signal.aborted || store.get().working) return;
      const mark = await compare(analysis, hashes, signal);
      if (!signal.aborted) store.dispatch({ type: 'mark', id: analysis.id, mark });
    }
  }

  async function compare(
    { id, sources }: AnalysisDefinition,
    hashes: Map<string, Promise<string | null>>,
    signal: AbortSignal,
  ): Promise<Mark | null> {
    const known = store.get().marks[id] ?? null;
    try {
      for (const { place, hash: before } of sources) {
        const { address, rows, columns } = await workbook.findSource(place);
        const hash =
          hashes.get(address) ??
          (rows * columns > mostCellsToCompare
            ? Promise.resolve(null)
            : workbook.sourceHash(address, signal));
        hashes.set(address, hash);
        const now = await hash;
        if (now === null) return known === 'edited' ? known : 'too large';
        if (before !== null && now !== before) return 'changed';
      }
      return null;
    } catch (error) {
      if (isCancelled(error)) return known;
      return isGone(error) ? 'gone' : known;
    }
  }

  function heard(place: SourcePlace, change: 'edited' | 'gone'): void {
    for (const { id, sources } of listenedTo) {
      if (sources.some((source) => source.place === place))
        store.dispatch({ type: 'mark', id, mark: change });
    }
    clearTimeout(resting);
    if (isOpen) resting = setTimeout(() => void compareAll(), editRest);
  }

  /** Listens to the sources of all that is kept now. */
  function listen(): void {
    const { analyses } = store.get();
    if (analyses === known) return;
    known = analyses;
    const earlier = stopListening;
    listenedTo = analyses.filter((each) => !isLive(each));
    const places = listenedTo.flatMap(({ sources }) => sources.map(({ place }) => place));
    stopListening = places.length === 0 ? null : workbook.onSourceChanged(places, heard);
    // Without the events the list still compares the cells when it is opened.
    stopListening?.catch(() => undefined);
    void earlier?.then((stop) => stop()).catch(() => undefined);
  }

  const stop = () => {
    see(false);
    void stopListening?.then((end) => end()).catch(() => undefined);
    stopListening = null;
    known = [];
    listenedTo = [];
  };

  return { see, listen, stop, compare: compareAll };
}

const isGone = (error: unknown): boolean => ['sheet gone', 'bad address'].includes(kindOf(error) ?? '');
