import { invalid, millisecondsPerDay, quote } from '../../cells';
import type { WindowFrom } from '../../analytics/events/attempts';
import { type EventLog, type StartCounted, Steps } from '../../analytics/events/eventLog';
import type { FunnelRules, StepOrder } from '../../analytics/events/funnel';
import { readingSettings } from '../settings/reading';
import { startSetting, windowArgument, windowFromSetting } from './choices';
import { namesSetting } from '../settings/setting';
import { eventFinder, stepsArgument } from './eventNames';
import type { FunnelStep } from './funnelSteps';

/** What the functions of funnels have in common. */

export const steps = stepsArgument(
  'steps',
  'The steps: a range of names of events, a row each; names side by side in a row mean any one of them.',
);

export const funnelWindow = windowArgument(
  'Days from the first step in which the others count, inclusive; omitted: no limit.',
);

const excludeSetting = namesSetting(
  'exclude',
  'Events that end an attempt where they lie between two of its steps; omitted: none.',
  [],
);

export const funnelSettings = {
  start: startSetting,
  windowFrom: windowFromSetting,
  exclude: excludeSetting,
  ...readingSettings,
};

export const stepsDetail =
  'A step may be one of several events: in a range of several rows the names side by side in a row, or one text such as "trial | demo", which is taken apart only where no event is called so. Two steps have the same events or none in common; a step that stands twice must happen twice.';

export const windowFromDetail =
  'With window from=step before the days run from each step to the next. The attempt that gets furthest is then found among all occurrences of each step, for the earliest is not always the right one. A customer’s days are over once all windows together are, counted from the start of the attempt.';

export const excludeDetail =
  'With exclude an attempt ends where one of these events lies between two of its steps: it has got as far as it had before. Later attempts begin anew. At the very moment of a step, before the first and after the last the event does not count.';

function excludedBy(
  log: EventLog,
  found: readonly FunnelStep[],
  names: readonly string[],
  order: StepOrder,
): Steps {
  if (order !== 'ordered') throw invalid('settings, exclude: it takes the order ordered.');
  const find = eventFinder(log);
  const events = names.flatMap((name) => find(name, 'settings, exclude'));
  const step = found.find((each) => each.events.some((event) => events.includes(event)));
  if (step) throw invalid(`settings, exclude: ${quote(step.name)} is a step.`);
  return new Steps([events], log.events.length);
}

/** How a funnel is counted, by the arguments of a call. */
export function rulesOf(
  log: EventLog,
  found: readonly FunnelStep[],
  window: number | null,
  order: StepOrder,
  settings: {
    start: { key: StartCounted };
    windowFrom: { key: WindowFrom };
    exclude: readonly string[];
  },
): FunnelRules {
  const windowFrom = settings.windowFrom.key;
  if (order === 'any' && windowFrom === 'step before') {
    throw invalid('settings: in any order there is no step before, from which the window could run.');
  }
  return {
    steps: new Steps(
      found.map(({ events }) => events),
      log.events.length,
    ),
    order,
    window: window === null ? Infinity : Math.round(window * millisecondsPerDay),
    windowFrom,
    startCounted: settings.start.key,
    ...(settings.exclude.length > 0 && { excluded: excludedBy(log, found, settings.exclude, order) }),
  };
}
