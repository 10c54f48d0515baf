import { invalid, millisecondsPerDay } from '../../cells';
import type { WindowFrom } from '../../analytics/events/attempts';
import { type EventLog, type StartCounted, Steps } from '../../analytics/events/eventLog';
import type { FunnelRules, StepOrder } from '../../analytics/events/funnel';
import { readingSettings } from '../settings/reading';
import { startSetting, windowArgument, windowFromSetting } from './choices';
import { namesSetting } from '../settings/setting';
import { stepsArgument } from './eventNames';
import { excludedBy, type FunnelStep, optionalAmong } from './funnelSteps';

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

const optionalSetting = namesSetting('optional', 'Steps that may be skipped; omitted: none.', []);

export const funnelSettings = {
  start: startSetting,
  windowFrom: windowFromSetting,
  exclude: excludeSetting,
  optional: optionalSetting,
  ...readingSettings,
};

export const stepsDetail =
  'A step may be one of several events: in a range of several rows the names side by side in a row, or one text such as "trial | demo", which is taken apart only where no event is called so. Two steps have the same events or none in common; a step that stands twice must happen twice.';

export const windowFromDetail =
  'With window from=step before the days run from each step to the next. The attempt that gets furthest is then found among all occurrences of each step, for the earliest is not always the right one. A customer’s days are over once all windows together are, counted from the start of the attempt.';

export const excludeDetail =
  'With exclude an attempt ends where one of these events lies between two of its steps: it has got as far as it had before. Later attempts begin anew. At the very moment of a step, before the first and after the last the event does not count.';

export const optionalDetail =
  'With optional a step may be skipped: the attempt that counts is the one that gets furthest by the other steps, and the step is made where it occurs after the step before it and before the next one that has to be made. Fewer may make it than the one after it. Of previous, Lost and Still in time of the other steps pass over it, so they tell who went on with it or without; nobody is lost at it. The first and the last step cannot be optional.';

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
    optional: readonly string[];
  },
): FunnelRules {
  const windowFrom = settings.windowFrom.key;
  const [optional, exclude] = ['settings, optional', 'settings, exclude'];
  if (order === 'any' && windowFrom === 'step before') {
    throw invalid('settings: in any order there is no step before, from which the window could run.');
  }
  if (settings.optional.length > 0 && order !== 'ordered')
    throw invalid(`${optional}: it takes the order ordered.`);
  if (settings.optional.length > 0 && windowFrom === 'step before')
    throw invalid(`${optional}: it takes a window from the first step.`);
  if (settings.exclude.length > 0 && order !== 'ordered')
    throw invalid(`${exclude}: it takes the order ordered.`);
  return {
    steps: new Steps(
      found.map(({ events }) => events),
      log.events.length,
    ),
    order,
    window: window === null ? Infinity : Math.round(window * millisecondsPerDay),
    windowFrom,
    startCounted: settings.start.key,
    ...(settings.optional.length > 0 && { optional: optionalAmong(log, found, settings.optional, optional) }),
    ...(settings.exclude.length > 0 && { excluded: excludedBy(log, found, settings.exclude, exclude) }),
  };
}
