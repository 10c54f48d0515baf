/** The quantile between order statistics (type 7 of Hyndman & Fan 1996, as Excel's PERCENTILE.INC) of at least one number. */
export function quantileOf(sorted: Float64Array, p: number): number {
  const place = (sorted.length - 1) * p;
  const below = Math.floor(place);
  const above = Math.min(below + 1, sorted.length - 1);
  return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
}
