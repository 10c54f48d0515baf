import type { Analysis } from '../worker/client';
import type { Guard } from './actions';
import { costTableOf } from './rules/costTable';
import { problemsOf } from './rules/problems';
import type { Run } from './rules/run';
import { runOf } from './rules/runOf';
import type { Services } from './services';
import type { Store } from './store';

/** Running the analysis, and cancelling it. */
export function createRunActions(services: Services, store: Store, guard: Guard) {
  const { workbook } = services;
  let working = new AbortController();
  let kept: Analysis | null = null;

  // The worker of a result stays for as long as the result is shown, so that its figures can be explained.
  store.subscribe(() => {
    const { phase } = store.get();
    if (!kept || (phase.name === 'result' && phase.analysis === kept)) return;
    kept.close();
    kept = null;
  });

  /** Runs with the present settings, or shows what is wrong with them. */
  async function run(): Promise<void> {
    const state = store.get();
    const settings = runOf(state, services.now(), services.version);
    if (!settings) {
      if (problemsOf(state, state.models).length > 0) store.dispatch({ type: 'show problems' });
      return;
    }
    const { signal } = (working = new AbortController());
    store.dispatch({ type: 'phase', phase: { name: 'working', fraction: 0 } });
    await guard({ kind: 'run' }, async () => {
      try {
        const finished = await withCosts(settings, signal);
        const analysis = await analyse(finished, signal);
        if (signal.aborted) {
          analysis.close();
          return;
        }
        const phase = { name: 'result', run: finished, analysis, explaining: null } as const;
        store.dispatch({ type: 'phase', phase });
        kept = analysis;
      } catch (error) {
        if (signal.aborted) return;
        store.dispatch({ type: 'phase', phase: { name: 'set up', returning: true } });
        throw error;
      }
    });
  }

  /** The cost table is small, and its figures are needed before the first touch is read. */
  async function withCosts(settings: Run, signal: AbortSignal): Promise<Run> {
    const choice = store.get().others.costs;
    const table = choice && costTableOf(choice);
    if (!choice?.source || !table) return settings;
    const { source } = choice;
    await workbook.readBlocks(source.address, (rows, offset) => table.add(rows, offset), signal);
    return {
      ...settings,
      request: { ...settings.request, costs: table.costs },
      costs: { source, problems: table.problems },
    };
  }

  function analyse({ request, source, orders }: Run, signal: AbortSignal): Promise<Analysis> {
    const onProgress = (fraction: number) => {
      if (!signal.aborted) store.dispatch({ type: 'progress', fraction });
    };
    const mainShare = source.rows / (source.rows + (orders?.rows ?? 0));
    return services.analyse(
      request,
      async (push, stop) => {
        await workbook.readBlocks(
          source.address,
          (rows, _offset, fraction) => push(rows, fraction * mainShare, 'main'),
          stop,
        );
        if (!orders) return;
        await workbook.readBlocks(
          orders.address,
          (rows, _offset, fraction) => push(rows, mainShare + fraction * (1 - mainShare), 'orders'),
          stop,
        );
      },
      { onProgress },
      signal,
    );
  }

  /** The page goes on at once; what is still under way is stopped and its outcome dropped. */
  function cancelRun(): void {
    working.abort();
    store.dispatch({ type: 'phase', phase: { name: 'set up', returning: true } });
  }

  return { run, cancelRun };
}
