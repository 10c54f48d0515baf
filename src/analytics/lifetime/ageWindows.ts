import type { CalendarPeriod } from '../periods/calendar';

/** The stretches into which the time since a customer's first order is divided, counted from 0. Days are whole days. */
export interface AgeWindows {
  /** The first order counts before window 0, as what it brings is there at once; otherwise within it. */
  isFirstApart: boolean;
  /** The window in which a day lies. */
  windowOf(first: number, day: number): number;
  /** The last day of a window. */
  lastDay(first: number, window: number): number;
}

/** Windows of so many days of a customer's own age, from the first order on. */
export const ownWindows = (length: number): AgeWindows => ({
  isFirstApart: true,
  windowOf: (first, day) => Math.floor((day - first) / length),
  lastDay: (first, window) => first + Math.ceil((window + 1) * length) - 1,
});

/** Calendar periods, that of the first order being window 0. */
export const calendarWindows = (period: CalendarPeriod): AgeWindows => ({
  isFirstApart: false,
  windowOf: (first, day) => period.indexOf(day) - period.indexOf(first),
  lastDay: (first, window) => period.firstDay(period.indexOf(first) + window + 1) - 1,
});

/** How many windows are over by a day. */
export function windowsOver(windows: AgeWindows, first: number, day: number): number {
  const at = windows.windowOf(first, day);
  return windows.lastDay(first, at) <= day ? at + 1 : at;
}
