import type { AttributionResult } from '../../analyses/attribution/messages';

/** A touchpoint that stands elsewhere under another model. Ranks count from 1, the largest credit. */
export interface RankShift {
  touchpoint: string;
  from: number;
  to: number;
}

/** What moves from the first model to this one, the widest move first. */
export interface ModelShifts {
  model: string;
  shifts: RankShift[];
}

/** Sums that differ by rounding alone are equal. */
const rounding = 1e-9;

/** How each further model orders the touchpoints anew. Equal credits share a rank, so that no tie looks like a move. */
export function rankShifts({ models, rows }: Pick<AttributionResult, 'models' | 'rows'>): ModelShifts[] {
  const [first, ...others] = models.map((_, model) => ranksOf(rows.map(({ credit }) => credit[model])));
  return others.map((ranks, index) => ({
    model: models[index + 1],
    shifts: rows
      .map(({ touchpoint }, row) => ({ touchpoint, from: first[row], to: ranks[row] }))
      .filter(({ from, to }) => from !== to)
      .sort((a, b) => width(b) - width(a)),
  }));
}

const width = ({ from, to }: RankShift): number => Math.abs(to - from);

function ranksOf(credits: number[]): number[] {
  const scale = Math.max(...credits.map(Math.abs));
  const descending = [...credits].sort((a, b) => b - a);
  return credits.map((credit) => descending.findIndex((other) => other <= credit + rounding * scale) + 1);
}
