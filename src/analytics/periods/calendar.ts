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
    indexOf: (day) => Math.floor(monthOf(day) / months),
    firstDay: (index) => beginOfMonth(index * months),
    label: (index) => label(Math.floor(index / perYear), (index % perYear) + 1),
  };
}

/** 1 March of the year 0, from which leap days stand at the end of their year. */
const firstOfMarch = unixEpoch - 719_468;
/** Days of 400 years, after which the calendar is the same again. */
const cycle = 146_097;

/**
 * Months of the Gregorian calendar since the year 0 until the one that holds a day, by arithmetic alone: millions are asked for (Hinnant,
 * chrono-compatible low-level date algorithms).
 */
function monthOf(day: number): number {
  const since = Math.floor(day) - firstOfMarch;
  const cycles = Math.floor(since / cycle);
  const inCycle = since - cycles * cycle;
  const leapDays =
    Math.floor(inCycle / 1460) - Math.floor(inCycle / 36_524) + Math.floor(inCycle / (cycle - 1));
  const years = Math.floor((inCycle - leapDays) / 365);
  const inYear = inCycle - (365 * years + Math.floor(years / 4) - Math.floor(years / 100));
  return (cycles * 400 + years) * 12 + Math.floor((5 * inYear + 2) / 153) + 2;
}

/** The first day of a month by its number. */
function beginOfMonth(index: number): number {
  const sinceMarch = index - 2;
  const years = Math.floor(sinceMarch / 12);
  const inYear = Math.floor((153 * (sinceMarch - years * 12) + 2) / 5);
  const leapDays = Math.floor(years / 4) - Math.floor(years / 100) + Math.floor(years / 400);
  return firstOfMarch + years * 365 + leapDays + inYear;
}

function labelOfDay(day: number): string {
  return dateOf(day).toISOString().slice(0, 10);
}

const dateOf = (day: number): Date => new Date((day - unixEpoch) * millisecondsPerDay);
