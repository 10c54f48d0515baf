import { readFileSync } from 'node:fs';
import { foldHeading } from '../../../src/reading/exports/foldHeading';
import { knownExports } from '../../../src/reading/exports/knownExports';
import { publicData } from '../../../src/reading/exports/publicData';
import { isSigned, recognise } from '../../../src/reading/exports/recognise';
import { allRecipes, findRecipes } from '../../../src/taskpane/inputs/findRecipes';

/** The ways to exports lead to what the pane knows, and to all of it that it surely knows. */

const recipes = allRecipes().flatMap((group) => group.recipes);
const named = recipes.map((recipe) => [recipe.id, recipe] as const);
const nameOf = ({ vendor, kind }: { vendor: string; kind: string }) => `${vendor} ${kind}`;

it.each(named)('%s leads to exports that are known', (_, { recipe }) => {
  const known = knownExports.map(nameOf);
  expect(recipe.exports.map(nameOf).filter((name) => !known.includes(name))).toEqual([]);
});

it('leads to every export that is surely known, data to practise on aside', () => {
  const led = recipes.flatMap(({ recipe }) => recipe.exports.map(nameOf));
  const sure = knownExports.filter((known) => !known.isUnsure && !publicData.includes(known));
  expect(sure.map(nameOf).filter((name) => !led.includes(name))).toEqual([]);
  expect(new Set(led).size).toBe(led.length);
});

it.each([
  ['guide.md', /\*\*Exports\*\* of (\d+) kinds/],
  ['guide.zh-CN.md', /(\d+) 种\*\*导出\*\*/],
])('is as many as docs/%s says', (file, pattern) => {
  const [, said] = pattern.exec(readFileSync(`docs/${file}`, 'utf8')) ?? [];
  expect(Number(said)).toBe(recipes.length);
});

it.each(named)('the columns of %s are enough to tell it', (_, { recipe: { needs, exports, isUnsure } }) => {
  const source = {
    address: 'Sheet1!A1',
    sheet: 'Sheet1',
    firstRow: 1,
    firstColumn: 0,
    rows: 2,
    columns: needs.length,
    table: null,
    head: [[...needs], needs.map(() => 'x')],
    formats: [],
  };
  const found = recognise(source);
  expect(found && nameOf(found)).toBe(nameOf(exports[0]));
  expect(found?.isSure).toBe(!isUnsure);
  expect(new Set(needs).size).toBe(needs.length);
});

it.each(named.filter(([, { recipe }]) => recipe.sql))(
  'the query of %s gives its columns',
  (_, { recipe }) => {
    // What stands between SELECT and FROM, by the name it is given.
    const [, selected] = /^SELECT([\s\S]*?)\nFROM /.exec(recipe.sql ?? '') ?? [];
    const given = selected
      .split(/,(?![^(]*\))/)
      .map((one) => foldHeading(one.trim().replace(/^[\s\S]* AS /, '')));
    expect(recipe.needs.map(foldHeading).filter((heading) => !given.includes(heading))).toEqual([]);
    const known = knownExports.find((each) => nameOf(each) === nameOf(recipe.exports[0]));
    expect(known && isSigned(given, known.signature)).toBe(true);
  },
);

it('finds them by system, kind of system, column and what they give', () => {
  const ids = (query: string) => findRecipes(query).flatMap((group) => group.recipes.map(({ id }) => id));
  expect(ids('').length).toBe(recipes.length);
  expect(ids('shopify')).toEqual(['shopify']);
  expect(ids('Advertising google')).toEqual(['googleAds']);
  expect(ids('lineitem')).toEqual(['shopify']);
  expect(ids('BigQuery events')).toContain('ga4Events');
  expect(ids('costs')).toEqual(['googleAds', 'metaAds', 'linkedInAds', 'tikTokAds']);
  expect(ids('no such word')).toEqual([]);
});
