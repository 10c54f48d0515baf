const digits = 12;

/** One number for amounts that are told apart by rounding alone. */
export const alike = (amount: number): number => Number(amount.toPrecision(digits));

/** What is left of an amount, free of the rounding that would keep 0.3 less 0.1 and 0.2 above nothing. */
export function remainder(amount: number, taken: number): number {
  const unit = 10 ** (Math.floor(Math.log10(amount)) + 1 - digits);
  return alike(Math.round((amount - taken) / unit) * unit);
}

/** Adds amounts, largest first, so that the sum does not hang on the order of the rows. */
export const sumOf = (amounts: readonly number[]): number =>
  amounts.length === 1
    ? amounts[0]
    : Float64Array.from(amounts)
        .sort()
        .reduceRight((sum, each) => sum + each, 0);
