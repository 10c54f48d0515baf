/** Digits by which amounts are told apart: sums of lines differ from what they should be in the last two of sixteen. */
const compared = 14;
/** Digits that amounts are known to. */
const known = 15;

/** One number for amounts that are told apart by rounding alone. */
export const alike = (amount: number): number => Number(amount.toPrecision(compared));

/** What is left of an amount, free of the rounding that would keep 0.3 less 0.1 and 0.2 above nothing. */
export function remainder(amount: number, taken: number): number {
  const unit = 10 ** (Math.floor(Math.log10(amount)) + 1 - known);
  // Of amounts so small that their last digit is none there is nothing to round.
  return unit > 0 ? tidy(Math.round((amount - taken) / unit) * unit) : amount - taken;
}

const tidy = (amount: number): number => Number(amount.toPrecision(known));

/** Adds amounts, largest first, so that the sum does not hang on the order of the rows. */
export const sumOf = (amounts: readonly number[]): number =>
  amounts.length === 1
    ? amounts[0]
    : tidy(
        Float64Array.from(amounts)
          .sort()
          .reduceRight((sum, each) => sum + each, 0),
      );
