/** So many digits a number keeps as they are written. */
const mostExact = 15;

/** A whole number of so many digits is written with an exponent, even as a percentage. */
const exponentFrom = 24;
/** The shortest of them: 1e+21. */
const leastWithExponent = 5;

/**
 * Characters that the number of a text takes at least, whatever its marks mean: its digits between the zeros at its ends. Where it has more
 * than it keeps, those cut off may round it up, and nines at the end of the others fall away.
 */
export function charactersAtLeast(cell: unknown): number {
  if (typeof cell !== 'string') return 1;
  let [digits, whole, shown, shownRounded] = [0, 0, 0, 0];
  let isMarked = false;
  for (let i = 0; i < cell.length && digits < (isMarked ? mostExact + 1 : exponentFrom); i++) {
    const digit = cell.charCodeAt(i) - 48;
    if (!(digit >= 0 && digit <= 9)) {
      isMarked ||= cell[i] === '.' || cell[i] === ',';
      continue;
    }
    if (digit === 0 && digits === 0) continue;
    digits++;
    if (!isMarked) whole = digits;
    if (digits > mostExact) continue;
    if (digit > 0) shown = digits;
    if (digit < 9) shownRounded = digits;
  }
  if (digits > mostExact) shown = Math.min(shown, shownRounded);
  return Math.max(1, shown, whole >= exponentFrom ? leastWithExponent : 1);
}
