import { functionFileContents, functionFiles } from '../../src/languages/functionFiles';
import { fromBuildConfig } from '../support/buildConfig';

/** The build writes the metadata of the functions in every language. */

const url = 'https://example.com/addin';

test('functions.json and its translation', async () => {
  const written = fromBuildConfig<Record<string, string>>(
    "configs[0].plugins.find(({ constructor }) => constructor.name === 'DerivedFilesPlugin').files()",
    { url },
  );
  const contents = await functionFileContents(url);
  Object.values(functionFiles).forEach((file, i) => expect(JSON.parse(written[file])).toEqual(contents[i]));
  expect(Object.keys(written)).toEqual(expect.arrayContaining(['functions.json', 'functions.zh-CN.json']));
});
