import type { Sentences } from '../../cells/saying';

/** Words in the tables of a scorecard that no other table has. */
export type ScorecardWord = {
  code:
    | 'clvLower95'
    | 'clvUpper95'
    | 'medianLower95'
    | 'medianUpper95'
    | 'stillWaiting'
    | 'costThen'
    | 'won'
    | 'wonThen'
    | 'assumedClv'
    | 'assumedLower95'
    | 'assumedUpper95'
    | 'assumedClvToCac'
    | 'valueChange';
};

export const scorecardTableWords: Sentences<ScorecardWord> = {
  clvLower95: 'CLV, lower 95 %',
  clvUpper95: 'CLV, upper 95 %',
  medianLower95: 'Median, lower 95 %',
  medianUpper95: 'Median, upper 95 %',
  stillWaiting: 'Still waiting',
  costThen: 'Cost then',
  won: 'Customers won',
  wonThen: 'Customers won then',
  assumedClv: 'CLV as assumed',
  assumedLower95: 'As assumed, lower 95 %',
  assumedUpper95: 'As assumed, upper 95 %',
  assumedClvToCac: 'CLV:CAC as assumed',
  valueChange: 'Change of value',
};
