import { FluentProvider } from '@fluentui/react-components';
import { lazy, Suspense, useEffect, useState } from 'react';
import { createActions } from './actions';
import { type Pane as PaneTools, PaneProvider, usePaneState } from './context';
import { createFormat } from './format';
import { Header } from './Header';
import { LiveRegion } from './LiveRegion';
import { ThemeNameProvider } from './result/themeName';
import type { Services } from './services';
import { SetUp } from './setup/SetUp';
import { createStore } from './store';
import { texts } from './texts';
import { fluentThemes, useTheme } from './theme';
import { Welcome } from './Welcome';
import { Working } from './Working';

/** Comes while the first analysis runs, to keep the start light. */
const Result = lazy(() => import('./result/Result'));

/** The task pane. Everything it asks of the world comes in as `services`. */
export function Pane({ services }: { services: Services }) {
  const [pane] = useState<PaneTools>(() => {
    const store = createStore();
    return {
      services,
      store,
      actions: createActions(services, store),
      format: createFormat(services.language),
    };
  });
  useEffect(() => {
    void pane.actions.start();
    const following = services.workbook.onSelectionChanged(pane.actions.selectionChanged);
    // Without the event *Use selection* still works.
    following.catch(() => undefined);
    return () => void following.then((stop) => stop()).catch(() => undefined);
  }, [pane, services]);
  return (
    <PaneProvider value={pane}>
      <Themed />
    </PaneProvider>
  );
}

function Themed() {
  const { theme, choice, choose } = useTheme();
  return (
    <ThemeNameProvider value={theme}>
      <FluentProvider theme={fluentThemes[theme]}>
        <div className="pane">
          <Header choice={choice} onChoose={choose} />
          <View />
          <LiveRegion />
        </div>
      </FluentProvider>
    </ThemeNameProvider>
  );
}

function View() {
  const { phase } = usePaneState();
  switch (phase.name) {
    case 'starting':
      return <p className="starting">{texts.starting}</p>;
    case 'welcome':
      return <Welcome inserting={phase.inserting} />;
    case 'set up':
      return <SetUp returning={phase.returning} />;
    case 'working':
      return <Working fraction={phase.fraction} />;
    case 'result':
      return (
        <Suspense fallback={null}>
          <Result phase={phase} />
        </Suspense>
      );
  }
}
