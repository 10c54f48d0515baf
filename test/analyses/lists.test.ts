import { readdirSync, readFileSync } from 'node:fs';
import { analyses } from '../../src/analyses';
import { analysisIds, titles } from '../../src/analyses/titles';
import { sessions } from '../../src/analyses/sessions';

const folders = readdirSync('src/analyses', { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

test('there are analyses', () => expect(folders).toContain('attribution'));

const languages = readdirSync('src/languages', { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => `languages/${name}/analyses/index`);

test.each(['analyses/index', 'analyses/sessions', ...languages])(
  'every folder of src/analyses stands on the list %s.ts',
  (list) => {
    const source = readFileSync(`src/${list}.ts`, 'utf8');
    const listed = [...source.matchAll(/from '\.\/(\w+)\//g)].map(([, folder]) => folder);
    expect([...new Set(listed)].sort()).toEqual([...folders].sort());
  },
);

test('the pane and the worker know the same analyses', () => {
  expect(Object.keys(sessions).sort()).toEqual(analyses.map(({ id }) => id).sort());
});

test('the first screen has a title for each, in the same order', () => {
  expect(analysisIds).toEqual(analyses.map(({ id }) => id));
});

test('each of them has names of its own', () => {
  const tabs = Object.values(titles).map(({ short }) => short);
  expect(new Set(tabs).size).toBe(tabs.length);
});
