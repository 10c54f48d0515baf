/** A column an amount is made of, in a formula. */
export interface Part {
  /** The cells as they stand. */
  written: string;
  /** Their numbers, empty where there is none. */
  cells: string;
  /** The same, 0 where there is none. */
  number: string;
}

/** An amount of several columns as Excel makes it: `reading/amountOf` in a formula. */
export function madeAmount(sold: Part, factor: Part | null, less: readonly Part[]): string {
  const parts = less.map(({ number }) => number);
  const taken = parts.length > 1 ? `(${parts.join('+')})` : parts.join('');
  const product = factor === null ? sold.number : `${sold.cells}*${factor.cells}`;
  const isNone = factor === null ? noneLeft(sold, taken) : `(${sold.cells}="")+(${factor.cells}="")`;
  if (taken === '') return `IF(${isNone},"",${product})`;
  const rest = `${product}-${taken}`;
  return `IF(${isNone},"",IF(ABS(${rest})<1E-9*ABS(${taken}),"",${rest}))`;
}

/** Nothing was sold and nothing is taken off; or what was sold is a text that says so, as `-` does. */
const noneLeft = ({ written, cells }: Part, taken: string): string =>
  cells === written ? `(${cells}="")*(${taken}=0)` : `(${cells}="")*((${written}<>"")+(${taken}=0))`;
