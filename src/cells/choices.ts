import { quote } from './cell';
import { invalid } from './cellError';

/**
 * Names are told apart by their letters and digits alone: "Last-Touch", "last touch" and "last_touch" are one, and so
 * are "BG/NBD", "bg-nbd" and "bgnbd".
 */
export const nameKey = (name: string): string => name.toLowerCase().replace(/[\s\-_/]+/g, '');

/** The entry a name means, if there is one. */
export const entryNamed = <T extends { name: string }>(entries: readonly T[], name: string): T | undefined =>
  entries.find((entry) => nameKey(entry.name) === nameKey(name));

/** Finds the entry a user means by a name, or says which names there are. */
export function choose<T extends { name: string }>(entries: readonly T[], cell: unknown, what: string): T {
  const found = typeof cell === 'string' ? entryNamed(entries, cell) : undefined;
  if (!found)
    throw unknownName(
      cell,
      what,
      entries.map((entry) => entry.name),
    );
  return found;
}

export const unknownName = (cell: unknown, what: string, names: readonly string[]) =>
  invalid(`${quote(cell)} is not a ${what}. Known are: ${names.join(', ')}.`);
