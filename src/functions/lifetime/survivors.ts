import { invalid, isBlank, isHeadingRow, numberProblem, problemError, quote } from '../../cells';
import type { Survivors } from '../../analytics/lifetime/survivors';

/** So many periods are more than any business has seen, and few enough for a formula to stay quick. */
export const mostPeriods = 10_000;

/**
 * Reads the survivors of one cohort a column from a range (a single row is one cohort too), with or without a row of
 * headings; columns may end early. Throws the error that names the first bad row.
 */
export function readSurvivors(argument: unknown): Survivors[] {
  const given = Array.isArray(argument) ? (argument as unknown[][]) : [[argument]];
  const rows = given.length === 1 ? given[0].map((cell) => [cell]) : given;
  const accepts = (cell: unknown) => typeof cell === 'number';
  const first = isHeadingRow(rows[0].map((cell) => ({ cell, accepts }))) ? 1 : 0;
  const cohorts = rows[0].flatMap((_, column) => {
    const name = rows[0].length === 1 ? 'survivors' : `survivors, column ${column + 1}`;
    const survivors = readCohort(
      rows.map((row) => row[column]),
      first,
      name,
    );
    return survivors.length > 0 ? [survivors] : [];
  });
  if (cohorts.length === 0) throw invalid('survivors holds no data.');
  return cohorts;
}

function readCohort(cells: readonly unknown[], first: number, name: string): Survivors {
  let end = cells.length;
  while (end > first && isBlank(cells[end - 1])) end--;
  if (end - first > mostPeriods + 1)
    throw invalid(`${name} has ${end - first} rows; at most ${mostPeriods + 1} fit.`);
  const survivors: number[] = [];
  for (let row = first; row < end; row++) survivors.push(survivorsIn(cells, row, first, name));
  return survivors;
}

function survivorsIn(cells: readonly unknown[], row: number, first: number, name: string): number {
  const cell = cells[row];
  const here = `${name}, row ${row + 1}`;
  if (isBlank(cell)) throw invalid(`${here}, is empty, but rows below it are not. Fill it in.`);
  if (typeof cell !== 'number' || !Number.isFinite(cell))
    throw problemError(numberProblem(name, cell), row + 1);
  if (cell < 0)
    throw invalid(`${here}: ${cell} is below 0. Give the customers left at the end of each period.`);
  if (row === first && cell === 0)
    throw invalid(`${here}: the cohort begins with 0 customers. Begin with those of period 0.`);
  const before = cells[row - 1];
  if (row > first && cell > (before as number))
    throw invalid(
      `${here}: ${cell} is more than ${quote(before)} in the row above; customers lost do not return.`,
    );
  return cell;
}
