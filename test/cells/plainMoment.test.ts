import fc from 'fast-check';
import { readMomentText } from '../../src/cells/momentText';
import { isSlashedDate, plainSlashed, slashedOrder } from '../../src/cells/plainMoment';

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
        const clock = plainSlashed(cell, given);
        if (Number.isNaN(clock)) return;
        read++;
        const order = given === null ? slashedOrder(cell) : null;
        expect({ clock, offset: null, isDate: isSlashedDate(cell), order }).toEqual(
          readMomentText(cell, given),
        );
      },
    ),
    { numRuns: 20_000 },
  );
  expect(read).toBeGreaterThan(250);
});

test.each([
  ['31/12/2026', 'dmy', true],
  ['12-31-2026 9:05', 'mdy', false],
  ['1/2/2026 14:30:05', 'either', false],
  ['13/2/2026', 'dmy', true],
] as const)('%s is read', (cell, order, isDate) => {
  expect(plainSlashed(cell, null)).not.toBeNaN();
  expect(slashedOrder(cell)).toBe(order);
  expect(isSlashedDate(cell)).toBe(isDate);
});
