import { type CalendarPeriod, day, month, quarter, week, year } from '../analytics/periods/calendar';
import { choice, optional } from './arguments';

type PeriodEntry = CalendarPeriod & { description: string };

const entries: readonly PeriodEntry[] = [
  { ...month, description: 'Calendar months.' },
  { ...week, description: 'Weeks from Monday to Sunday (ISO 8601).' },
  { ...quarter, description: 'Calendar quarters.' },
  { ...year, description: 'Calendar years.' },
];

const described = 'Kind of calendar period; omitted: month.';

/** Which calendar periods customers are grouped by; omitted: months. */
export const periodArgument = optional(
  choice<PeriodEntry>('period', described, { id: 'CALENDAR_PERIODS', what: 'period', entries }),
  month,
);

/** Which calendar periods a trend is drawn by, days among them; omitted: months. */
export const trendPeriodArgument = optional(
  choice<PeriodEntry>('period', described, {
    id: 'TREND_PERIODS',
    what: 'period',
    entries: [...entries, { ...day, description: 'Calendar days.' }],
  }),
  month,
);
