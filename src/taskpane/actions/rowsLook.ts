import type { Analysis, RequestOf } from '../../blueprint/analysis';
import type { Run } from '../../blueprint/run';
import { foundIn } from '../../reading/cellCheck';
import { computingIn } from '../../reading/cellProblems';
import type { Source } from '../../excel/types';
import { WorkerFailure } from '../../worker/failure';
import type { Flow, FlowStore } from '../flow/flow';
import type { Looked } from '../flow/looked';
import type { Services } from '../services';
import { feedOf, runOf } from './job';
import { mostCellsToCheck } from './liveCheck';

/** Somebody who sets one thing after the other does not wait for a reading each time. */
const settingsRest = 400;

/** What was asked, to know whether it is asked again: the words of the request and the very sources. */
interface Asked {
  request: string;
  sources: readonly Source[];
}

/** Tells in the background what a run with the present settings would use, and anew whenever they or the cells change. */
export function createRowsLook(
  { workbook, look, now, version }: Services,
  analysis: Analysis,
  requestOf: RequestOf,
  store: FlowStore,
) {
  let asked: Asked | null = null;
  let seen: Pick<Flow, 'tables' | 'options'> | null = null;
  let reading = new AbortController();
  let resting: ReturnType<typeof setTimeout> | undefined;

  const follow = () => {
    const { phase, tables, options } = store.get();
    if (phase.name !== 'set up') {
      // The run has the workbook to itself; what changes meanwhile is looked at afterwards.
      stop();
      seen = asked = null;
    } else if (seen?.tables !== tables || seen.options !== options) {
      seen = { tables, options };
      settingsChanged();
    }
  };
  store.subscribe(follow);
  follow();

  function settingsChanged(): void {
    // What waits for results would be told as errors.
    const run = isComputing(store.get()) ? null : runOf(analysis, requestOf, store.get(), now(), version);
    const next = run && askedOf(run);
    if (isSame(asked, next)) return;
    // Of other data nothing that was said holds; with other settings it holds until there is something better to say.
    if (!next || asked?.sources[0].address !== next.sources[0].address) show(null);
    asked = next;
    stop();
    if (run) resting = setTimeout(() => void lookAt(run), settingsRest);
  }

  function stop(): void {
    clearTimeout(resting);
    reading.abort();
  }

  async function lookAt(run: Run, { evenIfLarge = false } = {}): Promise<void> {
    if (!evenIfLarge && cellsIn(run) > mostCellsToCheck) return show('left to the run');
    const { signal } = (reading = new AbortController());
    const answer = await answerOf(run, signal);
    if (!signal.aborted) show(answer);
  }

  async function answerOf(run: Run, signal: AbortSignal): Promise<Looked> {
    try {
      const read = await look(run.request, feedOf(analysis, run, workbook), signal);
      const [{ leftOut }, { passedOver }] = await Promise.all([
        import('../../blueprint/leftOut'),
        analysis.loadWords(),
      ]);
      return { ...read, leftOut: leftOut(run, read.skipped, passedOver?.reasons) };
    } catch (error) {
      const refusal = refusalOf(run, error);
      // Some of what a run is refused for only its analysis has words for.
      if (refusal) await analysis.loadWords();
      return refusal;
    }
  }

  function show(looked: Looked): void {
    if (looked !== store.get().looked) store.dispatch({ type: 'looked', looked });
  }

  /** The rows are looked at though there are many. */
  async function lookAtRows(): Promise<void> {
    const run = runOf(analysis, requestOf, store.get(), now(), version);
    stop();
    if (run) await lookAt(run, { evenIfLarge: true });
  }

  return { lookAtRows };
}

/** Whatever else fails is no matter: the run looks at every row again. */
const refusalOf = ({ request }: Run, error: unknown): Looked =>
  error instanceof WorkerFailure && error.saying ? { refused: error, request } : null;

const sourcesOf = ({ source, others }: Run): Source[] => [
  source,
  ...Object.values(others).map((other) => other.source),
];

const askedOf = (run: Run): Asked => ({ request: JSON.stringify(run.request), sources: sourcesOf(run) });

const isSame = (one: Asked | null, other: Asked | null): boolean =>
  one?.request === other?.request &&
  one?.sources.length === other?.sources.length &&
  (one?.sources ?? []).every((source, place) => source === other?.sources[place]);

/** Whether cells that are read wait for the results of their formulas, as far as is known. */
const isComputing = ({ tables }: Pick<Flow, 'tables'>): boolean =>
  Object.values(tables).some((table) => {
    const found = table && foundIn(table.check);
    return found && computingIn(found, table.columns) > 0;
  });

const cellsIn = (run: Run): number =>
  sourcesOf(run).reduce((sum, { rows, columns }) => sum + rows * columns, 0);
