import { counted } from '../../cells/counted';
import type { Sentences } from '../../cells/saying';
import { type WaitSaying, waitSentences } from '../../functions/timeToValue/waitSentences';

/** What is said of a result of time to value, and why there is none. */
export type TimeToValueSaying =
  | WaitSaying
  | { code: 'workingDays' }
  | { code: 'lostBefore'; values: { customers: number } }
  /** `reached` in percent, `longest` in days. */
  | {
      code: 'medianNotReached';
      values: { reached: string; inWorkingDays: boolean; longest: string };
    }
  | { code: 'someSegments'; values: { shown: number; all: number } }
  | { code: 'nobodyReached' };

export const timeToValueSayings: Sentences<TimeToValueSaying> = {
  ...waitSentences,
  workingDays: 'Working days: weekends do not count.',
  lostBefore: ({ customers }) =>
    `${counted(customers, 'customer')} left before reaching value. The share reached is that of all customers, the lost ones included (cumulative incidence).`,
  medianNotReached: ({ reached, inWorkingDays, longest }) =>
    `The median is not reached: ${reached} % of customers have reached value by the longest time observed (in ${inWorkingDays ? 'working days' : 'days'}: ${longest}). The shares by day are there all the same.`,
  someSegments: ({ shown, all }) => `The ${shown} largest of ${all} segments are shown.`,
  nobodyReached:
    'Nobody has reached value yet, so there is no time to show. Check the column of the date of value, or wait for the first.',
};
