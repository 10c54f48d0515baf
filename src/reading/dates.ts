import { millisecondsPerDay } from '../cells/dates';
import { serialShift } from '../excel/dateSystem';

/** Excel's day 0 in the 1900 date system. */
const dayZero = Date.UTC(1899, 11, 30);

/** A serial as ISO text, the form in which dates cannot be misread. */
export function dateText(serial: number): string {
  const date = new Date(dayZero + Math.round((serial + serialShift()) * millisecondsPerDay));
  if (Number.isNaN(date.getTime())) return String(serial);
  const text = date.toISOString();
  return serial % 1 === 0 ? text.slice(0, 10) : `${text.slice(0, 10)} ${text.slice(11, 16)}`;
}

/** The last moment of a day such as 2026-03-01: all that happens on it counts. */
export function endOfDay(day: string): number | null {
  const serial = serialOf(day);
  return serial === null ? null : serial + (millisecondsPerDay - 1) / millisecondsPerDay;
}

/** A day such as 2026-03-01 as it is typed; `null` for any other text. */
export const isoDay = (typed: string): string | null => (serialOf(typed) === null ? null : typed);

/** The serial of a day such as 2026-03-01; `null` for any other text. */
export function serialOf(day: string): number | null {
  const time = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(time) ? null : (time - dayZero) / millisecondsPerDay - serialShift();
}
