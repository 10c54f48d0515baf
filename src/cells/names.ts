/** Which spellings are one name: two are where their keys are equal. A key is its own key. */
export type NameRule = (tidyName: string) => string;

/** What Excel takes for one name as well: upper and lower case are not told apart. */
export const anyCase: NameRule = (name) => name.toLowerCase();

/** Names as they are written, but for blanks and the composition of letters, which nobody sees. */
export const asWritten: NameRule = (name) => name;

const email = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/** Some systems have ids that differ in case alone; an e-mail address is the same in any case. */
export const customerRule: NameRule = (name) =>
  name.includes('@') && email.test(name) ? name.toLowerCase() : name;

const untidy = /^ | $| {2}|[^\x20-\x7e]/;
const blanks = /[\s\u200b]+/g;

/** A name without what nobody sees: blanks at the ends, doubled or of another kind, and letters taken apart. */
export const tidy = (name: string): string =>
  untidy.test(name) ? name.replace(blanks, ' ').trim().normalize('NFC') : name;

/** A cell without a name: empty, or nothing but blanks. */
export const isBlankName = (cell: unknown): boolean =>
  cell === null || cell === undefined || (typeof cell === 'string' && tidy(cell) === '');

/** The key of a name under a rule. */
export const keyOf = (name: unknown, rule: NameRule): string => rule(tidy(String(name)));
