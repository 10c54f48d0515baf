import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  footer: {
    flexShrink: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    padding: '12px 16px',
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  buttons: { display: 'flex', gap: '8px', '> :first-child': { flexGrow: 1 } },
});

/** The foot of the pane: messages first, then the one primary button. */
export function Footer({ messages, children }: { messages?: ReactNode; children: ReactNode }) {
  const styles = useStyles();
  return (
    <footer className={styles.footer}>
      {messages}
      <div className={styles.buttons}>{children}</div>
    </footer>
  );
}
