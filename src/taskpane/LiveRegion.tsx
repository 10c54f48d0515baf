import { useFlow, useFormat } from './context';
import { announcement } from './rules/announcement';

/** Speaks what happens to those who listen to the pane. */
export function LiveRegion() {
  const { polite, urgent } = announcement(useFlow(), useFormat());
  return (
    <>
      <div role="status" className="hidden">
        {polite}
      </div>
      <div role="alert" className="hidden">
        {urgent}
      </div>
    </>
  );
}
