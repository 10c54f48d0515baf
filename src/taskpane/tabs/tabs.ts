import { tableAnalyses } from '../../analyses';
import { type AttributionActions, createAttributionActions } from '../attribution/actions';
import { type AttributionStore, initialAttribution, reduceAttribution } from '../attribution/state';
import type { Format } from '../../language/format';
import { defaultOptions } from '../../analyses/attribution/options';
import type { Services } from '../services';
import type { KeptStore } from '../kept/state';
import { createStore } from '../flow/store';
import { createTableActions, type TableActions } from '../actions/tabActions';
import type { TableAnalysis } from '../../blueprint/analysis';
import { initialTable, reduceTable, type TableStore } from '../flow/tabState';
import { texts } from '../texts';

/** What a tab is called, and what is said while it runs. */
export type TabWords = Pick<TableAnalysis, 'title' | 'short' | 'working'>;

/** An analysis with a state of its own: whatever runs or is shown in one tab, the others know nothing of it. */
export type Tab = AttributionTab | TableTab;

export interface AttributionTab {
  kind: 'attribution';
  id: string;
  words: TabWords;
  store: AttributionStore;
  actions: AttributionActions;
}

export interface TableTab {
  kind: 'table';
  id: string;
  words: TabWords;
  analysis: TableAnalysis;
  store: TableStore;
  actions: TableActions;
}

/** One tab for each analysis; the first one begins with the welcome. */
export function createTabs(
  services: Services,
  format: Format,
  kept: KeptStore,
): [AttributionTab, ...TableTab[]] {
  const store = createStore(reduceAttribution, initialAttribution(services.models));
  const actions = createAttributionActions(services, store, format, kept);
  return [
    { kind: 'attribution', id: 'attribution', words: texts.attribution, store, actions },
    ...tableAnalyses.map((analysis) => tableTab(services, analysis, format, kept)),
  ];
}

function tableTab(services: Services, analysis: TableAnalysis, format: Format, kept: KeptStore): TableTab {
  const store = createStore(reduceTable(analysis), initialTable(analysis));
  return {
    kind: 'table',
    id: analysis.id,
    words: analysis,
    analysis,
    store,
    actions: createTableActions(services, analysis, store, format, kept),
  };
}

/** What the options of an analysis are before anybody sets them. */
export const defaultsOf = (tab: Tab): object =>
  tab.kind === 'attribution' ? defaultOptions : initialTable(tab.analysis).options;
