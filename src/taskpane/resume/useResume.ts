import { useEffect, useRef } from 'react';
import type { Services } from '../services';
import type { Tab } from '../tabs/tabs';
import { isRemembered } from './remembered';

/**
 * Begins where the pane was left in this workbook, and remembers from then on how it is set up. A pane that was never
 * used here begins anew and loads nothing of this before there is something to remember.
 */
export function useResume(
  services: Services,
  tabs: readonly [Tab, ...Tab[]],
  /** How the first one begins where nothing came back. */
  start: () => Promise<void>,
  chosen: () => string,
  choose: (id: string) => void,
): void {
  const latest = useRef({ start, chosen, choose });
  useEffect(() => {
    latest.current = { start, chosen, choose };
  });
  useEffect(() => {
    let stop: (() => void) | null = null;
    let isGone = false;
    const begin = async () => {
      // Where it cannot go on, the pane begins anew.
      if (isRemembered(services)) await goOn().catch(() => undefined);
      await latest.current.start();
      const interrupted = services.interruptedWrite();
      if (interrupted) inSight()?.actions.tellInterrupted(interrupted);
      await firstChange(tabs);
      const { keepMemory } = await import('./keepMemory');
      if (!isGone) stop = keepMemory(services, tabs, () => latest.current.chosen(), { isChanged: true });
    };
    const inSight = () => tabs.find(({ id }) => id === latest.current.chosen());
    const goOn = async () => {
      const { resume } = await import('./resume');
      const id = await resume(services, tabs);
      if (id !== null) latest.current.choose(id);
    };
    void begin().catch(() => undefined);
    return () => {
      isGone = true;
      stop?.();
    };
  }, [services, tabs]);
}

const firstChange = (tabs: readonly Tab[]): Promise<void> =>
  new Promise((resolve) => {
    const stops = tabs.map(({ store }) =>
      store.subscribe(() => {
        stops.forEach((stop) => stop());
        resolve();
      }),
    );
  });
