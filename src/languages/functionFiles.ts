import { functionsMetadata } from '../functions/metadata';
import { languages } from './index';

/** The files from which Excel learns the functions, by the language of Office each is for: the manifest names them so. */
export const functionFiles: Readonly<Record<string, string>> = {
  'en-US': 'functions.json',
  ...Object.fromEntries(languages.map(({ id }) => [id, `functions.${id}.json`])),
};

/** What stands in them, in the order of `functionFiles`. `url`: where the add-in lies. */
export async function functionFileContents(url: string): Promise<ReturnType<typeof functionsMetadata>[]> {
  const translations = await Promise.all(languages.map(({ functionTexts }) => functionTexts()));
  return [functionsMetadata(url), ...translations.map((translate) => functionsMetadata(url, translate))];
}
