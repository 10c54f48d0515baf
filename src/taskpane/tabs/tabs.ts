import { analyses } from '../../analyses';
import type { Analysis } from '../../blueprint/analysis';
import type { Format } from '../../language/format';
import { createTabActions, type TabActions } from '../actions/tabActions';
import { flowOf, type FlowStore, initialFlow } from '../flow/flow';
import { createStore } from '../flow/store';
import type { KeptStore } from '../kept/state';
import type { Services } from '../services';

/** An analysis with a state of its own: whatever runs or is shown in one tab, the others know nothing of it. */
export interface Tab {
  /** That of the analysis. */
  id: string;
  analysis: Analysis;
  store: FlowStore;
  actions: TabActions;
}

/** One tab for each analysis; the first one begins with the welcome. */
export function createTabs(services: Services, format: Format, kept: KeptStore): [Tab, ...Tab[]] {
  const [first, ...others] = analyses;
  return [
    createTab(services, first, initialFlow(first, { name: 'starting' }), format, kept),
    ...others.map((analysis) =>
      createTab(
        services,
        analysis,
        initialFlow(analysis, { name: 'set up', returning: false }),
        format,
        kept,
      ),
    ),
  ];
}

export function createTab(
  services: Services,
  analysis: Analysis,
  initial: ReturnType<typeof initialFlow>,
  format: Format,
  kept: KeptStore,
): Tab {
  const store: FlowStore = createStore(flowOf(analysis), initial);
  return {
    id: analysis.id,
    analysis,
    store,
    actions: createTabActions(services, analysis, store, format, kept),
  };
}
