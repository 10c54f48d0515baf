import { functionsMetadata, type Language, metadataFiles } from '../../src/functions/metadata';
import { fromBuildConfig } from '../support/buildConfig';

/** The build writes the metadata of the functions in every language. */

const url = 'https://example.com/addin';

test('functions.json and its translation', () => {
  const written = fromBuildConfig<Record<string, string>>(
    "configs[0].plugins.find(({ constructor }) => constructor.name === 'FunctionFilesPlugin').files()",
    { url },
  );
  for (const [language, file] of Object.entries(metadataFiles)) {
    expect(JSON.parse(written[file])).toEqual(functionsMetadata(url, language as Language));
  }
});
