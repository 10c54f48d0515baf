import { functionsMetadata, type Language, metadataFiles } from '../../src/functions/metadata';

/** The build writes the metadata of the functions in every language. */

const url = 'https://example.com/addin';
const [addIn] = require('../../webpack.config.js')({ url }, {}) as {
  plugins: { constructor: { name: string }; files(): Record<string, string> }[];
}[];

test('functions.json and its translation', () => {
  const plugin = addIn.plugins.find(({ constructor }) => constructor.name === 'FunctionFilesPlugin');
  const written = plugin?.files() ?? {};
  for (const [language, file] of Object.entries(metadataFiles)) {
    expect(JSON.parse(written[file])).toEqual(functionsMetadata(url, language as Language));
  }
});
