import type { AnalysisDefinition, Output, Written } from '../../excel/types';
import { inLanguage } from '../../languages/inLanguage';
import { ignoreGone, isCancelled, isGone, remainsOf } from '../flow/fault';
import type { Format } from '../../language/format';
import type { Services } from '../services';
import type { Tab } from '../tabs/tabs';
import { keptSources } from '../kept/definition';
import { keptFaultOf } from './faults';
import { rerun } from './rerun';
import { withRemark } from '../kept/remark';
import { keptRequest } from '../kept/request';
import { presentSettings } from '../kept/sources';
import { isFormer, isLive, type KeptStore } from '../kept/state';
import { snapshotOf, snapshotsOutput, withSnapshot } from '../kept/snapshots';
import { keptTexts } from '../texts/kept';
import { Unusable } from '../kept/unusable';

interface RefreshOptions {
  /** Not in the place of the earlier output. */
  anew?: boolean;
  overwrite?: boolean;
}

/** Reading and computing take most of the time; writing is the rest. */
const computingShare = 0.7;

/** Running kept analyses again on the data as they are now, one after the other. */
export function createRefreshActions(
  services: Services,
  tabs: readonly Tab[],
  store: KeptStore,
  format: Format,
) {
  const { workbook, now } = services;
  let working = new AbortController();
  /** What was cancelled goes on until all is put back; the next refresh waits for that. */
  let earlier: Promise<void> = Promise.resolve();
  /** By the id of the analysis: what a failed write left, to be gone before another one begins. */
  const halfWritten = new Map<string, Written>();

  async function update(analysis: AnalysisDefinition, options: RefreshOptions, signal: AbortSignal) {
    const { id, kind, language, output: before } = analysis;
    const report = (fraction: number) => {
      if (!signal.aborted) store.dispatch({ type: 'working', working: { id, fraction } });
    };
    report(0);
    const tab = tabs.find((other) => other.id === kind);
    if (!tab) throw new Unusable('unreadable');
    const { request, settings } = await presentSettings(workbook, tab.analysis, analysis, 'refuse');
    const onProgress = (fraction: number) => report(fraction * computingShare);
    const {
      output: plain,
      ran,
      period,
    } = await rerun(
      services,
      tab.analysis,
      settings,
      { view: request.view, language, form: analysis.form },
      { onProgress, signal },
      format,
    );
    const output = await withRemark(plain, analysis);
    const writing = {
      overwrite: options.overwrite ?? false,
      onProgress: (fraction: number) => report(computingShare + fraction * (1 - computingShare)),
      signal,
    };
    const written =
      before && !options.anew
        ? await workbook.updateOutput(before, output, { ...writing, keepsInputs: true })
        : await writeAnew(id, () => workbook.writeOutput(output, { kind: 'new sheet' }, writing));
    const sources = await keptSources(workbook, ran);
    const next = {
      ...analysis,
      updatedAt: now().toISOString(),
      // The formula tells what was renamed; once it is frozen nothing would.
      request: isLive(analysis) ? keptRequest(settings, request.view) : request,
      sources,
      output: written,
      formerFormula: undefined,
    };
    // What was written is known here even where the workbook takes no definition now.
    store.dispatch({ type: 'saved', analysis: next });
    await workbook.saveAnalysis(next);
    store.dispatch({ type: 'mark', id, mark: null });
    if (next.snapshots) await addSnapshot(next, plain, period, signal);
  }

  /** Adds what was found to the table of snapshots, which is written anew where somebody has removed it. */
  async function addSnapshot(
    analysis: AnalysisDefinition,
    found: Output,
    period: string | null,
    signal: AbortSignal,
  ): Promise<void> {
    const { taken = [], output: before = null } = analysis.snapshots ?? {};
    const all = withSnapshot(taken, snapshotOf(found, period, now()));
    const table = await inLanguage(analysis.language, () => snapshotsOutput(analysis, all, found, format));
    const writing = { overwrite: false, onProgress: () => undefined, signal };
    const anew = () => workbook.writeOutput(table, { kind: 'new sheet' }, writing);
    const output = before
      ? await workbook.updateOutput(before, table, writing).catch((error: unknown) => {
          if (isGone(error)) return anew();
          throw error;
        })
      : await anew();
    const next = { ...analysis, snapshots: { taken: all, output } };
    store.dispatch({ type: 'saved', analysis: next });
    await workbook.saveAnalysis(next);
  }

  async function writeAnew(id: string, write: () => Promise<Written>): Promise<Written> {
    const left = halfWritten.get(id);
    if (left) await workbook.removeOutput(left).catch(ignoreGone);
    halfWritten.delete(id);
    try {
      return await write();
    } catch (error) {
      const remains = remainsOf(error);
      if (remains) halfWritten.set(id, remains);
      throw error;
    }
  }

  /** Answers whether it is up to date now. A failure stays with the analysis it belongs to. */
  async function attempt(id: string, options: RefreshOptions, signal: AbortSignal): Promise<boolean> {
    const analysis = store.get().analyses.find((other) => other.id === id);
    if (!analysis) return false;
    store.dispatch({ type: 'fault', id, fault: null });
    try {
      await update(analysis, options, signal);
      return true;
    } catch (error) {
      if (!isCancelled(error) && (!signal.aborted || remainsOf(error)))
        store.dispatch({ type: 'fault', id, fault: keptFaultOf(error) });
      return false;
    }
  }

  async function refreshEach(ids: readonly string[], options: RefreshOptions = {}): Promise<void> {
    if (store.get().working) return;
    const { signal } = (working = new AbortController());
    store.dispatch({ type: 'news', news: '' });
    store.dispatch({ type: 'working', working: { id: ids[0], fraction: 0 } });
    const work = earlier.then(() => refreshNow(ids, options, signal));
    await (earlier = work);
  }

  async function refreshNow(
    ids: readonly string[],
    options: RefreshOptions,
    signal: AbortSignal,
  ): Promise<void> {
    let done = 0;
    for (const id of ids) {
      if (signal.aborted) return;
      if (await attempt(id, options, signal)) done++;
    }
    if (signal.aborted) return;
    store.dispatch({ type: 'working', working: null });
    store.dispatch({ type: 'news', news: newsOf(ids, done) });
  }

  function newsOf(ids: readonly string[], done: number): string {
    if (ids.length !== 1) return keptTexts.news.refreshedAll(String(done), String(ids.length));
    const name = store.get().analyses.find(({ id }) => id === ids[0])?.name ?? '';
    return done === 1 ? keptTexts.news.refreshed(name) : '';
  }

  const refresh = (id: string, options?: RefreshOptions) => refreshEach([id], options);
  /** Formulas keep themselves up to date, but for those the functions no longer take. */
  const refreshAll = () =>
    refreshEach(
      store
        .get()
        .analyses.filter((analysis) => !isLive(analysis) || isFormer(analysis))
        .map(({ id }) => id),
    );

  /** The page goes on at once; what is under way is stopped, and an output half updated is put back meanwhile. */
  const cancel = () => {
    working.abort();
    store.dispatch({ type: 'working', working: null });
    store.dispatch({ type: 'news', news: keptTexts.news.cancelled });
  };

  return { refresh, refreshAll, cancel };
}
