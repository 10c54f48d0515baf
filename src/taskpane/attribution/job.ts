import type { AttributionResult } from '../../analyses/attribution/messages';
import type { Analysis } from '../../worker/client';
import type { Job, JobControl } from '../actions/perform';
import type { Format } from '../../language/format';
import { costTableOf } from '../rules/costTable';
import type { Run } from '../rules/run';
import { runOf } from '../rules/runOf';
import type { Services } from '../services';
import type { AttributionShown, AttributionStore } from './state';

/** Answers the job the present settings ask for; `null` while they cannot be used. */
export function attributionJobs(
  services: Services,
  store: AttributionStore,
  format: Format,
): () => Job<AttributionShown> | null {
  closeWhenLeft(store);

  return () => {
    const settings = runOf(store.get(), services.now(), services.version);
    if (!settings) return null;
    return async (control) => {
      const run = await withCosts(settings, control);
      const analysis = await analyse(run, control);
      if (control.signal.aborted) analysis.close();
      const { answerOf } = await import('../../analyses/attribution/words');
      return { run, analysis, answer: () => answerOf(analysis.result, format), explaining: null };
    };
  };

  /** The cost table is small, and its figures are needed before the first touch is read. */
  async function withCosts(settings: Run, { readBlocks, signal }: JobControl): Promise<Run> {
    const choice = store.get().others.costs;
    const table = choice && costTableOf(choice);
    if (!choice?.source || !table) return settings;
    const { source } = choice;
    await readBlocks(source.address, (rows, offset) => table.add(rows, offset), signal);
    return {
      ...settings,
      request: { ...settings.request, costs: table.costs },
      costs: { source, columns: choice.columns, problems: table.problems },
    };
  }

  function analyse(
    { request, source, orders }: Run,
    { onProgress, signal, readBlocks }: JobControl,
  ): Promise<Analysis<AttributionResult>> {
    const mainShare = source.rows / (source.rows + (orders?.rows ?? 0));
    return services.analyse(
      request,
      async (push, stop) => {
        await readBlocks(
          source.address,
          (rows, _offset, fraction) => push(rows, fraction * mainShare, 'main'),
          stop,
        );
        if (!orders) return;
        await readBlocks(
          orders.address,
          (rows, _offset, fraction) => push(rows, mainShare + fraction * (1 - mainShare), 'orders'),
          stop,
        );
      },
      { onProgress },
      signal,
    );
  }
}

/** The worker of a result stays for as long as the result is shown, so that its figures can be explained. */
function closeWhenLeft(store: AttributionStore): void {
  let kept: Analysis<AttributionResult> | null = null;
  store.subscribe(() => {
    const { phase } = store.get();
    const shown = phase.name === 'result' ? phase.analysis : null;
    if (kept !== shown) kept?.close();
    kept = shown;
  });
}
