import type { Written } from '../../excel/types';
import type { Flow, FlowAction } from '../flow/flow';
import { faultOf, isCancelled } from '../flow/fault';
import type { Store } from '../flow/store';

/** Result and options differ from analysis to analysis. */
export type CommonAction = Exclude<FlowAction, { type: 'result' } | { type: 'options' }>;

/** The store of any analysis, for what all of them have in common. */
export type FlowStore = Store<Flow, CommonAction>;

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
