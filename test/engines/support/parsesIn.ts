import type { DialectId } from '../../../src/queries';
import { packageOf } from '../../../scripts/reduce/packages';

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

/** One of the parsers has no dialect of Trino, and does not know the quote within a text as Spark writes it. */
const isKnown = (dialect: DialectId, sql: string): boolean =>
  dialect !== 'trino' && !(dialect === 'spark' && sql.includes("\\'"));

/** Expects that both parsers read a statement, where both know its dialect. */
export async function parsesIn(dialect: DialectId, sql: string): Promise<void> {
  const { polyglot, sqlparser } = await parsers();
  expect(polyglot.validate(sql, dialect)).toMatchObject({ valid: true });
  if (isKnown(dialect, sql)) expect(() => sqlparser.validate(sql, dialect)).not.toThrow();
}

/** Expects that both refuse it. */
export async function refusedIn(dialect: DialectId, sql: string): Promise<void> {
  const { polyglot, sqlparser } = await parsers();
  expect(polyglot.validate(sql, dialect)).toMatchObject({ valid: false });
  expect(() => sqlparser.validate(sql, dialect)).toThrow();
}
