import { hasPackage, packageOf } from '../../../scripts/reduce/packages';
import type { Startable } from './engine';

interface Session {
  query(sql: string, format?: string): string;
  cleanup(): void;
}

const name = 'chdb';

/** ClickHouse as a library of 560 MB, which nobody needs to have: npm install --no-save --prefix engines chdb@3.4.0. */
export const clickhouse: Startable = {
  name: 'ClickHouse',
  isRequired: false,
  isThere: () => hasPackage(name),
  start: async () => {
    const { Session } = packageOf<{ Session: new () => Session }>(name);
    const session = await Promise.resolve(new Session());
    return {
      name: 'ClickHouse',
      dialect: 'clickhouse',
      runs: 20,
      run: async (sql) => void (await Promise.resolve(session.query(sql))),
      ask: async (sql) => {
        const answer = await Promise.resolve(session.query(sql, 'JSON'));
        return (JSON.parse(answer) as { data: Record<string, unknown>[] }).data;
      },
      close: async () => await Promise.resolve(session.cleanup()),
      tables: { end: 'ENGINE = Memory' },
    };
  },
};
