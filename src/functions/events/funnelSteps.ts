import { CellError, sentenceIn } from '../../cells';
import type { EventLog } from '../../analytics/events/eventLog';
import { eventFinder } from './eventNames';
import { type EventSaying, eventSentences } from './eventSentences';

/** A step as it is shown, and the events of which any one makes it. */
export interface FunnelStep {
  name: string;
  events: readonly number[];
}

const separator = '|';

/**
 * Finds the steps that names mean. A name that no event bears is that of several events where it holds a |, as in "Trial | Demo".
 * Throws the error that says what is wrong with them.
 */
export function funnelSteps(
  log: EventLog,
  names: readonly (readonly unknown[])[],
  argument: string,
  isInAnyOrder: boolean,
): FunnelStep[] {
  const find = eventFinder(log);
  const written = new Set(log.events);
  const eventsOf = (name: unknown): readonly number[] => {
    const isSeveral = typeof name === 'string' && name.includes(separator) && !written.has(name.trim());
    const parts = isSeveral ? name.split(separator).filter((part) => part.trim() !== '') : [name];
    return parts.flatMap((part) => find(part, argument));
  };
  const steps = names.map((each) => ({
    name: each.map(String).join(` ${separator} `),
    events: [...new Set(each.flatMap(eventsOf))],
  }));
  steps.forEach((step, place) => {
    const has = (event: number) => step.events.includes(event);
    const earlier = steps.slice(0, place).find(({ events }) => events.some(has));
    if (!earlier) return;
    if (isInAnyOrder) throw wrong({ code: 'stepTwice', values: { argument, step: step.name } });
    const isSame = step.events.length === earlier.events.length && earlier.events.every(has);
    if (!isSame) {
      const values = { argument, step: step.name, other: earlier.name };
      throw wrong({ code: 'stepsShareEvent', values });
    }
  });
  return steps;
}

const wrong = (saying: EventSaying): CellError =>
  new CellError('#VALUE!', sentenceIn(eventSentences, saying), saying);
