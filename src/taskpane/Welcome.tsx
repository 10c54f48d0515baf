import { Button, makeStyles, Spinner, Text, tokens } from '@fluentui/react-components';
import { useActions, usePaneState } from './context';
import { FaultNotice } from './parts/FaultNotice';
import { Footer } from './parts/Footer';
import { Mark } from './parts/Mark';
import { Page } from './parts/Page';
import { useSmallStyles } from './parts/smallStyles';
import { texts } from './texts';

const useStyles = makeStyles({
  box: { margin: 'auto 16px', display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: '12px' },
  headline: { margin: 0, textWrap: 'balance' },
  how: { color: tokens.colorNeutralForeground2 },
  buttons: { display: 'flex', flexDirection: 'column', gap: '8px', flexGrow: 1 },
});

/** An empty workbook: the value in one line and one action that succeeds. */
export function Welcome({ inserting }: { inserting: boolean }) {
  const styles = useStyles();
  const small = useSmallStyles();
  const actions = useActions();
  const { fault } = usePaneState();
  const say = texts.welcome;
  return (
    <>
      <Page>
        <div className={styles.box}>
          <Mark size={48} />
          <Text as="h2" size={500} weight="semibold" className={styles.headline}>
            {say.headline}
          </Text>
          <Text className={styles.how}>{say.how}</Text>
        </div>
      </Page>
      <Footer messages={fault && <FaultNotice fault={fault} />}>
        <div className={styles.buttons}>
          <span className={small.hint}>{say.sampleHelp}</span>
          <Button
            appearance="primary"
            size="large"
            disabledFocusable={inserting}
            icon={inserting ? <Spinner size="tiny" /> : undefined}
            onClick={() => void actions.insertSample()}
          >
            {inserting ? say.inserting : say.sample}
          </Button>
          <Button appearance="subtle" disabledFocusable={inserting} onClick={actions.skipWelcome}>
            {say.own}
          </Button>
        </div>
      </Footer>
    </>
  );
}
