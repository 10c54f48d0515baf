/** The entries of a column at some places, in their order. */
export function gather(column: Float64Array, places: ArrayLike<number>): Float64Array {
  const picked = new Float64Array(places.length);
  for (let i = 0; i < picked.length; i++) picked[i] = column[places[i]];
  return picked;
}
