type TypedColumn = Int32Array | Int16Array | Float64Array | Uint8Array;

/** A longer column that begins with the cells of a full one. */
export function enlarged<T extends TypedColumn>(from: T, to: T): T {
  to.set(from);
  return to;
}

/** The cells of a column at some places; `null`: all of them. */
export function picked<T extends TypedColumn>(column: T, places: Int32Array | null): T {
  if (places === null) return column;
  const cells = column.slice(0, places.length) as T;
  for (let i = 0; i < places.length; i++) cells[i] = column[places[i]];
  return cells;
}

/** Two columns, one behind the other. */
export function joined<T extends TypedColumn>(first: T, second: T): T {
  const cells = new (first.constructor as new (length: number) => T)(first.length + second.length);
  cells.set(first);
  cells.set(second, first.length);
  return cells;
}
