import { type CalendarPeriod, day, month, quarter, week, year } from '../analytics/periods/calendar';
import { choice, optional } from './arguments';

type Described = CalendarPeriod & { description: string };

const periods: readonly Described[] = [
  { ...month, description: 'Calendar months.' },
  { ...week, description: 'Weeks from Monday to Sunday (ISO 8601).' },
  { ...quarter, description: 'Calendar quarters.' },
  { ...year, description: 'Calendar years.' },
];

const periodOf = (id: string, entries: readonly Described[]) =>
  optional(
    choice<Described>('period', 'Kind of calendar period; omitted: month.', { id, what: 'period', entries }),
    month,
  );

/** Which calendar periods a table counts in; omitted: months. */
export const periodArgument = periodOf('CALENDAR_PERIODS', periods);

/** The same where a day is a period, too. */
export const anyPeriodArgument = periodOf('TREND_PERIODS', [
  ...periods,
  { ...day, description: 'Single days.' },
]);
