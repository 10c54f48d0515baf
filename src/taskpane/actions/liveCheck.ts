import type { Source, SourcePlace } from '../../excel/types';
import { type CheckState, foundIn } from '../../reading/cellCheck';
import { calledAs } from '../../reading/headings';
import type { TableChoice } from '../../blueprint/settings';
import type { Workbook } from '../services';
import { readRows } from './readRows';

/** More cells than this are not read twice without being asked to: the run itself reports the rows it leaves out. */
export const mostCellsToCheck = 300_000;
/** Somebody who types changes one cell after the other; the cells are looked at again when that has come to rest. */
const editRest = 400;
/**
 * Milliseconds until cells that were still being computed are read again, the last time over and over: nothing tells when a function of
 * an add-in has answered.
 */
const computingWaits = [300, 600, 1200, 2500, 5000, 10_000];

/** A table whose cells are looked at. */
export interface LookedAt {
  get(): (TableChoice & { check: CheckState }) | null;
  /** The columns that say when. */
  dated(): readonly number[];
  isInSight(): boolean;
  show(check: CheckState): void;
  /** The same data, read again after a change. */
  found(source: Source): Promise<void>;
}

/** What is told of, and how to hear no more of it. */
interface Listening {
  to: string;
  place: Promise<SourcePlace>;
  stop: Promise<() => Promise<void>>;
}

/** Counts the flaws of a table in the background, and again whenever its cells change. */
export function createLiveCheck(workbook: Workbook, table: LookedAt) {
  let reading = new AbortController();
  let resting: ReturnType<typeof setTimeout> | undefined;
  let listening: Listening | null = null;
  let changed: SourcePlace | null = null;
  let lookedInVain = 0;

  /** A failure here is no matter: the run looks at every cell again. */
  async function check({ evenIfLarge = false } = {}): Promise<void> {
    stop();
    const { source, outside, hasHeadings, check: known, reading: counting } = table.get() ?? {};
    if (!source || outside) return;
    listen(source);
    if (source.rows * source.columns > mostCellsToCheck && !evenIfLarge) return table.show('left to the run');
    const { signal } = (reading = new AbortController());
    // Counts that are only brought up to date stay in sight meanwhile.
    if (!foundIn(known ?? null)) table.show('running');
    try {
      const { CellChecker } = await import('../../reading/cellChecker');
      const checker = new CellChecker(source.columns, counting, table.dated());
      await readRows(
        workbook,
        { address: source.address, visibleOnly: counting?.visibleOnly },
        (rows, offset) => {
          const skip = offset === 0 && hasHeadings ? 1 : 0;
          checker.add(rows.slice(skip), source.firstRow + offset + skip);
        },
        signal,
      );
      if (signal.aborted) return;
      const found = checker.finish();
      table.show(found);
      if (found.columns.some(({ computing }) => computing > 0)) lookLater();
      else lookedInVain = 0;
    } catch {
      if (!signal.aborted) table.show(null);
    }
  }

  /** Cells that are still being computed are looked at again, as if they had been edited. */
  function lookLater(): void {
    const wait = computingWaits[Math.min(lookedInVain++, computingWaits.length - 1)];
    const { to, place } = listening ?? {};
    void place?.then((found) => listening?.to === to && heard(found, wait)).catch(() => undefined);
  }

  /** No more is read for what was there before. */
  function stop(): void {
    reading.abort();
    clearTimeout(resting);
  }

  function listen(source: Source): void {
    const to = `${calledAs(source)} ${source.address}`;
    if (listening?.to === to) return;
    const earlier = listening?.stop;
    changed = null;
    lookedInVain = 0;
    const place = workbook.keepPlace(source);
    const started = place.then((found) =>
      workbook.onSourceChanged([found], () => listening?.to === to && heard(found)),
    );
    listening = { to, place, stop: started };
    // Without the events the cells are looked at when they are chosen, and in the run.
    started.catch(() => undefined);
    void earlier?.then((end) => end()).catch(() => undefined);
  }

  function heard(place: SourcePlace, rest = editRest): void {
    changed = place;
    clearTimeout(resting);
    resting = setTimeout(() => void catchUp(), rest);
  }

  /** Looks again at cells that have changed, as soon as somebody sees them. */
  async function catchUp(): Promise<void> {
    const place = changed;
    if (!place || !table.isInSight()) return;
    changed = null;
    try {
      const source = await workbook.findSource(place);
      if (listening && table.get()?.source) await table.found(source);
      await check();
    } catch {
      table.show(null);
    }
  }

  return { check, catchUp, stop };
}
