/** A longer column that begins with the cells of a full one. */
export function enlarged<T extends Int32Array | Float64Array | Uint8Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
