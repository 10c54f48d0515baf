/** Numbers of texts, digit by digit and without a pattern. */

/** The number of two digits, NaN where one is none. */
export function twoDigits(text: string, at: number): number {
  const tens = text.charCodeAt(at) - 48;
  const ones = text.charCodeAt(at + 1) - 48;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : NaN;
}

/** Whole milliseconds of a fraction such as `.123456` that ends before `length`. */
export function fractionOf(text: string, at: number, length = text.length): number {
  const mark = text.charCodeAt(at);
  if ((mark !== 46 && mark !== 44) || length === at + 1) return NaN;
  let milliseconds = 0;
  for (let i = at + 1, unit = 100; i < length; i++, unit /= 10) {
    const digit = text.charCodeAt(i) - 48;
    if (!(digit >= 0 && digit <= 9)) return NaN;
    milliseconds += digit * unit;
  }
  return Math.round(milliseconds);
}

/** The number of the one digit or two that stand before `end`, NaN where there are none. */
export function oneOrTwoDigits(text: string, at: number, end: number): number {
  if (end - at === 2) return twoDigits(text, at);
  const digit = text.charCodeAt(at) - 48;
  return end - at === 1 && digit >= 0 && digit <= 9 ? digit : NaN;
}
