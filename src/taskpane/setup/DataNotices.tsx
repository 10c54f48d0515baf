import { OutsidePart } from './outside/OutsidePart';
import { RowsNotice } from './reading/RowsNotice';

/** What stands below the address: the way to rows elsewhere, and how many a run would use. */
export function DataNotices() {
  return (
    <>
      <OutsidePart />
      <RowsNotice />
    </>
  );
}
