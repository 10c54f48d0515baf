/**
 * Which of the new columns stands at each place of a table: a column that was there before stays where it is, so that
 * formulas and charts go on meaning it; the others fill the places that are left, in their order.
 */
export function arrangeColumns(before: readonly string[], now: readonly string[]): number[] {
  const kept = now.map((_, place) => now.indexOf(before[place]));
  const others = now.map((_, column) => column).filter((column) => !kept.includes(column));
  let next = 0;
  return kept.map((column) => (column >= 0 ? column : others[next++]));
}
