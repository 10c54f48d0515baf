import { millisecondsPerDay } from '../../cells/dates';

const day = /^\d{4}-\d{2}-\d{2}$/;

/** The moment a text such as `2026-06-30 14:05` names, in milliseconds since 1970, or the last one of a day; `null`: none. */
export function untilIn(text: string): number | null {
  const typed = text.trim();
  const moment = Date.parse(`${typed.replace(/ /, 'T')}${day.test(typed) ? 'T00:00' : ''}Z`);
  if (Number.isNaN(moment)) return null;
  return day.test(typed) ? moment + millisecondsPerDay - 1 : moment;
}
