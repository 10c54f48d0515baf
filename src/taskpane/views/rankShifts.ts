import { bodyCount, numberAt } from '../../blueprint/viewCells';
import type { SpokenView } from '../../blueprint/views';
import { briefHeading } from './cells';

/** A row that stands elsewhere by the figures of another column. Ranks count from 1, the largest figure. */
export interface RankShift {
  name: string;
  from: number;
  to: number;
}

/** What moves from the first column to this one, the widest move first. */
export interface ColumnShifts {
  column: string;
  shifts: RankShift[];
}

/** Sums that differ by rounding alone are equal. */
const rounding = 1e-9;

/** How each further column orders the rows anew. Equal figures share a rank, so that no tie looks like a move. */
export function rankShifts(view: SpokenView, ranked: readonly number[]): ColumnShifts[] {
  const { columns } = view;
  const rows = Array.from({ length: bodyCount(view) }, (_, row) => row);
  const [first, ...others] = ranked.map((column) =>
    ranksOf(rows.map((row) => numberAt(columns[column], row))),
  );
  return others.map((ranks, index) => ({
    column: briefHeading(columns[ranked[index + 1]]),
    shifts: rows
      .map((row) => ({ name: String(columns[0].cells[row]), from: first[row], to: ranks[row] }))
      .filter(({ from, to }) => from !== to)
      .sort((a, b) => width(b) - width(a)),
  }));
}

const width = ({ from, to }: RankShift): number => Math.abs(to - from);

function ranksOf(figures: number[]): number[] {
  const scale = Math.max(...figures.map(Math.abs));
  const descending = [...figures].sort((a, b) => b - a);
  return figures.map((figure) => descending.findIndex((other) => other <= figure + rounding * scale) + 1);
}
