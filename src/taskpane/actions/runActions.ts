import type { Flow, FlowAction, Shown } from '../flow';
import type { Store } from '../store';
import type { Guard } from './guard';

export interface JobControl {
  /** Takes 0 to 1. */
  onProgress(fraction: number): void;
  signal: AbortSignal;
}

/** The work of one run, with all its settings settled; answers what there is to show. */
export type Job<S> = (control: JobControl) => Promise<S>;

/** Running the analysis, and cancelling it. `jobOf` answers `null` while the settings cannot be used. */
export function createRunActions<S extends Shown, Options extends object>(
  store: Store<Flow<S, Options>, FlowAction<S, Options>>,
  guard: Guard,
  jobOf: () => Job<S> | null,
) {
  let working = new AbortController();

  /** Runs with the present settings, or shows what is wrong with them. */
  async function run(): Promise<void> {
    const job = jobOf();
    if (!job) {
      store.dispatch({ type: 'show problems' });
      return;
    }
    const { signal } = (working = new AbortController());
    const onProgress = (fraction: number) => {
      if (!signal.aborted) store.dispatch({ type: 'progress', fraction });
    };
    store.dispatch({ type: 'phase', phase: { name: 'working', fraction: 0 } });
    const work = async () => {
      try {
        const shown = await job({ onProgress, signal });
        if (!signal.aborted) store.dispatch({ type: 'result', shown });
      } catch (error) {
        if (signal.aborted) return;
        store.dispatch({ type: 'phase', phase: { name: 'set up', returning: true } });
        throw error;
      }
    };
    // Tried again, it runs with the settings of then.
    await guard(work, { title: 'computing', retry: run });
  }

  /** The page goes on at once; what is still under way is stopped and its outcome dropped. */
  function cancelRun(): void {
    working.abort();
    store.dispatch({ type: 'phase', phase: { name: 'set up', returning: true } });
  }

  return { run, cancelRun };
}
