import { dialects } from '../../src/queries';
import { duckdbPackage, hasPackage, openDuckDb } from './packages';

export interface FileEngine {
  /** Bytes it may take. */
  memory: number;
  /** Where it may keep what does not fit. */
  spillInto: string;
  rows(sql: string): Promise<unknown[][]>;
  close(): void;
}

const { quote, literal } = dialects.duckdb;

/** Where an engine may keep what does not fit into memory, and how much of that it may take. */
export interface Limits {
  memory: string;
  spillInto: string;
}

/** DuckDB with files as a table of the name a definition gives it. */
export async function openFiles(
  files: readonly string[],
  table: readonly string[],
  { memory, spillInto }: Limits,
): Promise<FileEngine> {
  if (!hasPackage(duckdbPackage)) throw new Error('DuckDB is not installed. Run: npm ci --prefix engines');
  if (table.length !== 1) throw new Error('table: files have one name, such as "events".');
  const { connection, close } = await openDuckDb();
  await connection.run(`SET memory_limit = ${literal(memory)}`);
  await connection.run(`SET temp_directory = ${literal(spillInto)}`);
  await connection.run(`SET preserve_insertion_order = false`);
  await connection.run(`CREATE VIEW ${quote(table[0])} AS SELECT * FROM ${readerOf(files)}`);
  const rows = async (sql: string) => (await connection.runAndReadAll(sql)).getRows();
  const [[limit]] = await rows(`SELECT current_setting('memory_limit')`);
  return { memory: bytesIn(String(limit)), spillInto, rows, close };
}

const units = ['bytes', 'KiB', 'MiB', 'GiB', 'TiB'];

/** Bytes of a size as the engine writes it, such as 5.5 GiB. */
function bytesIn(size: string): number {
  const [number, unit] = size.split(' ');
  return Number(number) * 1024 ** units.indexOf(unit);
}

/** Files of one kind, by how their names end. */
function readerOf(files: readonly string[]): string {
  const kinds = new Set(files.map((file) => (/\.parquet$/i.test(file) ? 'parquet' : 'csv')));
  if (kinds.size !== 1) throw new Error('Give files of one kind: all .parquet, or all .csv or .csv.gz.');
  const names = files.map(literal).join(', ');
  return kinds.has('parquet')
    ? `read_parquet([${names}], union_by_name = true)`
    : `read_csv([${names}], header = true, union_by_name = true)`;
}
