import type { AnalysisDefinition, Output, Written } from '../../excel/types';
import type { Analysis } from '../../blueprint/analysis';
import type { Shown } from '../flow/shown';
import type { Editing } from '../../blueprint/settings';
import type { Format } from '../../language/format';
import { kindOf } from '../flow/fault';
import type { Services } from '../services';
import type { KeptView, WrittenOut } from './definition';
import type { KeptStore } from './state';

/** Keeps what a tab writes as an analysis in the workbook. */
export interface Keeper {
  /** As a new analysis, or in the place of the one that is being edited. */
  keep(shown: Shown, written: WrittenOut, editing: Editing | null): Promise<void>;
  /** The analysis whose output was removed goes with it; answers its id, or `null` where there is none. */
  forget(written: Written): Promise<string | null>;
  /** Has a formula give way to values; `told` hears what stands there, even if that cannot be kept. */
  freeze(written: Written, told: (values: Written) => void): Promise<void>;
  /** What is written of the edited analysis, with the name and the comment it has. */
  remarked(output: Output, editing: Editing | null): Promise<Output>;
  /** What the edited analysis has written. */
  writtenBy(editing: Editing | null): WrittenOut;
}

export function createKeeper(
  services: Services,
  analysis: Analysis,
  kept: KeptStore,
  format: Format,
  viewOf: (shown: Shown) => KeptView,
): Keeper {
  const { workbook, now } = services;
  const save = async (analysis: AnalysisDefinition) => {
    await workbook.saveAnalysis(analysis);
    kept.dispatch({ type: 'saved', analysis });
  };

  const find = (id?: string) => kept.get().analyses.find((definition) => definition.id === id);

  async function definitionOf(shown: Shown, written: WrittenOut, editing: Editing | null) {
    const { keptRequest } = await import('./request');
    const { keptSources, newDefinition } = await import('./definition');
    const { ran } = shown;
    const view = viewOf(shown);
    const earlier = find(editing?.id);
    const names = kept.get().analyses.map(({ name }) => name);
    if (!earlier) return newDefinition(workbook, analysis, ran, view, written, now(), names);
    return {
      ...earlier,
      updatedAt: now().toISOString(),
      request: keptRequest(ran.settings, view.id),
      sources: await keptSources(workbook, ran),
      form: written.output.form,
      ...written,
      formerFormula: undefined,
    } satisfies AnalysisDefinition;
  }

  async function keep(shown: Shown, written: WrittenOut, editing: Editing | null): Promise<void> {
    const analysis = await definitionOf(shown, written, editing);
    try {
      await save(analysis);
    } catch (error) {
      // An Excel too old to keep anything still writes; to say so after each write would help nobody.
      if (kindOf(error) === 'unavailable' && !editing) return;
      throw error;
    }
    kept.dispatch({ type: 'mark', id: analysis.id, mark: null });
    kept.dispatch({ type: 'fault', id: analysis.id, fault: null });
  }

  const ownerOf = ({ address, tableName }: Written) =>
    kept.get().analyses.find(({ output }) => output?.address === address && output.tableName === tableName);

  async function freeze(written: Written, told: (values: Written) => void): Promise<void> {
    const owner = ownerOf(written) ?? null;
    const { freezeKept } = await import('./freeze');
    await freezeKept(services, analysis, format, { owner, written, told, save });
  }

  async function forget(written: Written): Promise<string | null> {
    const analysis = ownerOf(written);
    if (!analysis) return null;
    await workbook.removeAnalysis(analysis.id);
    kept.dispatch({ type: 'forgotten', id: analysis.id });
    return analysis.id;
  }

  function writtenBy(editing: Editing | null): WrittenOut {
    const analysis = find(editing?.id);
    if (!analysis?.output) throw new Error('Only what was written can be updated.');
    const { output, language } = analysis;
    return { output, language };
  }

  async function remarked(output: Output, editing: Editing | null): Promise<Output> {
    const analysis = find(editing?.id);
    if (!analysis) return output;
    const { withRemark } = await import('./remark');
    return withRemark(output, analysis);
  }

  return { keep, remarked, forget, freeze, writtenBy };
}
