import { textLiteral } from '../../excel/textLiteral';
import { type SettingPair, settingsText } from '../../functions/settings/text';

export { textLiteral };

/** With a point in every language: formulas are handed over in their English form. Dates are their serials. */
export const numberLiteral = (value: number): string => String(value);

/** One text as it is; several as one row of an array. */
export const textsLiteral = (texts: readonly string[]): string =>
  texts.length === 1 ? textLiteral(texts[0]) : `{${texts.map(textLiteral).join(',')}}`;

/** Numbers as one row of an array. */
export const numbersLiteral = (values: readonly number[]): string =>
  `{${values.map(numberLiteral).join(',')}}`;

/** The argument `settings`; `null`: nothing is set. */
export const settingsLiteral = (pairs: readonly SettingPair[]): string | null =>
  pairs.length === 0 ? null : textLiteral(settingsText(pairs));
