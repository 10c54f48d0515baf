import { FluentProvider, makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { createActions } from './actions';
import { type Pane as PaneTools, PaneProvider, usePaneState } from './context';
import { createFormat } from './format';
import { Header } from './Header';
import { LiveRegion } from './LiveRegion';
import { Result } from './result/Result';
import { ThemeNameProvider } from './result/themeName';
import type { Services } from './services';
import { SetUp } from './setup/SetUp';
import { createStore } from './store';
import { fluentThemes, useTheme } from './theme';
import { Welcome } from './Welcome';
import { Working } from './Working';

const useStyles = makeStyles({
  pane: {
    height: '100vh',
    display: 'flex',
    flexDirection: 'column',
    overflow: 'hidden',
    position: 'relative',
    backgroundColor: tokens.colorNeutralBackground2,
  },
  starting: { margin: 'auto' },
});

/** The task pane. Everything it asks of the world comes in as `services`. */
export function Pane({ services }: { services: Services }) {
  const [pane] = useState<PaneTools>(() => {
    const store = createStore();
    return { services, store, actions: createActions(services, store), format: createFormat(services.language) };
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
  const styles = useStyles();
  const { theme, choice, choose } = useTheme();
  return (
    <ThemeNameProvider value={theme}>
      <FluentProvider theme={fluentThemes[theme]} className={styles.pane}>
        <Header choice={choice} onChoose={choose} />
        <View />
        <LiveRegion />
      </FluentProvider>
    </ThemeNameProvider>
  );
}

function View() {
  const styles = useStyles();
  const { phase } = usePaneState();
  switch (phase.name) {
    case 'starting':
      return <Spinner className={styles.starting} size="small" />;
    case 'welcome':
      return <Welcome inserting={phase.inserting} />;
    case 'set up':
      return <SetUp />;
    case 'working':
      return <Working fraction={phase.fraction} />;
    case 'result':
      return <Result run={phase.run} result={phase.result} />;
  }
}
