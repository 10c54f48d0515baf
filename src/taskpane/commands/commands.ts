import type { OutputAt } from '../../excel/outputAt';
import type { AnalysisDefinition } from '../../excel/types';
import { adviceOf } from '../flow/fault';
import { isLive } from '../kept/state';
import type { Standing } from '../pane/Pane';
import { keptTexts } from '../texts/kept';
import type { CommandName } from './names';
import type { CommandHost } from './surroundings';

interface Found {
  analysis: AnalysisDefinition;
  figure: OutputAt['figure'];
}

/**
 * What Excel's ribbon, the menu of a cell and shortcuts set off. They work with the pane out of sight, and bring it into
 * sight where there is something to see: a page that was asked for, or why something could not be done.
 */
export function createCommands(pane: Standing, excel: CommandHost): Record<CommandName, () => Promise<void>> {
  const { kept, tools, tabs } = pane;
  const { services, format } = tools;

  async function showAnalyses(hint: (() => string) | null = null): Promise<void> {
    await pane.open('analyses');
    kept.dispatch({ type: 'hint', hint });
    await excel.showPane();
  }

  /** Others who have the workbook open keep analyses, too. */
  async function attempt(work: () => Promise<void>): Promise<void> {
    kept.dispatch({ type: 'hint', hint: null });
    try {
      await pane.read();
      await work();
    } catch (error) {
      await showAnalyses(() => adviceOf(error));
    }
  }

  /** The analysis whose output the active cell belongs to; without one it is said what to select. */
  async function atCell(
    isWanted: (analysis: AnalysisDefinition) => boolean,
    select: () => string,
    work: (found: Found) => Promise<void>,
  ): Promise<void> {
    await attempt(async () => {
      const analyses = kept.get().analyses.filter(isWanted);
      const outputs = analyses.flatMap(({ output }) => (output ? [output] : []));
      const at = outputs.length > 0 ? await excel.outputAt(outputs) : null;
      const analysis = at && analyses.find(({ output }) => output === outputs[at.index]);
      if (!analysis) return showAnalyses(select);
      await work({ analysis, figure: at.figure });
      if (kept.get().faults[analysis.id]) await showAnalyses();
    });
  }

  const any = () => true;

  return {
    OpenPane: () => excel.showPane(),

    InsertFunction: async () => {
      await pane.open('functions');
      await excel.showPane();
    },

    OpenHelp: async () => {
      if (!excel.openInBrowser(services.helpUrl())) {
        // From the list of the functions a user opens it by hand, which every browser lets through.
        await pane.open('functions');
        await excel.showPane();
      }
    },

    RefreshAll: () =>
      attempt(async () => {
        if (!kept.get().analyses.some((analysis) => !isLive(analysis))) return showAnalyses();
        await (await pane.load()).refreshAll();
        if (Object.keys(kept.get().faults).length > 0) await showAnalyses();
      }),

    RefreshOutput: () =>
      atCell(
        any,
        () => keptTexts.hints.output,
        async ({ analysis: { id } }) => (await pane.load()).refresh(id),
      ),

    FreezeToValues: () =>
      atCell(
        isLive,
        () => keptTexts.hints.live,
        async ({ analysis: { id } }) => (await pane.load()).freeze(id),
      ),

    ExplainFigure: () =>
      atCell(
        any,
        () => keptTexts.hints.output,
        async ({ analysis, figure }) => {
          await (await pane.load()).edit(analysis.id);
          const tab = tabs.find(({ id }) => id === analysis.kind);
          if (!tab || kept.get().faults[analysis.id]) return;
          await excel.showPane();
          const { explainFigure } = await import('./explainFigure');
          await explainFigure(tab, analysis, figure, format);
        },
      ),
  };
}
