import type { Guard } from './actions';
import { isDateFormat } from './rules/columnProfile';
import type { Run } from './rules/run';
import { problemsOf, requestOf, takes } from './rules/settings';
import type { Services } from './services';
import type { PaneState } from './state';
import type { Store } from './store';
import { texts } from './texts';

/** Running the analysis, and cancelling it. */
export function createRunActions(services: Services, store: Store, guard: Guard) {
  const { workbook, analyse, models } = services;
  let working = new AbortController();

  /** Runs with the present settings, or shows what is wrong with them. */
  async function run(): Promise<void> {
    const settings = runOf(store.get(), services);
    if (!settings) {
      if (problemsOf(store.get().columns, store.get().options, models).length > 0) {
        store.dispatch({ type: 'show problems' });
      }
      return;
    }
    const { source, request } = settings;
    const { signal } = (working = new AbortController());
    const onProgress = (fraction: number) => {
      if (!signal.aborted) store.dispatch({ type: 'progress', fraction });
    };
    store.dispatch({ type: 'phase', phase: { name: 'working', fraction: 0 } });
    await guard({ kind: 'run' }, async () => {
      try {
        const result = await analyse(
          request,
          (push, stop) =>
            workbook.readBlocks(source.address, (rows, _offset, fraction) => push(rows, fraction), stop),
          { onProgress },
          signal,
        );
        if (!signal.aborted)
          store.dispatch({ type: 'phase', phase: { name: 'result', run: settings, result } });
      } catch (error) {
        if (signal.aborted) return;
        store.dispatch({ type: 'phase', phase: { name: 'set up', returning: true } });
        throw error;
      }
    });
  }

  /** The page goes on at once; what is still under way is stopped and its outcome dropped. */
  function cancelRun(): void {
    working.abort();
    store.dispatch({ type: 'phase', phase: { name: 'set up', returning: true } });
  }

  return { run, cancelRun };
}

function runOf(
  { source, hasHeadings, columns, options }: PaneState,
  { models, now, version }: Services,
): Run | null {
  const request = source && requestOf(source, hasHeadings, columns, options, models);
  if (!source || !request) return null;
  const firstRow = Math.min(hasHeadings ? 1 : 0, source.formats.length - 1);
  const format = source.formats[firstRow]?.[request.columns.value] ?? 'General';
  return {
    source,
    request,
    dimension: texts.dimensionName(options.dimension),
    usesHalfLife: takes('halfLife', options, models),
    usesDirect: takes('direct', options, models),
    valueFormat: /^(general|@|0)$/i.test(format) || isDateFormat(format) ? null : format,
    at: now(),
    version,
  };
}
