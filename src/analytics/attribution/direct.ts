import type { Journeys } from './journeys';
import type { TouchKinds } from './touchLog';

/** What tools call a visit without a source. */
export const directNames: readonly string[] = ['Direct', '(direct)', '(direct) / (none)', 'Direct Traffic'];

export const kindsOf = ({ channels, touchpoints, touchpoint }: Journeys): TouchKinds =>
  channels ?? { names: touchpoints, of: touchpoint };

/** Which of the kinds bear one of these names, in upper or lower case. */
export function named(kinds: readonly string[], names: readonly string[]): boolean[] {
  const wanted = new Set(names.map(key));
  return kinds.map((kind) => wanted.has(key(kind)));
}

/** Those of the names that no touch bears. */
export function namesNotMet(journeys: Journeys, names: readonly string[]): string[] {
  const met = new Set(kindsOf(journeys).names.map(key));
  return names.filter((name) => !met.has(key(name)));
}

/** Blanks and the composition of letters, which nobody sees, and case make no other name. */
export const key = (name: string): string => name.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase();
