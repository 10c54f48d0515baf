/** Which spellings are one name: two are where their keys are equal. A key is its own key. */
export type NameRule = (tidyName: string) => string;

/** What Excel takes for one name as well: upper and lower case are not told apart. */
export const anyCase: NameRule = (name) => name.toLowerCase();

/** Names as they are written, but for blanks and the composition of letters, which nobody sees. */
export const asWritten: NameRule = (name) => name;

const email = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/** Some systems have ids that differ in case alone; an e-mail address is the same in any case. */
export const customerRule: NameRule = (name) =>
  name.indexOf('@') > 0 && email.test(name) ? name.toLowerCase() : name;

const blanks = /[\s\u200b]+/g;

/** A name without what nobody sees: blanks at the ends, doubled or of another kind, and letters taken apart. */
export const tidy = (name: string): string =>
  isTidy(name) ? name : name.replace(blanks, ' ').trim().normalize('NFC');

const [blank, lastPlain] = [0x20, 0x7e];

/** Single blanks between characters of ASCII that are seen: a loop, which for millions of names takes a fraction of a pattern. */
function isTidy(name: string): boolean {
  let before = blank;
  for (let i = 0; i < name.length; i++) {
    const code = name.charCodeAt(i);
    if (code < blank || code > lastPlain || (code === blank && before === blank)) return false;
    before = code;
  }
  return before !== blank || name === '';
}

const nothingButBlanks = /^[\s\u200b]*$/;

/** A cell without a name: empty, or nothing but blanks. */
export const isBlankName = (cell: unknown): boolean =>
  cell === null || cell === undefined || (typeof cell === 'string' && nothingButBlanks.test(cell));

/** The key of a name under a rule. */
export const keyOf = (name: unknown, rule: NameRule): string => rule(tidy(String(name)));

/**
 * Whether a name is made of the letters, digits and signs of which ids are, with a digit among them. Such a name is tidy, is no error and
 * does not say that there is nothing: nearly all ids are so, and are looked at no further.
 */
export function isPlainId(name: string): boolean {
  let hasDigit = false;
  for (let i = 0; i < name.length; i++) {
    const kind = plainIdCharacters[name.charCodeAt(i)];
    if (!(kind > 0)) return false;
    if (kind === digit) hasDigit = true;
  }
  return hasDigit;
}

const digit = 2;
/** By the code of the character: a digit, 1 for others that ids are made of, 0. */
const plainIdCharacters = Uint8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  if (/\d/.test(character)) return digit;
  return /[\w.-]/.test(character) ? 1 : 0;
});
