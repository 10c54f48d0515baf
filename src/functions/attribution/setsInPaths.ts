import { CellError } from '../../cells';
import { isLookedAt, setsForeseenFrom } from '../../analytics/attribution/setsInSample';
import { stepsOfShapley } from '../../analytics/attribution/shapley';
import { touchesOf } from '../../analytics/attribution/sizeForeseen';
import { ofModel } from '../../analytics/attribution/reason';
import type { AttributionModel } from '../../analytics/attribution/models';
import type { Reading } from '../settings/reading';
import { CountedPaths } from './countedPaths';
import { modelNamed } from './models';
import { refusedFor } from './reasonSentences';

/** Fewer paths are read in no time. */
const fewPaths = 200_000;

/** What there is of each path, by row. */
interface Counts {
  converted: ArrayLike<number>;
  lost: ArrayLike<number>;
}

/** Refuses paths whose sets of touchpoints are more than Shapley can share among, told from some of them, before all are read. */
export function refuseManySets(
  cells: readonly unknown[],
  separator: string,
  { converted, lost }: Counts,
  models: readonly AttributionModel[],
  reading: Reading,
): void {
  const model = modelNamed('Shapley');
  if (cells.length < fewPaths || !models.includes(model)) return;
  const paths = pathsLookedAt(cells, separator, { converted, lost }, reading);
  if (paths === null) return;
  const all = cells.reduce<number>((sum, _, row) => sum + Number(converted[row] + lost[row] > 0), 0);
  const journeys = paths.journeys();
  const { touchpoint, touchpoints, transactions } = journeys;
  const [, walked] = touchesOf(journeys).journeys;
  const touches = { touchpoint, journeys: [walked] };
  const excess = setsForeseenFrom(touches, touchpoints.length, transactions.conversions, all, stepsOfShapley);
  if (excess) throw refusedFor({ reason: ofModel(model.name, excess.reason) });
}

/** `null`: a cell holds no path, and its row is told when all are read. */
function pathsLookedAt(
  cells: readonly unknown[],
  separator: string,
  { converted, lost }: Counts,
  reading: Reading,
): CountedPaths | null {
  const paths = new CountedPaths(reading);
  for (let row = 0; row < cells.length; row++) {
    if (!isLookedAt(row) || converted[row] + lost[row] === 0) continue;
    try {
      paths.addPath(cells[row], separator, row);
    } catch (error) {
      if (error instanceof CellError) return null;
      throw error;
    }
    paths.addCount({ conversions: converted[row], value: 0, lost: 1, open: 0 }, row);
  }
  return paths;
}
