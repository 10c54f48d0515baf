import {
  type Column,
  dataRows,
  Dictionary,
  invalid,
  isBlank,
  isBlankKey,
  numberProblem,
  problemError,
  requireSameLength,
} from '../../cells';
import { CompensatedSums } from '../../analytics/numerics/compensatedSums';
import { noSegment } from '../lifetime/segments';

/** What each segment cost in all. Several rows of a segment add up. */
export function readCosts(segment: Column, cost: Column): Map<string, number> {
  requireSameLength([segment, cost]);
  const due = [{ column: cost, accepts: (cell: unknown) => typeof cell === 'number' }];
  const { first, end } = dataRows([segment, cost], due, isBlank);
  const names = new Dictionary();
  const sums = new CompensatedSums(end - first + 1);
  for (let row = first; row < end; row++) {
    const amount = cost.cells[row];
    if (isBlank(amount)) continue;
    if (typeof amount !== 'number' || !Number.isFinite(amount))
      throw problemError(numberProblem('cost', amount), row + 1);
    if (amount < 0) throw invalid(`cost, row ${row + 1}: ${amount} is negative. A cost is 0 or more.`);
    const own = segment.cells[row];
    sums.add(names.idOf(isBlankKey(own) ? noSegment : own), amount);
  }
  return new Map(names.names.map((name, i) => [name, sums.at(i)]));
}
