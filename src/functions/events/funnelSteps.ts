import { type EventLog, Steps } from '../../analytics/events/eventLog';
import { eventFinder, refusedEvent } from './eventNames';

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
    if (isInAnyOrder) throw refusedEvent({ code: 'stepTwice', values: { argument, step: step.name } });
    const isSame = step.events.length === earlier.events.length && earlier.events.every(has);
    if (!isSame) {
      const values = { argument, step: step.name, other: earlier.name };
      throw refusedEvent({ code: 'stepsShareEvent', values });
    }
  });
  return steps;
}

/** Which of the steps may be skipped, by the names of their events. Throws the error that says which of them cannot be. */
export function optionalAmong(
  log: EventLog,
  steps: readonly FunnelStep[],
  names: readonly string[],
  argument: string,
): boolean[] {
  const find = eventFinder(log);
  const isOptional = steps.map(() => false);
  const last = steps.length - 1;
  for (const name of names) {
    const events = find(name, argument);
    const meant = [...steps.keys()].filter((place) =>
      steps[place].events.some((each) => events.includes(each)),
    );
    if (meant.length === 0) throw refusedEvent({ code: 'noStep', values: { argument, name } });
    for (const place of meant) {
      if (place === 0 || place === last) {
        const values = { argument, step: steps[place].name, end: place === 0 ? 'first' : 'last' } as const;
        throw refusedEvent({ code: 'stepAtEnd', values });
      }
      isOptional[place] = true;
    }
  }
  return isOptional;
}

/** The events that end an attempt, as one step. Throws where one of them is a step. */
export function excludedBy(
  log: EventLog,
  steps: readonly FunnelStep[],
  names: readonly string[],
  argument: string,
): Steps {
  const find = eventFinder(log);
  const events = names.flatMap((name) => find(name, argument));
  const step = steps.find((each) => each.events.some((event) => events.includes(event)));
  if (step) throw refusedEvent({ code: 'isStep', values: { argument, step: step.name } });
  return new Steps([events], log.events.length);
}
