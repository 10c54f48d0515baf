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

/** Letters to be changed, put in or left out to make one text of the other (Levenshtein distance), up to one too many. */
function lettersOff(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > mostOff) return mostOff + 1;
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, row[j] + 1, next[j - 1] + 1));
    }
    row = next;
  }
  return row[b.length];
}
