import { functionsMetadata } from '../functions/metadata';
import { helpFile } from '../language/helpFile';
import { languages } from './index';

/** The files from which Excel learns the functions, by the language of Office each is for: the manifest names them so. */
export const functionFiles: Readonly<Record<string, string>> = {
  'en-US': 'functions.json',
  ...Object.fromEntries(languages.map(({ id }) => [id, `functions.${id}.json`])),
};

/** What stands in them, in the order of `functionFiles`. `url`: where the add-in lies. */
export async function functionFileContents(url: string): Promise<ReturnType<typeof functionsMetadata>[]> {
  const translated = languages.map(async ({ id, functionTexts }) =>
    functionsMetadata(url, await functionTexts(), helpFile(id)),
  );
  return [functionsMetadata(url), ...(await Promise.all(translated))];
}
