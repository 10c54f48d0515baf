import type { AnalysisDefinition } from '../../excel/types';
import type { Format } from '../../language/format';
import { ignoreGone } from '../flow/fault';
import type { Services } from '../services';
import type { Tab } from '../tabs/tabs';
import { freeName, frozenDefinition, newId } from '../kept/definition';
import { freeze as toValues } from '../kept/freeze';
import { keptFaultOf } from './faults';
import { createRefreshActions } from './refresh';
import { remarkOf } from '../kept/remark';
import { presentSettings } from '../kept/sources';
import type { KeptStore } from '../kept/state';
import { keptTexts } from '../texts/kept';
import { Unusable } from '../kept/unusable';
import { createWatch } from './watch';

export type KeptActions = ReturnType<typeof createKeptActions>;

/** All that can be done with the analyses kept in the workbook. `show` brings a tab into sight. */
export function createKeptActions(
  services: Services,
  tabs: readonly Tab[],
  store: KeptStore,
  format: Format,
  show: (tab: string) => void,
) {
  const { workbook, now } = services;
  const refreshing = createRefreshActions(services, tabs, store, format);
  const names = () => store.get().analyses.map(({ name }) => name);
  const tell = (news: string) => store.dispatch({ type: 'news', news });

  /** A failure is told at the analysis it belongs to, or at the output whose analysis was lost. */
  const among =
    (list: 'analyses' | 'orphans') =>
    async (id: string, work: (analysis: AnalysisDefinition) => Promise<void>): Promise<void> => {
      const found = store.get()[list].find((other) => other.id === id);
      if (!found) return;
      store.dispatch({ type: 'fault', id, fault: null });
      try {
        await work(found);
      } catch (error) {
        store.dispatch({ type: 'fault', id, fault: keptFaultOf(error) });
      }
    };
  const at = among('analyses');
  const atOrphan = among('orphans');

  /** A table keeps its name where its sheet gets another one or its cells move. */
  const goTo = (id: string) =>
    at(id, async ({ output }) => {
      if (output) await workbook.goTo(output.tableName).catch(() => workbook.goTo(output.address));
    });

  const save = async (analysis: AnalysisDefinition) => {
    await workbook.saveAnalysis(analysis);
    store.dispatch({ type: 'saved', analysis });
  };

  /** The same question once more; it is written to a place of its own. */
  const duplicate = (id: string) =>
    at(id, async (analysis) => {
      const at = now().toISOString();
      const name = freeName(analysis.name, names());
      const copy = { ...analysis, id: newId(), name, createdAt: at, updatedAt: at, output: null };
      await save({ ...copy, snapshots: undefined });
      tell(keptTexts.news.duplicated(name));
    });

  /** Name and comment stand in the note of its output at once. */
  const describe = (id: string, name: string, comment: string) =>
    at(id, async (analysis) => {
      const named = analysis.named || name !== analysis.name || undefined;
      const described = { ...analysis, name, comment, named };
      await save(described);
      for (const { store: tab } of tabs) {
        const { editing } = tab.get();
        if (editing?.id === id) tab.dispatch({ type: 'editing', editing: { ...editing, name } });
      }
      if (analysis.output) {
        const [before, now] = [await remarkOf(analysis), await remarkOf(described)];
        const output = await workbook.changeRemark(analysis.output, before, now);
        if (output !== analysis.output) await save({ ...described, output });
      }
      tell(keptTexts.news.described(name));
    });

  /** Each refresh adds what it finds to a table of its own; the first one comes at once. */
  const keepSnapshots = async (id: string) => {
    await at(id, (analysis) => save({ ...analysis, snapshots: { taken: [], output: null } }));
    await refreshing.refresh(id);
  };

  /** The table stays as it is. */
  const stopSnapshots = (id: string) =>
    at(id, async (analysis) => {
      await save({ ...analysis, snapshots: undefined });
      tell(keptTexts.snapshots.stopped(analysis.name));
    });

  const freeze = (id: string) =>
    at(id, async (analysis) => {
      const tab = tabs.find((other) => other.id === analysis.kind);
      const { output, language } = analysis;
      if (!output || !tab) return;
      const values = await toValues(workbook, { output, language }, format.dateTime(now()));
      await save(await frozenDefinition(workbook, tab.analysis, analysis, values, now()));
      tell(keptTexts.news.frozen(analysis.name));
    });

  /** It goes, and what it has written; what goes is told. */
  async function forget({ id, output, snapshots, name }: AnalysisDefinition): Promise<void> {
    for (const each of [output, snapshots?.output])
      if (each) await workbook.removeOutput(each).catch(ignoreGone);
    await workbook.removeAnalysis(id);
    store.dispatch({ type: 'forgotten', id });
    tell(keptTexts.news.removed(name));
  }

  const remove = (id: string) =>
    at(id, async (analysis) => {
      await forget(analysis);
      for (const tab of tabs) if (tab.store.get().editing?.id === id) tab.actions.stopEditing();
    });

  /** Opens the tab with all that was set. Where the data are gone, the rest of the settings still comes back. */
  const edit = (id: string) =>
    at(id, async (analysis) => {
      const tab = tabs.find((other) => other.id === analysis.kind);
      if (!tab) throw new Unusable('unreadable');
      const { settings } = await presentSettings(workbook, tab.analysis, analysis, 'leave out');
      tab.actions.cancelRun();
      tab.actions.edit(settings, { id, name: analysis.name, hasOutput: analysis.output !== null });
      show(tab.id);
    });

  const adopt = (id: string) =>
    atOrphan(id, async (orphan) => {
      await save(orphan);
      tell(keptTexts.news.adopted(orphan.name));
    });

  const removeOrphan = (id: string) => atOrphan(id, forget);

  const dismiss = (id: string) => store.dispatch({ type: 'fault', id, fault: null });

  return {
    ...refreshing,
    keepSnapshots,
    stopSnapshots,
    ...createWatch(workbook, store),
    goTo,
    duplicate,
    describe,
    freeze,
    remove,
    edit,
    adopt,
    removeOrphan,
    dismiss,
  };
}
