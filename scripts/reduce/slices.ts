import { dialects, type LogTable } from '../../src/queries';
import type { FileEngine } from './engine';

/**
 * Memory a row may take, twice of what was measured: of 10,000,000 touches as `bench/beyondLog.js` makes them paths need between 60 and
 * 100 bytes a row, with a lookback of 30 days between 150 and 200. Too little ends the command, a slice more reads the files once more.
 */
const bytesPerRow = 400;

const { quote, text } = dialects.duckdb;

/** Into how many slices of customers a log is to be cut so that each fits into the memory of the engine. */
export async function slicesNeeded(engine: FileEngine, { name }: LogTable): Promise<number> {
  const [[rows]] = await engine.rows(`SELECT COUNT(*) FROM ${name.map(quote).join('.')}`);
  return Math.max(1, Math.ceil((Number(rows) * bytesPerRow) / engine.memory));
}

/**
 * A log in slices, each of which has all rows of some customers: what is counted of each adds up to what is counted of all. One
 * slice is the log itself.
 */
export async function slicesOf(
  engine: FileEngine,
  table: LogTable,
  customer: string,
  count: number,
): Promise<LogTable[]> {
  if (count === 1) return [table];
  const key = `COALESCE(LOWER(TRIM(CAST(${quote(customer)} AS ${text}))), '')`;
  const slices = Array.from({ length: count }, (_, slice) => ({
    ...table,
    name: [`touchstone slice ${slice + 1}`],
  }));
  for (const [slice, { name }] of slices.entries())
    await engine.rows(
      `CREATE OR REPLACE TEMPORARY VIEW ${quote(name[0])} AS SELECT * FROM ${table.name.map(quote).join('.')} WHERE hash(${key}) % ${count} = ${slice}`,
    );
  return slices;
}
