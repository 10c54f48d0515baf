import type { Format } from '../language/format';

/** Numbers with amounts in the currency of an Excel number format; one without a currency leaves them as they are. */
export function inMoneyFormat(format: Format, valueFormat: string | null): Format {
  const currency = valueFormat === null ? null : currencyIn(valueFormat);
  if (currency === null) return format;
  const { before, behind, isWhole } = currency;
  const around = (write: (value: number) => string) => (value: number) =>
    `${value < 0 ? '-' : ''}${before}${write(Math.abs(value))}${behind}`;
  // All else is asked of the format itself, which may follow the language.
  return Object.assign(Object.create(format) as Format, {
    money: around((value) => (isWhole ? format.rough(value) : format.money(value))),
    wholeMoney: around((value) => format.wholeMoney(value)),
  });
}

/** Whether amounts in a number format bear a currency. */
export const namesCurrency = (valueFormat: string): boolean => currencyIn(valueFormat) !== null;

/** What a number format writes before and behind an amount, where that names a currency; no line breaks between them. */
function currencyIn(valueFormat: string): { before: string; behind: string; isWhole: boolean } | null {
  const [positive] = valueFormat.split(';');
  const plain = positive
    .replace(/\[\$([^\]-]*)[^\]]*\]/g, '"$1"')
    .replace(/\[[^\]]*\]|[_*]./g, '')
    .replace(/\\(.)/g, '"$1"');
  const [, before, digits, behind] = /^((?:"[^"]*"|[^"#0?])*)([#0?][#0?,.]*)(.*)$/.exec(plain) ?? [];
  if (digits === undefined) return null;
  const [first, last] = [before, behind].map((text) => text.replaceAll('"', '').replaceAll(' ', '\u00a0'));
  if (!/[\p{Sc}\p{L}]/u.test(first + last) || last.includes('%')) return null;
  return { before: first.trimStart(), behind: last.trimEnd(), isWhole: !digits.includes('.') };
}
