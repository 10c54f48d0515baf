import { serialShift } from './environment';

/** Days are counted from 1899-12-30, as in Excel's 1900 date system (exact from 1900-03-01 on). */
export const millisecondsPerDay = 86_400_000;

/** Day number of 1970-01-01, from which other programs count. */
export const unixEpochDay = 25_569;

/** Day number of 2200-01-01. Later dates stand for "never" and the like. */
export const firstDayTooLate = 109_575;

/** Day number of 9999-12-31, the last day Excel knows. */
export const lastDay = 2_958_465;

const firstYear = 1900;
const daysBeforeMonth = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** Leap days up to the end of a year. */
const leapDays = (year: number): number =>
  Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);

const daysIn = (year: number, month: number): number =>
  month === 2 ? (isLeap(year) ? 29 : 28) : 30 + ((month + (month >> 3)) & 1);

/** The number of a day, NaN where there is no such day. */
export function dayNumber(year: number, month: number, day: number): number {
  const isDay = year >= firstYear && year <= 9999 && month >= 1 && month <= 12 && day >= 1;
  if (!isDay || day > daysIn(year, month)) return NaN;
  const past = (year - firstYear) * 365 + leapDays(year - 1) - leapDays(firstYear - 1);
  // The first of January 1900 is day 2: Excel's own calendar has a 29 February 1900.
  return past + daysBeforeMonth[month - 1] + (month > 2 && isLeap(year) ? 1 : 0) + day + 1;
}

/** The serial number by which this workbook shows a moment, and the moment of one. */
export const toSerial = (moment: number): number => moment / millisecondsPerDay - serialShift();
export const ofSerial = (serial: number): number => Math.round((serial + serialShift()) * millisecondsPerDay);

/** A moment as ISO text, for messages. */
export function isoText(moment: number): string {
  const text = new Date(moment - unixEpochDay * millisecondsPerDay).toISOString();
  if (text.endsWith('T00:00:00.000Z')) return text.slice(0, 10);
  return text.slice(0, text.endsWith('.000Z') ? 19 : 23).replace('T', ' ');
}
