import type { Format } from '../../language/format';
import type { KeptStore } from '../kept/state';
import { rememberOnceSet } from '../resume/begin';
import type { Services } from '../services';
import { createTabs, type Tab } from '../tabs/tabs';
import { createWelcome } from './welcome';

export { begin } from '../resume/begin';

/** All that works behind the first screen. Its code comes once that is there, or at once where there are data. */
export interface Work {
  tabs: readonly [Tab, ...Tab[]];
  welcome: ReturnType<typeof createWelcome>;
  /** Remembers how the tabs are set up, for when the pane is opened again; answers how to stop that. */
  remember(chosen: () => string): () => void;
}

export function createWork(services: Services, format: Format, kept: KeptStore): Work {
  const tabs = createTabs(services, format, kept);
  return {
    tabs,
    welcome: createWelcome(services, tabs[0]),
    remember: (chosen) => rememberOnceSet(services, tabs, chosen),
  };
}
