import { millisecondsPerDay } from '../numerics/day';

/**
 * Calendar periods. Days are whole days since 1899-12-30, the serial numbers of Excel. The periods of one kind are
 * numbered without gaps, so the difference of two indices is the number of periods between them.
 */
export interface CalendarPeriod {
  name: 'day' | 'week' | 'month' | 'quarter' | 'year';
  /** Number of the period that holds a day. */
  indexOf(day: number): number;
  /** First day of the period with this number; the period ends the day before the first day of the next. */
  firstDay(index: number): number;
  /** Text that sorts by time: `2026-03-02` (of a week its Monday), `2026-03`, `2026-Q1`, `2026`. */
  label(index: number): string;
}

const unixEpoch = 25569;

export const day: CalendarPeriod = {
  name: 'day',
  indexOf: Math.floor,
  firstDay: (index) => index,
  label: labelOfDay,
};

/** The week of ISO 8601: Monday to Sunday. 1899-12-30, day 0, was a Saturday. */
export const week: CalendarPeriod = {
  name: 'week',
  indexOf: (day) => Math.floor((day - 2) / 7),
  firstDay: (index) => index * 7 + 2,
  label: (index) => labelOfDay(index * 7 + 2),
};

export const month = ofMonths('month', 1, (year, place) => `${year}-${String(place).padStart(2, '0')}`);
export const quarter = ofMonths('quarter', 3, (year, place) => `${year}-Q${place}`);
export const year = ofMonths('year', 12, String);

/** The kinds that customers are grouped by; the first is the usual one. */
export const calendarPeriods: readonly CalendarPeriod[] = [month, week, quarter, year];

/** Periods of so many months, a whole number of which is a year; a label names the year and the place in it. */
function ofMonths(
  name: CalendarPeriod['name'],
  months: number,
  label: (year: number, place: number) => string,
): CalendarPeriod {
  const perYear = 12 / months;
  return {
    name,
    indexOf: (day) => {
      const date = dateOf(day);
      return Math.floor((date.getUTCFullYear() * 12 + date.getUTCMonth()) / months);
    },
    firstDay: (index) => Date.UTC(1900, (index - 1900 * perYear) * months) / millisecondsPerDay + unixEpoch,
    label: (index) => label(Math.floor(index / perYear), (index % perYear) + 1),
  };
}

function labelOfDay(day: number): string {
  return dateOf(day).toISOString().slice(0, 10);
}

const dateOf = (day: number): Date => new Date((day - unixEpoch) * millisecondsPerDay);
