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

/** What each segment cost in all. Several rows of a segment add up. `known`: the segments of the customers. */
export function readCosts(segment: Column, cost: Column, known: Iterable<string>): Map<string, number> {
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
  const asKnown = spellings(known);
  const costs = new Map<string, number>();
  names.names.forEach((name, i) => {
    const spelt = asKnown(name);
    costs.set(spelt, (costs.get(spelt) ?? 0) + sums.at(i));
  });
  return costs;
}

/** The known segment a name stands for: the one so written, else the first by name that differs in case alone. */
function spellings(known: Iterable<string>): (name: string) => string {
  const written = new Set(known);
  const byKey = new Map<string, string>();
  for (const name of [...written].sort().reverse()) byKey.set(name.toLowerCase(), name);
  return (name) => (written.has(name) ? name : (byKey.get(name.toLowerCase()) ?? name));
}
