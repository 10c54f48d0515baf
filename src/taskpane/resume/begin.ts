import type { Services } from '../services';
import type { Tab } from '../tabs/tabs';
import { mayBeRemembered } from './remembered';

interface Beginning {
  /** How the first tab begins where nothing came back. */
  start(): Promise<void>;
  /** Id of the tab in sight. */
  chosen(): string;
  choose(id: string): unknown;
}

/** Begins where the pane was left in this workbook; a pane that was never used here begins anew. */
export async function begin(
  services: Services,
  tabs: readonly Tab[],
  { start, chosen, choose }: Beginning,
): Promise<void> {
  const goOn = async () => {
    const { resume } = await import('./resume');
    const id = await resume(services, tabs);
    if (id !== null) choose(id);
  };
  // Where it cannot go on, the pane begins anew.
  if (mayBeRemembered(services)) await goOn().catch(() => undefined);
  await start();
  const interrupted = services.interruptedWrite();
  if (interrupted) tabs.find(({ id }) => id === chosen())?.actions.tellInterrupted(interrupted);
}

/**
 * Remembers how the pane is set up as soon as anything is set in one of the tabs, and loads nothing for it before. Answers how to
 * stop that.
 */
export function rememberOnceSet(services: Services, tabs: readonly Tab[], chosen: () => string): () => void {
  let isGone = false;
  const keep = async () => {
    const { keepMemory } = await import('./keepMemory');
    if (!isGone) stop = keepMemory(services, tabs, chosen);
  };
  const isSet = () => tabs.some(({ store }) => store.get().touched || store.get().phase.name === 'working');
  const look = () => {
    if (!isSet()) return;
    stop();
    keep().catch(() => undefined);
  };
  const unsubscribe = tabs.map(({ store }) => store.subscribe(look));
  let stop = () => unsubscribe.forEach((end) => end());
  look();
  return () => {
    isGone = true;
    stop();
  };
}
