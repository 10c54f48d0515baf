export type TypedColumn = Int32Array | Int16Array | Float64Array | Uint8Array;

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

/** Columns, one behind the other; a single one as it is, and so is the first where the others are empty. */
export function joined<T extends TypedColumn>(first: T, ...others: readonly T[]): T {
  if (others.every(({ length }) => length === 0)) return first;
  const length = others.reduce((sum, column) => sum + column.length, first.length);
  const cells = new (first.constructor as new (length: number) => T)(length);
  cells.set(first);
  let next = first.length;
  for (const column of others) {
    cells.set(column, next);
    next += column.length;
  }
  return cells;
}
