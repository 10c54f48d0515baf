import type { AttributionRequest } from '../../analyses/attribution/messages';
import type { ResultWords, TableResult } from '../../blueprint/analysis';
import type { TableRun } from '../../blueprint/run';
import type { SkippedRows } from '../../blueprint/skipped';
import type { Analysis } from '../../worker/client';
import { shownOf } from '../actions/job';
import type { Job, JobControl } from '../actions/perform';
import type { Format } from '../../language/format';
import { costTableOf } from '../rules/costTable';
import type { TableShown } from '../flow/tabState';
import type { Services } from '../services';
import { runOf } from './runOf';
import type { AttributionStore } from './state';

type Run = TableRun<AttributionRequest>;

/** Answers the job the present settings ask for; `null` while they cannot be used. */
export function attributionJobs(
  services: Services,
  store: AttributionStore,
  format: Format,
): () => Job<TableShown> | null {
  return () => {
    const settings = runOf(store.get(), services.now(), services.version);
    if (!settings) return null;
    return async (control) => {
      const { attributionWords } = await import('../../analyses/attribution/words');
      const { run, unread } = await withCosts(settings, control);
      const { result, ...asked } = await analyse(run, control);
      const skipped = [...result.skipped, ...unread];
      const words = attributionWords as ResultWords;
      return shownOf(run, words, { ...asked, result: { ...result, skipped } }, format, control.signal);
    };
  };

  /** The cost table is small, and its figures are needed before the first touch is read. */
  async function withCosts(
    settings: Run,
    { readBlocks, signal }: JobControl,
  ): Promise<{ run: Run; unread: SkippedRows[] }> {
    const choice = store.get().others.costs;
    const table = choice && costTableOf(choice);
    if (!choice?.source || !table) return { run: settings, unread: [] };
    const { source } = choice;
    await readBlocks(source.address, (rows, offset) => table.add(rows, offset), signal);
    return {
      run: { ...settings, request: { ...settings.request, costs: table.costs } },
      unread: table.problems,
    };
  }

  function analyse(
    { request, source, others: { orders } }: Run,
    { onProgress, signal, readBlocks }: JobControl,
  ): Promise<Analysis<TableResult>> {
    const mainShare = source.rows / (source.rows + (orders?.source.rows ?? 0));
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
          orders.source.address,
          (rows, _offset, fraction) => push(rows, mainShare + fraction * (1 - mainShare), 'orders'),
          stop,
        );
      },
      { onProgress },
      signal,
    );
  }
}
