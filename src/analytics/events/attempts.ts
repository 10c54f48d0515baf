import { latestOf, span } from '../numerics/span';
import type { Happenings, StartCounted, Steps } from './eventLog';
import { Exclusions } from './exclusions';
import { endOfMoment } from './orderedLog';
import { StepPlaces } from './stepPlaces';

/** Where the window of a step begins. */
export type WindowFrom = 'first step' | 'step before';

export interface AttemptSetting {
  /** What happened, each customer’s together and in order. */
  log: Happenings;
  steps: Steps;
  /** Milliseconds, inclusive, in which a step counts. */
  window: number;
  windowFrom: WindowFrom;
  /** Which of the attempts that get equally far. */
  startCounted: StartCounted;
  /** Events that end an attempt where they lie between two of its steps, as one step; only where the steps are in order. */
  excluded?: Steps;
}

/** One customer's way through the steps. Places are those in the log. */
export interface Attempt {
  /** How many steps it gets to, those skipped among them. */
  depth: number;
  /** Where the window begins. */
  start: number;
  /** Where each step is made; −1: it may be skipped, and was. */
  made: Int32Array;
}

/**
 * Finds the attempt that gets furthest, the first or last of equals, among the places `begin` to `end` of one customer, where
 * at least one row stands. Events of the same moment are in whatever order lets it get furthest, so that no order of the
 * sheet changes what is found, and a date without a time of day is any moment of its day. What is answered holds until
 * the next call.
 *
 * @param mayStart which of the places an attempt may start at.
 * @param until the place from which on none may; omitted: `end`. Who asks for the attempts of one customer part by part, from the
 * first starts to the last, pays for all of them together what one alone costs.
 */
export type AttemptFinder = (
  begin: number,
  end: number,
  mayStart: (place: number) => boolean,
  until?: number,
) => Attempt;

/** Keeps the better of two attempts. */
class Best {
  readonly attempt: Attempt;

  constructor(
    private readonly steps: number,
    private readonly startCounted: StartCounted,
  ) {
    this.attempt = { depth: 0, start: 0, made: new Int32Array(steps) };
  }

  clear(): void {
    this.attempt.depth = 0;
  }

  /** Whether no attempt that begins later can take its place. */
  get isFinal(): boolean {
    return this.startCounted === 'first' && this.attempt.depth === this.steps;
  }

  offer(start: number, made: Int32Array, depth: number): void {
    const best = this.attempt;
    if (depth < best.depth || (depth === best.depth && this.startCounted === 'first')) return;
    best.depth = depth;
    best.start = start;
    best.made.set(made.subarray(0, depth));
  }
}

/** Whether `place` stands among the places of the steps `from` to `to`. */
function holds(made: Int32Array, from: number, to: number, place: number): boolean {
  for (let step = from; step < to; step++) if (made[step] === place) return true;
  return false;
}

/**
 * Each step after the one before, whatever lies between. A later attempt finds no step earlier than one before it
 * did, so each step’s search only ever moves on and the cost is rows × steps however many attempts there are. The window is that
 * from the first step.
 */
export function attemptInOrder(setting: AttemptSetting): AttemptFinder {
  const { log, steps, window, startCounted } = setting;
  const exclusions = new Exclusions(log, setting.excluded);
  const { event, time } = log;
  const hasDates = !!log.isDate;
  const best = new Best(steps.length, startCounted);
  const places = new StepPlaces(event, steps);
  const made = new Int32Array(steps.length);
  return (begin, end, mayStart, until = end) => {
    best.clear();
    places.begin(begin, end);
    exclusions.begin(begin, end);
    let moment = begin;
    for (let first = begin; first < until && !best.isFinal; first++) {
      if (time[first] > time[moment]) moment = first;
      if (!steps.has(0, event[first]) || !mayStart(first)) continue;
      places.startAt(first);
      made[0] = first;
      let depth = 1;
      let now = time[first];
      for (let earliest = moment; depth < steps.length; depth++) {
        // A date stands at the beginning of its day, however late the step before was.
        const isOver = (at: number) => (hasDates ? latestOf(log, at) < now : at < earliest);
        let at = places.moveOn(depth, isOver);
        // The same event can be two steps: it must have happened twice.
        for (let later = 1; at < end && (isOver(at) || holds(made, 0, depth, at)); later++)
          at = places.at(depth, later);
        if (at === end || span(log, first, at) > window) break;
        if (exclusions.part(made[depth - 1], at)) break;
        made[depth] = at;
        now = Math.max(now, time[at]);
        earliest = at;
        while (earliest > begin && time[earliest - 1] === now) earliest--;
      }
      best.offer(first, made, depth);
      // Without a limit nobody gets further than from the first occurrence of the first step.
      if (window === Infinity && startCounted === 'first' && exclusions.areNone) break;
    }
    return best.attempt;
  };
}

