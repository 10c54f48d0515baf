import { anyCase, keyOf, quote } from '../cells';

/** Letters a name may be off by and still be meant. */
const mostOff = 2;
const mostListed = 20;
/** Of so many names at most it is told whether they are near. */
const mostCompared = 20_000;

/** Says that a name does not occur, and which was probably meant: the nearest by its letters, else those there are. */
export function unknownTouchpoint(cell: unknown, names: readonly string[], what = 'touchpoint'): string {
  const key = keyOf(cell, anyCase);
  const near = names
    .slice(0, mostCompared)
    .map((name) => ({ name, off: lettersOff(key, keyOf(name, anyCase)) }))
    .filter(({ name, off }) => off <= Math.min(mostOff, name.length / 2))
    .sort((a, b) => a.off - b.off);
  const [nearest] = near;
  const said = `There is no ${what} ${quote(cell)}.`;
  if (nearest !== undefined) return `${said} Did you mean ${nearest.name}?`;
  const more = names.length > mostListed ? ` and ${names.length - mostListed} more` : '';
  return `${said} There are: ${names.slice(0, mostListed).join(', ')}${more}.`;
}

/**
 * Letters to be changed, put in or left out to make one text of the other (Levenshtein distance), up to one too many. Looked at are
 * beginnings whose lengths differ by no more than that: all others are too far off, and of long names they are nearly all.
 */
function lettersOff(a: string, b: string): number {
  const longer = b.length - a.length;
  if (Math.abs(longer) > mostOff) return mostOff + 1;
  const shorter = Math.min(a.length, b.length);
  let alike = 0;
  while (alike < shorter && a.charCodeAt(alike) === b.charCodeAt(alike)) alike++;
  /** How far the first `i` letters of one are off the first `i + k − mostOff` of the other. */
  const off = Array.from({ length: 2 * mostOff + 2 }, (_, k) =>
    k < mostOff || k > 2 * mostOff ? Infinity : k - mostOff,
  );
  for (let i = alike + 1; i <= a.length; i++) {
    let least = Infinity;
    for (let k = 0; k <= 2 * mostOff; k++) {
      const j = i + k - mostOff;
      const isThere = j >= alike && j <= b.length;
      const replaced = off[k] + (a.charCodeAt(i - 1) === b.charCodeAt(j - 1) ? 0 : 1);
      const added = k > 0 ? off[k - 1] + 1 : Infinity;
      off[k] = isThere ? Math.min(replaced, off[k + 1] + 1, added) : Infinity;
      least = Math.min(least, off[k]);
    }
    if (least > mostOff) return mostOff + 1;
  }
  return Math.min(off[longer + mostOff], mostOff + 1);
}
