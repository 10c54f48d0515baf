import { key } from './direct';
import type { Journeys } from './journeys';
import { keepTouches } from './keptTouches';
import { firstMoment } from './lookback';
import type { TouchKinds, TouchLog } from './touchLog';

/** Which touches count, by their kind. */
export interface Preference {
  /**
   * Kinds in ranks, the first of which any touch has decides the journey: touches of all others do not count in it. `*` stands for
   * the kinds that are not named, which otherwise come last; none: all count alike.
   */
  priority: readonly (readonly string[])[];
  /** Milliseconds before the transaction in which touches of a kind count, inclusive; other kinds have no limit of their own. */
  lookbacks: readonly { of: string; lookback: number }[];
}

/** Stands for all kinds that are not named. */
export const otherKinds = '*';

/** What kind each row of a log is. */
export const kindsIn = ({ kinds, touchpoints, touchpoint }: TouchLog): TouchKinds =>
  kinds ?? { names: touchpoints, of: touchpoint };

/** Kinds that a preference names and no row bears. */
export function kindsNotMet(log: TouchLog, { priority, lookbacks }: Preference): string[] {
  const met = new Set(kindsIn(log).names.map(key));
  const named = [...priority.flat(), ...lookbacks.map(({ of }) => of)];
  return named.filter((name) => name !== otherKinds && !met.has(key(name)));
}

/**
 * The same journeys with the touches alone that a preference lets count: first each kind within its own lookback, then those of
 * the first rank there is. A journey may be left without any. One that did not convert is looked at from its last touch.
 *
 * @param log whose journeys they are.
 */
export function preferred(journeys: Journeys, log: TouchLog, preference: Preference): Journeys {
  const { names, of } = kindsIn(log);
  const rankOf = ranks(names, preference.priority);
  const lookbackOf = lookbacks(names, preference.lookbacks);
  return keepTouches(journeys, ({ time, touchRow }) => (start, end, kept, order) => {
    const counts = (touch: number): boolean => {
      const kind = of[touchRow[touch]];
      if (kind < 0 || lookbackOf[kind] === Infinity) return true;
      const from = order < 0 ? time[end - 1] - lookbackOf[kind] : firstMoment(log, order, lookbackOf[kind]);
      return time[touch] >= from;
    };
    const rank = (touch: number): number => rankOf(of[touchRow[touch]]);
    let best = Infinity;
    for (let i = start; i < end; i++) if (rank(i) < best && counts(i)) best = rank(i);
    for (let i = start; i < end; i++) if (rank(i) === best && counts(i)) kept.push(i);
  });
}

function ranks(names: readonly string[], priority: Preference['priority']): (kind: number) => number {
  const others = priority.findIndex((rank) => rank.includes(otherKinds));
  const rankOfOthers = others < 0 ? priority.length : others;
  const rankOfName = new Map(priority.flatMap((rank, r) => rank.map((name) => [key(name), r] as const)));
  const rankOf = names.map((name) => rankOfName.get(key(name)) ?? rankOfOthers);
  return (kind) => (kind < 0 ? rankOfOthers : rankOf[kind]);
}

function lookbacks(names: readonly string[], given: Preference['lookbacks']): Float64Array {
  const byName = new Map(given.map(({ of, lookback }) => [key(of), lookback]));
  return Float64Array.from(names, (name) => byName.get(key(name)) ?? Infinity);
}
