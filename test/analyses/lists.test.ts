import { readdirSync, readFileSync } from 'node:fs';
import { analyses } from '../../src/analyses';
import { sessions } from '../../src/analyses/sessions';

const folders = readdirSync('src/analyses', { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

test('there are analyses', () => expect(folders).toContain('attribution'));

test.each(['index', 'sessions', 'chinese'])(
  'every folder of src/analyses stands on the list %s.ts',
  (list) => {
    const source = readFileSync(`src/analyses/${list}.ts`, 'utf8');
    const listed = [...source.matchAll(/from '\.\/(\w+)\//g)].map(([, folder]) => folder);
    expect([...new Set(listed)].sort()).toEqual([...folders].sort());
  },
);

test('the pane and the worker know the same analyses', () => {
  expect(Object.keys(sessions).sort()).toEqual(analyses.map(({ id }) => id).sort());
});

test('each of them has names of its own', () => {
  const tabs = analyses.map(({ say }) => say.short);
  expect(new Set(tabs).size).toBe(tabs.length);
});
