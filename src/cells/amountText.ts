import { saysNothing } from './cell';
import { isBlankName, tidy } from './names';

/** What a text says of an amount. Its digits may hold marks of which the column has to say what they part. */
export interface AmountText {
  readonly digits: string;
  /** The decimal mark that the digits prove by themselves, as `provenMark` tells it. */
  readonly mark: ReturnType<typeof provenMark>;
  readonly sign: 1 | -1;
  readonly isPercent: boolean;
  /** As a code where it is a common one; `null`: none is named. */
  readonly currency: string | null;
}

export type DecimalMark = '.' | ',';

const currency = String.raw`(?:US|CA|AU|NZ|HK|[ACRS])?\$|\p{Sc}|[A-Z]{3}|kr\.?|zł|Kč|Fr\.|Rs\.?|元|円`;
const minus = String.raw`[-\u2212\u2013]`;
const amount = new RegExp(
  String.raw`^(${minus}|\+|\()?(${currency})?(${minus}|\+)?(\d[\d.,]*|[.,]\d+)(%)?(${currency})?(%)?(${minus}|\))?$`,
  'u',
);
const codes: Readonly<Record<string, string>> = {
  $: 'USD',
  US$: 'USD',
  CA$: 'CAD',
  C$: 'CAD',
  AU$: 'AUD',
  A$: 'AUD',
  NZ$: 'NZD',
  HK$: 'HKD',
  S$: 'SGD',
  R$: 'BRL',
  '€': 'EUR',
  '£': 'GBP',
  '₹': 'INR',
  元: 'CNY',
  円: 'JPY',
};

/** A currency in one spelling, be it told by its sign or by its code in any case; `null`: there is none. */
export function currencyIn(cell: unknown): string | null {
  if (isBlankName(cell)) return null;
  const name = tidy(String(cell));
  return saysNothing(name) ? null : (codes[name] ?? name.toUpperCase());
}

/** Blanks of any kind and the Swiss apostrophe part thousands, and nothing else. */
const partings = /[\s'\u2019\u00a0\u202f]/g;

/** Reads a text as an amount, `null` where it is none. */
export function readAmountText(text: string): AmountText | null {
  const match = amount.exec(text.replace(partings, ''));
  if (match === null) return null;
  const [, before, sign, after, digits, percent, signBehind, percentBehind, behind] = match;
  const isBracketed = before === '(' || behind === ')';
  if ((before === '(') !== (behind === ')') || (sign && signBehind)) return null;
  const minuses = [before, after, behind].filter((mark) => mark && !/[+()]/.test(mark)).length;
  if (minuses + (isBracketed ? 1 : 0) > 1) return null;
  const named = sign ?? signBehind ?? null;
  return {
    digits,
    mark: provenMark(digits),
    sign: minuses > 0 || isBracketed ? -1 : 1,
    isPercent: Boolean(percent ?? percentBehind),
    currency: named && (codes[named] ?? named),
  };
}

/**
 * The decimal mark that digits prove by themselves: `either` where one mark could be it as well as part thousands, `null`
 * where there is none, `neither` where they can be no number.
 */
function provenMark(digits: string): DecimalMark | 'either' | 'neither' | null {
  const point = digits.lastIndexOf('.');
  const comma = digits.lastIndexOf(',');
  if (point < 0 && comma < 0) return null;
  const last: DecimalMark = point > comma ? '.' : ',';
  const other: DecimalMark = last === '.' ? ',' : '.';
  if (point >= 0 && comma >= 0) return numberWith(digits, last) === null ? 'neither' : last;
  const at = Math.max(point, comma);
  if (digits.indexOf(last) < at) return numberWith(digits, other) === null ? 'neither' : other;
  return at >= 1 && at <= 3 && digits.length === at + 4 && digits[0] !== '0' ? 'either' : last;
}

const grouped = { '.': /^(?:\d+|\d{1,3}(?:,\d{2,3})*,\d{3})?$/, ',': /^(?:\d+|\d{1,3}(?:\.\d{3})+)?$/ };

/** The number of digits with a decimal mark; the other mark parts thousands. `null`: there is none. */
export function numberWith(digits: string, mark: DecimalMark): number | null {
  const other: DecimalMark = mark === '.' ? ',' : '.';
  const at = digits.indexOf(mark);
  const whole = at < 0 ? digits : digits.slice(0, at);
  const fraction = at < 0 ? '' : digits.slice(at + 1);
  // Digits alone need no pattern: what was read as an amount holds nothing but digits and marks.
  if (fraction.includes(mark) || fraction.includes(other)) return null;
  if (!whole.includes(other)) return Number(`${whole}.${fraction}`);
  return grouped[mark].test(whole) ? Number(`${whole.replaceAll(other, '')}.${fraction}`) : null;
}
