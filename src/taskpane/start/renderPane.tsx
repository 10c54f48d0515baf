import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '../pane.css';
import { startLanguage } from '../pane/language';
import { Pane, type Standing } from '../pane/Pane';
import type { Services } from '../services';

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
          import('./nextScreens')
            .then(({ fetchNextScreens }) => fetchNextScreens(pane))
            .catch(() => undefined);
        }}
      />
    </StrictMode>,
  );
}
