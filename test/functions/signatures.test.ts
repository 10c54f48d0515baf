import { readFileSync } from 'node:fs';
import { argumentsOf, broken, grown, type Signatures } from '../../scripts/docs/frozenSignatures';
import { customFunctions } from '../../src/functions';

/** Ids, names and order of arguments stand in cells: they only grow, and only at the end. */

const frozen = JSON.parse(readFileSync('test/fixtures/signatures.json', 'utf8')) as Signatures;
const [first] = customFunctions;

test('no formula that was right is wrong by now', () => {
  expect(broken(frozen, customFunctions)).toEqual([]);
});

test('what is new is frozen as well (npm run docs)', () => {
  expect(frozen).toEqual(grown({}, customFunctions));
});

const before = argumentsOf(first);
const names = before.split(' ');

test.each([
  ['a function that is gone', { GONE: 'customer' }],
  ['an argument that is gone', { [first.id]: `${before} [more]` }],
  ['another name', { [first.id]: ['other', ...names.slice(1)].join(' ') }],
  ['another order', { [first.id]: [names[1], names[0], ...names.slice(2)].join(' ') }],
  ['an optional argument that must be given', { [first.id]: [`[${names[0]}]`, ...names.slice(1)].join(' ') }],
  ['a new argument that must be given', { [first.id]: names.slice(0, 1).join(' ') }],
  ['one in the middle', { [first.id]: names.filter((_, i) => i !== 1).join(' ') }],
])('%s is refused', (_, earlier: Signatures) => {
  expect(broken(earlier, customFunctions)).toHaveLength(1);
  expect(() => grown(earlier, customFunctions)).toThrow(Object.keys(earlier)[0]);
});

test('an optional argument at the end is taken', () => {
  expect(names.at(-1)).toMatch(/^\[/);
  const earlier = { [first.id]: names.slice(0, -1).join(' ') };
  expect(broken(earlier, customFunctions)).toEqual([]);
  expect(grown(earlier, customFunctions)[first.id]).toBe(before);
});
