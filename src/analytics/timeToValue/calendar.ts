import { millisecondsPerDay } from '../numerics/day';

/** Day 0, 1899-12-30, is a Saturday; weeks are counted from the Monday before. */
const saturday = 5;

/** Which time is working time. Days are counted from 1899-12-30. */
export interface WorkingTime {
  /** Whether each day of the week is a day off, Monday first. At least one is not. */
  weekend: readonly boolean[];
  /** Days off besides; repeats and those on a weekend do no harm. */
  holidays: readonly number[];
  /** Milliseconds after midnight at which a working day begins and ends. */
  from: number;
  until: number;
}

/**
 * Measures spans in working time, as NETWORKDAYS.INTL counts days, but to the millisecond. Every moment has a reading, the
 * working milliseconds that lie before it, and a span is the difference of two readings: the cost is that of a search among the
 * holidays, however long the span.
 */
export class BusinessCalendar {
  /** Milliseconds of a working day. */
  readonly dayLength: number;
  private readonly holidays: Float64Array;
  private readonly workdaysBefore: readonly number[];
  private readonly workdaysAWeek: number;

  constructor(private readonly workingTime: WorkingTime) {
    const { weekend, holidays, from, until } = workingTime;
    this.dayLength = until - from;
    const before = [0];
    for (const off of weekend) before.push(before[before.length - 1] + (off ? 0 : 1));
    this.workdaysBefore = before;
    this.workdaysAWeek = before[7];
    const onWorkdays = holidays.filter((day) => !weekend[(day + saturday) % 7]);
    this.holidays = Float64Array.from(new Set(onWorkdays)).sort();
  }

  /** Working milliseconds before a moment, which is in milliseconds since 1899-12-30 00:00. */
  readingAt(moment: number): number {
    const { weekend, from, until } = this.workingTime;
    const day = Math.floor(moment / millisecondsPerDay);
    const time = moment - day * millisecondsPerDay;
    const weekday = (day + saturday) % 7;
    const weeks = (day + saturday - weekday) / 7;
    const holidays = this.holidaysBefore(day);
    const workdays = weeks * this.workdaysAWeek + this.workdaysBefore[weekday] - holidays;
    const isOff = weekend[weekday] || this.holidays[holidays] === day;
    const today = isOff ? 0 : Math.min(Math.max(time, from), until) - from;
    return workdays * this.dayLength + today;
  }

  private holidaysBefore(day: number): number {
    let low = 0;
    let high = this.holidays.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.holidays[middle] < day) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
