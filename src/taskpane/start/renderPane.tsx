import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '../pane.css';
import { startLanguage } from '../pane/language';
import { Pane, type Standing } from '../pane/Pane';
import type { Services } from '../services';
import { FieldOf } from '../setup/fieldParts';
import { Working } from '../pane/TabPanel';
import { Steps } from '../setup/SetUp';
import { later } from './later';

export async function renderPane(
  root: HTMLElement,
  stands: (pane: Standing) => void,
  services: Services,
): Promise<void> {
  await startLanguage(services);
  createRoot(root).render(
    <StrictMode>
      <Pane
        services={services}
        onReady={(pane) => {
          stands(pane);
          fetchNextScreens(pane);
        }}
      />
    </StrictMode>,
  );
}

/** What the next screens need comes while the user looks at the first one. */
function fetchNextScreens(pane: Standing): void {
  const screens = [
    later(import(/* webpackChunkName: "commands" */ './commandCode')).then(({ begin }) => begin(pane)),
    import('../../worker/analyse'),
    Working.fetch(),
    FieldOf.fetch(),
    Steps.fetch(),
    import('../result.css'),
    import('../charts.css'),
    import('../kept.css'),
    import('../functionHelp.css'),
    import('../inputs.css'),
    import('../outside.css'),
  ];
  void Promise.all<unknown>(screens).catch(() => undefined);
}
