import fc from 'fast-check';
import { readMomentText } from '../../src/cells/momentText';
import { plainSlashed } from '../../src/cells/plainMoment';

const digits = (most: number) =>
  fc
    .tuple(fc.integer({ min: 0, max: most }), fc.boolean())
    .map(([number, isPadded]) => String(number).padStart(isPadded ? 2 : 1, '0'));
const mark = fc.constantFrom('/', '-', '.', ' ');
const marks = fc.oneof(
  mark.map((one) => [one, one]),
  fc.tuple(mark, mark),
);
const date = fc
  .tuple(
    digits(33),
    digits(33),
    fc.oneof(fc.integer({ min: 1890, max: 10_001 }).map(String), digits(99)),
    marks,
  )
  .map(([first, second, year, [one, other]]) => first + one + second + other + year);
const time = fc
  .tuple(
    fc.constantFrom(' ', ' ', ' ', 'T', ', ', '  '),
    digits(25),
    fc.array(digits(61), { maxLength: 2 }),
    fc.constantFrom('', '', '', '.5', ' PM', 'Z', ':'),
  )
  .map(([before, hours, others, behind]) => before + [hours, ...others].join(':') + behind);
const text = fc.tuple(date, fc.oneof(fc.constant(''), time)).map((parts) => parts.join(''));

test('a date with slashes is what its pattern reads, or left to it', () => {
  let read = 0;
  fc.assert(
    fc.property(
      text,
      fc.constantFrom(null, 'dmy' as const, 'mdy' as const, 'ymd' as const),
      (cell, given) => {
        const plain = plainSlashed(cell, given);
        if (plain === null) return;
        read++;
        expect(plain).toEqual(readMomentText(cell, given));
      },
    ),
    { numRuns: 20_000 },
  );
  expect(read).toBeGreaterThan(250);
});

test.each([
  ['31/12/2026', null, 'dmy', true],
  ['12-31-2026 9:05', null, 'mdy', false],
  ['1/2/2026 14:30:05', null, 'either', false],
  ['1/2/2026', 'mdy', null, true],
] as const)('%s, %s is read', (cell, given, order, isDate) => {
  expect(plainSlashed(cell, given)).toMatchObject({ order, isDate });
});
