import type { Dialect } from './dialects';

export const millisecondsPerDay = 86_400_000;

const written = /^\s*(\d{4})-(\d{2})-(\d{2})\s*$/;

/** Days since 1970 of a day such as 2026-03-01; `null`: the text is none. */
export function dayIn(text: string): number | null {
  const found = written.exec(text);
  if (found === null) return null;
  const [, year, month, date] = found.map(Number);
  return Date.UTC(year, month - 1, date) / millisecondsPerDay;
}

/** The whole part of a quotient, rounded down, of whole numbers in which a double is exact. */
export const wholePart = (dividend: string, divisor: number, { double, integer }: Dialect): string =>
  `CAST(FLOOR(CAST(${dividend} AS ${double}) / ${divisor}) AS ${integer})`;

/** Whole days since 1970 of milliseconds since then. */
export const dayOf = (milliseconds: string, dialect: Dialect): string =>
  wholePart(milliseconds, millisecondsPerDay, dialect);

/**
 * The day observation ends, `last_day`: a day such as 2026-03-01 that is asked for, or the latest of `days`, a column of a step. Throws
 * a RangeError where what is asked for is no day.
 */
export function lastDay(asOf: string | null, days: { of: string; in: string }, { integer }: Dialect): string {
  if (asOf === null) return `SELECT MAX(${days.of}) AS last_day FROM ${days.in}`;
  const day = dayIn(asOf);
  if (day === null) throw new RangeError(`"${asOf}" is not a day such as 2026-03-01.`);
  return `SELECT CAST(${day} AS ${integer}) AS last_day`;
}
