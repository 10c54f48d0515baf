import { hasPackage, packageOf } from '../../../scripts/reduce/packages';
import type { Startable } from './engine';

interface Lite {
  exec(sql: string): Promise<unknown>;
  query(sql: string): Promise<{ rows: Record<string, unknown>[] }>;
  close(): Promise<void>;
}

const name = '@electric-sql/pglite';

/** PostgreSQL, compiled to run in Node. */
export const pglite: Startable = {
  name: 'PGlite',
  isRequired: true,
  isThere: () => hasPackage(name),
  start: async () => {
    const database = await packageOf<{ PGlite: { create(): Promise<Lite> } }>(name).PGlite.create();
    return {
      name: 'PGlite',
      dialect: 'postgresql',
      runs: 60,
      run: async (sql) => void (await database.exec(sql)),
      ask: async (sql) => (await database.query(sql)).rows,
      close: () => database.close(),
    };
  },
};
