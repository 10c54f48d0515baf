import { joined, type TypedColumn } from './columns';
import { noName } from './nameIds';

/** Logs that are put together of several tables, one behind the other in the order of their list. */

interface Timed {
  time: Float64Array;
  clock: Float64Array | null;
}

/** The same column of all tables. */
export function together<Table, T extends TypedColumn>(tables: readonly Table[], of: (table: Table) => T): T {
  const [first, ...others] = tables.map(of);
  return joined(first, ...others);
}

/** What the clock on the wall showed; `null`: the time, in all of them. */
export const clockTogether = (tables: readonly Timed[]): Float64Array | null =>
  tables.some(({ clock }) => clock !== null) ? together(tables, ({ clock, time }) => clock ?? time) : null;

/** A column that a table may be without; `null`: all are. `blank` makes that of a table without it. */
const perhapsTogether = <Table extends Timed, T extends TypedColumn>(
  tables: readonly Table[],
  of: (table: Table) => T | null,
  blank: (rows: number) => T,
): T | null =>
  tables.every((table) => of(table) === null)
    ? null
    : together(tables, (table) => of(table) ?? blank(table.time.length));

/** A column of names that a table may be without; `null`: all are. */
export const namesTogether = <Table extends Timed>(
  tables: readonly Table[],
  of: (table: Table) => Int32Array | null,
): Int32Array | null => perhapsTogether(tables, of, (rows) => new Int32Array(rows).fill(noName));

/** A column of marks, 0 where there is none, that a table may be without; `null`: all are. */
export const marksTogether = <Table extends Timed>(
  tables: readonly Table[],
  of: (table: Table) => Uint8Array | null,
): Uint8Array | null => perhapsTogether(tables, of, (rows) => new Uint8Array(rows));

/** The first row of each table but the first one. */
export function laterStarts(tables: readonly Timed[]): number[] {
  let next = 0;
  return tables.slice(0, -1).map(({ time }) => (next += time.length));
}
