/** The entries of a column at some places, in their order. */
export function gather<Column extends Float64Array | Int32Array | Uint8Array>(
  column: Column,
  places: ArrayLike<number>,
): Column {
  const OfItsKind = column.constructor as new (length: number) => Column;
  const picked = new OfItsKind(places.length);
  for (let i = 0; i < picked.length; i++) picked[i] = column[places[i]];
  return picked;
}
