import { type CalendarPeriod, day, month, quarter, week, year } from '../analytics/periods/calendar';
import { choice, optional } from './arguments';

const periods = [
  { ...month, description: 'Calendar months.' },
  { ...week, description: 'Weeks from Monday to Sunday (ISO 8601).' },
  { ...quarter, description: 'Calendar quarters.' },
  { ...year, description: 'Calendar years.' },
];

const kindOf = (id: string, entries: readonly (CalendarPeriod & { description: string })[]) =>
  optional(
    choice('period', 'Kind of calendar period; omitted: month.', { id, what: 'period', entries }),
    month,
  );

/** Which calendar periods a table counts in; omitted: months. */
export const periodArgument = kindOf('CALENDAR_PERIODS', periods);

/** The same with days, for what is counted often enough. */
export const eachPeriodArgument = kindOf('CALENDAR_PERIODS_AND_DAYS', [
  ...periods,
  { ...day, description: 'Days.' },
]);
