import { inCurrentLanguage } from '../../language/current';

/** The tab of time to value up to its result. */
const english = {
  title: 'Time to value',
  /** On its tab. */
  short: 'Time to value',
  working: 'Computing time to value',
  tooNarrow:
    'Select at least two columns, one row for each customer: when they started, and when they reached value. Leave the second empty for those still waiting.',
  asOf: {
    label: 'As of',
    help: 'The last day that counts: who has no value by then is waiting. Empty: the latest date in the data.',
  },
  days: { label: 'Days that count' },
  everyDay: { label: 'Every day', help: 'Weekends count like any other day.' },
  workingDays: {
    label: 'Working days',
    help: 'Saturdays and Sundays do not count, so times are working days.',
  },
};

export type TimeToValueTexts = typeof english;
export const timeToValueTexts = inCurrentLanguage('timeToValue', english);
