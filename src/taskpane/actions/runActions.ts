import type { FlowStore } from '../flow/flow';
import type { Services } from '../services';
import type { Guard } from './guard';
import type { Job } from './perform';

type Running = typeof import('./running');

/** Running the analysis, and cancelling it. What runs comes with the first run; `jobOf` answers `null` while the settings cannot be used. */
export function createRunActions(
  { workbook }: Services,
  store: FlowStore,
  guard: Guard,
  jobOf: (running: Running) => Promise<Job | null>,
) {
  let working = new AbortController();
  let isStarting = false;

  /** Runs with the present settings, or shows what is wrong with them. */
  async function run(): Promise<void> {
    // Pressed twice, it runs once.
    if (isStarting) return;
    isStarting = true;
    const begin = async () => {
      const running = await import('./running');
      const settings = store.get();
      return { running, settings, job: await jobOf(running) };
    };
    const { running, settings, job } = await begin().finally(() => {
      isStarting = false;
    });
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
        const shown = await running.perform(job, settings, workbook, { onProgress, signal });
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
