/** What of the data counts, and against what it is compared, as typed. */
export const periodOptions = {
  /** Empty: all of it; a kind of calendar period: the last whole one; or `range`. */
  period: '',
  /** First and last day of a range; empty: as far as the data go. */
  periodFrom: '',
  periodTo: '',
  /** Empty: nothing; `before`: the days before; `year before`: the same days of the year before; or `range`. */
  compare: '',
  compareFrom: '',
  compareTo: '',
};
export type PeriodChoices = typeof periodOptions;

/** Periods of which the last whole one may be chosen. */
export const periodKinds = ['month', 'quarter', 'year'] as const;
export type PeriodKind = (typeof periodKinds)[number];

export const comparisons = ['before', 'year before'] as const;
export type Comparison = (typeof comparisons)[number];

export const ofDays = 'range';
