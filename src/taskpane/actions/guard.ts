import type { Written } from '../../excel/types';
import { faultOf, isCancelled } from '../flow/fault';
import type { FlowStore } from '../flow/flow';

/** Does some work for the user. A failure ends in the state as a fault that knows how to try again. */
export type Guard = (work: () => Promise<void>, failing?: Failing) => Promise<void>;

interface Failing {
  title?: 'computing' | 'not kept' | 'unexpected';
  retry(): Promise<void>;
  /** What is left in the workbook, where the failure itself does not tell. */
  remains?(): Written | null;
}

export function createGuard(store: FlowStore): Guard {
  const guard: Guard = async (work, failing) => {
    try {
      await work();
    } catch (error) {
      if (isCancelled(error)) return;
      const { title = 'unexpected', retry = () => guard(work), remains } = failing ?? {};
      store.dispatch({ type: 'fault', fault: faultOf(error, title, retry, remains?.()) });
    }
  };
  return guard;
}
