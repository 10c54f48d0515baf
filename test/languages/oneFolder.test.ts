import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { languages } from '../../src/languages';

/** A language is one folder and one line: nothing else of the product knows which there are. */

const src = path.resolve(__dirname, '../../src');
const folders = readdirSync(path.join(src, 'languages'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

/** What is read of cells and formulas, whatever is spoken: headings, dates, amounts, names of settings. */
const taken = [
  'cells/amountText.ts',
  'cells/amounts.ts',
  'cells/momentText.ts',
  'functions/channels/readRules.ts',
  'functions/date.ts',
  'functions/settings/grammar.ts',
  'functions/settings/names.ts',
  'functions/settings/setting.ts',
  'functions/subscriptions/intervals.ts',
  'reading/columnProfile.ts',
  'reading/guessIdentities.ts',
  'reading/guessRates.ts',
  'reading/guessStays.ts',
  'reading/guessWaits.ts',
  'reading/headings.ts',
  'reading/leftIn.ts',
  'reading/roleWords.ts',
  'reading/ruledOut.ts',
  'reading/statusValues.ts',
  'reading/totalRow.ts',
  'reading/visitWords.ts',
];

const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .map((file) => file.split(path.sep).join('/'))
  .filter((file) => /\.tsx?$/.test(file) && !file.startsWith('workbench/'));
const codeOf = (file: string): string =>
  readFileSync(path.join(src, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');

test('each folder stands on the list, once', () => {
  const source = readFileSync(path.join(src, 'languages/index.ts'), 'utf8');
  expect([...source.matchAll(/from '\.\/(\w+)'/g)].map(([, folder]) => folder).sort()).toEqual(
    folders.sort(),
  );
  expect(languages).toHaveLength(folders.length);
  for (const folder of folders)
    expect(existsSync(path.join(src, 'languages', folder, 'index.ts'))).toBe(true);
});

test('nothing outside its folder and the list names a language', () => {
  const ids = languages.map(({ id }) => id.split('-')[0]);
  const named = new RegExp([...ids.map((id) => `['"\`/^]${id}\\b`), ...folders].join('|'), 'i');
  const others = files.filter(
    (file) =>
      file !== 'languages/index.ts' && !folders.some((folder) => file.startsWith(`languages/${folder}/`)),
  );
  expect(others.length).toBeGreaterThan(300);
  expect(others.filter((file) => named.test(codeOf(file)) && !taken.includes(file))).toEqual([]);
});

test('no text stands outside it that is not English', () => {
  const foreign = files.filter(
    (file) => !file.startsWith('languages/') && /\p{Script=Han}/u.test(codeOf(file)),
  );
  expect(foreign.filter((file) => !taken.includes(file))).toEqual([]);
});

test('each language has an id and a name of its own, and none serves what another one does', () => {
  for (const { id, name, serves } of languages) {
    expect(Intl.getCanonicalLocales(id)).toEqual([id]);
    expect(name).not.toBe('');
    expect(languages.filter((other) => other.serves.test(id)).map((other) => other.id)).toEqual([id]);
    expect([serves.test('en'), serves.test('en-GB')]).toEqual([false, false]);
  }
});
