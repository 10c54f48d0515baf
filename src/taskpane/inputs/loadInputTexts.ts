import { learnCatalogues } from '../../language/current';
import { languages } from '../../languages';

/** Brings the texts of the page in all languages, for another one may be chosen while it is open. */
export async function loadInputTexts(): Promise<void> {
  await Promise.all(languages.map(async ({ id, inputTexts }) => learnCatalogues(id, await inputTexts())));
}
