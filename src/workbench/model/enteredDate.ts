import { parseDate, parseTime } from 'numfmt';
import { days1904 } from './dates';
import type { CellWrite } from './sheets';

type Parsed = ReturnType<typeof parseDate>;

const month = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}';
const part = `(?:\\d{1,4}|${month})`;

/** Numbers and months; not those between dots, nor with a weekday, of which the library makes dates and Excel does not. */
const day = new RegExp(`^(?:${part}(?:(?: *[-/] *|,? +)${part}){1,2}|${month}\\d{1,2})$`, 'i');

/** Excel wants a blank before AM and PM. */
const time = '\\d{1,2}:[\\d:.]+(?: [ap]m?)?|\\d{1,2} [ap]m?';
const moment = new RegExp(`^(.+?)(?:,? +(${time}))?$`, 'i');
const timeOfDay = new RegExp(`^(?:${time})$`, 'i');

/** May 26 and MARCH1: a day of this year, as long as the month has one of that number. */
function dayOfMonth(text: string): Parsed {
  const [, name, number] = /^([a-z]{3,9})[-/ ]?(\d{1,2})$/i.exec(text) ?? [];
  return name ? parseDate(`${number}-${name.replace(/^sept$/i, 'Sep')}`) : null;
}

/** 11-50: there is no such day, so it is a month of the year 1950. */
function monthOfYear(text: string): Parsed {
  const [, number, year] = /^(\d{1,2})[-/](\d{2})$/.exec(text) ?? [];
  const first = number ? parseDate(`${number}/1/${year}`) : null;
  return first && { ...first, z: 'm/yy' };
}

/** Columns have few days and many moments, and the library takes long over a day. */
const days = new Map<string, Parsed>();

function parsedDay(text: string): Parsed {
  if (!day.test(text)) return null;
  let parsed = days.get(text);
  if (parsed === undefined) {
    parsed = dayOfMonth(text) ?? parseDate(text) ?? monthOfYear(text);
    days.set(text, parsed);
  }
  return parsed;
}

const hasFraction = (text: string) => /:\d+\.\d+$/.test(text);

/** Excel does not take over how a day was written: it has a format for each kind. */
function dayFormat(written: string): string {
  if (!written.includes('y')) return 'd-mmm';
  if (!written.includes('d')) return 'mmm-yy';
  return written.includes('mmm') ? 'd-mmm-yy' : 'm/d/yyyy';
}

/** A date as Excel takes it in the United States, with the format it gives the cell; `null` for any other text. */
export function enteredDate(text: string, date1904: boolean): CellWrite | null {
  const [, dayText = '', timeText] = moment.exec(text) ?? [];
  const date = parsedDay(dayText);
  if (!date?.z) return null;
  const serial = Number(date.v) - (date1904 ? days1904 : 0);
  // Excel knows no days before 1900, or 1904.
  if (serial < (date1904 ? 0 : 1)) return null;
  if (!timeText) return { value: serial, format: dayFormat(date.z) };
  const at = parseTime(timeText);
  if (!at || Number(at.v) >= 1) return null;
  return { value: serial + Number(at.v), format: hasFraction(timeText) ? 'mm:ss.0' : 'm/d/yyyy h:mm' };
}

/** A time of day or a span of time. */
export function enteredTime(text: string): CellWrite | null {
  const [, hours, minutes, seconds = '0'] = /^(\d{1,4}):([0-5]\d)(?::([0-5]\d))?$/.exec(text) ?? [];
  if (Number(hours) >= 24) {
    const span = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400;
    return { value: span, format: '[h]:mm:ss' };
  }
  if (!timeOfDay.test(text)) return null;
  // Minutes and seconds, which is what is left of a moment that Excel showed in its own format and saved as text.
  const isShort = /^\d+:\d+\.\d+$/.test(text);
  const at = parseTime(isShort ? `0:${text}` : text);
  if (!at?.z) return null;
  return { value: Number(at.v), format: hasFraction(text) ? 'mm:ss.0' : at.z.replace('hh', 'h') };
}
