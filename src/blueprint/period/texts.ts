import { inCurrentLanguage } from '../../language/current';

/** What is said of periods before there is a result. */
const english = {
  period: 'Period',
  all: 'All',
  kinds: { month: 'Last whole month', quarter: 'Last whole quarter', year: 'Last whole year' },
  range: 'From – to',
  from: 'First day',
  fromHelp: 'Empty: from the beginning of the data.',
  to: 'Last day',
  toHelp: 'Empty: to the end of the data.',
  compare: 'Compare with',
  nothing: 'Nothing',
  comparisons: { before: 'The period before', 'year before': 'The same a year before' },
  otherRange: 'Other days',
  compareFrom: 'First day compared',
  compareTo: 'Last day compared',
  compareHelp: 'Both days belong to it.',
  counted: { firstDay: 'First day counted', lastDay: 'Last day counted' },
  problems: {
    noDay: 'Enter the first day, the last day, or both.',
    noDays: 'Enter the first and the last day.',
    turned: 'The last day lies before the first.',
    noBefore: 'Enter the first day of the period: without one nothing lies before it.',
  },
};

export type PeriodTexts = typeof english;
export const periodTexts = inCurrentLanguage('period', english);
