import type { LogTable } from './definition';
import type { Dialect } from './dialects';
import { nameKey, tidyName } from './names';

/** What is shown for the keys of names in `log_rows`, of `touch` say touch_name for touch_key: the most frequent spelling, of equals the first by its bytes. */
export const spellingsOf = (what: string, { inBytes }: Dialect): string => `
  SELECT ${what}_key, ${what}_text AS ${what}_name
  FROM (
    SELECT ${what}_key, ${what}_text,
      ROW_NUMBER() OVER (PARTITION BY ${what}_key ORDER BY COUNT(*) DESC, ${inBytes(`${what}_text`)}) AS spelling
    FROM log_rows
    WHERE ${what}_key IS NOT NULL
    GROUP BY ${what}_key, ${what}_text
  ) spellings
  WHERE spelling = 1
`;

/** A name by what tells it from others in a table. */
export const nameKeyOf = (text: string, { isSpellingKept = false }: LogTable, { lower }: Dialect): string =>
  isSpellingKept ? text : lower(text);

/** A name that somebody gives, as the key it has in a table. */
export const keyOfName = (
  name: string,
  { isSpellingKept = false }: Pick<LogTable, 'isSpellingKept'>,
): string => (isSpellingKept ? tidyName(name) : nameKey(name));

/** The key of a name without case, whether or not keys have it. */
export const inAnyCase = (key: string, { isSpellingKept = false }: LogTable, { lower }: Dialect): string =>
  isSpellingKept ? lower(key) : key;
