import { type CalendarPeriod, month, quarter, week, year } from '../analytics/periods/calendar';
import { choice, optional } from './arguments';

/** Which calendar periods a table counts in; omitted: months. */
export const periodArgument = optional(
  choice<CalendarPeriod & { description: string }>('period', 'Kind of calendar period; omitted: month.', {
    id: 'CALENDAR_PERIODS',
    what: 'period',
    entries: [
      { ...month, description: 'Calendar months.' },
      { ...week, description: 'Weeks from Monday to Sunday (ISO 8601).' },
      { ...quarter, description: 'Calendar quarters.' },
      { ...year, description: 'Calendar years.' },
    ],
  }),
  month,
);
