import { readFileSync } from 'node:fs';
import path from 'node:path';
import { customFunctions } from '../../src/functions';
import { conventions } from '../../scripts/docs/conventions';

/** Excel on the web sends all rows of a whole column, which is more than a function may be given: nothing recommends one. */

const wholeColumn = /(?<![A-Z0-9$.])\$?([A-Z]{1,3}):\$?\1(?![A-Z0-9.])/;
/** Texts that name one to warn of it. */
const warns = (text: string) => /5 MB/.test(text);
const file = (name: string) => readFileSync(path.resolve(__dirname, '../..', name), 'utf8');

test('no example of a function is given a whole column', () => {
  const formulas = customFunctions.flatMap(({ examples }) => examples.map(({ formula }) => formula));
  expect(formulas.filter((formula) => wholeColumn.test(formula))).toEqual([]);
  expect(wholeColumn.test('=TOUCH.TTV(A:A, B2:B9)')).toBe(true);
  expect(wholeColumn.test('=TOUCH.TTV(A:.A, B2:B9, Journeys[customer_id])')).toBe(false);
});

test('no text about the functions says that whole columns work', () => {
  const texts = [
    ...customFunctions.flatMap(({ description, details = [], arguments: all }) => [
      description,
      ...details,
      ...Object.values(all).map((one) => JSON.stringify(one)),
    ]),
    ...conventions.map(({ text }) => text),
    ...['docs/functions.md', 'docs/guide.md', 'docs/guide.zh-CN.md', 'README.md', 'README.zh-CN.md'].flatMap(
      (name) => file(name).split('\n'),
    ),
  ];
  expect(texts.filter((text) => wholeColumn.test(text) && !warns(text))).toEqual([]);
});
