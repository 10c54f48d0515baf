import { millisecondsPerDay } from '../../cells';
import { lastDay } from '../../cells/dates';

/**
 * Moments told as whole milliseconds since 1970 as texts that can be read in one way only: those that are days, all of them, as days
 * without a time. Other cells stay as they are.
 *
 * @param named whether the numbers are known to be milliseconds; `perhaps`: where one of them can be no date of Excel.
 */
export function momentCells(cells: readonly unknown[], named: 'named' | 'perhaps' | 'no'): unknown[] {
  const numbers = cells.map(wholeIn);
  const told = numbers.filter((number) => number !== null);
  if (named === 'no' || (named === 'perhaps' && told.every((number) => number >= 0 && number <= lastDay)))
    return [...cells];
  const areDays = told.every((number) => number % millisecondsPerDay === 0);
  return cells.map((cell, place) => {
    const number = numbers[place];
    const moment = new Date(number ?? NaN);
    if (Number.isNaN(moment.getTime())) return cell;
    // Without the letter for UTC: the clock is that of the statement.
    return moment.toISOString().slice(0, areDays ? 10 : 23);
  });
}

/** A moment and what the clock showed then, both in milliseconds since 1970, as a text that tells both. */
export function momentOnClock(milliseconds: number, clock: number): string {
  const ahead = Math.round((clock - milliseconds) / 60_000);
  const [hours, minutes] = [Math.trunc(Math.abs(ahead) / 60), Math.abs(ahead) % 60].map((part) =>
    String(part).padStart(2, '0'),
  );
  return `${new Date(clock).toISOString().slice(0, 23)}${ahead < 0 ? '-' : '+'}${hours}:${minutes}`;
}

/** A whole number, also as a text. */
function wholeIn(cell: unknown): number | null {
  if (typeof cell === 'number') return Number.isInteger(cell) ? cell : null;
  return typeof cell === 'string' && /^-?\d+$/.test(cell.trim()) ? Number(cell) : null;
}
