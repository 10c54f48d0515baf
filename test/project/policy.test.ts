import { readFileSync } from 'node:fs';
import { helpPage } from '../../scripts/docs/helpPage';
import { customFunctions } from '../../src/functions';
import { fromBuildConfig } from '../support/buildConfig';

const { headersOf, policyOf } = require('../../scripts/policy') as {
  headersOf(page: string): Record<string, string>;
  policyOf(page: string): string;
};
const { devtool, pane, help } = fromBuildConfig<{ devtool: string; pane: object; help: object }>(
  `(({ devtool, devServer: { headers } }) =>
    ({ devtool, pane: headers({ path: '/taskpane.html' }), help: headers({ path: '/help.html' }) }))(configs[0])`,
  {},
  'development',
);

/** The only source of the security policy, and all that speak of it. */

test.each(['pane', 'help', 'workbench'])('the policy of the %s opens no door to scripts in text', (page) => {
  expect(policyOf(page)).toMatch(
    /^default-src 'none'; object-src 'none'; base-uri 'none'; form-action 'none'; /,
  );
  const scripts = /script-src ([^;]*)/.exec(policyOf(page))?.[1] ?? '';
  expect(scripts).not.toMatch(/unsafe|\*|data:|blob:/);
});

test('the development server sends what a release asks for', () => {
  expect(pane).toEqual(headersOf('pane'));
  expect(help).toEqual(headersOf('help'));
  // Source maps made with `eval` would be refused.
  expect(devtool).toBe('source-map');
});

test('help.html has the policy of the help', () => {
  expect(helpPage(customFunctions, '1')).toContain(`content="${policyOf('help')}"`);
});

test('docs/safety.md gives the headers as they are sent', () => {
  const lines = Object.entries(headersOf('pane')).map(([name, value]) => `${name}: ${value}`);
  expect(readFileSync('docs/safety.md', 'utf8')).toContain(`\`\`\`\n${lines.join('\n')}\n\`\`\``);
});
