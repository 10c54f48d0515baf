import { readFileSync } from 'node:fs';
import { development, developmentManifest } from '../../scripts/manifest/derive';
import { fromBuildConfig } from '../support/buildConfig';

const manifest = readFileSync('manifest.xml', 'utf8');
const namespaceOf = (text: string) => /id="Functions.Namespace" DefaultValue="([^"]+)"/.exec(text)?.[1];

/** What the bundle of a build takes for the namespace. */
const builtFor = (env: object): unknown =>
  JSON.parse(
    fromBuildConfig(
      "configs[0].plugins.find(({ constructor }) => constructor.name === 'DefinePlugin')._args[0].NAMESPACE",
      env,
    ),
  );

test('the pane writes formulas in the namespace its manifest gives the functions', () => {
  expect(builtFor({})).toBe(namespaceOf(manifest));
  expect(builtFor(development)).toBe(namespaceOf(developmentManifest(manifest)));
});
