import { CellError, invalid, isBlank, passOnError, sentenceIn } from '../../cells';
import { shortened } from '../../cells/cell';
import type { EventLog } from '../../analytics/events/eventLog';
import { anyCell, type Argument } from '../arguments';
import { touchpointFinder } from '../attribution/touchpointNames';
import { type EventSaying, eventSentences } from './eventSentences';

/** One name of an event. */
export function eventArgument(name: string, description: string): Argument<unknown> {
  const cell = anyCell(name, description);
  return {
    ...cell,
    read: (given) => {
      const event = cell.read(given);
      if (isBlank(event)) throw invalid(`${name} is missing. Give the name of an event.`);
      return event;
    },
  };
}

/** One or more names of events, in a single cell or a range; empty cells behind the last name are ignored. */
export function eventsArgument(name: string, description: string): Argument<unknown[]> {
  return {
    name,
    description,
    dimensionality: 'matrix',
    optional: false,
    read: (argument) =>
      readNames([Array.isArray(argument) ? (argument as unknown[][]).flat() : [argument]], name)[0],
  };
}

/**
 * The steps of a funnel, each by the names of the events of which any one makes it: a row of a range each, or, of a single row, a
 * cell each.
 */
export function stepsArgument(name: string, description: string): Argument<unknown[][]> {
  return {
    name,
    description,
    dimensionality: 'matrix',
    optional: false,
    read: (argument) => {
      const rows = Array.isArray(argument) ? (argument as unknown[][]) : [[argument]];
      const isOneRow = rows.length === 1;
      if (isOneRow || rows[0].length === 1) return readNames([rows.flat()], name)[0].map((cell) => [cell]);
      return readNames(rows, name);
    },
  };
}

/** The names in each row of cells, none of them empty but behind the last one; empty rows behind the last are ignored. */
function readNames(rows: readonly (readonly unknown[])[], name: string): unknown[][] {
  const isZeroEmpty = rows.some((cells) => cells.some((cell) => typeof cell === 'string'));
  const isEmpty = (cell: unknown) => isBlank(cell) || (isZeroEmpty && cell === 0);
  const given = rows.map((cells) => withoutLast(cells, isEmpty));
  const filled = withoutLast(given, (cells) => cells.length === 0);
  if (filled.length === 0) throw invalid(`${name} is missing. Give the names of events.`);
  const width = rows[0].length;
  filled.forEach((cells, row) => {
    // Of an empty row its first cell is the one to fill in.
    (cells.length === 0 ? [''] : cells).forEach((cell, i) => {
      const place = `${name}, cell ${row * width + i + 1},`;
      passOnError(cell, place);
      if (isBlank(cell)) throw invalid(`${place} is empty. Fill it in or leave it out.`);
    });
  });
  return filled;
}

function withoutLast<T>(list: readonly T[], isEmpty: (each: T) => boolean): T[] {
  let end = list.length;
  while (end > 0 && isEmpty(list[end - 1])) end--;
  return list.slice(0, end);
}

const mostListed = 20;

/**
 * Finds the events of a log that a name means: the one written just so, or those that differ in case only. Throws the error
 * that lists the names there are.
 */
export function eventFinder({ events }: EventLog): (name: unknown, argument: string) => readonly number[] {
  const find = touchpointFinder(events);
  return (name, argument) => {
    const found = find(name);
    if (found.length > 0) return found;
    const saying: EventSaying = {
      code: 'noSuchEvent',
      values: {
        argument,
        name: typeof name === 'string' ? shortened(name) : name,
        events: events.slice(0, mostListed),
        more: Math.max(0, events.length - mostListed),
      },
    };
    throw refusedEvent(saying);
  };
}

export const refusedEvent = (saying: EventSaying): CellError =>
  new CellError('#VALUE!', sentenceIn(eventSentences, saying), saying);
