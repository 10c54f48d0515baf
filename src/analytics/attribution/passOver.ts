import { kindsOf, named } from './direct';
import type { Journeys } from './journeys';
import { keepTouches } from './keptTouches';

/** The same journeys as if touches of these names were not there, save in journeys that have no others. */
export const passOver = (journeys: Journeys, names: readonly string[]): Journeys =>
  keepTouches(journeys, (each) => {
    const kinds = kindsOf(each);
    const isPassed = named(kinds.names, names);
    return (start, end, kept) => {
      const before = kept.length;
      for (let i = start; i < end; i++) if (!isPassed[kinds.of[i]]) kept.push(i);
      if (kept.length === before) for (let i = start; i < end; i++) kept.push(i);
    };
  });
