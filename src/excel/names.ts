/** A sheet name Excel accepts, as close as possible to the one wanted, and not one of those taken. */
export function sheetName(wanted: string, taken: readonly string[]): string {
  const legal = wanted
    .replace(/[\\/?*[\]:\p{Cc}]/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^['\s]+|['\s]+$/g, '');
  // Excel keeps “History” for itself.
  const base = legal === '' || legal.toLowerCase() === 'history' ? 'Touchstone' : legal;
  return unique(base, taken, 31, (text, n) => `${text} (${n})`);
}

/** A table name Excel accepts: letters, digits and underscores, not to be confused with a cell. */
export function tableName(wanted: string, taken: readonly string[]): string {
  const legal = wanted.replace(/[^\p{L}\p{Nd}]+/gu, '_').replace(/^_+|_+$/g, '');
  const isSafe =
    /^\p{L}/u.test(legal) && !/^[A-Z]{1,3}[0-9]+$/i.test(legal) && !/^(R[0-9]*)?(C[0-9]*)?$/i.test(legal);
  return unique(isSafe ? legal : `T_${legal}`, taken, 100, (text, n) => `${text}_${n}`);
}

function unique(
  base: string,
  taken: readonly string[],
  longest: number,
  numbered: (text: string, n: number) => string,
): string {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  let name = cut(base, longest);
  for (let n = 2; used.has(name.toLowerCase()); n++) {
    name = numbered(cut(base, longest - numbered('', n).length), n);
  }
  return name;
}

/** Never splits a character that takes two code units, and leaves no apostrophe at the end, which Excel refuses. */
const cut = (text: string, longest: number): string =>
  text.length <= longest
    ? text
    : text
        .slice(0, longest)
        .replace(/[\uD800-\uDBFF]$/, '')
        .replace(/['\s]+$/, '');
