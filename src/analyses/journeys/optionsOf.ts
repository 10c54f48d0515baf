import { periodRequest } from '../../blueprint/period/request';
import { namesIn } from '../../reading/nameList';
import { countIn, daysIn } from '../../reading/numbers';
import type { JourneysOptions } from './messages';
import { type JourneysChoices, mostEvents, mostTransitions, orders, periods } from './options';

/** The options as the worker takes them. */
export function optionsOf(set: JourneysChoices): JourneysOptions {
  const { steps, window, order, top } = set;
  const part = partOf(set);
  const by = periods.find((one) => one === set.by);
  const days = daysIn(window);
  const [optional, exclude] = [namesIn(set.optional), namesIn(set.exclude)];
  return {
    steps: namesIn(steps),
    window: days,
    ...(isOfStepBefore(set) && { windowFrom: 'step before' }),
    order: orders.find((one) => one === order) ?? 'ordered',
    ...(optional.length > 0 && takesOptional(set) && { optional }),
    ...(exclude.length > 0 && order === 'ordered' && { exclude }),
    ...(by && { by }),
    top: Number(countIn(top, mostTransitions)),
    ...(part && { part }),
    ...periodRequest(set),
  };
}

/** Whether the window runs from the step before: without one it begins nowhere, and in any order there is no step before. */
const isOfStepBefore = ({ window, windowFrom, order }: JourneysChoices): boolean =>
  daysIn(window) !== null && order !== 'any' && windowFrom === 'step before';

/** Whether steps may be skipped: those that are named, in their order, with a window from the first of them. */
export const takesOptional = (set: JourneysChoices): boolean =>
  set.order === 'ordered' && namesIn(set.steps).length > 0 && !isOfStepBefore(set);

/** The part of each journey that is looked at; `null`: all of it. */
function partOf(set: JourneysChoices): JourneysOptions['part'] | null {
  const from = namesIn(set.fromEvent);
  const upTo = namesIn(set.upToEvent);
  const length = countIn(set.length, mostEvents);
  const isAll = from.length === 0 && upTo.length === 0 && length === null && !set.collapse;
  return isAll ? null : { from, upTo, length, collapse: set.collapse };
}
