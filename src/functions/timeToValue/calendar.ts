import { invalid, quote, millisecondsPerDay } from '../../cells';
import { BusinessCalendar } from '../../analytics/timeToValue/calendar';
import { datesSetting, decimalOf, oneValue } from '../settings/setting';
import type { DayUnit, Word } from '../words';

/** Days off of the weekend numbers of NETWORKDAYS.INTL, Monday first. */
const weekends: Readonly<Record<number, string>> = {
  1: '0000011',
  2: '1000001',
  3: '1100000',
  4: '0110000',
  5: '0011000',
  6: '0001100',
  7: '0000110',
  11: '0000001',
  12: '1000000',
  13: '0100000',
  14: '0010000',
  15: '0001000',
  16: '0000100',
  17: '0000010',
};

function weekendOf(cell: unknown, where: string): string {
  const number = decimalOf(cell);
  const named = typeof number === 'number' ? weekends[number] : undefined;
  const text = /^[01]{7}$/.test(String(cell)) ? String(cell) : named;
  if (text === undefined) {
    throw invalid(
      `${where}: ${quote(cell)} is neither 1 to 7, 11 to 17 nor seven characters such as 0000011 (1: day off, Monday first).`,
    );
  }
  if (!text.includes('0')) throw invalid(`${where}: 1111111 leaves no working day.`);
  return text;
}

const clock = /^(\d{1,2})(?::([0-5]\d))?\s*[-–]\s*(\d{1,2})(?::([0-5]\d))?$/;

/** Milliseconds after midnight at which the working day begins and ends. */
type Hours = readonly [from: number, until: number];

function hoursOf(cell: unknown, where: string): Hours {
  const match = typeof cell === 'string' ? clock.exec(cell.trim()) : null;
  const [fromHour, fromMinute, untilHour, untilMinute] = (match ?? [])
    .slice(1)
    .map((part) => Number(part ?? 0));
  const from = (fromHour * 60 + fromMinute) * 60_000;
  const until = (untilHour * 60 + untilMinute) * 60_000;
  if (!match || from >= until || until > millisecondsPerDay) {
    throw invalid(`${where}: ${quote(cell)} is no span within a day. Write it as 9:00-17:00.`);
  }
  return [from, until];
}

/** The settings that make durations working time. */
export const calendarSettings = {
  weekend: oneValue(
    'weekend',
    'Days off as in NETWORKDAYS.INTL: 1 to 7, 11 to 17, or seven 0 and 1 from Monday. Durations become working days.',
    null,
    weekendOf,
  ),
  holidays: datesSetting(
    'holidays',
    'Dates that are days off besides the weekend. Durations become working days.',
  ),
  hours: oneValue(
    'hours',
    'Working hours such as 9:00-17:00; a working day is then so many hours; omitted: 24.',
    null,
    hoursOf,
  ),
};

/** What the calendar is set to. */
interface CalendarValues {
  weekend: string | null;
  /** Moments in milliseconds. */
  holidays: readonly number[] | null;
  hours: Hours | null;
}

/** In which time durations are measured. */
export interface TimeScale extends DayUnit {
  /** Milliseconds of a day of this scale. */
  dayLength: number;
  /** Counted by the clock on the wall. */
  isWorkingTime: boolean;
  /** Of a working day, where they were given. */
  hours: number | null;
  /** Moments turned into readings whose differences are durations. */
  readings(moments: Float64Array): Float64Array;
}

export const calendarDays: TimeScale = {
  dayLength: millisecondsPerDay,
  isWorkingTime: false,
  hours: null,
  readings: (moments) => moments,
};

/** Calendar days unless something is set; then, as in Excel, Saturday and Sunday are off by default. */
export function timeScale({ weekend, holidays, hours }: CalendarValues): TimeScale {
  if (weekend === null && holidays === null && hours === null) return calendarDays;
  const [from, until] = hours ?? [0, millisecondsPerDay];
  const calendar = new BusinessCalendar({
    weekend: Array.from(weekend ?? weekends[1], (day) => day === '1'),
    holidays: (holidays ?? []).map((moment) => Math.floor(moment / millisecondsPerDay)),
    from,
    until,
  });
  const length = Math.round((until - from) / 36_000) / 100;
  return {
    dayLength: calendar.dayLength,
    isWorkingTime: true,
    hours: hours === null ? null : length,
    readings: (moments) => moments.map((moment) => calendar.readingAt(moment)),
  };
}

/** The unit at the head of a column. */
export const headingOf = (scale: TimeScale): Word => ({ code: 'inDays', values: unitOf(scale) });

/** What durations are counted in. */
export const unitOf = ({ isWorkingTime, hours }: TimeScale): DayUnit => ({ isWorkingTime, hours });

/** What the help says about the calendar, in every function that has one. */
export const calendarDetail =
  'With the settings weekend, holidays or hours, durations are working time: working days of 24 hours or, with hours, of so many (9:00-17:00 makes a day of 8), and so are the waits of those who have not reached value. Weekends are those of NETWORKDAYS.INTL; where only holidays or hours are given, Saturday and Sunday are off. Holidays in a column H2:H12 are passed as HSTACK("holidays", TOROW(H2:H12)). A table says so in its headings.';
