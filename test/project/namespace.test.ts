import { readFileSync } from 'node:fs';
import { DefinePlugin } from 'webpack';
import { development, developmentManifest } from '../../scripts/manifest/derive';

const manifest = readFileSync('manifest.xml', 'utf8');
const namespaceOf = (text: string) => /id="Functions.Namespace" DefaultValue="([^"]+)"/.exec(text)?.[1];

/** What the bundle of a build takes for the namespace. */
function builtFor(env: object): unknown {
  const [{ plugins }] = require('../../webpack.config.js')(env, {}) as [{ plugins: unknown[] }];
  const define = plugins.find((plugin) => plugin instanceof DefinePlugin) as DefinePlugin;
  return JSON.parse(String(define.definitions.NAMESPACE));
}

test('the pane writes formulas in the namespace its manifest gives the functions', () => {
  expect(builtFor({})).toBe(namespaceOf(manifest));
  expect(builtFor(development)).toBe(namespaceOf(developmentManifest(manifest)));
});
