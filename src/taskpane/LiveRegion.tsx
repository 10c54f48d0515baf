import { useFormat, usePaneState } from './context';
import { useSmallStyles } from './parts/smallStyles';
import { announcement } from './rules/announcement';

/** Speaks what happens to those who listen to the pane. */
export function LiveRegion() {
  const small = useSmallStyles();
  const { polite, urgent } = announcement(usePaneState(), useFormat());
  return (
    <>
      <div role="status" className={small.hidden}>
        {polite}
      </div>
      <div role="alert" className={small.hidden}>
        {urgent}
      </div>
    </>
  );
}
