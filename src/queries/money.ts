import type { Dialect } from './dialects';

/** A number by which sums of money are told apart: of lines added up in another order the last digits differ, of which nobody knows. */
export const wholeMillionths = (sum: string, { integer }: Dialect): string =>
  `CAST(FLOOR(${sum} * 1000000 + 0.5) AS ${integer})`;
