import { words } from '../functions/words';
import { inCurrentLanguage } from '../language/current';

export type { DayUnit, TableWords } from '../functions/words';

/** The words in the tables of all analyses, which those of the functions share. */
export const tableWords = inCurrentLanguage('tableWords', words);
