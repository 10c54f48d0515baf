/** Why a cell cannot be used: by code, with what the messages of functions say behind the name of the column. */
export const reasons = {
  empty: 'is empty',
  error: 'is an error',
  notDate: 'is not a date',
  twoDates: 'could be two dates',
  after2199: 'is after 2199',
  notNumber: 'is not a number',
  notAmount: 'is not an amount',
  notMilestone: 'is not a milestone',
  beforeStart: 'lies before start',
  notAfterStart: 'is not after start',
  notInterval: 'is no interval',
  notYesOrNo: 'is neither yes nor no',
  negative: 'is below 0',
  tooManyPeriods: 'is above 10,000 periods',
} as const;

export type Reason = keyof typeof reasons;
