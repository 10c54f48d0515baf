import { millisecondsPerDay } from '../numerics/day';
import { latestOf, span } from '../numerics/span';
import type { Attempt, AttemptFinder, AttemptSetting } from './attempts';
import { Exclusions } from './exclusions';
import { endOfMoment } from './orderedLog';

/** A step made at a place, with the one before it: a chain back to the start of an attempt. */
interface Reached {
  place: number;
  /** Where the attempt starts. */
  start: number;
  before: Reached | null;
}

/**
 * Each step after the one before and within the window from it, whatever lies between. The earliest next step is not always the
 * right one, so every place is kept at which a step has been reached, with the attempt of the first start, or the last, that
 * leads there. One pass over the moments: a later place of a step is never reached from an earlier start than the places before
 * it, so which places of a step still lie within the window only ever moves on.
 */
export function attemptStepByStep({
  log,
  steps,
  window,
  startCounted,
  excluded,
}: AttemptSetting): AttemptFinder {
  const exclusions = new Exclusions(log, excluded);
  const { event, time, isDate } = log;
  const isFirst = startCounted === 'first';
  const attempt: Attempt = { depth: 0, start: 0, made: new Int32Array(steps.length) };
  const reached = Array.from({ length: steps.length }, (): Reached[] => []);
  /** The first place of each step that may still lie within the window. */
  const open = new Int32Array(steps.length);
  /** A wait from or to a date is counted in whole days, and may be one shorter than between the moments. */
  const slack = isDate ? millisecondsPerDay : 0;

  /** The moment in which a step was made last. */
  let latestReached = -Infinity;

  /** The step before in an earlier moment. */
  const earlier = (step: number, place: number): Reached | undefined => {
    const list = reached[step - 1];
    const now = time[place];
    // What is excluded lies between the places before it and all later ones as well.
    const isOver = (at: number) => now - time[at] > window + slack || exclusions.partBefore(at, now - slack);
    while (open[step] < list.length && isOver(list[open[step]].place)) open[step]++;
    const isNear = (each: Reached) =>
      span(log, each.place, place) <= window && !exclusions.part(each.place, place);
    if (isFirst) for (let at = open[step]; at < list.length; at++) if (isNear(list[at])) return list[at];
    if (!isFirst)
      for (let at = list.length - 1; at >= open[step]; at--) if (isNear(list[at])) return list[at];
    return undefined;
  };

  return (begin, end, mayStart, until = end) => {
    for (const list of reached) list.length = 0;
    open.fill(0);
    latestReached = -Infinity;
    exclusions.begin(begin, end);
    /** Dates of the day so far: they are any moment of it. */
    let dates: number[] = [];
    for (let from = begin, to; from < end; from = to) {
      to = endOfMoment(log, from, end);
      const now = time[from];
      // Nothing begins any more, and nothing that has begun goes on.
      if (from >= until && now - latestReached > window + slack) break;
      dates = dates.filter((place) => latestOf(log, place) >= now);
      const own: number[] = [];
      for (let place = from; place < to; place++) if (steps.hasAny(event[place])) own.push(place);
      if (own.length === 0) continue;
      makeSteps([...dates, ...own], now, mayStart);
      dates.push(...own.filter((place) => isDate?.[place]));
    }
    return settle();
  };

  /** Makes what steps can be made at a moment, of the places where something happens in it. */
  function makeSteps(here: readonly number[], now: number, mayStart: (place: number) => boolean): void {
    let before: Reached[] = [];
    const found = Array.from({ length: steps.length }, (_, step) => {
      const fresh: Reached[] = [];
      for (const kind of isDate ? [0, 1] : [0]) {
        const fits = (place: number) => (isDate?.[place] ?? 0) === kind && steps.has(step, event[place]);
        const free = (chain: Reached | null) =>
          here.find((place) => fits(place) && !holds(chain, place, now));
        const add = (chain: Reached | null | undefined) => {
          const place = chain === undefined ? undefined : free(chain);
          if (place === undefined || chain === undefined) return;
          if (chain !== null && span(log, chain.place, place) > window) return;
          fresh.push({ place, start: chain?.start ?? place, before: chain });
        };
        const first = here.find((place) => fits(place) && (step > 0 || mayStart(place)));
        if (first === undefined) continue;
        if (step === 0) fresh.push({ place: first, start: first, before: null });
        else add(earlier(step, first));
        before.forEach(add);
      }
      return (before = fresh);
    });
    found.forEach((fresh, step) => {
      const best = fresh.reduce<Reached | undefined>(
        (best, each) => (isBetter(each, best) ? each : best),
        undefined,
      );
      if (!best) return;
      reached[step].push(best);
      latestReached = now;
    });
  }

  function isBetter(each: Reached, best: Reached | undefined): boolean {
    if (!best) return true;
    return isFirst ? each.start < best.start : each.start > best.start;
  }

  /** Whether a place serves a step of the chain already. */
  function holds(chain: Reached | null, place: number, now: number): boolean {
    for (let each = chain; each !== null && latestOf(log, each.place) >= now; each = each.before) {
      if (each.place === place) return true;
    }
    return false;
  }

  function settle(): Attempt {
    let depth = steps.length;
    while (depth > 0 && reached[depth - 1].length === 0) depth--;
    attempt.depth = depth;
    if (depth === 0) return attempt;
    let best: Reached | null = reached[depth - 1].reduce((best, each) =>
      isBetter(each, best) ? each : best,
    );
    attempt.start = best.start;
    for (let step = depth - 1; best !== null; step--, best = best.before) attempt.made[step] = best.place;
    return attempt;
  }
}
