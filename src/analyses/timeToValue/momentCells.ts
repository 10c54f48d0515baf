import { isoText, millisecondsPerDay, toSerial } from '../../cells';
import type { EventLog } from '../../analytics/events/eventLog';

/** A log of which it is known whether its moments are instants. */
export interface TimedLog extends EventLog {
  areInstants: boolean;
}

const minute = 60_000;

/** The moment of each row as a cell that is read as just this one, whatever stands in the other cells of its column. */
export function cellsOf({ time, clock, isDate, areInstants }: TimedLog): (row: number) => string | number {
  const shown = clock ?? time;
  const areDays = shown.every((moment) => moment % millisecondsPerDay === 0);
  return (row) => {
    const moment = shown[row];
    if (isDate?.[row]) return isoText(moment).slice(0, 10);
    if (areInstants) return `${withTime(moment)}${offsetText((moment - time[row]) / minute)}`;
    const serial = toSerial(moment);
    // Among moments of a day a whole number might be taken for a date.
    return Number.isInteger(serial) && !areDays ? withTime(moment) : serial;
  };
}

function withTime(moment: number): string {
  const text = isoText(moment);
  return text.length === 10 ? `${text} 00:00` : text;
}

function offsetText(minutes: number): string {
  const ahead = Math.abs(minutes);
  const two = (number: number) => String(number).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(ahead / 60))}:${two(ahead % 60)}`;
}

/** The rows of the two latest moments of a log. */
export function latestTwo({ time }: TimedLog): number[] {
  let [last, before] = [-1, -1];
  for (let row = 0; row < time.length; row++) {
    if (last < 0 || time[row] > time[last]) [last, before] = [row, last];
    else if (before < 0 || time[row] > time[before]) before = row;
  }
  return [last, before].filter((row) => row >= 0);
}
