import { isBlank, isoText, nameKey, readMoment } from '../../cells';
import type { SettingName } from './names';
import type { SettingPair } from './text';

/** How 0.1.0 passed what is a setting now: one argument each, some of which meant several things. */

type Former = readonly SettingPair[];

const cellsOf = (argument: unknown): unknown[] =>
  (Array.isArray(argument) ? (argument as unknown[][]).flat() : [argument]).filter((cell) => !isBlank(cell));

/** The content of an argument that is a single cell. */
function single(argument: unknown): unknown {
  const cells = cellsOf(argument);
  return cells.length === 1 ? cells[0] : null;
}

/** A number where a text of settings stands now. */
export function formerNumber(argument: unknown, name: SettingName): Former {
  const cell = single(argument);
  return typeof cell === 'number' ? [[name, cell]] : [];
}

/** A text of the kind that meant this; every text of settings holds an =. */
export function formerText(argument: unknown, name: SettingName, pattern = /^[^=]+$/): Former {
  const cell = single(argument);
  return typeof cell === 'string' && pattern.test(cell) ? [[name, cell]] : [];
}

/** TRUE; FALSE was what holds without it. */
export function formerFlag(argument: unknown, name: SettingName): Former {
  const cell = single(argument);
  return cell === true || cell === 1 ? [[name, true]] : [];
}

/** `parameter`, which meant what the models made of its type. */
export function formerParameter(argument: unknown, models: unknown): Former {
  const cells = cellsOf(argument);
  if (cells.length === 3 && cells.every((cell) => typeof cell === 'number')) {
    return [['shares', ...(cells as [number, number, number])]];
  }
  const listening = cellsOf(models).map((name) => nameKey(String(name)));
  const isOrder = listening.includes('markov') || listening.includes('removaleffect');
  return [
    ...formerNumber(argument, isOrder ? 'markov order' : 'half-life'),
    ...(listening.includes('lastnondirect') ? formerText(argument, 'direct') : []),
  ];
}

/** Whether an argument has as many cells as the column `like`: then it is a column of the log. */
export const isColumnLike = (argument: unknown, like: unknown): boolean =>
  Array.isArray(argument) &&
  Array.isArray(like) &&
  sizeOf(argument as unknown[][]) === sizeOf(like as unknown[][]);

/** Cells in a rectangle, without going through them. */
const sizeOf = (rows: unknown[][]): number => rows.length * rows[0].length;

/** What the last arguments of the functions of time to value were: days off, dates, hours. */
export function formerCalendar(weekend: unknown, holidays: unknown, hours: unknown): Former {
  const dates = cellsOf(holidays).map((cell) => readMoment('holidays', cell));
  const firstDates = dates.flatMap((date) => ('clock' in date ? [date.clock] : [])).slice(0, mostDates);
  const more = dates.length > mostDates ? ['…'] : [];
  return [
    ...formerNumber(weekend, 'weekend'),
    ...formerText(weekend, 'weekend', /^[01]{7}$/),
    ...(firstDates.length > 0 ? [['holidays', ...firstDates.map(isoText), ...more] as const] : []),
    ...formerText(hours, 'hours'),
  ];
}

/** As many as a message has room for. */
const mostDates = 3;
