import { existsSync, mkdtempSync } from 'node:fs';
import path from 'node:path';
import { dialects, type LogTable } from '../../src/queries';
import type { FileEngine } from './engine';

/**
 * Memory a row may take, twice of what was measured: of 10,000,000 touches as `bench/beyondLog.js` makes them paths need between 60 and
 * 100 bytes a row, with a lookback of 30 days between 150 and 200. Too little ends the command, a slice more costs next to nothing.
 */
const bytesPerRow = 400;

const { literal, quote, text } = dialects.duckdb;

/** Into how many slices of customers a log is to be cut so that each fits into the memory of the engine. */
export async function slicesNeeded(engine: FileEngine, { name }: LogTable): Promise<number> {
  const [[rows]] = await engine.rows(`SELECT COUNT(*) FROM ${name.map(quote).join('.')}`);
  return Math.max(1, Math.ceil((Number(rows) * bytesPerRow) / engine.memory));
}

/** The column that tells the slice of a row, while it is written. */
const sliceColumn = 'touchstone_slice';

/**
 * A log in slices, each of which has all rows of some customers: what is counted of each adds up to what is counted of all. One
 * slice is the log itself; several are written once, so that the files are read no more often than that.
 */
export async function slicesOf(
  engine: FileEngine,
  table: LogTable,
  customer: string,
  count: number,
): Promise<LogTable[]> {
  if (count === 1) return [table];
  const folder = mkdtempSync(path.join(engine.spillInto, 'slices-'));
  const log = table.name.map(quote).join('.');
  const key = `COALESCE(LOWER(TRIM(CAST(${quote(customer)} AS ${text}))), '')`;
  await engine.rows(
    `COPY (SELECT *, hash(${key}) % ${count} AS ${sliceColumn} FROM ${log}) TO ${literal(folder)} (FORMAT parquet, PARTITION_BY (${sliceColumn}))`,
  );
  const slices = Array.from({ length: count }, (_, slice) => ({
    ...table,
    name: [`touchstone slice ${slice + 1}`],
  }));
  for (const [slice, { name }] of slices.entries()) {
    const part = path.join(folder, `${sliceColumn}=${slice}`);
    const rows = existsSync(part)
      ? `SELECT * FROM read_parquet(${literal(path.join(part, '*.parquet'))}, hive_partitioning = false)`
      : `SELECT * FROM ${log} WHERE 1 = 0`;
    await engine.rows(`CREATE OR REPLACE TEMPORARY VIEW ${quote(name[0])} AS ${rows}`);
  }
  return slices;
}
