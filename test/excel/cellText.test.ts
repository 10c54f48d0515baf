import fc from 'fast-check';
import { literal } from '../../src/excel/cellText';
import { anyText } from '../support/anyText';

/** What Excel keeps of an entry that is text: all but one leading apostrophe. */
const stored = (entry: unknown) =>
  typeof entry === 'string' && entry.startsWith("'") ? entry.slice(1) : entry;

it('keeps any text as it is', () => {
  fc.assert(fc.property(anyText({ maxLength: 100 }), (text) => stored(literal(text)) === text));
});

it('marks whatever Excel would not read as text', () => {
  const start = fc.constantFrom(
    '=',
    '+',
    '-',
    '@',
    '\t',
    '\r',
    '\n',
    "'",
    '#',
    '%',
    '$',
    '€',
    ' ',
    '0',
    '٣',
    '１',
  );
  fc.assert(fc.property(start, fc.string(), (first, rest) => String(literal(first + rest)).startsWith("'")));
});

it.each(['Mar 5', '1/2', '2026-01-01', '10 %', 'TRUE', 'false ', 'Wahr', '#N/A', '1e5', 'E5', '3月1日'])(
  'marks %s',
  (text) => expect(literal(text)).toBe(`'${text}`),
);

it.each([
  'Onwaar',
  'FAŁSZ',
  'ЛОЖЬ',
  'Sand',
  'falskt ',
  'USANN',
  'Epätosi',
  'YANLIŞ',
  'yanlış',
  'nepravda',
  'Hamis',
])('marks %s, a truth value somewhere', (text) => expect(literal(text)).toBe(`'${text}`));

it.each(['Search', 'Paid social > Email', 'Größe', '直接', ''])('leaves %s alone', (text) =>
  expect(literal(text)).toBe(text),
);

it('empties cells without a number', () => {
  expect([null, NaN, Infinity, 0, -1.5].map(literal)).toEqual(['', '', '', 0, -1.5]);
});

it('cuts text longer than a cell', () => {
  expect(String(literal('a'.repeat(40_000)))).toHaveLength(32_767);
});

it('keeps every text that fits into a cell, and cuts no character in half', () => {
  const [plain, marked] = ['a'.repeat(32_767), '='.repeat(32_766)];
  expect(literal(plain) === plain).toBe(true);
  expect(stored(literal(marked)) === marked).toBe(true);
  expect(String(literal(`${'a'.repeat(32_765)}😀b`)).slice(32_760)).toBe('aaaaa…');
});
