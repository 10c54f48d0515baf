import { parseNumber } from 'numfmt';
import type { CellWrite } from './sheets';

/** Digits in threes or not grouped at all: the library takes commas anywhere, other separators and symbols behind. */
const asInAmerica = /^[-+%( $€£¥]*(\d+|\d{1,3}(,\d{3})+)?(\.\d*)?(e[-+]?\d+)?[%) ]*$/i;

/** Excel keeps fifteen digits of a number and makes the others zero. */
function fifteenDigits(number: string): string {
  let kept = 0;
  return number.replace(/\d/g, (digit) => {
    if (kept > 0 || digit !== '0') kept++;
    return kept > 15 ? '0' : digit;
  });
}

/** A number as Excel takes it in the United States, with the format it gives the cell; `null` for any other text. */
export function enteredNumber(text: string): CellWrite | null {
  const number = asInAmerica.test(text) ? parseNumber(text.replace(/^[^e]*/i, fifteenDigits)) : null;
  if (!number) return null;
  const { v, z } = number;
  // The library multiplies by 0.01 for a percent sign: 57% would be 0.5700000000000001.
  return { value: Number(Number(v).toPrecision(15)), format: z?.startsWith('$') ? `${z}_);[Red](${z})` : z };
}
