import { sum } from '../numerics/compensatedSums';
import { normal975 } from '../numerics/normal';
import { flipDefaults, signFlipTest } from './signFlips';

/** How a sum over customers changed, and whether that is more than chance. */
export interface ValueChange {
  /** Value now less value before. */
  change: number;
  /** 95 % limits of it. */
  lower: number;
  upper: number;
  /** Chance of a change at least this large if nothing had changed. */
  p: number;
  /** Customers with a value in either period. */
  customers: number;
  /** Share of the squared differences that the largest has, of [0, 1]: near 1 a single customer decides. */
  largest: number;
}

/**
 * The change of a sum over customers who each had a value before and have one now, 0 where they had none. The interval is
 * D ± z·√Σ(d − d̄)², the variance of the bootstrap over customers without drawing; p is that of the sign-flip test.
 *
 * @param differences value now less value before of each customer with either; their order does not matter.
 */
export function valueChange(differences: Float64Array, options = flipDefaults): ValueChange {
  const change = sum(differences);
  const mean = differences.length === 0 ? 0 : change / differences.length;
  const squares = differences.map((each) => each * each);
  const spread = normal975 * Math.sqrt(sum(differences.map((each) => (each - mean) ** 2)));
  const all = sum(squares);
  return {
    change,
    lower: change - spread,
    upper: change + spread,
    p: signFlipTest(differences, options),
    customers: differences.length,
    largest: all > 0 ? squares.reduce((most, each) => Math.max(most, each), 0) / all : 0,
  };
}

/** Few customers, or one of them larger than the rest together may balance: the figures of a period then say little. */
export const isDecidedByFew = ({ customers, largest }: ValueChange): boolean =>
  customers < 30 || largest > 0.2;
