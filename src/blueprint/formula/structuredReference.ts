/** Excel gives these in a heading a meaning of their own unless an apostrophe stands before them. */
const marks = /[[\]#'@]/g;
const isPlain = /^[\p{L}\p{N}_ ]+$/u;

/** Headings a formula cannot name for certain: blanks at an end are passed over, and line breaks are written in several ways. */
const isNameless = (heading: string): boolean => heading.trim() !== heading || /^$|\p{Cc}/u.test(heading);

/**
 * Columns of a table that stand side by side, from the first to the last, as they grow with it: `Journeys[customer_id]`,
 * `Rules[[Field]:[Channel]]`. A heading with a mark in it stands in brackets of its own. `null`: it cannot be named.
 */
export function structuredReference(table: string, first: string, last = first): string | null {
  if ([first, last].some(isNameless)) return null;
  const [from, to] = [first, last].map((heading) => `[${heading.replace(marks, "'$&")}]`);
  if (first !== last) return `${table}[${from}:${to}]`;
  return isPlain.test(first) ? table + from : `${table}[${from}]`;
}
