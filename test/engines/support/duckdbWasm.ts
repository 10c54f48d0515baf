import path from 'node:path';
import type * as Library from '@duckdb/duckdb-wasm/blocking';
import { rowsOf } from '../../../src/engine/rowsOf';
import type { Startable } from './engine';

/** Node's own: the modules of tests are handed a Map, and one of the library's declares another. */
const { createRequire } = process.getBuiltinModule('node:module');
const require = createRequire(__filename);

/** DuckDB as the pane has it, without what it would fetch. */
export const duckdbWasm: Startable = {
  name: 'DuckDB in WebAssembly',
  isRequired: true,
  isThere: () => true,
  start: async () => {
    const library = require('@duckdb/duckdb-wasm/blocking') as typeof Library;
    const folder = path.dirname(require.resolve('@duckdb/duckdb-wasm/dist/duckdb-eh.wasm'));
    const module = (name: string) => ({ mainModule: path.join(folder, name), mainWorker: '' });
    const database = await library.createDuckDB(
      { mvp: module('duckdb-mvp.wasm'), eh: module('duckdb-eh.wasm') },
      new library.VoidLogger(),
      library.NODE_RUNTIME,
    );
    await database.instantiate(() => undefined);
    database.open({ query: { castDecimalToDouble: true } });
    const connection = database.connect();
    connection.query('SET autoinstall_known_extensions = false');
    connection.query('SET autoload_known_extensions = false');
    const ask = (sql: string) => connection.query(sql);
    return {
      name: 'DuckDB in WebAssembly',
      dialect: 'duckdb',
      runs: 20,
      hasNoZones: true,
      run: async (sql) => void (await Promise.resolve(ask(sql))),
      ask: async (sql) => {
        const table = await Promise.resolve(ask(sql));
        const names = table.schema.fields.map(({ name }) => name);
        return rowsOf(table).map((row) => Object.fromEntries(row.map((cell, at) => [names[at], cell])));
      },
      close: async () => await Promise.resolve(connection.close()),
    };
  },
};
