import {
  anyCase,
  type Column,
  dataRows,
  invalid,
  isBlank,
  keyOf,
  nameIds,
  noName,
  numberProblem,
  problemError,
  requireSameLength,
} from '../../cells';
import { CompensatedSums } from '../../analytics/numerics/compensatedSums';
import { refuseManyNames, rowEachName } from '../answerSize';
import { dueNumbers } from '../counts';
import { noSegment } from '../lifetime/segments';
import { zeroIsBlankIn } from '../zeros';

/** Columns of the scorecard, which has a row for each segment that cost something. */
const figures = 21;

/** What each segment cost in all. Several rows of a segment add up. `known`: the segments of the customers. */
export function readCosts(segment: Column, cost: Column, known: Iterable<string>): Map<string, number> {
  const columns = [segment, cost];
  const segmentsKnown = [...known];
  requireSameLength(columns);
  const { first, end } = dataRows(columns, dueNumbers([cost]), isBlank);
  const names = nameIds('costSegment', {
    zeroIsBlankIn: zeroIsBlankIn([{ column: segment, isNeverEmpty: false }], {
      columns,
      dates: [],
      first,
      named: segmentsKnown,
    }),
  });
  const refuseMany = refuseManyNames(names, rowEachName(figures));
  const own = new Int32Array(end - first).fill(noName);
  for (let row = first; row < end; row++) {
    refuseMany();
    const amount = cost.cells[row];
    if (isBlank(amount)) continue;
    if (typeof amount !== 'number' || !Number.isFinite(amount))
      throw problemError(numberProblem('cost', amount), row + 1);
    if (amount < 0) throw invalid(`cost, row ${row + 1}: ${amount} is negative. A cost is 0 or more.`);
    own[row - first] = names.idOf(segment.cells[row]);
  }
  const { ids, names: segments } = names.finish(own);
  const shown = new Map(Array.from(segmentsKnown, (name) => [keyOf(name, anyCase), name]));
  const sums = new Map<string, CompensatedSums>();
  ids.forEach((id, i) => {
    const amount = cost.cells[first + i];
    if (typeof amount !== 'number') return;
    const name = id < 0 ? noSegment : segments[id];
    const spelt = shown.get(keyOf(name, anyCase)) ?? name;
    const sum = sums.get(spelt) ?? new CompensatedSums(1);
    sum.add(0, amount);
    sums.set(spelt, sum);
  });
  return new Map(Array.from(sums, ([name, sum]) => [name, sum.at(0)]));
}
