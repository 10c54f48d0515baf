/** A number, a text or "" (an empty cell). */
export type OutputCell = number | string;

/** What a worksheet function answers. */
export type Output = OutputCell | OutputCell[][];
