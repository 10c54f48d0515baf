/** So many digits a number keeps as they are written. */
const mostExact = 15;

/** A whole number of so many digits is written with an exponent, even as a percentage. */
const exponentFrom = 24;
/** The shortest of them: 1e+21. */
const leastWithExponent = 5;

/** A number with so many zeros behind its decimal mark is written with an exponent; with more than so many it loses digits, or is 0. */
const [fewestZeros, mostZeros] = [6, 300];
/** The shortest of them: 1e-7. */
const leastOfSmall = 4;

const [point, comma, zero] = Array.from('.,0', (character) => character.charCodeAt(0));

/**
 * Characters that the number of a text takes at least, whatever its marks mean: its digits between the zeros at its ends. Where it has more
 * than it keeps, those cut off may round it up, and nines at the end of the others fall away.
 */
export function charactersAtLeast(cell: unknown): number {
  if (typeof cell !== 'string') return 1;
  let [digits, whole, shown, shownRounded] = [0, 0, 0, 0];
  let isMarked = false;
  let [marks, zeros] = [0, 0];
  for (let i = 0; i < cell.length && digits < (isMarked ? mostExact + 1 : exponentFrom); i++) {
    const code = cell.charCodeAt(i);
    const digit = code - zero;
    if (!(digit >= 0 && digit <= 9)) {
      if (code !== point && code !== comma) continue;
      isMarked = true;
      marks++;
      continue;
    }
    if (digit === 0 && digits === 0) {
      if (isMarked) zeros++;
      continue;
    }
    digits++;
    if (!isMarked) whole = digits;
    if (digits > mostExact) continue;
    if (digit > 0) shown = digits;
    if (digit < 9) shownRounded = digits;
  }
  if (digits > mostExact) shown = Math.min(shown, shownRounded);
  if (zeros > mostZeros) return 1;
  // Behind a mark that parts thousands there are three digits, not more.
  if (marks === 1 && whole === 0 && digits > 0 && zeros >= fewestZeros) return Math.max(leastOfSmall, shown);
  return Math.max(1, shown, whole >= exponentFrom ? leastWithExponent : 1);
}
