import { invalid, quote, type ReadingOptions, type Zone, zoneNamed } from '../../cells';
import { choiceSetting, oneValue } from './setting';

/** The zone a cell names, or the error that begins with `where`. */
export function zoneOf(cell: unknown, where: string): Zone {
  const zone = zoneNamed(String(cell));
  if (zone !== null) return zone;
  throw invalid(
    `${where}: ${quote(cell)} is neither an offset such as +02:00 nor a zone such as Europe/Berlin.`,
  );
}

export const zone = oneValue(
  'zone',
  'Clock of times without an offset and of Unix numbers, by which days are counted, such as Europe/Berlin or +02:00; omitted: that of each cell, UTC for Unix numbers.',
  null,
  zoneOf,
);

export const spelling = choiceSetting(
  'spelling',
  'as written: names that differ in upper and lower case alone are kept apart; omitted: any case.',
  {
    what: 'spelling',
    entries: [
      { name: 'Any case', areNamesAsWritten: false },
      { name: 'As written', areNamesAsWritten: true },
    ],
  },
);

/** How times and names of a log are read. */
export const readingSettings = { zone, spelling };

/** What the call says of it, as the columns are read by it. */
export type Reading = Pick<ReadingOptions, 'zone' | 'areNamesAsWritten' | 'milestones'>;

export const readingOf = (given: {
  zone?: Zone | null;
  spelling?: { areNamesAsWritten: boolean };
}): Reading => ({ zone: given.zone, areNamesAsWritten: given.spelling?.areNamesAsWritten });

/** What tells one reading of the same cells from another. */
export const readingKey = ({ zone = null, areNamesAsWritten = false, milestones = [] }: Reading): string =>
  `${zone === null ? '' : zone.name} ${areNamesAsWritten} ${JSON.stringify(milestones)}`;
