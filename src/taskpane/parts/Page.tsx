import { makeStyles } from '@fluentui/react-components';
import type { ReactNode, Ref } from 'react';

const useStyles = makeStyles({
  page: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    overflowX: 'hidden',
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    padding: '8px',
    // Sections keep their height; the page scrolls.
    '> *': { flexShrink: 0 },
  },
});

/** The scrolling part between header and foot. */
export function Page({ ref, children }: { ref?: Ref<HTMLDivElement>; children: ReactNode }) {
  const styles = useStyles();
  return (
    <main className={styles.page} ref={ref}>
      {children}
    </main>
  );
}
