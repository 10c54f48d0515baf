import type { Dialect } from './dialects';

/** What exports write where there is nothing: no id is called so. */
const nothings = ['', 'null', 'n/a', '-', '(blank)', 'undefined', 'none'];

/** A name without blanks that nobody sees. */
export const tidyName = (name: string): string => name.normalize('NFC').replace(/\s+/g, ' ').trim();

/** A name by what tells it from others: without case and blanks around it. */
export const nameKey = (name: string): string => tidyName(name).toLowerCase();

/** Constants parted by commas; of none a list that holds nothing. */
export const texts = (some: readonly string[], { literal }: Dialect): string =>
  some.length === 0 ? 'NULL' : some.map(literal).join(', ');

const longestNothing = Math.max(...nothings.map((nothing) => nothing.length));

/** Whether a text is the id of somebody. Most are told by their length, which is quicker looked at. */
export const isId = (text: string, dialect: Dialect): string =>
  `(LENGTH(${text}) > ${longestNothing} OR LOWER(${text}) NOT IN (${texts(nothings, dialect)}))`;

/** A customer by what tells it from others: an e-mail address is one in any case, other ids differ by it. Most texts have no @, which is quicker looked for. */
export const customerKey = (text: string, { lower }: Dialect): string =>
  `CASE WHEN ${text} LIKE '%@%' AND ${text} LIKE '_%@_%._%' AND ${text} NOT LIKE '%@%@%' AND ${text} NOT LIKE '% %' THEN ${lower(text)} ELSE ${text} END`;
