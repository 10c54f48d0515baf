import fc from 'fast-check';

const surrogates = { first: 0xd800, count: 0x800 };

/** Any character of Unicode, none of them half of a pair. */
const character = fc.integer({ min: 0, max: 0x10ffff - surrogates.count }).map(
  (n) => String.fromCodePoint(n < surrogates.first ? n : n + surrogates.count),
  (text) => {
    const point = typeof text === 'string' ? text.codePointAt(0) : undefined;
    if (point === undefined || String.fromCodePoint(point) !== text) throw new Error('Not one character.');
    if (point < surrogates.first) return point;
    if (point < surrogates.first + surrogates.count) throw new Error('Half a character.');
    return point - surrogates.count;
  },
);

/**
 * Any text, as `fc.string` makes it of the unit "binary". That lists a million characters before its first answer, which
 * takes longer than most tests.
 */
export const anyText = (lengths: { minLength?: number; maxLength: number }) =>
  fc.string({ ...lengths, unit: character });
