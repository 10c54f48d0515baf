import type { DialectId } from '../../../src/queries';
import { packageOf } from './engine';

interface Polyglot {
  init(): Promise<void>;
  validate(sql: string, dialect: string): { valid: boolean };
}

interface SqlParser {
  init(): Promise<void>;
  /** Throws where it cannot read a statement. */
  validate(sql: string, dialect: string): unknown;
}

const parsers = async () => {
  const polyglot = packageOf<Polyglot>('@polyglot-sql/sdk');
  const sqlparser = packageOf<SqlParser>('@guanmingchiu/sqlparser-ts');
  await polyglot.init();
  await sqlparser.init();
  return { polyglot, sqlparser };
};

/** Expects that both parsers read a statement; one of them has no dialect of Trino. */
export async function parsesIn(dialect: DialectId, sql: string): Promise<void> {
  const { polyglot, sqlparser } = await parsers();
  expect(polyglot.validate(sql, dialect)).toMatchObject({ valid: true });
  if (dialect !== 'trino') expect(() => sqlparser.validate(sql, dialect)).not.toThrow();
}

/** Expects that both refuse it. */
export async function refusedIn(dialect: DialectId, sql: string): Promise<void> {
  const { polyglot, sqlparser } = await parsers();
  expect(polyglot.validate(sql, dialect)).toMatchObject({ valid: false });
  expect(() => sqlparser.validate(sql, dialect)).toThrow();
}