/**
 * Where the events end that may stand in any order: those of a moment, or of a day where one of them is a date without a time of
 * day, which may lie before or after any of the others.
 */
function endOfGroup(log: Happenings, from: number, end: number): number {
  let to = endOfMoment(log, from, end);
  let latest = -Infinity;
  for (let at = from; at < to; at++) if (log.isDate?.[at]) latest = latestOf(log, at);
  while (to < end && log.time[to] <= latest) to++;
  return to;
}

/** Each step right after the one before: of the moments between its first and its last no event is left over. */
export function strictAttempt(setting: AttemptSetting): AttemptFinder {
  const { log, steps, startCounted } = setting;
  const { event } = log;
  const ofAll = setting.windowFrom === 'first step' ? setting.window : Infinity;
  const ofStep = setting.windowFrom === 'step before' ? setting.window : Infinity;
  const best = new Best(steps.length, startCounted);
  const made = new Int32Array(steps.length);
  /** Makes as many steps as it can, `most` at most, of the events from `from` to `to`; answers how many are made then. */
  const makeSteps = (
    depth: number,
    most: number,
    from: number,
    to: number,
    mayStart: (place: number) => boolean,
  ): number => {
    const before = depth;
    const isNext = (at: number) =>
      steps.has(depth, event[at]) && (depth === 0 ? mayStart(at) : span(log, made[depth - 1], at) <= ofStep);
    while (depth < most) {
      let at = from;
      while (at < to && (!isNext(at) || holds(made, before, depth, at))) at++;
      if (at === to) break;
      made[depth++] = at;
    }
    return depth;
  };
  return (begin, end, mayStart, until = end) => {
    best.clear();
    for (let from = begin, to; from < until && !best.isFinal; from = to) {
      to = endOfGroup(log, from, end);
      // Of the moment it begins in, an attempt takes the last events: as many as lead furthest.
      let furthest = 0;
      for (let most = makeSteps(0, steps.length, from, to, mayStart); most > 0; most--) {
        let depth = makeSteps(0, most, from, to, mayStart);
        for (let at = to, next; at < end && depth < steps.length; at = next) {
          next = endOfGroup(log, at, end);
          if (span(log, from, at) > ofAll) break;
          const before = depth;
          depth = makeSteps(depth, steps.length, at, next, mayStart);
          if (depth - before < next - at) break;
        }
        if (depth <= furthest) continue;
        furthest = depth;
        best.offer(made[0], made, depth);
      }
    }
    return best.attempt;
  };
}

/**
 * The first so many steps in any order within the window. A step is made where it and all before it in the list
 * have been. The window is that from the first of them.
 */
export function attemptInAnyOrder({ log, steps, window, startCounted }: AttemptSetting): AttemptFinder {
  const { event, time } = log;
  const best = new Best(steps.length, startCounted);
  const places = new StepPlaces(event, steps);
  const made = new Int32Array(steps.length);
  return (begin, end, mayStart, until = end) => {
    best.clear();
    places.begin(begin, end);
    let begun = -Infinity;
    for (let first = begin; first < until && !best.isFinal; first++) {
      // All that happened in the moment is taken in by the first of its steps.
      if (time[first] === begun || !steps.hasAny(event[first]) || !mayStart(first)) continue;
      places.startAt(first);
      begun = time[first];
      let depth = 0;
      for (let latest = first; depth < steps.length; depth++) {
        const at = places.moveOn(depth, (place) => place < first);
        if (at === end || span(log, first, at) > window) break;
        made[depth] = latest = Math.max(latest, at);
      }
      best.offer(first, made, depth);
      if (window === Infinity && startCounted === 'first') break;
    }
    return best.attempt;
  };
}
