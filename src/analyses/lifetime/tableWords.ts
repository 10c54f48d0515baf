import type { Sentences } from '../../cells/saying';

/** A word in the tables of lifetime value that no other table has. */
export interface LifetimeWord {
  code: 'expectedRevenueAtMean';
}

export const lifetimeTableWords: Sentences<LifetimeWord> = {
  expectedRevenueAtMean: 'Expected revenue at mean spend',
};
