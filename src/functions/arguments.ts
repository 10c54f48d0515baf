import { choose, invalid, isBlank, passOnError, quote, readMoment, reasons } from '../cells';
import { type NumberRange, requireInRange } from './numberRange';
import type { Setting } from './settings/setting';

/** One argument: how it is described, and how the cell or range Excel passes is read. */
export interface Argument<T> {
  name: string;
  description: string;
  dimensionality: 'scalar' | 'matrix';
  optional: boolean;
  /** What AutoComplete offers. */
  choices?: Choices;
  /** The settings it holds, where it is the argument `settings`. */
  settings?: readonly Setting<unknown>[];
  /**
   * Reads what Excel passes (`null`: omitted) or throws a `CellError` that names the argument.
   *
   * @param deliversNull whether an empty cell of another argument came as such: some Excels deliver 0.
   */
  read(cell: unknown, deliversNull?: () => boolean): T;
}

/** A list of names offered by AutoComplete. */
export interface Choices {
  id: string;
  /** What the names are names of, for messages: `"x" is not a model`. */
  what: string;
  entries: readonly { name: string; description: string }[];
}

/** A range (or single value) that the function reads itself. `due`: what to ask for where it is missing. */
export function range(name: string, description: string, due = 'a range'): Argument<unknown> {
  return {
    name,
    description,
    dimensionality: 'matrix',
    optional: false,
    read: (argument) => {
      if (isBlank(argument)) throw invalid(`${name} is missing. Give ${due}.`);
      const cell = unwrapped(argument);
      if (!Array.isArray(cell)) passOnError(cell, name);
      return argument;
    },
  };
}

/** One number. */
export function number(name: string, description: string, limits: NumberRange = {}): Argument<number> {
  return {
    name,
    description,
    dimensionality: 'scalar',
    optional: false,
    read: (argument) => {
      const cell = oneCell(argument, name);
      if (isBlank(cell)) throw invalid(`${name} is missing. Give a number.`);
      if (typeof cell !== 'number' || !Number.isFinite(cell))
        throw invalid(`${name}: ${quote(cell)} is not a number.`);
      requireInRange(cell, name, limits);
      return cell;
    },
  };
}

/** One moment, as the clock shows it, in milliseconds. */
export function date(name: string, description: string): Argument<number> {
  const cell = anyCell(name, description);
  return {
    ...cell,
    read: (argument) => {
      const given = cell.read(argument);
      const moment = readMoment(name, given);
      if ('clock' in moment) return moment.clock;
      const { reason, advice } = moment.problem;
      throw invalid(`${name}: ${quote(given)} ${reasons[reason]}. ${advice}`);
    },
  };
}

/** One cell of any kind. */
export function anyCell(name: string, description: string): Argument<unknown> {
  return {
    name,
    description,
    dimensionality: 'scalar',
    optional: false,
    read: (argument) => {
      const cell = oneCell(argument, name);
      if (isBlank(cell)) throw invalid(`${name} is missing. Give a value.`);
      return cell;
    },
  };
}

/** One of the names AutoComplete offers. */
export function choice<T extends { name: string; description: string }>(
  name: string,
  description: string,
  choices: Choices & { entries: readonly T[] },
): Argument<T> {
  return {
    name,
    description,
    dimensionality: 'scalar',
    optional: false,
    choices,
    read: (argument) => choose(choices.entries, oneCell(argument, name), choices.what),
  };
}

/**
 * Makes an argument optional: omitted or an empty cell, it takes the value given here. Where names or dates are due,
 * `isEmpty` is `isBlankKey`.
 */
export function optional<T, D>(argument: Argument<T>, otherwise: D, isEmpty = isBlank): Argument<T | D> {
  return {
    ...argument,
    optional: true,
    read: (given, deliversNull) =>
      isEmpty(unwrapped(given)) ? otherwise : argument.read(given, deliversNull),
  };
}

/** The content of a single cell, which Excel may pass as a 1 × 1 matrix. */
function unwrapped(argument: unknown): unknown {
  return Array.isArray(argument) && argument.length === 1 && (argument[0] as unknown[]).length === 1
    ? (argument[0] as unknown[])[0]
    : argument;
}

function oneCell(argument: unknown, name: string): unknown {
  const cell = unwrapped(argument);
  if (Array.isArray(cell)) throw invalid(`${name} must be a single cell, not a range.`);
  passOnError(cell, name);
  return cell;
}
