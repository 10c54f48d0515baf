import type { OutputCell } from './types';

/** Excel refuses longer texts. */
const longest = 32_767;

/**
 * A cell in the form in which Excel stores exactly that: text stays text. Whatever Excel would read as a formula,
 * number, date, truth value or error gets the leading apostrophe Excel itself uses to mark text; it is not part of
 * the value and shows only in the formula bar. Empty cells are written as such, lest old content shows through.
 */
export function literal(cell: OutputCell): string | number {
  if (cell === null) return '';
  if (typeof cell === 'number') return Number.isFinite(cell) ? cell : '';
  return isTakenLiterally(cell) ? cut(cell, longest) : `'${cut(cell, longest - 1)}`;
}

/** A text that is cut says so, and no character is cut in half. */
const cut = (text: string, most: number): string =>
  text.length <= most ? text : `${text.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;

/** Excel reads these as truth values, each in its own language. A capital I of Turkish is no i. */
const truthValues = new RegExp(
  '^(true|false|wahr|falsch|vrai|faux|verdadero|verdadeiro|vero|falso|waar|onwaar|sand|falsk|sant|falskt|sann|usann|' +
    'tosi|epätosi|prawda|fałsz|pravda|nepravda|igaz|hamis|doğru|yanl[ıi]ş|истина|ложь)\\s*$',
  'iu',
);

/**
 * Words without a digit need no mark: formulas and errors begin with a sign, and numbers and dates hold a digit in
 * every language.
 */
const isTakenLiterally = (text: string): boolean =>
  /^(\p{L}[^\p{N}]*)?$/u.test(text) && !truthValues.test(text);
