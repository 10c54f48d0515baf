import { hasPackage, packageOf, type Startable } from './engine';

interface Connection {
  run(sql: string): Promise<unknown>;
  runAndReadAll(sql: string): Promise<{ getRowObjects(): Record<string, unknown>[] }>;
  closeSync(): void;
}

interface DuckDb {
  DuckDBInstance: { create(path: string): Promise<{ connect(): Promise<Connection>; closeSync(): void }> };
}

const name = '@duckdb/node-api';

/** DuckDB as a library. */
export const duckdb: Startable = {
  name: 'DuckDB',
  isRequired: true,
  isThere: () => hasPackage(name),
  start: async () => {
    const instance = await packageOf<DuckDb>(name).DuckDBInstance.create(':memory:');
    const connection = await instance.connect();
    return {
      name: 'DuckDB',
      dialect: 'duckdb',
      runs: 60,
      run: async (sql) => void (await connection.run(sql)),
      ask: async (sql) => (await connection.runAndReadAll(sql)).getRowObjects(),
      close: async () => {
        connection.closeSync();
        await Promise.resolve(instance.closeSync());
      },
    };
  },
};
