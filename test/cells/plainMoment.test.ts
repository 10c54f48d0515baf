import fc from 'fast-check';
import { readMomentText } from '../../src/cells/momentText';
import {
  isSlashedDate,
  offsetStart,
  plainIso,
  plainOffset,
  plainSlashed,
  slashedOrder,
} from '../../src/cells/plainMoment';

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

const offset = fc
  .tuple(fc.constantFrom('+', '-', '-', ' +', ''), digits(17), fc.constantFrom(':', ''), digits(61))
  .map(([sign, hours, parting, minutes]) => sign + hours + parting + minutes);
const isoWithOffset = fc
  .tuple(
    fc.constantFrom('2026-03-01', '2024-02-29', '2026-02-30', '2026-3-01', '0026-03-01', '31/12/2026'),
    fc.oneof(fc.constant(''), time, fc.constantFrom(' 14:30', 'T09:05:07', ' 23:59:59')),
    fc.constantFrom('', '', '.123456', ',5', '.', ':30'),
    fc.oneof(fc.constantFrom('Z', '+02', '-0330', '+02:00', 'UTC', 'z', '', '-01:0'), offset),
  )
  .map((parts) => parts.join(''));

test('an ISO time with an offset is what its pattern reads, or left to it', () => {
  let read = 0;
  fc.assert(
    fc.property(isoWithOffset, (cell) => {
      const start = offsetStart(cell);
      if (start < 0) return;
      const [clock, offset] = [plainIso(cell, start), plainOffset(cell, start)];
      if (Number.isNaN(clock + offset)) return;
      read++;
      expect({ clock, offset, isDate: false, order: null }).toEqual(readMomentText(cell));
    }),
    { numRuns: 20_000 },
  );
  expect(read).toBeGreaterThan(250);
});

test.each([
  ['2026-03-01T14:30:00+02:00', 120],
  ['2026-03-01 14:30:00.123456-0330', -210],
  ['2026-03-01 14:30-02', -120],
  ['2026-03-01T14:30Z', 0],
])('%s is read without its pattern', (cell, minutes) => {
  const start = offsetStart(cell);
  expect(plainIso(cell, start)).not.toBeNaN();
  expect(plainOffset(cell, start)).toBe(minutes);
});

test.each(['2026-03-01Z', '2026-03-01-02:00', '2026-03-01T14:30:0+02:00', '2026-03-01T14:30+16:00'])(
  '%s is left to its pattern',
  (cell) => {
    const start = offsetStart(cell);
    expect(start < 0 ? NaN : plainIso(cell, start) + plainOffset(cell, start)).toBeNaN();
  },
);

test.each(['2026-03-01 0Z:30', '1Z/2/2026', '1/2Z/2026', '1/2/2026 9x:30'])('%s is no moment', (cell) => {
  expect([plainIso(cell), plainSlashed(cell, null)]).toEqual([NaN, NaN]);
  expect(readMomentText(cell)).toBeNull();
});
