import { invalid, quote } from '../../cells';
import type { EventLog } from '../../analytics/events/eventLog';
import { eventFinder } from './eventNames';

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
    const earlier = steps
      .slice(0, place)
      .find((other) => step.events.some((event) => other.events.includes(event)));
    if (!earlier) return;
    if (isInAnyOrder) {
      throw invalid(
        `${argument}: ${quote(step.name)} stands twice. In any order a step can count only once.`,
      );
    }
    // Which of two events of a moment makes which step could hang on where they stand in the sheet.
    if (
      step.events.length !== earlier.events.length ||
      !step.events.every((event) => earlier.events.includes(event))
    ) {
      throw invalid(
        `${argument}: ${quote(earlier.name)} and ${quote(step.name)} share an event. Two steps have the same events or none in common.`,
      );
    }
  });
  return steps;
}
