import { quote } from '../../cells/cell';
import { counted } from '../../cells/counted';
import type { Sentences } from '../../cells/saying';
import { type WaitSaying, waitSentences } from '../../functions/timeToValue/waitSentences';

/** What is said of a result of time to value, and why there is none. */
export type TimeToValueSaying =
  | WaitSaying
  /** Of a log: customers without a start, values before it, and further starts of a customer. */
  | { code: 'nobodyStarted' }
  | { code: 'eventNotThere'; values: { name: string; events: readonly string[]; more: number } }
  | { code: 'neverStarted'; values: { customers: number } }
  | { code: 'valuesBeforeStart'; values: { rows: number } }
  | { code: 'startsAgain'; values: { rows: number } }
  /** Of counts by day. */
  | { code: 'countedByDay' }
  | { code: 'nobodyCounted' }
  | { code: 'noWait'; values: { row: number; days: number } }
  | { code: 'workingDays' }
  | { code: 'lostBefore'; values: { customers: number } }
  /** `reached` in percent, `longest` in days. */
  | {
      code: 'medianNotReached';
      values: { reached: string; inWorkingDays: boolean; longest: string };
    }
  | { code: 'someSegments'; values: { shown: number; all: number } }
  | { code: 'immaturePeriods'; values: { periods: number } }
  | { code: 'nobodyInPeriod'; values: { period: string } }
  | { code: 'tooYoungToCompare'; values: { days: readonly number[] } }
  /** Medians in days, `null`: not reached; p of the two tests, `null`: not tested. */
  | {
      code: 'mediansCompared';
      values: {
        now: string | null;
        before: string | null;
        inWorkingDays: boolean;
        median: number | null;
        curves: number | null;
      };
    }
  | { code: 'nobodyReached' };

const chanceOf = (p: number): string => (p < 0.001 ? 'p < 0.001' : `p = ${p.toFixed(3)}`);

export const timeToValueSayings: Sentences<TimeToValueSaying> = {
  ...waitSentences,
  eventNotThere: ({ name, events, more }) =>
    `The data have no event ${quote(name)}. They have: ${events.join(', ')}${more > 0 ? ` and ${more} more` : ''}.`,
  nobodyStarted: 'No customer has a start. Check the columns, or choose another event.',
  neverStarted: ({ customers }) =>
    `${counted(customers, 'customer')} without a start ${customers === 1 ? 'is' : 'are'} left out.`,
  valuesBeforeStart: ({ rows }) =>
    `${counted(rows, 'value')} before the start ${rows === 1 ? 'does' : 'do'} not count.`,
  startsAgain: ({ rows }) =>
    `${counted(rows, 'row')} ${rows === 1 ? 'starts' : 'start'} a customer again: the first start counts.`,
  countedByDay:
    'The rows are counts: they do not tell which customers stand behind a figure, nor when a wait began, so working days cannot be counted.',
  nobodyCounted: 'Every count is 0. Check which columns count the customers.',
  noWait: ({ row, days }) =>
    `Row ${row}: ${days} days is no wait. Give days from 0 on; seconds are to be divided by 86400.`,
  workingDays: 'Working days: weekends do not count.',
  lostBefore: ({ customers }) =>
    `${counted(customers, 'customer')} left before reaching value. The share reached is that of all customers, the lost ones included (cumulative incidence).`,
  medianNotReached: ({ reached, inWorkingDays, longest }) =>
    `The median is not reached: ${reached} % of customers have reached value by the longest time observed (in ${inWorkingDays ? 'working days' : 'days'}: ${longest}). The shares by day are there all the same.`,
  someSegments: ({ shown, all }) => `The ${shown} largest of ${all} segments are shown.`,
  immaturePeriods: ({ periods }) =>
    `${counted(periods, 'period')} ${periods === 1 ? 'is' : 'are'} too young for some of the shares: not everybody in ${periods === 1 ? 'it' : 'them'} has been observed for so many days. There the line is dashed, an estimate from those who have, and ends where nobody has. Compare mature periods only.`,
  nobodyInPeriod: ({ period }) => `Nobody started in ${period}. Choose other days under Period.`,
  tooYoungToCompare: ({ days }) =>
    `The shares by ${days.length === 1 ? 'day' : 'days'} ${days.join(', ')} are not compared: not everybody has been observed for so long.`,
  mediansCompared: ({ now, before, inWorkingDays, median, curves }) => {
    const told = (days: string | null) => days ?? 'not reached';
    const tests = [
      ...(median === null ? [] : [`medians ${chanceOf(median)}`]),
      ...(curves === null ? [] : [`whole curves ${chanceOf(curves)}`]),
    ];
    return `Median in ${inWorkingDays ? 'working days' : 'days'}: ${told(now)}, before ${told(before)}. ${tests.length === 0 ? 'That is not tested.' : `Chance of as much difference without a change: ${tests.join(', ')}.`}`;
  },
  nobodyReached:
    'Nobody has reached value yet, so there is no time to show. Check the column of the date of value, or wait for the first.',
};
