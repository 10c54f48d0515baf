import { duckdbPackage, hasPackage, openDuckDb } from '../../../scripts/reduce/packages';
import type { Startable } from './engine';

/** DuckDB as a library. */
export const duckdb: Startable = {
  name: 'DuckDB',
  isRequired: true,
  isThere: () => hasPackage(duckdbPackage),
  start: async () => {
    const { connection, close } = await openDuckDb();
    return {
      name: 'DuckDB',
      dialect: 'duckdb',
      runs: 60,
      run: async (sql) => void (await connection.run(sql)),
      ask: async (sql) => (await connection.runAndReadAll(sql)).getRowObjects(),
      close: async () => await Promise.resolve(close()),
    };
  },
};
