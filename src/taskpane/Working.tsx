import { Button, makeStyles, ProgressBar, Text } from '@fluentui/react-components';
import { useRef } from 'react';
import { useActions, useFormat, usePaneState } from './context';
import { Footer } from './parts/Footer';
import { Page } from './parts/Page';
import { useSmallStyles } from './parts/smallStyles';
import { useLanding } from './parts/useLanding';
import { texts } from './texts';

const useStyles = makeStyles({
  box: { margin: 'auto 16px', display: 'flex', flexDirection: 'column', gap: '12px' },
  line: { display: 'flex', justifyContent: 'space-between', alignItems: 'baseline', gap: '8px' },
});

/** While the worker works: how far it is, and the way out. */
export function Working({ fraction }: { fraction: number }) {
  const styles = useStyles();
  const small = useSmallStyles();
  const actions = useActions();
  const format = useFormat();
  const { source } = usePaneState();
  const cancel = useRef<HTMLButtonElement>(null);
  useLanding(cancel);
  return (
    <>
      <Page>
        <div className={styles.box}>
          <div className={styles.line}>
            <Text as="h2" size={400} weight="semibold" style={{ margin: 0 }}>
              {texts.run.working}
            </Text>
            <Text size={400}>{format.percent(fraction)}</Text>
          </div>
          <ProgressBar value={fraction} thickness="large" aria-label={texts.run.working} />
          {source && <span className={small.hint}>{texts.run.source(source.address)}</span>}
        </div>
      </Page>
      <Footer>
        <Button ref={cancel} size="large" onClick={actions.cancelRun}>
          {texts.cancel}
        </Button>
      </Footer>
    </>
  );
}
