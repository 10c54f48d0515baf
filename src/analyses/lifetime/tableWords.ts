import type { Sentences } from '../../cells/saying';

/** A word in the tables of lifetime value that no other table has. */
export interface LifetimeWord {
  code:
    | 'expectedRevenueAtMean'
    | 'figure'
    | 'revenue'
    | 'buyers'
    | 'firstBuyers'
    | 'returningBuyers'
    | 'averageOrder';
}

export const lifetimeTableWords: Sentences<LifetimeWord> = {
  expectedRevenueAtMean: 'Expected revenue at mean spend',
  figure: 'Figure',
  revenue: 'Revenue',
  buyers: 'Buyers',
  firstBuyers: 'New customers',
  returningBuyers: 'Returning buyers',
  averageOrder: 'Average order',
};
