import { invalid, isBlank, isHeadingRow, passOnError, quote } from '../../cells';
import type { RfmCuts, ScoreCuts } from '../../analytics/lifetime/rfm';
import type { RfmSegment } from '../../analytics/lifetime/rfmSegments';

/** A score is one digit, so that the three stand side by side. */
export const mostClasses = 9;
const figures = ['recency', 'frequency', 'monetary'] as const;
const isNumber = (cell: unknown): boolean => typeof cell === 'number';

const rowsOf = (argument: unknown): unknown[][] =>
  Array.isArray(argument) ? (argument as unknown[][]) : [[argument]];

/** How each figure is scored: own cuts where there are some, else as many classes as are asked for, else five. */
export function readCuts(classes: unknown, cuts: unknown): RfmCuts {
  const [recency, frequency, monetary] = classCounts(classes).map((count) => ({ classes: count }));
  const own = cuts === null ? [] : ownCuts(cuts);
  const of = (i: number, otherwise: ScoreCuts): ScoreCuts =>
    own[i]?.length > 0 ? { edges: own[i] } : otherwise;
  return { recency: of(0, recency), frequency: of(1, frequency), monetary: of(2, monetary) };
}

function classCounts(argument: unknown): number[] {
  if (argument === null) return [5, 5, 5];
  const cells = rowsOf(argument).flat();
  if (cells.length !== 1 && cells.length !== 3)
    throw invalid(`classes takes one number, or three for R, F and M, not ${cells.length}.`);
  const counts = cells.map((cell) => {
    passOnError(cell, 'classes');
    if (typeof cell !== 'number' || !Number.isInteger(cell) || cell < 2 || cell > mostClasses)
      throw invalid(`classes: ${quote(cell)} is not a whole number from 2 to ${mostClasses}.`);
    return cell;
  });
  return counts.length === 1 ? [counts[0], counts[0], counts[0]] : counts;
}

/** The cuts of R, F and M, each in a column of its own that may end early, with or without headings. */
function ownCuts(argument: unknown): number[][] {
  const rows = rowsOf(argument);
  if (rows[0].length !== 3)
    throw invalid(
      `cuts takes three columns, for R, F and M, not ${rows[0].length}. Leave one empty to score as usual.`,
    );
  const first = isHeadingRow(rows[0].map((cell) => ({ cell, accepts: isNumber }))) ? 1 : 0;
  return figures.map((figure, column) => {
    const cells = rows.slice(first).map((row) => row[column]);
    const given = cells.flatMap((cell, i) => {
      const here = `cuts, ${figure}, row ${first + i + 1}`;
      passOnError(cell, here);
      if (isBlank(cell)) return [];
      if (typeof cell !== 'number') throw invalid(`${here}: ${quote(cell)} is not a number.`);
      return [cell];
    });
    if (given.some((cut, i) => i > 0 && cut <= given[i - 1]))
      throw invalid(
        `cuts, ${figure}: ${given.join(', ')} do not rise. Give each cut once, the lowest first.`,
      );
    if (given.length >= mostClasses)
      throw invalid(`cuts, ${figure}: ${given.length} cuts are too many; at most ${mostClasses - 1} fit.`);
    return given;
  });
}

/**
 * Own segments: a name, then the lowest and highest score of R and of F, and of M where there are seven columns; an empty cell is no
 * limit.
 */
export function readSegments(argument: unknown): RfmSegment[] {
  const rows = rowsOf(argument);
  const columns = rows[0].length;
  if (columns !== 5 && columns !== 7)
    throw invalid(
      `segments takes five columns (name, R from, R to, F from, F to), or seven with M from and M to, not ${columns}.`,
    );
  const bounds = rows[0].slice(1).map((cell) => ({ cell, accepts: isNumber }));
  const first = isHeadingRow(bounds) ? 1 : 0;
  const segments = rows.slice(first).flatMap((cells, i): RfmSegment[] => {
    const here = `segments, row ${first + i + 1}`;
    cells.forEach((cell) => passOnError(cell, here));
    if (cells.every(isBlank)) return [];
    const [name, ...limits] = cells;
    if (isBlank(name)) throw invalid(`${here} has no name.`);
    const range = (at: number): [number, number] => {
      const [from, to] = [boundOf(limits[at], 1, here), boundOf(limits[at + 1], mostClasses, here)];
      if (from > to) throw invalid(`${here}: ${from} to ${to} holds no score. Give the lower one first.`);
      return [from, to];
    };
    return [
      {
        name: String(name).trim(),
        recency: range(0),
        frequency: range(2),
        ...(columns === 7 && { monetary: range(4) }),
      },
    ];
  });
  if (segments.length === 0) throw invalid('segments holds no segment.');
  return segments;
}

function boundOf(cell: unknown, otherwise: number, here: string): number {
  // Some Excels deliver empty cells as 0, and no score is.
  if (isBlank(cell) || cell === 0) return otherwise;
  if (typeof cell !== 'number') throw invalid(`${here}: ${quote(cell)} is not a score.`);
  return cell;
}
