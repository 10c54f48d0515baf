import { chiSquareTail } from '../numerics/chiSquare';

export interface LogRankTest {
  chiSquare: number;
  degreesOfFreedom: number;
  /** Chance of a difference at least this large if the groups did not differ. */
  p: number;
}

/** Without a degree of freedom there is nothing to compare: `null`. */
export const logRankResult = (chiSquare: number, degreesOfFreedom: number): LogRankTest | null =>
  degreesOfFreedom === 0
    ? null
    : { chiSquare, degreesOfFreedom, p: chiSquareTail(chiSquare, degreesOfFreedom) };
