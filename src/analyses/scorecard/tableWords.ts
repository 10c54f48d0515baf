import type { Sentences } from '../../cells/saying';

/** Words in the table of a scorecard that no other table has. */
export type ScorecardWord = {
  code: 'clvLower95' | 'clvUpper95' | 'medianLower95' | 'medianUpper95' | 'stillWaiting';
};

export const scorecardTableWords: Sentences<ScorecardWord> = {
  clvLower95: 'CLV, lower 95 %',
  clvUpper95: 'CLV, upper 95 %',
  medianLower95: 'Median, lower 95 %',
  medianUpper95: 'Median, upper 95 %',
  stillWaiting: 'Still waiting',
};
