/** Digits by which amounts are told apart: sums of lines differ from what they should be in the last two of sixteen. */
const compared = 14;
/** Digits that amounts are known to. */
const known = 15;

/**
 * The amount in hundredths where it is the nearest number to so many, fewer than 10^13; else NaN. Of such amounts no digit behind the
 * second is one, so nothing has to be spelt out to round them: a million refunds are settled in a fraction of the time.
 */
function hundredthsIn(amount: number): number {
  const hundredths = Math.round(amount * 100);
  return hundredths / 100 === amount && Math.abs(hundredths) < 1e13 ? hundredths : NaN;
}

/** One number for amounts that are told apart by rounding alone. */
export const alike = (amount: number): number =>
  Number.isNaN(hundredthsIn(amount)) ? Number(amount.toPrecision(compared)) : amount;

/** What is left of an amount, free of the rounding that would keep 0.3 less 0.1 and 0.2 above nothing. */
export function remainder(amount: number, taken: number): number {
  const hundredths = hundredthsIn(amount) - hundredthsIn(taken);
  if (!Number.isNaN(hundredths)) return hundredths / 100;
  const unit = 10 ** (Math.floor(Math.log10(amount)) + 1 - known);
  // Of amounts so small that their last digit is none there is nothing to round.
  return unit > 0 ? tidy(Math.round((amount - taken) / unit) * unit) : amount - taken;
}

/** An amount without what rounding has added to the digits it is known to. */
export const tidy = (amount: number): number =>
  Number.isNaN(hundredthsIn(amount)) ? Number(amount.toPrecision(known)) : amount;

/** Adds amounts, largest first, so that the sum does not hang on the order of the rows. */
export const sumOf = (amounts: readonly number[]): number =>
  amounts.length === 1
    ? amounts[0]
    : tidy(
        Float64Array.from(amounts)
          .sort()
          .reduceRight((sum, each) => sum + each, 0),
      );
