import {
  invalid,
  isBlankKey,
  isHeadingRow,
  parseSeconds,
  passOnError,
  quote,
  secondsPerDay,
} from '../../cells';
import { BusinessCalendar } from '../../analytics/timeToValue/calendar';
import { anyCell, type Argument, optional } from '../arguments';

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

function weekendOf(cell: unknown): string {
  const text = typeof cell === 'number' ? weekends[cell] : cell;
  if (typeof text !== 'string' || !/^[01]{7}$/.test(text)) {
    throw invalid(
      `weekend: ${quote(cell)} is neither 1 to 7, 11 to 17 nor seven characters such as "0000011" (1: day off, Monday first).`,
    );
  }
  if (!text.includes('0')) throw invalid('weekend: "1111111" leaves no working day.');
  return text;
}

const clock = /^(\d{1,2})(?::([0-5]\d))?\s*[-–]\s*(\d{1,2})(?::([0-5]\d))?$/;

/** Seconds after midnight at which the working day begins and ends. */
type Hours = readonly [from: number, until: number];

function hoursOf(cell: unknown): Hours {
  const match = typeof cell === 'string' ? clock.exec(cell.trim()) : null;
  const [fromHour, fromMinute, untilHour, untilMinute] = (match ?? [])
    .slice(1)
    .map((part) => Number(part ?? 0));
  const from = fromHour * 3600 + fromMinute * 60;
  const until = untilHour * 3600 + untilMinute * 60;
  if (!match || from >= until || until > secondsPerDay) {
    throw invalid(`hours: ${quote(cell)} is no span within a day. Write it as "9:00-17:00".`);
  }
  return [from, until];
}

/** The days of a range of dates of any shape; a heading on top is skipped. */
function holidaysOf(argument: unknown): number[] {
  const cells: unknown[] = Array.isArray(argument) ? (argument as unknown[][]).flat() : [argument];
  const headed =
    cells.length > 1 && isHeadingRow([{ cell: cells[0], accepts: (cell) => parseSeconds(cell) !== null }]);
  return cells.flatMap((cell, i) => {
    if (isBlankKey(cell) || (i === 0 && headed)) return [];
    passOnError(cell, `holidays, cell ${i + 1},`);
    const moment = parseSeconds(cell);
    if (moment === null) throw invalid(`holidays, cell ${i + 1}: ${quote(cell)} is not a date.`);
    return [Math.floor(moment / secondsPerDay)];
  });
}

const cellRead = <T>(name: string, description: string, read: (cell: unknown) => T): Argument<T> => {
  const argument = anyCell(name, description);
  return { ...argument, read: (given) => read(argument.read(given)) };
};

/** The arguments that make durations working time, last in every signature that has them. */
export const calendarArguments = [
  optional(
    cellRead(
      'weekend',
      'Days off as in NETWORKDAYS.INTL: 1 to 7, 11 to 17, or seven 0 and 1 from Monday. Durations become working days.',
      weekendOf,
    ),
    null,
    isBlankKey,
  ),
  optional(
    {
      name: 'holidays',
      description: 'Dates that are days off besides the weekend. Durations become working days.',
      dimensionality: 'matrix' as const,
      optional: false,
      read: holidaysOf,
    },
    null,
    isBlankKey,
  ),
  optional(
    cellRead(
      'hours',
      'Working hours such as "9:00-17:00"; a working day is then so many hours; omitted: 24.',
      hoursOf,
    ),
    null,
    isBlankKey,
  ),
] as const;

/** In which time durations are measured. */
export interface TimeScale {
  /** Seconds of a day of this scale. */
  secondsADay: number;
  /** What a duration of 1 is: `days`, `working days`, `working days of 8 h`. */
  unit: string;
  /** Moments turned into readings whose differences are durations. */
  readings(moments: Float64Array): Float64Array;
}

const calendarDays: TimeScale = {
  secondsADay: secondsPerDay,
  unit: 'days',
  readings: (moments) => moments,
};

/** Calendar days unless one of the arguments is given; then, as in Excel, Saturday and Sunday are off by default. */
export function timeScale(
  weekend: string | null,
  holidays: readonly number[] | null,
  hours: Hours | null,
): TimeScale {
  if (weekend === null && holidays === null && hours === null) return calendarDays;
  const [from, until] = hours ?? [0, secondsPerDay];
  const calendar = new BusinessCalendar({
    weekend: Array.from(weekend ?? weekends[1], (day) => day === '1'),
    holidays: holidays ?? [],
    from,
    until,
  });
  const length = Math.round((until - from) / 36) / 100;
  return {
    secondsADay: calendar.secondsADay,
    unit: hours === null ? 'working days' : `working days of ${length} h`,
    readings: (moments) => moments.map((moment) => calendar.readingAt(moment)),
  };
}

/** `Days` or `Working days of 8 h`: a unit at the head of a column. */
export const headingOf = ({ unit }: TimeScale): string => unit[0].toUpperCase() + unit.slice(1);

/** What the help says about the calendar, in every function that has one. */
export const calendarDetail =
  'With weekend, holidays or hours, durations are working time: working days of 24 hours or, with hours, of so many (9:00-17:00 makes a day of 8), and so are the waits of those who have not reached value. Weekends are those of NETWORKDAYS.INTL; where only holidays or hours are given, Saturday and Sunday are off. A table says so in its headings.';
