import fc from 'fast-check';
import { matcherOf } from '../../../src/analytics/channels/matcher';
import { type PatternProblem, readPattern } from '../../../src/analytics/channels/patternSyntax';

function matches(pattern: string, text: string): boolean {
  const read = readPattern(pattern);
  if ('problem' in read) throw new Error(`${pattern}: ${JSON.stringify(read.problem)}`);
  return matcherOf(read.pattern)(text);
}

function problemOf(pattern: string): PatternProblem | null {
  const read = readPattern(pattern);
  return 'problem' in read ? read.problem : null;
}

test.each([
  ['brand', 'my brand', true],
  ['^brand', 'my brand', false],
  ['brand$', 'my brand', true],
  ['^(.*cp.*|ppc|retargeting|paid.*)$', 'xcpx', true],
  ['^(.*cp.*|ppc|retargeting|paid.*)$', 'unpaid', false],
  ['BRAND', 'brand', true],
  ['[A-C]+x', 'abx', true],
  ['^[^A-C]$', 'b', false],
  ['(?i)brand', 'brand', true],
  ['(?:a|b){2,3}c', 'xabc', true],
  ['^a{2}$', 'aaa', false],
  ['^a{2,}?$', 'aaa', true],
  ['utm\\.source\\/\\-', 'utm.source/-', true],
  ['^\\d+$', '2026', true],
  ['[\\w-]+@', 'a-b@c', true],
  ['[]', 'a', false],
  ['a-]', 'a-]', true],
  ['', '', true],
  ['^$', '', true],
  ['a||b', 'x', true],
  ['ÄRZTE', 'ärzte', true],
  ['^.$', '😀', true],
])('%s in %s: %s', (pattern, text, expected) => {
  expect(matches(pattern, text)).toBe(expected);
});

test.each<[string, PatternProblem]>([
  ['(a', { code: 'notClosed', values: { mark: '(' } }],
  ['[a', { code: 'notClosed', values: { mark: '[' } }],
  ['a)', { code: 'notOpened', values: { mark: ')' } }],
  ['*a', { code: 'nothingBefore', values: { mark: '*' } }],
  ['a**', { code: 'nothingBefore', values: { mark: '*' } }],
  ['^*', { code: 'nothingBefore', values: { mark: '*' } }],
  ['[z-a]', { code: 'wrongOrder', values: { mark: 'z-' } }],
  ['a{3,2}', { code: 'wrongOrder', values: { mark: '{3,2}' } }],
  ['(?=a)', { code: 'notUnderstood', values: { mark: '(?=' } }],
  ['(a)\\1', { code: 'notUnderstood', values: { mark: '\\1' } }],
  ['\\bbrand', { code: 'notUnderstood', values: { mark: '\\b' } }],
  ['a\\', { code: 'notUnderstood', values: { mark: '\\' } }],
  ['a{x}', { code: 'notUnderstood', values: { mark: '{' } }],
  ['a{2000}', { code: 'tooLong' }],
  ['((a{100}){100}){100}', { code: 'tooLong' }],
  ['((((){1000}){1000}){1000}){1000}', { code: 'tooLong' }],
  ['('.repeat(1001), { code: 'tooLong' }],
])('refuses %s', (pattern, problem) => {
  expect(problemOf(pattern)).toEqual(problem);
});

test('nests as deeply as it may be long', () => {
  expect(matches(`${'('.repeat(450)}a${')'.repeat(450)}`, 'ba')).toBe(true);
});

test.each([
  '^(a+)+$',
  '^(a|a)*$',
  '^(a|aa)+$',
  '^(.*a){12}$',
  '^a*a*a*a*a*a*$',
  '^(a?){30}a{30}$',
  '^(\\w+\\s?)*$',
])('%s, which can run for ever elsewhere, ends', (pattern) => {
  expect(matches(pattern, `${'a'.repeat(20_000)}!`)).toBe(false);
});

/** Patterns in the spelling JavaScript has, so that it can say what they match. */
const patterns = fc.letrec<{ one: string; repeated: string; all: string }>((tie) => ({
  one: fc.oneof(
    // Deeper ones can keep JavaScript busy for ever.
    { depthSize: 'small', maxDepth: 2 },
    fc.constantFrom('a', 'b', 'C', '.', '\\d', '[ab]', '[^a]', '[A-b1]', '\\.'),
    tie('all').map((inner) => `(${inner})`),
  ),
  repeated: fc
    .tuple(tie('one'), fc.constantFrom('', '', '', '*', '+', '?', '{2}', '{1,2}', '*?'))
    .map(([one, limits]) => one + limits),
  all: fc
    .array(fc.array(tie('repeated'), { maxLength: 3 }), { minLength: 1, maxLength: 2 })
    .map((choices) => choices.map((parts) => parts.join('')).join('|')),
})).all;

const whole = fc
  .tuple(fc.boolean(), patterns, fc.boolean())
  .map(([fromStart, inner, toEnd]) => `${fromStart ? '^' : ''}(?:${inner})${toEnd ? '$' : ''}`);

test('matches what JavaScript matches in either case', () => {
  const texts = fc.string({ unit: fc.constantFrom('a', 'b', 'c', '1', '.'), maxLength: 6 });
  fc.assert(
    fc.property(whole, texts, (pattern, text) => {
      expect(matches(pattern, text)).toBe(new RegExp(pattern, 'i').test(text));
    }),
    { numRuns: 2000 },
  );
});

test('answers the same however much it has been asked before', () => {
  const read = readPattern('(a|b)*a(a|b){12}c');
  if ('problem' in read) throw new Error(read.problem.code);
  const matcher = matcherOf(read.pattern);
  // Every text leads to other sets of places: more of them than are remembered.
  for (let n = 0; n < 9000; n++) {
    const text = n.toString(2).padStart(14, '0').replaceAll('0', 'b').replaceAll('1', 'a');
    expect(matcher(`${text}c`)).toBe(/(a|b)*a(a|b){12}c/.test(`${text}c`));
  }
});
