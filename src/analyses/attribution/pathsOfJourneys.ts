import { distinctPaths } from '../../analytics/attribution/distinctPaths';
import type { Journeys } from '../../analytics/attribution/journeys';
import type { LaterCount, PathCount } from '../../functions/attribution/countedPaths';

/** A path by the names of its touchpoints; `row`: where it stands. */
interface NamedPath {
  steps: readonly string[];
  count: PathCount;
  row: number;
}

/**
 * The distinct paths among journeys with their counts, which stand in no row; the last one, without a step, holds the transactions
 * without a touch.
 */
export function pathsOfJourneys(journeys: Journeys): NamedPath[] {
  const { transactions, touchpoint, touchpoints } = journeys;
  const paths = distinctPaths(journeys);
  const named = (steps: Int32Array): NamedPath => ({
    steps: Array.from(steps, (id) => touchpoints[id]),
    count: { conversions: 0, value: 0, lost: 0, open: 0 },
    row: 0,
  });
  const found = Array.from(paths.start, (from, path) => named(touchpoint.subarray(from, paths.end[path])));
  const none = named(new Int32Array(0));
  const countOf = (path: number) => (path < 0 ? none : found[path]).count;
  paths.ofTransaction.forEach((path, t) => {
    const count = countOf(path);
    count.conversions += transactions.conversions[t];
    count.value += transactions.value[t];
  });
  paths.ofLost.forEach((path) => countOf(path).lost++);
  paths.ofOpen.forEach((path) => countOf(path).open++);
  return [...found, none];
}

/** What came in after the period of an order, by the path of that. */
export const laterOfJourneys = ({
  afterwards,
  touchpoint,
  touchpoints,
}: Journeys): { steps: string[]; count: LaterCount }[] =>
  Array.from(afterwards.value, (value, entry) => ({
    steps: Array.from(
      touchpoint.subarray(afterwards.start[entry], afterwards.end[entry]),
      (id) => touchpoints[id],
    ),
    count: { value, conversions: afterwards.conversions[entry] },
  }));
