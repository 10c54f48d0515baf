import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { functionsMetadata, type Language, metadataFiles } from '../../src/functions/metadata';

/** The build writes the metadata of the functions in every language. */

const folder = mkdtempSync(path.join(tmpdir(), 'touchstone-'));
afterAll(() => rmSync(folder, { recursive: true }));

const url = 'https://example.com/addin';

/** The part of the build that derives files from the declarations, without the bundles. */
const build = `
  const [{ plugins }] = require('./webpack.config.js')({ url: '${url}' }, {});
  const files = plugins.filter(({ constructor }) => constructor.name === 'FunctionFilesPlugin');
  const options = { mode: 'none', entry: 'data:text/javascript,0', output: { path: process.argv[1] }, plugins: files };
  require('webpack')(options, (error, stats) => {
    if (error || stats.hasErrors()) throw error ?? new Error(stats.toString());
  });
`;

test('functions.json and its translation', () => {
  execFileSync(process.execPath, ['-e', build, folder], { cwd: path.resolve(__dirname, '../..') });
  for (const [language, file] of Object.entries(metadataFiles)) {
    const written: unknown = JSON.parse(readFileSync(path.join(folder, file), 'utf8'));
    expect(written).toEqual(functionsMetadata(url, language as Language));
  }
});
