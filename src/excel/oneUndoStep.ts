import { hasKnownReason } from './faults';
import { inWorkbook, supports } from './inWorkbook';
import { WorkbookError } from './workbookError';

/** Until this Excel has been found to fail in a group what it does well outside of one. */
let groupsWork = true;

/**
 * Runs a batch so that one Undo takes back all of it, where Excel can. Some builds that offer this fail batches in which
 * a single call does not support it. So a group that fails without a reason is taken back and run once more without
 * being one; if that works, no group is tried again.
 */
export async function asOneUndoStep<T>(
  batch: (context: Excel.RequestContext) => Promise<T>,
  rollBackWrite: () => Promise<void> = async () => undefined,
): Promise<T> {
  if (!groupsWork || !supports('1.20')) return inWorkbook(batch);
  try {
    return await inWorkbook(batch, { mergeUndoGroup: true });
  } catch (error) {
    if (!mayBeTheGroup(error)) throw error;
    await rollBackWrite().catch(() => {
      throw error;
    });
  }
  const done = await inWorkbook(batch);
  groupsWork = false;
  return done;
}

/** The reasons given differ by build; what is known to be another fault is not tried twice. */
const mayBeTheGroup = (error: unknown): boolean =>
  error instanceof WorkbookError && error.details.code !== undefined && !hasKnownReason(error.details.code);
