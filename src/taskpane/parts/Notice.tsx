import { makeStyles, MessageBar, MessageBarBody, MessageBarTitle, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  bar: { alignItems: 'start', paddingTop: '8px', paddingBottom: '8px' },
  body: { whiteSpace: 'normal', paddingRight: '12px' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '4px 16px', marginTop: '4px' },
  plain: { color: tokens.colorNeutralForeground1 },
});

interface Props {
  intent: 'error' | 'warning' | 'success' | 'info';
  title?: string;
  children?: ReactNode;
  actions?: ReactNode;
}

/** A message in words with what can be done about it below; the live region speaks it, not the bar. */
export function Notice({ intent, title, children, actions }: Props) {
  const styles = useStyles();
  return (
    <MessageBar intent={intent} layout="multiline" className={styles.bar} politeness="polite">
      <MessageBarBody className={styles.body}>
        {title && <MessageBarTitle>{title}</MessageBarTitle>}
        {children}
        {actions && <div className={styles.actions}>{actions}</div>}
      </MessageBarBody>
    </MessageBar>
  );
}
