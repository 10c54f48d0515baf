import { createRequire } from 'node:module';
import path from 'node:path';

const engines = createRequire(path.resolve(__dirname, '../../engines/package.json'));

/** Whether a package is in the folder `engines`, which has a lock file of its own. */
export function hasPackage(name: string): boolean {
  try {
    engines.resolve(name);
    return true;
  } catch {
    return false;
  }
}

/** A package of that folder. */
export const packageOf = <Module>(name: string): Module => engines(name) as Module;

export const duckdbPackage = '@duckdb/node-api';

export interface DuckDbConnection {
  run(sql: string): Promise<unknown>;
  runAndReadAll(sql: string): Promise<{ getRows(): unknown[][]; getRowObjects(): Record<string, unknown>[] }>;
}

/** DuckDB with nothing in it. */
export async function openDuckDb(): Promise<{ connection: DuckDbConnection; close(): void }> {
  const { DuckDBInstance } = packageOf<DuckDb>(duckdbPackage);
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  return {
    connection,
    close: () => {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

/** The part of the library that is used. */
interface DuckDb {
  DuckDBInstance: {
    create(file: string): Promise<{
      connect(): Promise<DuckDbConnection & { closeSync(): void }>;
      closeSync(): void;
    }>;
  };
}
