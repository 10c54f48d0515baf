import { millisecondsPerDay } from '../numerics/day';
import { latestOf, span } from '../numerics/span';
import { type Attempt, attemptInOrder, type AttemptFinder, type AttemptSetting } from './attempts';
import { Exclusions } from './exclusions';

/** Where a step that may be skipped was skipped. */
export const skipped = -1;

/**
 * The attempt that gets furthest by the steps that have to be made, each after the one before and within the window from the first. A
 * step that may be skipped is made at its earliest occurrence at or after the steps before it and before the next one that has to be
 * made; where that is not reached, within the window and before anything excluded.
 *
 * @param isOptional which steps may be skipped, never the first.
 */
export function attemptWithOptional(setting: AttemptSetting, isOptional: readonly boolean[]): AttemptFinder {
  const { log, steps, window } = setting;
  const { event, time } = log;
  const required = [...isOptional.keys()].filter((step) => !isOptional[step]);
  const find = attemptInOrder({ ...setting, steps: steps.only(required) });
  const exclusions = new Exclusions(log, setting.excluded);
  const attempt: Attempt = { depth: 0, start: 0, made: new Int32Array(steps.length) };
  const { made } = attempt;
  /** A date is any moment of its day. */
  const slack = log.isDate ? millisecondsPerDay : 0;

  return (begin, end, mayStart, until = end) => {
    const core = find(begin, end, mayStart, until);
    attempt.depth = 0;
    attempt.start = core.start;
    if (core.depth === 0) return attempt;
    made.fill(skipped);
    for (let each = 0; each < core.depth; each++) made[required[each]] = core.made[each];
    exclusions.begin(begin, end);
    let before = core.made[0];
    const last = required[core.depth - 1];
    const next = required[core.depth] ?? steps.length;
    for (let step = 1; step < next; step++) {
      if (isOptional[step]) made[step] = optionalAt(step, before, nextMade(step), begin, end, core.start);
      if (made[step] !== skipped) before = made[step];
    }
    attempt.depth = last + 1;
    for (let step = last + 1; step < next; step++) if (made[step] !== skipped) attempt.depth = step + 1;
    return attempt;
  };

  /** Where the next step that has to be made is; `skipped`: it is not. */
  function nextMade(step: number): number {
    let at = step + 1;
    while (at < steps.length && isOptional[at]) at++;
    return at < steps.length ? made[at] : skipped;
  }

  function optionalAt(
    step: number,
    before: number,
    next: number,
    begin: number,
    end: number,
    start: number,
  ): number {
    let from = before;
    while (from > begin && time[from - 1] > time[before] - Math.max(1, slack)) from--;
    const latest = next === skipped ? time[start] + window + 2 * slack : latestOf(log, next);
    for (let at = from; at < end && time[at] <= latest; at++) {
      if (!steps.has(step, event[at]) || made.includes(at)) continue;
      if (latestOf(log, at) < time[before]) continue;
      if (next !== skipped) {
        if (time[at] <= latestOf(log, next)) return at;
      } else if (span(log, start, at) <= window && !exclusions.part(before, at)) return at;
    }
    return skipped;
  }
}
