import { adviceOf } from '../flow/fault';
import type { Workbook } from '../services';

/** How far recalculating has come; `advice`: what to do about a failure. */
export type Recalculation = { name: 'working' } | { name: 'done' } | { name: 'failed'; advice: string };

/** Has Excel compute all formulas anew and tells how that goes. */
export async function recalculate(
  { recalculate: work }: Workbook,
  tell: (news: Recalculation) => void,
): Promise<void> {
  tell({ name: 'working' });
  try {
    await work();
    tell({ name: 'done' });
  } catch (error) {
    tell({ name: 'failed', advice: adviceOf(error) });
  }
}
