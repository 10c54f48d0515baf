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
    read: (argument) => {
      const cells: unknown[] = Array.isArray(argument) ? (argument as unknown[][]).flat() : [argument];
      let end = cells.length;
      while (end > 0 && isBlank(cells[end - 1])) end--;
      const names = withoutZerosBehind(cells.slice(0, end));
      if (names.length === 0) throw invalid(`${name} is missing. Give the names of events.`);
      names.forEach((cell, i) => {
        passOnError(cell, `${name}, cell ${i + 1},`);
        if (isBlank(cell)) throw invalid(`${name}, cell ${i + 1}, is empty. Fill it in or leave it out.`);
      });
      return names;
    },
  };
}

/** Behind texts a 0 is an empty cell, as some Excels deliver them. */
function withoutZerosBehind(cells: readonly unknown[]): unknown[] {
  let end = cells.length;
  if (cells.some((cell) => typeof cell === 'string')) while (end > 0 && cells[end - 1] === 0) end--;
  return cells.slice(0, end);
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
    throw new CellError('#VALUE!', sentenceIn(eventSentences, saying), saying);
  };
}
